import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odsOf, refusalOf, rowsOf, sheetOf, storedAt, workbookOf } from './testing/files.ts';

const table = (rows: string, name = 'Table_1'): string => `<table:table table:name="${name}">${rows}</table:table>`;
const text = (content: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row${attributes}>${cells}</table:table-row>`;

describe('An ODS workbook', () => {
  it('displays what its program displayed and keeps the number where that says more', async () => {
    const cells = [
      '<table:table-cell office:value-type="percentage" office:value="0.49709999999999999"><text:p>50%</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="2194"><text:p>2,194</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="24.10"/>',
      '<table:table-cell office:value-type="currency" office:value="145524"><text:p>£145,524.00</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2024-03-31T00:00:00"><text:p>31/03/24</text:p></table:table-cell>',
      '<table:table-cell office:value-type="time" office:time-value="PT9H30M00S"><text:p>09:30</text:p></table:table-cell>',
      '<table:table-cell office:value-type="time" office:time-value="PT37H30M00S"><text:p>37:30</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    ];
    const sheet = await sheetOf(odsOf(table(row(cells.join('')))));
    expect(rowsOf(sheet)).toEqual([
      ['50%', '2,194', '24.1', '£145,524.00', '31/03/24', '09:30', '37:30', 'TRUE', '#DIV/0!'],
    ]);
    expect(sheet.stored.map(({ column, stored, type }) => [column, stored, type])).toEqual([
      [0, '0.4971', 'number'],
      [3, '145524', 'number'],
      [4, '2024-03-31', 'date'],
      [5, '09:30:00', 'date'],
      [6, 'PT37H30M00S', 'date'],
      [7, 'true', 'truth'],
      [8, '#DIV/0!', 'error'],
    ]);
  });

  it('reads texts with their spaces, lines and links, without notes and drawings', async () => {
    const cell = `<table:table-cell office:value-type="string"><office:annotation><dc:creator>A</dc:creator><text:p>a note</text:p></office:annotation><text:p>Tyne  and\n <text:span>Wear</text:span><text:s text:c="2"/>x</text:p><text:p><text:a>second<text:line-break/>line</text:a></text:p><draw:frame><text:p>drawn</text:p></draw:frame></table:table-cell>`;
    const sheet = await sheetOf(odsOf(table(row(cell + text('[z]') + text('0001')))));
    expect(rowsOf(sheet)).toEqual([['Tyne and Wear  x\nsecond\nline', '[z]', '0001']]);
  });

  it('reads a text without any word on its kind, and no texts beyond the last column', async () => {
    const bare = '<table:table-cell><text:p>bare</text:p></table:table-cell>';
    const beyond = `<table:table-cell table:number-columns-repeated="16383"/>${bare}${bare}`;
    const workbook = await workbookOf(odsOf(table(row(bare) + row(beyond))));
    expect(rowsOf(workbook.sheets[0]!)[0]?.slice(0, 2)).toEqual(['bare', '']);
    expect(workbook.sheets[0]?.columns).toHaveLength(16_384);
    expect(workbook.remarks).toEqual(['1 cell lies beyond the last row or column of a sheet and was left out.']);
  });

  it('takes a claim of a million rows and columns for what it holds', async () => {
    const empty = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>';
    const sheet = await sheetOf(
      odsOf(
        table(
          row(`${text('a')}<table:table-cell table:number-columns-repeated="3"/>${text('e')}`) +
            row(empty, ' table:number-rows-repeated="1048570"') +
            row(text('z')),
        ),
      ),
    );
    expect([sheet.rows, sheet.columns.length]).toEqual([1_048_572, 5]);
    expect(rowsOf({ ...sheet, rows: 2 })).toEqual([
      ['a', '', '', '', 'e'],
      ['', '', '', '', ''],
    ]);
  });

  it('repeats cells and rows that hold something', async () => {
    const repeated =
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="0"><text:p>[low]</text:p></table:table-cell>';
    const sheet = await sheetOf(
      odsOf(table(row(repeated + text('x'), ' table:number-rows-repeated="2"') + row(text('y')))),
    );
    expect(rowsOf(sheet)).toEqual([
      ['[low]', '[low]', 'x'],
      ['[low]', '[low]', 'x'],
      ['y', '', ''],
    ]);
    expect(sheet.stored).toHaveLength(4);
  });

  it('leaves out what repeats put beyond the last column, and says how much', async () => {
    const repeated =
      '<table:table-cell table:number-columns-repeated="1000000" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const workbook = await workbookOf(odsOf(table(row(repeated))));
    expect(workbook.sheets[0]?.columns).toHaveLength(16_384);
    expect(workbook.remarks).toEqual(['983616 cells lie beyond the last row or column of a sheet and were left out.']);
  });

  it('refuses a sheet that fills itself by repeats', async () => {
    const repeated =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const refusal = await refusalOf(odsOf(table(row(repeated, ' table:number-rows-repeated="1048576"'))), 'bomb.ods', {
      limits: { cells: 1_000_000 },
    });
    expect(refusal).toMatchObject({ code: 'too-large', message: 'The file holds more than 1,000,000 cells.' });
  });

  it('keeps merged ranges and what is hidden', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const merged = `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>Age</text:p></table:table-cell><table:covered-table-cell/>${text('c')}`;
    const first = table(
      `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-header-rows>${row(merged)}</table:table-header-rows>${row(text('b'), ' table:visibility="filter"')}<table:table-row-group table:display="false">${row(text('d'))}</table:table-row-group>${row(text('e'))}${row('<table:table-cell/>', ' table:number-rows-repeated="1000000" table:visibility="collapse"')}`,
    );
    const second = `<table:table table:name="Lists" table:style-name="ta2">${row(text('x'))}</table:table>`;
    const workbook = await workbookOf(odsOf(first + second, { styles }));
    expect(workbook.sheets[0]).toMatchObject({
      rows: 4,
      hiddenRows: [1, 2],
      hiddenColumns: [1, 2],
      merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    });
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Table_1', false],
      ['Lists', true],
    ]);
  });

  it('runs no formula', async () => {
    const workbook = await workbookOf(
      odsOf(table(row(`${text('a')}<table:table-cell table:formula="of:=SUM([.A1:.A9])"/>`))),
    );
    expect(storedAt(workbook.sheets[0]!, 0, 1)).toEqual({ stored: '=SUM([.A1:.A9])', type: 'formula-without-value' });
    expect(workbook.remarks).toEqual(['1 formula has no stored value. It was not run, so its cell is empty.']);
  });

  it('reads the sheet and not older versions of it, nor tables copied in from elsewhere', async () => {
    const old = `<table:tracked-changes><table:cell-content-change><table:previous>${table(row(text('old')), 'Old')}</table:previous></table:cell-content-change></table:tracked-changes>`;
    const inner = row(
      `${text('a')}<table:table-cell><table:table table:name="Inner">${row(text('inside'))}</table:table></table:table-cell>${text('c')}`,
    );
    const workbook = await workbookOf(odsOf(old + table(inner)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Table_1']);
    expect(rowsOf(workbook.sheets[0]!)).toEqual([['a', '', 'c']]);
  });

  it('leaves macros alone, and says so', async () => {
    const more = { 'Basic/Standard/Module1.xml': strToU8('<script/>') };
    expect((await workbookOf(odsOf(table(row(text('a'))), { more }))).remarks).toEqual([
      'The workbook holds macros. They were neither read nor run.',
    ]);
  });

  it('is refused when a password protects it, or when it has no sheet', async () => {
    const more = {
      'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
    };
    expect((await refusalOf(odsOf('', { more }))).code).toBe('encrypted');
    expect((await refusalOf(odsOf(''))).code).toBe('damaged');
  });
});
