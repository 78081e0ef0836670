/**
 * The steps that choose cells and read their headings. A table is found again by its sheet and its headings, so that the same
 * step finds it in the next edition though rows have moved; a range is taken as it is written.
 */
import { failure, success, type Result } from '../../model/index.ts';
import { correctTable, detectSheets, type CellRange, type DetectedTable } from '../detect/index.ts';
import { columnLetters } from '../address.ts';
import { suggestNames } from '../nearest.ts';
import type { Sheet, Workbook } from '../sheet.ts';
import type { Chosen } from './frame.ts';
import { makeFrame } from './make-frame.ts';
import { done, listed, stopped, type StepRunner } from './step-work.ts';
import type { StepOf } from './steps.ts';

/** Chooses the cells: the sheet, and in it the table by its headings, its number or its range. */
export const chooseCells: StepRunner<'choose'> = (state, step, place) => {
  const sheets = sheetsFor(state.workbook, step, place);
  if (!sheets.ok) return sheets;
  const chosen: Chosen[] = [];
  for (const sheet of sheets.value) {
    const table = tableIn(state.workbook, sheet, step, place);
    if (!table.ok) {
      if (step.sheets === 'all') continue;
      return table;
    }
    chosen.push({ sheet, table: table.value });
  }
  const [first] = chosen;
  if (first === undefined) return stopped(place, 'no sheet holds such a table.', 'Choose a sheet and a range.');
  const { title, area, notes } = first.table;
  const facts = { ...state.facts, title: title ?? nameWithout(state.workbook, first.sheet), area, notes };
  const where = chosen.map(({ sheet, table }) => `“${sheet.name.trim()}” ${rangeText(table.range)}`).join(', ');
  return done(
    { ...state, chosen, frame: undefined, facts },
    `Cells: ${where}.`,
    ...(area === undefined ? [] : [`A line above the table says that it is of ${area.label}.`]),
    ...grown(first, step),
  );
};

/** Reads the headings: the frame has columns from here on. Sheets of the same layout are put one below the other. */
export const readHeaderRows: StepRunner<'header-rows'> = (state, step, place) => {
  const corrected = state.chosen.map(({ sheet, table }): Result<Chosen> => {
    if (step.rows === undefined || step.rows === table.headerRows) return success({ sheet, table });
    const again = correctTable(state.workbook, table, { headerRows: step.rows });
    return again.ok ? success({ sheet, table: again.value }) : again;
  });
  const problems = corrected.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return failure(...problems);
  const chosen = corrected.flatMap((one) => (one.ok ? [one.value] : []));
  if (chosen.length === 0) return stopped(place, 'no cells are chosen yet.', 'Put the step “choose” before it.');
  const frame = makeFrame(chosen, place);
  if (!frame.ok) return frame;
  const keys = step.keys;
  const columns = frame.value.columns.map((column) => {
    if (keys === undefined) return column;
    const role = keys.includes(column.name) ? 'key' : column.role === 'key' ? 'note' : column.role;
    return { ...column, role } as const;
  });
  const missing = (keys ?? []).find((key) => !columns.some(({ name }) => name === key));
  if (missing !== undefined) {
    return stopped(
      place,
      `there is no heading “${missing}”.`,
      suggestNames(
        missing,
        columns.map(({ name }) => name),
        'headings',
      ),
    );
  }
  const table = chosen[0]?.table;
  const remarks = [
    `${String(table?.headerRows ?? 0)} header ${table?.headerRows === 1 ? 'row' : 'rows'}; columns ${listed(
      columns.map(({ name }) => name),
      4,
    )}.`,
  ];
  if (table?.units !== undefined) remarks.push(`The cells are given in: ${table.units}.`);
  const sections = chosen.flatMap((one) => one.table.sections).length;
  if (sections > 0)
    remarks.push(`${String(sections)} section rows name the rows below them: the step “sections” makes them a column.`);
  return done({ ...state, chosen, frame: { ...frame.value, columns } }, ...remarks);
};

/** What a table without a title is called: its sheet, or the file where it has only one. */
function nameWithout(workbook: Workbook, sheet: Sheet): string {
  return workbook.format === 'csv' ? workbook.name.replace(/\.\w{1,5}$/, '') : sheet.name.trim();
}

