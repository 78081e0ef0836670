/** Recipes run in tests: on a workbook made by hand, with what they gave or why they stopped. For tests only. */
import { expect } from 'vitest';
import { runRecipe, type RecipeResult } from '../recipe/index.ts';
import type { Workbook } from '../sheet.ts';

/** What the steps give; a problem fails the test with its words. */
export const run = (book: Workbook, ...steps: object[]): RecipeResult => {
  const result = runRecipe(book, steps);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
};
/** Why the steps stopped, as one text. */
export const refuse = (book: Workbook, ...steps: object[]): string => {
  const result = runRecipe(book, steps);
  expect(result.ok).toBe(false);
  return result.ok ? '' : result.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
};
/** Everything that the steps remarked. */
export const said = ({ trail }: RecipeResult): string => trail.flatMap(({ remarks }) => remarks).join('\n');
