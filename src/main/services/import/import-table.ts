/**
 * Imports a table: finds the tables of a file, runs a recipe on one of them, and puts the result into a briefing with the
 * original file beside it. A table that the briefing has already is compared with the new edition first.
 */
import { readFile } from 'node:fs/promises';
import type { ImportResponse } from '../../../contract/imports.ts';
import { failure, success, type Result } from '../../../core/model/index.ts';
import { runRecipe, type RecipeResult } from '../../../core/tables/recipe/index.ts';
import { describeFileFault } from '../../files/index.ts';
import type { Desk } from '../desk.ts';
import { describeFound, findTables, type Choice, type FoundInFile } from './find-tables.ts';
import { putIntoBriefing, type Placement } from './put-into-briefing.ts';
import { readRecipe } from './recipes.ts';

export interface ImportOptions extends Choice, Placement {
  /** A recipe's file; the suggested steps unless given. */
  readonly recipe?: string;
  /** A folder or a `.briefing` file; without it nothing is written. */
  readonly into?: string;
}

/** What is in the file; with a recipe or `into`, what it makes of the one table chosen. */
export async function importTable(file: string, options: ImportOptions, desk: Desk): Promise<Result<ImportResponse>> {
  const found = await findTables(file, options, desk);
  if (!found.ok) return found;
  const answer = describeFile(file, found.value);
  if (options.recipe === undefined && options.into === undefined) return success(answer);
  const made = await makeTable(found.value, options);
  if (!made.ok) return made;
  const { result, shape } = made.value;
  const described = { ...answer, made: describeMade(result) };
  if (options.into === undefined) return success(described);
  const bytes = await readFile(file).catch((error: unknown) => describeFileFault(error, file));
  if ('code' in bytes) return failure(bytes);
  const put = await putIntoBriefing(options.into, { table: result.table, shape }, bytes, options, desk);
  return put.ok ? success({ ...described, ...put.value }) : put;
}

interface Made {
  readonly result: RecipeResult;
  /** The known shape of the table that it was made from, as far as that can be told. */
  readonly shape: string | undefined;
}

async function makeTable(found: FoundInFile, options: ImportOptions): Promise<Result<Made>> {
  const [only, ...others] = found.tables;
  const alone = only !== undefined && others.length === 0 ? only.suggested : undefined;
  if (options.recipe !== undefined) {
    const recipe = await readRecipe(options.recipe);
    return recipe.ok ? make(found, recipe.value.steps, recipe.value.shape ?? alone?.shape.shape) : recipe;
  }
  if (alone !== undefined) return make(found, alone.steps, alone.shape.shape);
  return failure({
    code: 'which-table',
    message: `The file holds ${String(found.tables.length)} tables.`,
    remedy: 'Choose one with --sheet and --table, or give a recipe with --recipe.',
  });
}

function make({ workbook }: FoundInFile, steps: readonly unknown[], shape: string | undefined): Result<Made> {
  const result = runRecipe(workbook, steps);
  return result.ok ? success({ result: result.value, shape }) : result;
}

function describeFile(file: string, { workbook, sheets, tables }: FoundInFile): ImportResponse {
  const { format, sha256, encoding, delimiter, remarks } = workbook;
  return {
    file,
    format,
    sha256,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    remarks: [...remarks],
    sheets: sheets.map(({ name, kind, because }) => ({ name, kind, because })),
    tables: tables.map(({ table, suggested }) => describeFound(table, suggested)),
    changes: [],
    figures: [],
    falseSentences: [],
  };
}

function describeMade({ table, trail }: RecipeResult): NonNullable<ImportResponse['made']> {
  const names = table.columns.map(({ name }) => name);
  const columns = names.map((name) => table.cells[name] ?? []);
  const rows = columns[0]?.length ?? 0;
  return {
    title: table.title,
    rows,
    columns: names,
    trail: trail.map((step) => ({ ...step, remarks: [...step.remarks] })),
    head: Array.from({ length: Math.min(rows, 5) }, (_, row) => columns.map((column) => column[row] ?? '')),
  };
}
