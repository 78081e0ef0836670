/** Proving in tests: does a phrase hold of a figure, and with which advice? */
import { expect, it } from 'vitest';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Profile } from '../model/index.ts';
import type { Verdict } from './phrase.ts';
import { provePhrase } from './prove-phrase.ts';

export function prove(text: string, of: EvaluatedFigure, profile: Profile = 'house'): Verdict {
  return provePhrase(text, of, { profile });
}

export function holds(text: string, of: EvaluatedFigure): boolean {
  return prove(text, of).holds;
}

/** The ids of the advice on a phrase that must hold. */
export function rules(text: string, of: EvaluatedFigure, profile?: Profile): string[] {
  const verdict = prove(text, of, profile);
  expect(verdict.holds, verdict.message).toBe(true);
  return verdict.cautions.map(({ rule }) => rule);
}

/** Each phrase that must hold of the figure, and each that must not. */
export function specify(of: EvaluatedFigure, hold: readonly string[], fail: readonly string[]): void {
  it.each(hold)('"%s" holds', (text) => {
    const verdict = prove(text, of);
    expect(verdict.holds, verdict.message).toBe(true);
  });
  it.each(fail)('"%s" does not', (text) => {
    expect(holds(text, of)).toBe(false);
  });
}
