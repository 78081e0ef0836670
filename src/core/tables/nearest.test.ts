/** What a mistyped name most likely meant. */
import { describe, expect, it } from 'vitest';
import { nearestNames, suggestNames } from './nearest.ts';

describe('the nearest names', () => {
  it('come nearest first: a letter left out, two swapped, a word that contains it', () => {
    expect(nearestNames('wales-totl', ['wales-total', 'england-total', 'meta'])).toEqual(['wales-total']);
    expect(nearestNames('Gwnet', ['Kent', 'Gwent'])).toEqual(['Gwent']);
    expect(nearestNames('Wales', ['North Wales', 'South Wales', 'Gwent'])).toEqual(['North Wales', 'South Wales']);
  });

  it('are none when nothing is near; then the names there are get listed', () => {
    expect(nearestNames('Essex', ['Gwent', 'Kent'])).toEqual([]);
    expect(suggestNames('Essex', ['Gwent', 'Kent'], 'rows')).toBe('The rows are “Gwent”, “Kent”.');
    expect(suggestNames('Essex', [], 'rows')).toBe('There are no rows.');
    expect(
      suggestNames(
        'zzz',
        Array.from({ length: 10 }, (_, at) => `row ${String(at)}`),
        'rows',
      ),
    ).toMatch(/ and 2 more\.$/);
  });
});
