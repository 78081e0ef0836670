/**
 * What a printed percentage implies about counts: the previous value behind "903, up 7%" (DOMAIN 2.9), and the whole
 * numbers that "49.7% of 7,338" may stand for (DOMAIN 3.14, reachability).
 */
import { Decimal } from '../figures/quantity.ts';
import type { ParsedPhrase } from './phrase.ts';

/** Whole numbers from `low` to `high`, both included. */
export interface WholeRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

/**
 * The whole numbers that the value may have been before a change that is printed as a rounded percentage: 903, "up 7%" was
 * 841 to 847. Undefined where the phrase is no bare percentage with a direction, or where no whole number fits.
 */
export function impliedPrevious(value: Decimal, phrase: ParsedPhrase): WholeRange | undefined {
  if (phrase.form !== 'percent' || phrase.hedge !== 'none' || phrase.direction === undefined) return undefined;
  const growth = (percent: Decimal): Decimal => (phrase.direction === 'up' ? percent : percent.neg()).div(100).plus(1);
  const [lesser, greater] = [phrase.stated.minus(phrase.halfUnit), phrase.stated.plus(phrase.halfUnit)];
  // Rounding half away from zero takes the lesser edge in and leaves the greater one out.
  const ends = [
    { growth: growth(lesser), included: true },
    { growth: growth(greater), included: false },
  ];
  if (ends.some((end) => !end.growth.greaterThan(0))) return undefined;
  const [low, high] = ends
    .map((end) => ({ previous: value.div(end.growth), included: end.included }))
    .sort((a, b) => a.previous.comparedTo(b.previous));
  return low && high && wholeBetween(low.previous, low.included, high.previous, high.included);
}

/**
 * The whole numbers k of `whole` for which k ÷ whole rounds to the printed percentage. Undefined where the phrase is no
 * bare percentage, or where no whole number reaches it: then the percentage and the base cannot both be right (GRIM).
 */
export function reachableParts(whole: Decimal, phrase: ParsedPhrase): WholeRange | undefined {
  if (phrase.form !== 'percent' || phrase.hedge !== 'none') return undefined;
  const part = (percent: Decimal): Decimal => whole.times(percent).div(100);
  const low = Decimal.max(0, part(phrase.stated.minus(phrase.halfUnit)));
  return wholeBetween(low, true, part(phrase.stated.plus(phrase.halfUnit)), false);
}

function wholeBetween(low: Decimal, lowIn: boolean, high: Decimal, highIn: boolean): WholeRange | undefined {
  const first = !lowIn && low.isInteger() ? low.plus(1) : low.ceil();
  const last = !highIn && high.isInteger() ? high.minus(1) : high.floor();
  return first.greaterThan(last) ? undefined : { low: first, high: last };
}
