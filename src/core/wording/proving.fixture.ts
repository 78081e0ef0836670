/** Proving in tests: does a phrase hold of a figure, and with which advice? */
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

/** The ids of the advice on a phrase; where it does not hold, the message that says so. */
export function rules(text: string, of: EvaluatedFigure, profile?: Profile): string[] {
  const verdict = prove(text, of, profile);
  return verdict.holds ? verdict.cautions.map(({ rule }) => rule) : [verdict.message];
}

/** The phrases that were judged otherwise than here: some must hold of the figure and some must not. */
export function misjudged(
  of: EvaluatedFigure,
  { hold, fail }: { hold: readonly string[]; fail: readonly string[] },
): string[] {
  const wronglyRefused = hold.map((text) => prove(text, of)).filter((verdict) => !verdict.holds);
  const wronglyPassed = fail.filter((text) => holds(text, of));
  return [...wronglyRefused.map(({ message }) => message), ...wronglyPassed.map((text) => `"${text}" holds`)];
}
