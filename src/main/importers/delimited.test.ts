import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../core/model/index.ts';
import { refusalOf, rowsOf, sheetOf, workbookOf } from './testing/files.ts';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('A delimited text', () => {
  it('is held in columns: each distinct text once, each row a code', async () => {
    const workbook = await workbookOf('Area,Offences\nDyfed-Powys,192\nGwent,503\nGwent,503\n', 'offences.csv');
    expect(workbook).toMatchObject({
      name: 'offences.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      size: 50,
      remarks: [],
    });
    expect(workbook.sha256).toBe(sha256Hex('Area,Offences\nDyfed-Powys,192\nGwent,503\nGwent,503\n'));
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({ name: 'Sheet1', hidden: false, rows: 4, merges: [], stored: [] });
    expect(sheet?.columns[0]).toEqual({
      dictionary: ['', 'Area', 'Dyfed-Powys', 'Gwent'],
      codes: Uint32Array.of(1, 2, 3, 3),
    });
  });

  it('keeps every cell as it is written', async () => {
    const sheet = await sheetOf(
      'Trust,Id,Amount,Share\n"Smith, Jones & Co",0001341942,"145,524.00", 24.10 \n"says ""no""",007,(12),-\n',
    );
    expect(rowsOf(sheet)).toEqual([
      ['Trust', 'Id', 'Amount', 'Share'],
      ['Smith, Jones & Co', '0001341942', '145,524.00', ' 24.10 '],
      ['says "no"', '007', '(12)', '-'],
    ]);
  });

  it('keeps rows in their place: titles, gaps, short and long rows, lines within a cell', async () => {
    const sheet = await sheetOf('Offences by area\n\nArea,2023,2024\nKent,5\n"Tyne and\nWear",1,2,see note\n');
    expect(rowsOf(sheet)).toEqual([
      ['Offences by area', '', '', ''],
      ['', '', '', ''],
      ['Area', '2023', '2024', ''],
      ['Kent', '5', '', ''],
      ['Tyne and\nWear', '1', '2', 'see note'],
    ]);
  });

  it('ends where its last text is: empty columns and rows behind it are none', async () => {
    const sheet = await sheetOf('Payments over £25,,,,\nEntity,Amount,,,\nA,5,,,\n,,,,\n\n');
    expect([sheet.rows, sheet.columns.length]).toEqual([3, 2]);
  });

  it('keeps an empty column between others', async () => {
    const sheet = await sheetOf('a,,c\nd,,f\n');
    expect(sheet.columns[1]).toEqual({ dictionary: [''], codes: Uint32Array.of(0, 0) });
  });

  it('keeps formulas as text and says so', async () => {
    const workbook = await workbookOf("Name,Value\n=cmd|' /C calc'!A0,1\n@SUM(A1),-2\n-5 to 5,+3\n");
    expect(rowsOf(workbook.sheets[0]!)[1]).toEqual(["=cmd|' /C calc'!A0", '1']);
    expect(workbook.remarks).toEqual(['2 texts begin like a formula. They are kept as text and never run.']);
  });

  it.each([
    ['UTF-8 with a mark', bytes('\uFEFFArea,£\nYnys Môn,5', 'utf8'), 'utf-8'],
    ['UTF-8', bytes('Area,£\nYnys Môn,5', 'utf8'), 'utf-8'],
    ['UTF-16 with a mark', bytes('\uFEFFArea,£\nYnys Môn,5', 'utf16le'), 'utf-16le'],
    ['UTF-16 without one', bytes('Area,£\nYnys Môn,5', 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way round', swapped('\uFEFFArea,£\nYnys Môn,5'), 'utf-16be'],
    ['UTF-16, the other way round, without a mark', swapped('Area,£\nYnys Môn,5'), 'utf-16be'],
    ['Windows-1252', bytes('Area,£\nYnys Môn,5', 'latin1'), 'windows-1252'],
  ])('is read from %s', async (_, content, encoding) => {
    const workbook = await workbookOf(content);
    expect(workbook.encoding).toBe(encoding);
    expect(rowsOf(workbook.sheets[0]!)).toEqual([
      ['Area', '£'],
      ['Ynys Môn', '5'],
    ]);
  });

  it('knows the quotation marks, dashes and the euro of Windows-1252', async () => {
    const sheet = await sheetOf(Uint8Array.of(0x80, 0x2c, 0x91, 0x61, 0x92, 0x2c, 0x93, 0x62, 0x94, 0x2c, 0x96, 0x97));
    expect(rowsOf(sheet)).toEqual([['€', '‘a’', '“b”', '–—']]);
  });

  it('is read in another encoding or with another delimiter when the person says so', async () => {
    const content = bytes('A;B,C\nÃ©;1,5', 'latin1');
    expect(rowsOf(await sheetOf(content, 'x', { encoding: 'windows-1252', delimiter: ';' }))).toEqual([
      ['A', 'B,C'],
      ['Ã©', '1,5'],
    ]);
  });

  it.each([
    ['commas', ',', 'Area,Share\nKent,"1,5"\nGwent,2'],
    ['semicolons, with decimal commas', ';', 'Area;Share\nKent;1,5\nGwent;2,7'],
    ['tabs, with commas in most cells', '\t', 'Area, code\tOffences\nKent, E1\t1,234\nGwent, W1\t2,345'],
    ['bars', '|', 'Area|Offences\nKent|1,234\nGwent|2,345'],
    ['a comma for a single column', ',', 'Area\nKent\nGwent'],
    ['the hint that Excel takes', ';', 'sep=;\nArea;Share\nKent;1,5'],
  ])('is divided by %s', async (_, delimiter, text) => {
    const workbook = await workbookOf(text);
    expect(workbook.delimiter).toBe(delimiter);
    expect(rowsOf(workbook.sheets[0]!)[0]?.[0]).toMatch(/^Area(, code)?$/);
  });

  it('is divided as its table is, whatever the lines above it hold', async () => {
    const head = '"Education > Schools; census"\n"Reports of needs; by authority"\n\n';
    const workbook = await workbookOf(
      `${head}"Measure 1";"Number, rounded"\n"Area";"2020"\n"Conwy";"1,234"\n"Powys";"987"\n`,
    );
    expect(workbook.delimiter).toBe(';');
    expect(rowsOf(workbook.sheets[0]!)[5]).toEqual(['Conwy', '1,234']);
  });

  it.each([
    ['CRLF, with line feeds inside cells', 'a,"b\nc"\r\nd,e\r\n'],
    ['LF, with CRLF inside a cell', 'a,"b\r\nc"\nd,e'],
    ['carriage returns alone', 'a,"b\nc"\rd,e\r'],
    ['some lines CRLF, some LF', 'a,"b\nc"\r\nd,e\nf,g\r\n'],
  ])('has rows that end in %s', async (_, text) => {
    const rows = rowsOf(await sheetOf(text));
    expect(rows[0]?.[1]?.replace('\r', '')).toBe('b\nc');
    expect(rows[1]).toEqual(['d', 'e']);
    expect(rows.flat().some((cell) => cell.endsWith('\r'))).toBe(false);
  });

  it('loses no rows to a quotation mark that is never closed', async () => {
    const workbook = await workbookOf('Item,Count\n"Disc,3\nPipe,4\nTube,5\n');
    expect(rowsOf(workbook.sheets[0]!)).toEqual([
      ['Item', 'Count'],
      ['"Disc', '3'],
      ['Pipe', '4'],
      ['Tube', '5'],
    ]);
    expect(workbook.remarks).toEqual([
      'Row 2 has a quotation mark that is never closed; it was read as an ordinary character.',
    ]);
  });

  it('names the row of a quotation mark that is not doubled', async () => {
    const workbook = await workbookOf('Item,Count\n"5" disc",3\nPipe,4\n');
    expect(rowsOf(workbook.sheets[0]!)).toEqual([
      ['Item', 'Count'],
      ['5" disc', '3'],
      ['Pipe', '4'],
    ]);
    expect(workbook.remarks[0]).toMatch(/^Row 2 has a quotation mark inside a quoted cell that is not doubled/);
  });

  it('is read in time even when every line opens a quotation mark', async () => {
    const sheet = await sheetOf('"a,1\n'.repeat(20_001));
    expect(sheet.rows).toBe(20_001);
  });

  it('says when the name promises something else', async () => {
    expect((await workbookOf('a,b\n1,2', 'crime.xlsx')).remarks).toEqual([
      'The name ends in .xlsx, but the file is a delimited text. It was read as what it is.',
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['zero bytes', 'a,b\0\x01\x02\n', 'not-a-table'],
    ['control characters', '\x01\x02\x03\x04abc', 'not-a-table'],
  ])('is refused when it holds %s', async (_, text, code) => {
    expect(await refusalOf(text, 'x.csv')).toMatchObject({ code, file: 'x.csv' });
  });
});

function swapped(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
}
