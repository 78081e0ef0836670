/**
 * Unit nouns: offences, crimes, victims and sessions are different things and never switch (DOMAIN 2.8). The noun in a
 * phrase must be the figure's own, for one or for many; words before it narrow it and are the author's to answer for.
 */
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { ParsedPhrase } from '../phrase.ts';
import type { Caution, Misfit } from './claim.ts';

interface NounMatch {
  readonly number: 'one' | 'many';
  /** Words before the unit noun that it does not hold itself: "violent" in "violent offences". */
  readonly narrowed: boolean;
}

/** The noun is another thing than the figure counts. */
export function nounMisfit(phrase: ParsedPhrase, { unit }: EvaluatedFigure): Misfit | undefined {
  if (phrase.noun === undefined || unit === undefined || matchNoun(phrase.noun, unit) !== undefined) return undefined;
  return {
    misfit: `"${phrase.noun}" is not what the figure counts: its unit noun is "${unit.many}", and units never switch.`,
  };
}

/** Agreement in number, nouns that are narrowed, and nouns that nothing can be compared with. */
export function nounCautions(phrase: ParsedPhrase, { unit }: EvaluatedFigure): Caution[] {
  if (phrase.noun === undefined) return [];
  if (unit === undefined)
    return [
      {
        rule: 'noun-unknown',
        message: `The figure has no unit noun, so "${phrase.noun}" cannot be proved: give it one.`,
      },
    ];
  const match = matchNoun(phrase.noun, unit);
  if (match === undefined) return [];
  const cautions: Caution[] = [];
  const numbered = phrase.form === 'count' || phrase.form === 'per';
  const single = phrase.stated.equals(1) && phrase.to === undefined;
  if (numbered && unit.one !== unit.many && (match.number === 'one') !== single)
    cautions.push({ rule: 'agreement', message: `Write "${single ? unit.one : unit.many}" beside this number.` });
  if (match.narrowed)
    cautions.push({
      rule: 'noun-narrowed',
      message: `The figure proves "${unit.many}"; that they are "${phrase.noun}" is for you to check.`,
    });
  return cautions;
}

function matchNoun(noun: string, unit: NonNullable<EvaluatedFigure['unit']>): NounMatch | undefined {
  for (const number of ['many', 'one'] as const) {
    const own = unit[number].toLowerCase();
    if (endsWithWords(own, noun)) return { number, narrowed: false };
    if (endsWithWords(noun, own)) return { number, narrowed: true };
  }
  return undefined;
}

/** Is the tail the whole, or its last words? */
function endsWithWords(whole: string, tail: string): boolean {
  return whole === tail || whole.endsWith(` ${tail}`);
}
