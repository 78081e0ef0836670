/**
 * The cells of a table as CSV: a line of headings, then the displayed text of every cell. Commas, quotation marks where
 * needed, no formula is ever run and no cell is ever shifted: a line with too few or too many cells is a problem.
 */
import Papa from 'papaparse';
import { mostCells, type Problem } from '../model/index.ts';
import { nearestWord } from './near-miss.ts';

/** Displayed text, column by column. */
export type Cells = Readonly<Record<string, readonly string[]>>;

export interface CsvRead {
  /** Undefined where there are problems. */
  readonly cells: Record<string, string[]> | undefined;
  readonly problems: readonly Problem[];
}

const mostProblems = 20;

/** Writes cells as CSV with LF line ends. @param columns the headings, in order; a column without cells is empty. */
export function writeCsv(columns: readonly string[], cells: Cells): string {
  const rows = Math.max(0, ...columns.map((name) => cells[name]?.length ?? 0));
  const lines = [columns.map((name, index) => field(name, index === 0)).join(',')];
  for (let row = 0; row < rows; row += 1) {
    lines.push(columns.map((name) => field(cells[name]?.[row] ?? '', columns.length === 1)).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** A lone empty cell is quoted, so that its line is not a blank one; so is a mark that a reader would take off. */
function field(text: string, alone: boolean): string {
  const plain = !/[",\r\n]|^[\s\ufeff]|\s$/.test(text) && !(alone && text === '');
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * Reads the cells of a table.
 * @param columns the columns that the table's YAML lists. The CSV has the same ones, in any order.
 */
export function readCsv(source: string, columns: readonly string[], file: string): CsvRead {
  // CRLF and CR end a line as LF does, but not inside quotation marks; empty lines at the end are no rows.
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/"[^"]*"|\r\n?/g, (part) => (part.startsWith('"') ? part : '\n'))
    .replace(/\n+$/, '');
  const problems: Problem[] = [];
  const report: Report = (line, message, remedy) => {
    if (problems.length < mostProblems) problems.push({ code: 'csv', file, line, message, remedy });
  };
  const rows = parseRows(text, columns.length, report);
  if (problems.length === 0) checkHeadings(rows[0]?.cells ?? [''], columns, report);
  if (problems.length > 0) return { cells: undefined, problems };
  const cells = arrange(rows, columns, report);
  return { cells: problems.length === 0 ? cells : undefined, problems };
}

type Report = (line: number, message: string, remedy: string) => void;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseRows(text: string, columns: number, report: Report): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let start = 0;
  let count = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      for (const { code } of errors) {
        const message =
          code === 'MissingQuotes'
            ? 'A quotation mark is opened in this line and not closed.'
            : 'Text stands behind a closing quotation mark.';
        report(line, message, 'Put quotation marks round the whole cell, and write two ("") for one inside it.');
      }
      rows.push({ line, cells: data });
      count += data.length;
      for (; start < meta.cursor; start += 1) if (text[start] === '\n') line += 1;
      if (count > mostCells + columns) {
        report(1, 'The table has more than 200,000 cells.', 'Keep the rows and columns that the briefing uses.');
        parser.abort();
      }
    },
  });
  return rows;
}

function checkHeadings(headings: readonly string[], columns: readonly string[], report: Report): void {
  const only = headings.length === 1 ? (headings[0] ?? '') : '';
  if (columns.length > 1 && /[;\t|]/.test(only)) {
    report(1, 'The headings are not parted by commas.', 'Save the table as CSV with commas between the cells.');
    return;
  }
  headings.forEach((name, index) => {
    if (headings.indexOf(name) !== index) report(1, `Two columns have the heading “${name}”.`, 'Give each its own.');
  });
  for (const name of columns) {
    if (headings.includes(name)) continue;
    const near = nearestWord(name, headings);
    const remedy =
      near === undefined ? `Add a column with the heading “${name}”` : `“${near}” looks like it: make the two the same`;
    report(1, `The column “${name}” of the table’s YAML is not here.`, `${remedy}, or take it out of the YAML.`);
  }
  for (const name of headings) {
    if (columns.includes(name)) continue;
    const remedy = `Add it to columns in the table’s YAML, such as {name: ${name === '' ? 'Area' : name}, role: value}, or take it out here.`;
    report(1, name === '' ? 'A column has no heading.' : `The YAML does not list the column “${name}”.`, remedy);
  }
}

function arrange(rows: readonly Row[], columns: readonly string[], report: Report): Record<string, string[]> {
  const headings = rows[0]?.cells ?? [];
  const found = new Map<string, string[]>(headings.map((name) => [name, []]));
  for (const { line, cells } of rows.slice(1)) {
    if (cells.length === 1 && cells[0] === '' && headings.length > 1) continue;
    if (cells.length === headings.length) {
      headings.forEach((name, index) => found.get(name)?.push(cells[index] ?? ''));
      continue;
    }
    const has = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
    const message = `This line has ${has}, and there are ${headings.length} headings.`;
    report(
      line,
      message,
      'Put a cell that holds a comma in quotation marks, and leave an empty cell between two commas.',
    );
  }
  return Object.fromEntries(columns.map((name) => [name, found.get(name) ?? []]));
}
