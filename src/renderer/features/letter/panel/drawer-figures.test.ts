import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../../../../core/figures/index.ts';
import { exampleBriefing } from '../../../../core/letters/testing/example-records.ts';
import { filterFigures, topicsOf, type DrawerFigure } from './drawer-figures.ts';

const figures: DrawerFigure[] = [...evaluateFigures(exampleBriefing()).figures.values()].map((figure) => ({
  figure,
  topics: figure.area === undefined ? [] : [figure.area.label],
  used: figure.id === 'wales-total' ? 2 : 0,
}));
const ids = (query: string, more: { topic?: string; unused?: boolean } = {}): string[] =>
  filterFigures(figures, { query, topic: more.topic, unused: more.unused ?? false }, () => ['about six a day']).map(
    ({ figure }) => figure.id,
  );

describe('the figures of the drawer', () => {
  test('are found by the words of their label, in any order', () => {
    expect(ids('')).toHaveLength(figures.length);
    const { label } = figures.find(({ figure }) => figure.id === 'wales-total')!.figure;
    expect(ids(label.split(' ').reverse().join(' '))).toContain('wales-total');
  });

  test('are found by their number, with a comma or without', () => {
    expect(ids('2,194')).toContain('wales-total');
    expect(ids('2194')).toContain('wales-total');
  });

  test('are found by a phrase that is true of them', () => {
    expect(ids('six a day')).toHaveLength(figures.length);
    expect(ids('seven a day')).toEqual([]);
  });

  test('not used means not used', () => {
    expect(ids('', { unused: true })).not.toContain('wales-total');
  });

  test('topics part the figures', () => {
    for (const topic of topicsOf(figures)) {
      expect(ids('', { topic }).length).toBeGreaterThan(0);
      expect(ids('', { topic }).length).toBeLessThan(figures.length);
    }
  });
});
