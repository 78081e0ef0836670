/** The estimate that "Page x of y" shows until Word counts, against the pages LibreOffice laid out. */
import { describe, expect, it } from 'vitest';
import { estimatePages } from './page-count.ts';
import { planOfWords, planWithNotes, planWithSignatories } from './testing/many-plans.ts';
import { examplePlan } from './testing/plans.ts';

describe('the estimate of pages', () => {
  it('is right for letters of the usual length', () => {
    expect(estimatePages(examplePlan())).toBe(3);
    expect(estimatePages(planWithNotes(0))).toBe(2);
    expect(estimatePages(planWithSignatories(1))).toBe(3);
    expect(estimatePages(planWithSignatories(12))).toBe(4);
  });

  it('is near for long ones, and never less than one', () => {
    expect(Math.abs(estimatePages(planOfWords(10_000)) - 20)).toBeLessThanOrEqual(2);
    expect(Math.abs(estimatePages(planWithSignatories(800)) - 25)).toBeLessThanOrEqual(3);
    expect(estimatePages(examplePlan({ blocks: [], notes: [], annex: undefined as never }))).toBe(1);
  });
});
