import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, sheetOf, storedAt, workbookOf, xlsxOf, xlsxOfRows } from './testing/files.ts';

describe('An XLSX workbook', () => {
  it('holds the same cells whether it is written plainly, one after the other, or in any other way', async () => {
    const cell = fc.record({
      column: fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD'),
      style: fc.constantFrom('', ' s="1"', ' s="7"'),
      type: fc.constantFrom('', ' t="n"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="inlineStr"', ' t="d"'),
      value: fc.constantFrom(
        '0',
        '1',
        '-2194',
        '0.30000000000000004',
        '1E-7',
        '45382.5',
        'x &amp; y',
        '',
        ' 7 ',
        '2024-03-31',
      ),
      formula: fc.constantFrom('', '', '', '<f>A1</f>'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 12 }), async (cells) => {
        const rowsWith = (gap: string): string =>
          cells
            .map(({ column, style, type, value, formula }, at) => {
              const address = `r="${column}${String(at + 1)}"`;
              return `<row r="${String(at + 1)}">${gap}<c ${address}${style}${type}${gap}>${formula}<v>${value}</v></c></row>`;
            })
            .join('');
        const options = { formats: ['#,##0'], texts: '<si><t>zero</t></si><si><t>one</t></si>' };
        const [plain, other] = [rowsWith(''), rowsWith(' ')];
        expect(await sheetOf(xlsxOfRows(plain, options))).toEqual(await sheetOf(xlsxOfRows(other, options)));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where a cell written plainly lies outside any sheet', async () => {
    const refusal = await refusalOf(xlsxOfRows('<row><c r="XFE1"><v>1</v></c></row>'));
    expect(refusal.message).toBe('The workbook names a cell that lies outside any sheet.');
    expect((await refusalOf(xlsxOfRows('<row><c r="A1048577"><v>1</v></c></row>'))).code).toBe('damaged');
  });

  it('displays a number as its format says and keeps the number where the display says less', async () => {
    const formats = ['0%', '#,##0', '#,##0,', '0.0', ';;;', '"about "0'];
    const cells = [0.49709999999999999, 2194, 56303200, 24.1, 5, 7].map(
      (value, at) => `<c r="${'ABCDEF'[at] ?? ''}1" s="${String(at + 1)}"><v>${String(value)}</v></c>`,
    );
    const sheet = await sheetOf(xlsxOfRows(`<row r="1">${cells.join('')}</row>`, { formats }));
    expect(rowsOf(sheet)).toEqual([['50%', '2,194', '56,303', '24.1', '', 'about 7']]);
    expect(sheet.stored.map(({ column, stored, type }) => [column, stored, type])).toEqual([
      [0, '0.4971', 'number'],
      [2, '56303200', 'number'],
      [4, '5', 'number'],
      [5, '7', 'number'],
    ]);
  });

  it('displays dates as a British desk sees them and keeps the day', async () => {
    const sheet = await sheetOf(
      xlsxOfRows(
        '<row r="1"><c s="1"><v>45382</v></c><c s="2"><v>45382.395833333336</v></c><c s="3"><v>0.5</v></c><c s="4"><v>40878</v></c><c s="1" t="d"><v>2024-03-31T00:00:00</v></c><c s="1"><v>-1</v></c></row>',
        { formats: [14, 22, 'h:mm', 'mmm-yy'] },
      ),
    );
    expect(rowsOf(sheet)).toEqual([['31/03/2024', '31/03/2024 09:30', '12:00', 'Dec-11', '31/03/2024', '-1']]);
    expect(sheet.stored.map(({ stored }) => stored)).toEqual([
      '2024-03-31',
      '2024-03-31T09:30:00',
      '12:00:00',
      '2011-12-01',
      '2024-03-31',
    ]);
  });

  it('reads dates that count from 1904, and says so', async () => {
    const workbook = await workbookOf(
      xlsxOfRows('<row r="1"><c s="1"><v>43920</v></c></row>', { formats: [14], since1904: true }),
    );
    expect(rowsOf(workbook.sheets[0]!)).toEqual([['31/03/2024']]);
    expect(storedAt(workbook.sheets[0]!, 0, 0)).toEqual({ stored: '2024-03-31', type: 'date' });
    expect(workbook.remarks).toEqual(['The workbook counts its dates from 1904, as older Macs do; they are read so.']);
  });

  it('keeps texts as they are: leading zeros, formulas, runs, readings, line ends', async () => {
    const texts = [
      '<si><t>0001341942</t></si>',
      '<si><t>=A1&amp;B1</t></si>',
      '<si><r><t xml:space="preserve">North </t></r><r><rPr/><t>West</t></r><r><t>9</t></r></si>',
      '<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si>',
      '<si><t>a_x000D_\nb</t></si>',
      '<si/>',
    ];
    const cells = texts.map((_, at) => `<c t="s"><v>${String(at)}</v></c>`).join('');
    const sheet = await sheetOf(
      xlsxOfRows(
        `<row>${cells}<c t="inlineStr"><is><r><t>in</t></r><t>line</t></is></c><c t="str"><v>made &lt;5</v></c></row>`,
        { texts: texts.join('') },
      ),
    );
    expect(rowsOf(sheet)).toEqual([['0001341942', '=A1&B1', 'North West9', '東', 'a\nb', '', 'inline', 'made <5']]);
    expect(sheet.stored).toEqual([]);
  });

  it('runs no formula: without a stored value the cell is empty and flagged, never 0', async () => {
    const workbook = await workbookOf(
      xlsxOfRows(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>SUM(A1:B1)</f><v></v></c><c r="D1"><f>IF(A1&gt;0,1,0)</f></c><c r="E1"><f t="shared" si="0"/></c><c r="F1" t="str"><f>""</f><v></v></c></row>',
      ),
    );
    const [sheet] = workbook.sheets;
    expect(rowsOf(sheet!)).toEqual([['1', '2', '', '', '']]);
    expect(sheet?.stored).toEqual([
      { row: 0, column: 2, stored: '=SUM(A1:B1)', type: 'formula-without-value' },
      { row: 0, column: 3, stored: '=IF(A1>0,1,0)', type: 'formula-without-value' },
      { row: 0, column: 4, stored: '', type: 'formula-without-value' },
    ]);
    expect(workbook.remarks).toEqual(['3 formulas have no stored value. They were not run, so their cells are empty.']);
  });

  it('keeps errors and truth values as what they are', async () => {
    const sheet = await sheetOf(
      xlsxOfRows(
        '<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="n"><v>n/a</v></c></row>',
      ),
    );
    expect(rowsOf(sheet)).toEqual([['#DIV/0!', 'TRUE', 'FALSE', 'n/a']]);
    expect(sheet.stored.map(({ stored, type }) => [stored, type])).toEqual([
      ['#DIV/0!', 'error'],
      ['true', 'truth'],
      ['false', 'truth'],
    ]);
  });

  it('keeps merged ranges, and what is hidden, with the cells', async () => {
    const workbook = await workbookOf(
      xlsxOf({
        sheets: [
          {
            name: 'Table P4 ',
            xml: '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row><row r="9" hidden="true"/></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D1"/></mergeCells>',
          },
          { name: 'Lists', state: 'veryHidden', xml: '<sheetData/>' },
        ],
      }),
    );
    expect(workbook.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['Table P4 ', false, 3],
      ['Lists', true, 0],
    ]);
    expect(workbook.sheets[0]).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [1, 3],
      merges: [{ row: 0, column: 0, rows: 2, columns: 3 }],
    });
  });

  it('reads prefixes and single quotes as other programs write them', async () => {
    const xml = "<x:sheetData><x:row r='2'><x:c r='B2' t='str'><x:v>5</x:v></x:c></x:row></x:sheetData>";
    expect(rowsOf(await sheetOf(xlsxOf({ sheets: [{ xml }] })))).toEqual([
      ['', ''],
      ['', '5'],
    ]);
  });

  it('holds a cell far out without its empty neighbours', async () => {
    const sheet = await sheetOf(xlsxOfRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect([sheet.rows, sheet.columns.length]).toEqual([1_048_576, 16_384]);
    expect(sheet.columns[1]?.codes).toBe(sheet.columns[0]?.codes);
  });

  it('leaves macros, links and charts where they are, and says so', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = xlsxOf({
      sheets: [{ xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }],
      relations: `<Relationship Id="x" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
      more: {
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
        'xl/externalLinks/externalLink1.xml': new Uint8Array([60]),
      },
    });
    expect((await workbookOf(bytes, 'crime.xlsm')).remarks).toEqual([
      'The workbook holds macros. They were neither read nor run.',
      'The workbook refers to other files. They were not opened; values are those it last stored.',
    ]);
  });

  it('is read whatever its name says', async () => {
    const workbook = await workbookOf(xlsxOfRows('<row><c><v>1</v></c></row>'), 'offences.csv');
    expect(workbook).toMatchObject({
      format: 'xlsx',
      remarks: ['The name ends in .csv, but the file is an XLSX workbook. It was read as what it is.'],
    });
  });

  it.each([
    ['no sheet', xlsxOf({}), 'damaged'],
    ['a row beyond the last', xlsxOfRows('<row r="1048577"><c><v>1</v></c></row>'), 'damaged'],
    ['a column beyond the last', xlsxOfRows('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'damaged'],
    ['an address that is none', xlsxOfRows('<row r="1"><c r="hello"><v>1</v></c></row>'), 'damaged'],
    ['a sheet that ends in the middle', xlsxOf({ sheets: [{ xml: '<sheetData><row><c r="A1' }] }), 'damaged'],
  ])('is refused when it has %s', async (_, bytes, code) => {
    expect((await refusalOf(bytes)).code).toBe(code);
  });
});
