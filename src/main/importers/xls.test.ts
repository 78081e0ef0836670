import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, sheetOf, workbookOf } from './testing/files.ts';
import { struckOut } from './xls-formulas.ts';
import { outlineXls } from './xls-records.ts';

const sheet = utils.aoa_to_sheet([
  ['Area', 'Offences', 'Share', 'Date', 'True', 'Id'],
  ['Dyfed-Powys', 192, 0.4971, 45_382, true, '0001341942'],
  ['Ynys Môn – “Gwynedd”', 2194, 0.1 + 0.2, 43_920, false, '=A1'],
]);
for (const [address, format] of [
  ['B3', '#,##0'],
  ['C2', '0%'],
  ['D2', 'dd mmm yyyy'],
] as const)
  (sheet[address] as { z: string }).z = format;
sheet['E4'] = { t: 'e', v: 7 };
sheet['!ref'] = 'A1:F4';
sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
const book: WorkBook = {
  SheetNames: ['Table 8 ', 'Lists'],
  Sheets: { 'Table 8 ': sheet, Lists: utils.aoa_to_sheet([['x']]) },
  Workbook: { Sheets: [{ name: 'Table 8 ' }, { name: 'Lists', Hidden: 1 }] },
};
const writeAs = (bookType: 'biff8' | 'biff5' | 'xlsx', from: WorkBook = book): Uint8Array =>
  new Uint8Array(write(from, { type: 'buffer', bookType }) as Buffer);

describe('An XLS workbook', () => {
  it('displays each cell by its format and keeps what it stores', async () => {
    const workbook = await workbookOf(writeAs('biff8'), 'debt.xls');
    expect(workbook).toMatchObject({ format: 'xls', remarks: [] });
    expect(rowsOf(workbook.sheets[0]!)).toEqual([
      ['Area', 'Offences', 'Share', 'Date', 'True', 'Id'],
      ['Dyfed-Powys', '192', '50%', '31 Mar 2024', 'TRUE', '0001341942'],
      ['Ynys Môn – “Gwynedd”', '2,194', '0.3', '43920', 'FALSE', '=A1'],
      ['', '', '', '', '#DIV/0!', ''],
    ]);
    expect(workbook.sheets[0]?.stored.map(({ row, column, stored, type }) => [row, column, stored, type])).toEqual([
      [1, 2, '0.4971', 'number'],
      [1, 3, '2024-03-31', 'date'],
      [1, 4, 'true', 'truth'],
      [2, 4, 'false', 'truth'],
      [3, 4, '#DIV/0!', 'error'],
    ]);
    expect(workbook.sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Table 8 ', false],
      ['Lists', true],
    ]);
  });

  it('is read from the format before, too', async () => {
    expect(rowsOf(await sheetOf(writeAs('biff5')))[1]).toEqual([
      'Dyfed-Powys',
      '192',
      '50%',
      '31 Mar 2024',
      'TRUE',
      '0001341942',
    ]);
  });

  it('counts its days from 1904 where it says so', async () => {
    const since1904: WorkBook = { ...book, Workbook: { WBProps: { date1904: true } } };
    const [first] = (await workbookOf(writeAs('biff8', since1904))).sheets;
    expect(first?.stored.find(({ type }) => type === 'date')?.stored).toBe('2028-04-01');
  });

  it('holds the same cells as the same workbook in XLSX', async () => {
    const xls = await workbookOf(writeAs('biff8'));
    const xlsx = await workbookOf(writeAs('xlsx'));
    expect(xls.sheets.map(rowsOf)).toEqual(xlsx.sheets.map(rowsOf));
    expect(xls.sheets.map(({ stored }) => stored)).toEqual(xlsx.sheets.map(({ stored }) => stored));
  });

  it('is refused in words when it is cut off', async () => {
    expect((await refusalOf(writeAs('biff8').subarray(0, 400), 'debt.xls')).code).toBe('damaged');
    expect((await refusalOf(writeAs('biff8').subarray(0, 1000), 'debt.xls')).code).toBe('damaged');
  });

  it('is refused before the library reads it when it holds too much', async () => {
    const refusal = await refusalOf(writeAs('biff8'), 'debt.xls', { limits: { xlsCells: 20 } });
    expect(refusal).toMatchObject({
      code: 'too-large',
      message: 'The workbook holds more than 20 cells or other entries.',
    });
  });

  it('is counted before the library takes it, and what it need not meet is struck out', () => {
    const begin = record(0x0809, 16);
    const outlineOf = (...records: number[][]) => outlineXls(Uint8Array.from(records.flat()));
    expect(outlineOf(begin, record(0x00bd, 6 + 3 * 6), record(0x0203, 14))).toMatchObject({ cells: 4, entries: 1 });
    expect(outlineOf([0xfc, 0, 8, 0, 9, 0, 0, 0, 5, 1, 0, 0])).toMatchObject({ cells: 0, entries: 262 });
    expect(outlineOf(begin, record(0x002f, 6))).toMatchObject({ encrypted: true });
    const stream = Uint8Array.from([begin, record(0x0018, 20), record(0x003c, 5), record(0x00fd, 10)].flat());
    outlineXls(stream);
    expect(typesOf(stream)).toEqual([0x0809, struckOut, struckOut, 0x00fd]);
  });

  it('has the value that a formula last had, and never the formula', () => {
    const text = [0x07, 0x02, 5, 0, 2, 0, 0, 0x68, 0x69];
    const shared = record(0x04bc, 10);
    const stream = Uint8Array.from(
      [
        formula(1, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
        formula(1, [1, 0, 1, 0, 0, 0, 255, 255]),
        formula(1, [2, 0, 7, 0, 0, 0, 255, 255]),
        formula(1, [0, 0, 0, 0, 0, 0, 255, 255]),
        shared,
        text,
        formula(1, [3, 0, 0, 0, 0, 0, 255, 255]),
      ].flat(),
    );
    expect(outlineXls(stream).cells).toBe(5);
    const found = recordsOf(stream).filter(({ type }) => type !== struckOut);
    expect(found).toEqual([
      { type: 0x0203, data: [1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f] },
      { type: 0x0205, data: [1, 0, 2, 0, 0, 0, 1, 0] },
      { type: 0x0205, data: [1, 0, 2, 0, 0, 0, 7, 1] },
      { type: 0x0204, data: [1, 0, 2, 0, 0, 0, 2, 0, 0, 0x68, 0x69] },
    ]);
  });

  it('shows what its formulas last came to, as a spreadsheet program does', async () => {
    const text = [0x07, 0x02, 9, 0, 6, 0, 0, ...Buffer.from('Gwent!', 'latin1')];
    const bytes = withRecords(writeAs('biff8', { SheetNames: ['Data'], Sheets: { Data: sheet } }), [
      ...formula(5, [0, 0, 0, 0, 0, 0x24, 0xa1, 0x40]),
      ...formula(6, [0, 0, 0, 0, 0, 0, 255, 255]),
      ...record(0x04bc, 10),
      ...text,
      ...formula(7, [2, 0, 7, 0, 0, 0, 255, 255]),
    ]);
    const rows = rowsOf(await sheetOf(bytes));
    expect(rows.slice(5).map((row) => row[2])).toEqual(['2194', 'Gwent!', '#DIV/0!']);
    expect(rows.slice(0, 5)).toEqual(rowsOf(await sheetOf(writeAs('biff8'))).concat([['', '', '', '', '', '']]));
  });

  it('is refused when its table of contents runs in a circle', async () => {
    const bytes = Uint8Array.from(writeAs('biff8'));
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) << 9;
    const directory = view.getUint32(48, true);
    view.setUint32(table + directory * 4, directory, true);
    expect((await refusalOf(bytes, 'debt.xls')).message).toBe(
      'The workbook is damaged: its table of contents runs in a circle.',
    );
  });
});

