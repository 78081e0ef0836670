import { describe, expect, test } from 'vitest';
import { estimatePages, resolveLetter, type LetterPlan } from './index.ts';
import { exampleBriefing, makeLetter, paragraphsOfExample } from './testing/example-records.ts';

function planOf(blocks = paragraphsOfExample): LetterPlan {
  const resolved = resolveLetter(exampleBriefing(makeLetter({}, blocks)), 'ministers');
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value.plan;
}

describe('where Word is likely to begin a page', () => {
  test('a short letter is one page, and the example two', () => {
    expect(estimatePages(planOf([{ type: 'paragraph', text: 'We write to you.' }]))).toEqual({ pages: 1, breaks: [] });
    expect(estimatePages(planOf()).pages).toBe(2);
  });

  test('a page holds about 46 lines of text; a paragraph parts at a line, with two at least on each side', () => {
    const text = 'Words of a letter that goes on and on. '.repeat(120).trim();
    const { pages, breaks } = estimatePages(planOf([{ type: 'paragraph', text }]));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(breaks[0]?.block).toBe('b-0001');
    expect(breaks[0]?.offset).toBeGreaterThan(1_000);
    expect(breaks[0]?.offset).toBeLessThan(3_500);
  });

  test('pages are numbered one by one, and a longer letter never has fewer', () => {
    let last = 0;
    for (const count of [1, 5, 20, 80, 200]) {
      const blocks = Array.from({ length: count }, () => ({
        type: 'paragraph',
        text: 'Words of a letter. '.repeat(20).trim(),
      }));
      const { pages, breaks } = estimatePages(planOf(blocks));
      expect(breaks.map(({ page }) => page)).toEqual(breaks.map((_, at) => at + 2));
      expect(pages).toBeGreaterThanOrEqual(last);
      last = pages;
    }
    expect(last).toBeGreaterThan(20);
  });
});
