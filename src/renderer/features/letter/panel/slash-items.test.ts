import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../../../../core/figures/index.ts';
import { exampleBriefing } from '../../../../core/letters/testing/example-records.ts';
import { figuresForSentence, filterItems, type SlashItem } from './slash-items.ts';

const figures = [...evaluateFigures(exampleBriefing()).figures.values()];

describe('phrases that fit the sentence', () => {
  test('are of the figures that its words point to', () => {
    const found = figuresForSentence('South Wales Police recorded', figures, new Set());
    expect(found[0]?.id).toBe('south-wales');
  });

  test('leave out what the sentence says already, and are none where nothing fits', () => {
    const ids = figuresForSentence('South Wales Police recorded', figures, new Set(['south-wales'])).map(
      ({ id }) => id,
    );
    expect(ids).not.toContain('south-wales');
    expect(figuresForSentence('Yours truly', figures, new Set())).toEqual([]);
  });
});

test('typing narrows the menu', () => {
  const item = (label: string): SlashItem => ({
    id: label,
    group: 'insert',
    label,
    icon: 'chart',
    run: () => undefined,
  });
  expect(filterItems([item('Chart'), item('Quote')], 'ch').map(({ label }) => label)).toEqual(['Chart']);
});
