/**
 * The work on a file while a person imports it: the file is read once and stays in its worker, which then finds its tables,
 * shows its rows, takes corrections and runs recipes. Plain functions on the workbook; the worker only hands them on.
 */
import { failure, success, type Result } from '../../../core/model/index.ts';
import { detectSheets, type DetectedSheet, type DetectedTable } from '../../../core/tables/detect/index.ts';
import {
  correctRecipe,
  runRecipe,
  suggestRecipe,
  type CorrectedTable,
  type Correction,
  type Recipe,
  type RecipeResult,
} from '../../../core/tables/recipe/index.ts';
import { textAt, type Sheet, type Workbook } from '../../../core/tables/sheet.ts';

/** A sheet without its cells. */
export interface SheetFacts extends Omit<DetectedSheet, 'tables'> {
  readonly rows: number;
  readonly columns: number;
}

/** What a file holds, without its cells. */
export interface FileFacts extends Omit<Workbook, 'sheets'> {
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly CorrectedTable[];
}

export interface RowsAsked {
  readonly sheet: string;
  /** Row of the sheet, from 0. */
  readonly from: number;
  readonly count: number;
}

/** No sheet that a person looks at needs more at once. */
const mostColumns = 200;
const mostRows = 500;

/** @param report what is being done, from 0 to 1 of it. */
export function findInWorkbook(
  workbook: Workbook,
  ready: readonly Recipe[],
  report: (share: number, what: string) => void,
): FileFacts {
  report(0, 'Looking for tables');
  const sheets = detectSheets(workbook);
  const found = sheets.flatMap(({ tables }) => tables);
  const tables = found.map((table, at) => {
    report(at / found.length, `Reading table ${String(at + 1)} of ${String(found.length)}`);
    return { table, suggested: suggestRecipe(workbook, table, ready) };
  });
  const { sheets: held, ...file } = workbook;
  const facts = sheets.map(({ tables: _tables, ...sheet }): SheetFacts => {
    const own = held.find(({ name }) => name === sheet.name);
    return { ...sheet, rows: own?.rows ?? 0, columns: own?.columns.length ?? 0 };
  });
  return { ...file, sheets: facts, tables };
}

/** The displayed texts of some rows, as far as the sheet goes. */
export function rowsOfSheet(workbook: Workbook, { sheet: name, from, count }: RowsAsked): Result<string[][]> {
  const sheet = sheetOf(workbook, name);
  if (!sheet.ok) return sheet;
  const { rows, columns } = sheet.value;
  const end = Math.min(rows, from + Math.min(count, mostRows));
  const wide = Math.min(columns.length, mostColumns);
  const texts: string[][] = [];
  for (let row = Math.max(0, from); row < end; row += 1) {
    texts.push(Array.from({ length: wide }, (_, column) => textAt(sheet.value, row, column)));
  }
  return success(texts);
}

export function correctInWorkbook(
  workbook: Workbook,
  table: Pick<DetectedTable, 'sheet' | 'number' | 'range'>,
  correction: Correction,
  ready: readonly Recipe[],
): Result<CorrectedTable> {
  return correctRecipe(workbook, table, correction, ready);
}

export function runOnWorkbook(workbook: Workbook, steps: readonly unknown[]): Result<RecipeResult> {
  return runRecipe(workbook, steps);
}

function sheetOf(workbook: Workbook, name: string): Result<Sheet> {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found !== undefined) return success(found);
  const message = `The file has no sheet “${name}”.`;
  return failure({ code: 'sheet-unknown', message, remedy: 'Choose one of its sheets.' });
}
