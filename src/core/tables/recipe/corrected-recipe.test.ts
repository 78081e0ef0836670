import { describe, expect, test } from 'vitest';
import { detectTables } from '../detect/index.ts';
import { runRecipe } from './run-recipe.ts';
import { correctRecipe, type Correction } from './corrected-recipe.ts';
import { sheetOf, workbookOf } from '../testing/sheets.ts';

// Title, a blank line, headings, the Welsh forces of 2023/24 with a comment and a code beside them.
const workbook = workbookOf(
  sheetOf([
    ['Image offences by force', '', '', ''],
    ['', '', '', ''],
    ['Force', 'Ref', 'Offences', 'Comment'],
    ['South Wales', '62', '964', 'final'],
    ['North Wales', '60', '535', 'final'],
    ['Gwent', '61', '503', 'final'],
    ['Dyfed-Powys', '63', '192', 'final'],
  ]),
);
const [found] = detectTables(workbook);

function correct(correction: Correction) {
  const corrected = correctRecipe(workbook, found!, correction);
  if (!corrected.ok) throw new Error(corrected.problems[0]?.message);
  const made = runRecipe(workbook, corrected.value.suggested.steps);
  if (!made.ok) throw new Error(made.problems[0]?.message);
  return { ...corrected.value, made: made.value.table };
}

describe('a table that a person puts right', () => {
  test('without a correction is read as it was found', () => {
    const { suggested, made } = correct({});
    expect(suggested.steps[0]).toMatchObject({ step: 'choose', headings: expect.arrayContaining(['Force']) });
    expect(made.cells['Offences']).toEqual(['964', '535', '503', '192']);
  });

  test('reads the range that was drawn, and names its cells in the recipe', () => {
    const { suggested, made } = correct({ range: { row: 2, column: 0, rows: 3, columns: 3 } });
    expect(suggested.steps[0]).toMatchObject({ step: 'choose', range: 'A3:C5' });
    expect(made.cells['Force']).toEqual(['South Wales', 'North Wales']);
  });

  test('leaves out columns and takes a column of numbers for a note, each as a step', () => {
    const parts = new Map([
      [1, 'note' as const],
      [3, 'out' as const],
    ]);
    const { suggested, made } = correct({ parts });
    expect(suggested.steps.slice(2, 4)).toEqual([
      { step: 'roles', notes: ['Ref'] },
      { step: 'drop', columns: ['Comment'] },
    ]);
    expect(made.columns.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Force: key',
      'Ref: note',
      'Offences: value',
    ]);
  });

  test('takes the columns that were said to name the rows', () => {
    const { made } = correct({
      parts: new Map([
        [0, 'key' as const],
        [1, 'key' as const],
      ]),
    });
    expect(made.columns.filter(({ role }) => role === 'key').map(({ name }) => name)).toEqual(['Force', 'Ref']);
  });

  test('with a range that holds no cells under its headings says so', () => {
    const corrected = correctRecipe(workbook, found!, { range: { row: 1, column: 0, rows: 1, columns: 4 } });
    expect(corrected).toMatchObject({ ok: false, problems: [{ code: 'table-empty' }] });
  });
});