function record(type: number, length: number): number[] {
  return [type & 255, type >> 8, length & 255, length >> 8, ...Array.from({ length }, () => 0)];
}

/** A formula in column C whose value, or what kind of value it has, is in 8 bytes; the formula itself is no formula at all. */
function formula(row: number, value: readonly number[]): number[] {
  const nonsense = Array.from({ length: 14 }, () => 0xee);
  return [0x06, 0, 28, 0, row, 0, 2, 0, 0, 0, ...value, ...nonsense];
}

/** The workbook with records put at the end of its last sheet. */
function withRecords(bytes: Uint8Array, records: readonly number[]): Uint8Array {
  const { find, read, utils: container, write: writeContainer } = CFB as unknown as Cfb;
  const file = read(Buffer.from(bytes), { type: 'buffer' });
  const content = find(file, '/Workbook')?.content ?? new Uint8Array();
  const end = content.length - 4;
  container.cfb_add(file, '/Workbook', Uint8Array.from([...content.subarray(0, end), ...records, 0x0a, 0, 0, 0]));
  return new Uint8Array(writeContainer(file, { type: 'buffer' }));
}

interface Cfb {
  readonly read: (bytes: Buffer, options: object) => object;
  readonly find: (file: object, path: string) => { readonly content: Uint8Array } | null;
  readonly write: (file: object, options: object) => Buffer;
  readonly utils: { readonly cfb_add: (file: object, path: string, content: Uint8Array) => void };
}

function recordsOf(stream: Uint8Array): { type: number; data: number[] }[] {
  const view = new DataView(stream.buffer);
  const found: { type: number; data: number[] }[] = [];
  for (let at = 0; at < stream.length;) {
    const length = view.getUint16(at + 2, true);
    found.push({ type: view.getUint16(at, true), data: [...stream.subarray(at + 4, at + 4 + length)] });
    at += 4 + length;
  }
  return found;
}

function typesOf(stream: Uint8Array): number[] {
  return recordsOf(stream).map(({ type }) => type);
}
