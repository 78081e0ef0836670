/** Reads a file and finds the tables in it, each with the recipe that would read it. */
import type { FoundTable } from '../../../contract/imports.ts';
import { failure, success, type Result } from '../../../core/model/index.ts';
import { detectSheets, type DetectedSheet, type DetectedTable } from '../../../core/tables/detect/index.ts';
import { rangeText, suggestRecipe, type Recipe, type SuggestedRecipe } from '../../../core/tables/recipe/index.ts';
import { suggestNames } from '../../../core/tables/index.ts';
import type { Workbook } from '../../../core/tables/sheet.ts';
import { readWorkbookFile } from '../../importers/index.ts';
import type { Desk } from '../desk.ts';
import { readReadyRecipes } from './recipes.ts';

export interface FoundInFile {
  readonly workbook: Workbook;
  readonly sheets: readonly DetectedSheet[];
  readonly tables: readonly { readonly table: DetectedTable; readonly suggested: SuggestedRecipe }[];
}

/** Which table of the file: a sheet by name, a table of it by number. Left out: all. */
export interface Choice {
  readonly sheet?: string;
  readonly table?: string;
}

export async function findTables(file: string, choice: Choice, desk: Desk): Promise<Result<FoundInFile>> {
  const read = await readWorkbookFile(file, {
    onProgress: ({ share }) => desk.progress?.(Math.round(share * 100), 100, `Reading ${file}`),
  });
  if (!read.ok) return read;
  const workbook = read.value;
  const sheets = detectSheets(workbook);
  const chosen = choose(sheets, choice);
  if (!chosen.ok) return chosen;
  const ready: readonly Recipe[] = await readReadyRecipes();
  const tables = chosen.value.map((table) => ({ table, suggested: suggestRecipe(workbook, table, ready) }));
  return success({ workbook, sheets, tables });
}

function choose(sheets: readonly DetectedSheet[], { sheet, table }: Choice): Result<DetectedTable[]> {
  const named = sheet === undefined ? sheets : sheets.filter(({ name }) => name.trim() === sheet.trim());
  if (sheet !== undefined && named.length === 0) {
    const names = sheets.map(({ name }) => name);
    const message = `The file has no sheet “${sheet}”.`;
    return failure({ code: 'sheet-unknown', message, remedy: suggestNames(sheet, names, 'sheets') });
  }
  const found = named.flatMap(({ tables }) => tables);
  const chosen = table === undefined ? found : found.filter((_one, at) => String(at + 1) === table);
  if (chosen.length > 0) return success([...chosen]);
  const message = found.length === 0 ? 'No table was found.' : `There is no table ${table ?? ''} there.`;
  const remedy =
    found.length === 0
      ? 'Look at the file: a table needs a row of headings with rows under it.'
      : `Choose a table from 1 to ${String(found.length)}.`;
  return failure({ code: 'table-not-found', message, remedy });
}

export function describeFound(table: DetectedTable, suggested: SuggestedRecipe): FoundTable {
  return {
    sheet: table.sheet,
    number: table.number,
    title: table.title ?? '',
    range: rangeText(table.range),
    rows: table.bodyRows,
    columns: table.columns.map(({ name, use }) => ({ name, use })),
    totals: table.totals.map(({ label }) => label),
    notes: table.notes.length,
    confidence: table.confidence,
    reasons: [...table.reasons],
    shape: suggested.ready ?? suggested.shape.shape,
    recipe: suggested.steps.map((step) => ({ ...step })),
  };
}
