/** Small files of each kind, made in the test, and a reader that runs in the test's own thread. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Result } from '../../../core/model/problem.ts';
import { textAt, type Sheet, type StoredValue, type Workbook } from '../../../core/tables/sheet.ts';
import { readSource } from '../read-source.ts';
import { startReading, type TextChoices } from '../reading.ts';
import { limits, type ImportLimits } from '../limits.ts';
import { sourceOfBytes } from '../source.ts';

export async function read(
  bytes: Uint8Array | string,
  name = 'table',
  choices: TextChoices & { limits?: Partial<ImportLimits> } = {},
): Promise<Result<Workbook>> {
  const content = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  const { limits: stricter, ...text } = choices;
  return readSource(
    () => sourceOfBytes(content, name),
    name,
    startReading(text, undefined, { ...limits, ...stricter }),
  );
}

/** Reads what must be readable. */
export async function workbookOf(bytes: Uint8Array | string, name?: string, choices?: TextChoices): Promise<Workbook> {
  const result = await read(bytes, name, choices);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}

export async function sheetOf(bytes: Uint8Array | string, name?: string, choices?: TextChoices): Promise<Sheet> {
  const [sheet] = (await workbookOf(bytes, name, choices)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Why it is not read: code and message. */
export async function refusalOf(
  bytes: Uint8Array | string,
  name?: string,
  choices?: Parameters<typeof read>[2],
): Promise<{ code: string; message: string; remedy: string }> {
  const result = await read(bytes, name, choices);
  if (result.ok) throw new Error('It was read.');
  const [problem] = result.problems;
  if (problem === undefined) throw new Error('No problem was given.');
  return problem;
}

/** All displayed texts, row by row. */
export function rowsOf(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.rows }, (_, row) =>
    sheet.columns.map((_column, column) => textAt(sheet, row, column)),
  );
}

export function storedAt(sheet: Sheet, row: number, column: number): Pick<StoredValue, 'stored' | 'type'> | undefined {
  const found = sheet.stored.find((value) => value.row === row && value.column === column);
  return found === undefined ? undefined : { stored: found.stored, type: found.type };
}

const spreadsheetml = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxParts {
  /** What stands in `worksheet`, of each sheet. */
  readonly sheets?: readonly { readonly name?: string; readonly state?: string; readonly xml: string }[];
  /** `si` elements. */
  readonly texts?: string;
  /** Format codes: the cell style of number n+1 has the n-th. Style 0 is General. */
  readonly formats?: readonly (string | number)[];
  readonly since1904?: boolean;
  readonly more?: Zippable;
  /** Further relations of the workbook. */
  readonly relations?: string;
}

/** A workbook as Excel writes it, as far as it matters here. */
export function xlsxOf({
  sheets = [],
  texts,
  formats = [],
  since1904 = false,
  more = {},
  relations = '',
}: XlsxParts): Uint8Array {
  const list = sheets.map(
    ({ name = 'Data', state }, at) =>
      `<sheet name="${name}" sheetId="${String(at + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(at + 1)}"/>`,
  );
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${String(at + 1)}" Type="${relationships}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`,
  );
  const custom = formats.flatMap((code, at) =>
    typeof code === 'number' ? [] : [`<numFmt numFmtId="${String(164 + at)}" formatCode="${escape(code)}"/>`],
  );
  const styles = formats.map((code, at) => `<xf numFmtId="${String(typeof code === 'number' ? code : 164 + at)}"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheetml}" xmlns:r="${relationships}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}<Relationship Id="s" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="t" Type="${relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>${relations}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${String(at + 1)}.xml`,
        `<?xml version="1.0"?>\n<worksheet>${xml}</worksheet>`,
      ]),
    ),
  };
  return zipOf(files, more);
}

/** One sheet from its rows. */
export function xlsxOfRows(rows: string, parts: XlsxParts = {}): Uint8Array {
  return xlsxOf({ ...parts, sheets: [{ xml: `<sheetData>${rows}</sheetData>` }] });
}

/** A workbook as LibreOffice writes it, from what stands in `spreadsheet`. */
export function odsOf(
  tables: string,
  { styles = '', more = {} }: { styles?: string; more?: Zippable } = {},
): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
      'META-INF/manifest.xml': '<manifest:manifest/>',
    },
    more,
  );
}

export function zipOf(files: Record<string, string>, more: Zippable = {}): Uint8Array {
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...more,
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
