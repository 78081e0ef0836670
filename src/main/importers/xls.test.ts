import { utils, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, sheetOf, workbookOf } from './testing/files.ts';
import { countXlsCells } from './xls-records.ts';

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

  it('is counted, and known to be protected, from the heads of its records', () => {
    const record = (type: number, length: number): number[] => [
      type & 255,
      type >> 8,
      length & 255,
      length >> 8,
      ...Array.from({ length }, () => 0),
    ];
    const begin = record(0x0809, 16);
    const count = (...records: number[][]) => countXlsCells(Uint8Array.from(records.flat()));
    expect(count(begin, record(0x00bd, 6 + 3 * 6), record(0x0203, 14))).toEqual({
      cells: 4,
      entries: 1,
      encrypted: false,
    });
    expect(count(begin, record(0x00e5, 2 + 5 * 8))).toEqual({ cells: 0, entries: 7, encrypted: false });
    expect(count([0xfc, 0, 8, 0, 9, 0, 0, 0, 5, 1, 0, 0])).toEqual({ cells: 0, entries: 262, encrypted: false });
    expect(count(begin, record(0x002f, 6))).toEqual({ cells: 0, entries: 1, encrypted: true });
  });
});