function sheetsFor(workbook: Workbook, step: StepOf<'choose'>, place: string): Result<readonly Sheet[]> {
  const { sheets } = workbook;
  const names = sheets.map(({ name }) => name.trim());
  const wanted = Array.isArray(step.sheets) ? step.sheets : step.sheet === undefined ? undefined : [step.sheet];
  if (wanted !== undefined) {
    const found = wanted.map((name) => sheets.find((sheet) => sheet.name.trim() === name.trim()));
    const missing = wanted.find((_, at) => found[at] === undefined);
    if (missing === undefined) return success(found.flatMap((sheet) => sheet ?? []));
    return stopped(place, `there is no sheet “${missing.trim()}”.`, suggestNames(missing, names, 'sheets'));
  }
  const data = detectSheets(workbook).filter(
    ({ kind, tables, hidden }) => kind === 'data' && tables.length > 0 && !hidden,
  );
  const found = data.flatMap(({ name }) => sheets.find((sheet) => sheet.name === name) ?? []);
  if (found.length === 0) return stopped(place, 'no sheet holds a table.', suggestNames('', names, 'sheets'));
  if (step.sheets === 'all' || step.headings !== undefined)
    return success(step.sheets === 'all' ? found : bearing(workbook, found, step.headings ?? []));
  return success(found.slice(0, 1));
}

/** The first sheet with a table of these headings, or the first one, which then says what is missing. */
function bearing(workbook: Workbook, sheets: readonly Sheet[], headings: readonly string[]): readonly Sheet[] {
  const detected = detectSheets(workbook);
  const found = sheets.find((sheet) =>
    detected
      .find(({ name }) => name === sheet.name)
      ?.tables.some((table) => missingHeading(table, headings) === undefined),
  );
  return found === undefined ? sheets.slice(0, 1) : [found];
}

function tableIn(workbook: Workbook, sheet: Sheet, step: StepOf<'choose'>, place: string): Result<DetectedTable> {
  const tables = detectSheets(workbook).find(({ name }) => name === sheet.name)?.tables ?? [];
  if (step.range !== undefined) {
    const range = readRange(step.range);
    const near = tables.find((table) => overlaps(table.range, range));
    const found = correctTable(workbook, { sheet: sheet.name, number: near?.number ?? 1, range }, { range });
    if (!found.ok)
      return failure(...found.problems.map((problem) => ({ ...problem, message: `${place}: ${problem.message}` })));
    return success(found.value);
  }
  const headings = step.headings ?? [];
  const fitting = tables.filter((table) => missingHeading(table, headings) === undefined);
  const table = step.table === undefined ? fitting[0] : fitting.find(({ number }) => number === step.table);
  if (table !== undefined) return success(table);
  const name = sheet.name.trim();
  if (tables.length === 0)
    return stopped(place, `no table was found on the sheet “${name}”.`, 'Give its range, such as range: A4:F60.');
  if (fitting.length === 0) {
    const missing = missingHeading(tables[0] ?? { columns: [] }, headings) ?? '';
    const known = tables.flatMap(({ columns }) => columns.map((column) => column.name));
    return stopped(
      place,
      `no table on the sheet “${name}” has the heading “${missing}”.`,
      suggestNames(missing, known, 'headings'),
    );
  }
  return stopped(place, `the sheet “${name}” has no table ${String(step.table)}.`, `It has ${String(tables.length)}.`);
}

function missingHeading({ columns }: Pick<DetectedTable, 'columns'>, headings: readonly string[]): string | undefined {
  const names = new Set(columns.flatMap(({ name, printed }) => [name, printed].map(plain)));
  return headings.find((heading) => !names.has(plain(heading)));
}

/** A range that ends where the table goes on is said: the next edition has more rows. */
function grown({ sheet, table }: Chosen, step: StepOf<'choose'>): string[] {
  if (step.range === undefined) return [];
  const { range } = table;
  const below = range.row + range.rows;
  const goesOn = table.columns.filter(
    ({ use, at }) => use === 'value' && /^\s*\d/.test(cellText(sheet, below, at)),
  ).length;
  return goesOn === 0
    ? []
    : [`The row under the range holds ${String(goesOn)} more numbers: the table may have grown.`];
}

function cellText(sheet: Sheet, row: number, column: number): string {
  const cells = sheet.columns[column];
  return cells?.dictionary[cells.codes[row] ?? 0] ?? '';
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** "A4:F60" as rows and columns from 0. */
export function readRange(text: string): CellRange {
  const [, fromColumn = 'A', fromRow = '1', toColumn = 'A', toRow = '1'] =
    /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  const [left, right] = [columnNumber(fromColumn), columnNumber(toColumn)].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [Number(fromRow) - 1, Number(toRow) - 1].sort((a, b) => a - b) as [number, number];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows and columns from 0 as "A4:F60". */
export function rangeText({ row, column, rows, columns }: CellRange): string {
  return `${columnLetters(column)}${String(row + 1)}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

function columnNumber(text: string): number {
  return Array.from(text).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
