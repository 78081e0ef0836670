import { describe, expect, test } from 'vitest';
import { stepFields } from '../../../../core/tables/recipe/index.ts';
import { stepWords } from './step-words.ts';

describe('a cleaning step in words', () => {
  test.each([
    [{ step: 'choose', sheet: 'Table P1' }, 'Opened sheet “Table P1”'],
    [{ step: 'choose', range: 'A4:F60' }, 'Opened the file, cells A4:F60'],
    [{ step: 'header-rows', rows: '3', keys: ['Area'] }, 'Read 3 heading rows; rows are named by “Area”'],
    [{ step: 'filter', column: 'PFA', within: 'Wales' }, 'Kept rows where “PFA” lies in Wales'],
    [{ step: 'filter', column: 'Year', latest: '5' }, 'Kept rows where “Year” is of the latest 5 periods'],
    [{ step: 'rename', columns: { a: 'b' } }, 'Renamed “a” as “b”'],
  ])('%o', (step, words) => {
    expect(stepWords(step)).toBe(words);
  });

  test('is a sentence for every step that there is', () => {
    for (const step of Object.keys(stepFields)) expect(stepWords({ step })).toMatch(/^[A-Z]|^$/);
  });

  test('of a name that a newer app knows is shown as it is written', () => {
    expect(stepWords({ step: 'sort', by: 'Area' })).toBe('sort: by Area');
  });
});
