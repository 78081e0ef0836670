/**
 * An accessible workbook of charts' data (GSS, releasing statistics in spreadsheets): a cover with contents, notes, and
 * one marked table a sheet, each beginning in A1 with its title. Text is stored as text, so nothing in it can run as a
 * formula. Written here and not by a library, because none at hand can mark a table and write the same bytes each time.
 */
import { zipSync, type Zippable } from 'fflate';
import { tabulateChart, type ChartCell, type ChartTable, type ResolvedChart } from '../../core/charts/index.ts';
import { Decimal } from '../../core/figures/quantity.ts';
import { cellName, escapeXml, sheetXml, styleNumbers, stylesXml, tableXml, type SheetCell } from './workbook-parts.ts';

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** The marked table: its first row's number from 1, and its headings. */
  readonly table?: {
    readonly from: number;
    readonly to: number;
    readonly name: string;
    readonly headings: readonly string[];
  };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One workbook of one chart or several. Same charts, same bytes. */
export function writeChartWorkbook(charts: readonly ResolvedChart[], title: string): Uint8Array {
  const tables = charts.map(tabulateChart);
  const sheets = [
    cover(title, tables),
    notesSheet(tables),
    ...tables.map((table, index) => tableSheet(table, index + 1)),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Briefing Desk</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': `${declaration}${stylesXml(main)}`,
  };
  let tableNumber = 0;
  sheets.forEach((sheet, index) => {
    const own = sheet.table;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = declaration + sheetXml(main, office, sheet.rows, own !== undefined);
    if (own === undefined) return;
    tableNumber += 1;
    const range = `A${own.from}:${cellName(own.headings.length - 1, own.to)}`;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships([
      [`${office}/table`, `../tables/table${tableNumber}.xml`],
    ]);
    parts[`xl/tables/table${tableNumber}.xml`] =
      declaration + tableXml(main, tableNumber, own.name, range, own.headings);
  });
  const utf8 = new TextEncoder();
  // Zip times begin in 1980; a fixed one keeps the bytes the same.
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, [utf8.encode(xml), { mtime: '1980-01-01T12:00:00' }]]),
  );
  return zipSync(files, { level: 6 });
}

const plain = (text: string): SheetCell => ({ text, style: styleNumbers.text });

function cover(title: string, tables: readonly ChartTable[]): Sheet {
  return {
    name: 'Cover',
    rows: [
      [{ text: title, style: styleNumbers.title }],
      [plain('The numbers behind the charts. Each table stands on a sheet of its own and begins in cell A1.')],
      [
        plain(
          'A word in place of a number says why there is none; a range such as "1 to 4" means that the exact number is not published.',
        ),
      ],
      [{ text: 'Contents', style: styleNumbers.heading }],
      ...tables.map((table, index) => [plain(`Table ${index + 1}: ${table.title}`)]),
    ],
  };
}

function notesSheet(tables: readonly ChartTable[]): Sheet {
  const notes = tables.flatMap((table, index) => [
    ...table.notes.map((note) => [`Table ${index + 1}`, note]),
    [`Table ${index + 1}`, table.sourceLine],
    ...(table.base === undefined ? [] : [[`Table ${index + 1}`, table.base]]),
  ]);
  const rows = notes.filter(([, note]) => note !== '').map((row) => row.map(plain));
  return {
    name: 'Notes',
    rows: [
      [{ text: 'Notes and sources', style: styleNumbers.title }],
      ['Table', 'Note'].map((text) => ({ text, style: styleNumbers.heading })),
      ...(rows.length === 0 ? [[plain(''), plain('No notes')]] : rows),
    ],
    table: { from: 2, to: 2 + Math.max(1, rows.length), name: 'Notes', headings: ['Table', 'Note'] },
  };
}

function tableSheet(table: ChartTable, number: number): Sheet {
  const headings = uniqueHeadings(table.headings);
  const opening: SheetCell[][] = [
    [{ text: `Table ${number}: ${table.title}`, style: styleNumbers.title }],
    ...[table.caption, table.sourceLine, table.base ?? ''].filter((line) => line !== '').map((line) => [plain(line)]),
    [plain('This sheet holds one table.')],
  ];
  const from = opening.length + 1;
  return {
    name: `Table_${number}`,
    rows: [
      ...opening,
      headings.map((text) => ({ text, style: styleNumbers.heading })),
      ...table.rows.map((row) => row.map(sheetCell)),
    ],
    table: { from, to: from + table.rows.length, name: `Table_${number}`, headings },
  };
}

/** A percentage is stored as its share, as spreadsheets do: 49.7% is 0.497. */
function sheetCell(cell: ChartCell): SheetCell {
  if (cell.kind === 'text') return plain(cell.text);
  const value = cell.percent ? new Decimal(cell.value).div(100) : new Decimal(cell.value);
  const decimals = Math.min(2, cell.shown.replace(/[^\d.]/g, '').split('.')[1]?.length ?? 0);
  const style = cell.percent ? styleNumbers.percent[decimals] : styleNumbers.number[decimals];
  return { number: value.toSignificantDigits(15).toFixed(), style: style ?? styleNumbers.text };
}

/** A marked table's headings must differ. */
function uniqueHeadings(headings: readonly string[]): string[] {
  return headings.map((heading, index) => {
    const before = headings.slice(0, index).filter((other) => other.toLowerCase() === heading.toLowerCase()).length;
    return before === 0 ? heading : `${heading} (${before + 1})`;
  });
}

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const list = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const of = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const tables = sheets.filter((sheet) => sheet.table !== undefined);
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    of('/xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'),
    of('/xl/styles.xml', 'officedocument.spreadsheetml.styles'),
    of('/docProps/core.xml', 'package.core-properties'),
    ...sheets.map((_, index) => of(`/xl/worksheets/sheet${index + 1}.xml`, 'officedocument.spreadsheetml.worksheet')),
    ...tables.map((_, index) => of(`/xl/tables/table${index + 1}.xml`, 'officedocument.spreadsheetml.table')),
  ].join('')}</Types>`;
}
