/** Published files that lie beside the checkout, opened and read by recipes. For tests of the whole house. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { tableSchema, type Table } from '../core/model/index.ts';
import { detectTables, type DetectedTable } from '../core/tables/detect/index.ts';
import { runRecipe, suggestRecipe, type Recipe, type RecipeResult } from '../core/tables/recipe/index.ts';
import type { Workbook } from '../core/tables/sheet.ts';
import { readWorkbook } from '../main/importers/index.ts';

const folder = join(import.meta.dirname, '../../../shared/data');
/** Do the files lie beside the checkout? */
export const there = existsSync(folder);

/** One of the files, read. */
export const open = async (name: string): Promise<Workbook> => {
  const read = await readWorkbook(new Uint8Array(readFileSync(join(folder, name))), { name });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
};
/** What the steps make of the workbook; a problem fails the test with its words. */
export const run = (book: Workbook, steps: readonly object[]): RecipeResult => {
  const result = runRecipe(book, steps);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
};
/** The table as a record of a briefing. */
export const recordOf = ({ table }: RecipeResult): Table =>
  tableSchema.parse({ uid: '0'.repeat(32), id: 'imported', kind: 'table', source: 'published', ...table });
/** Everything that the steps remarked. */
export const said = ({ trail }: RecipeResult): string => trail.flatMap(({ remarks }) => remarks).join('\n');
/** The first table of the sheet. */
export const tableOn = (book: Workbook, sheet: string): DetectedTable =>
  detectTables(book).find((table) => table.sheet.trim() === sheet)!;

/** Every table of the file is read by the recipe that is suggested for it, into a table that a briefing can hold. */
export const readsItself = (book: Workbook, ready: readonly Recipe[]): void => {
  for (const table of detectTables(book)) {
    const result = runRecipe(book, suggestRecipe(book, table, ready).steps);
    expect([table.sheet, result]).toMatchObject([table.sheet, { ok: true }]);
    if (result.ok) expect(() => recordOf(result.value)).not.toThrow();
  }
};
