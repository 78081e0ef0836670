/**
 * Candidates: wording that may hold of a figure, with a score for how well a skilled policy officer would like it. They are
 * only ever offered after `provePhrase` has proved them.
 */
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import { groupDigits } from '../../figures/numbers.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { Profile } from '../../model/index.ts';
import { writeNumber } from '../profiles.ts';

export interface Candidate {
  readonly text: string;
  readonly score: number;
}

/** What candidates are made from. */
export interface Material {
  readonly figure: EvaluatedFigure;
  readonly profile: Profile;
  /** The symbol of money, or nothing. */
  readonly symbol: string;
  /** The value, or both ends of an interval; not negative. */
  readonly anchors: readonly Decimal[];
}

/** A number as the letter writes it: "six", "2,194", "5.99"; money is always in digits: "£6". */
export function writeAmount(value: Decimal, { symbol, profile }: Material): string {
  return symbol === '' ? writeNumber(value, profile) : `${symbol}${groupDigits(value.toFixed())}`;
}

/**
 * The value rounded once to each of these places, without those that would end in 0 and look more exact than they are. A
 * value too small for all of them keeps its first digit.
 */
export function roundings(value: Decimal, places: readonly number[]): Decimal[] {
  const shown = places
    .filter((each) => value.toDecimalPlaces(each).decimalPlaces() === each)
    .map((each) => value.toDecimalPlaces(each))
    .filter((rounded) => value.isZero() || !rounded.isZero());
  return shown.length > 0 || value.isZero() ? shown : [value.toSignificantDigits(1)];
}

/** A million and above read better as "2.2 million". */
export function writeRound(value: Decimal, material: Material): string {
  for (const [word, power] of [
    ['billion', 9],
    ['million', 6],
  ] as const) {
    const scaled = value.div(new Decimal(10).pow(power));
    if (scaled.greaterThanOrEqualTo(1) && scaled.decimalPlaces() <= 1)
      return `${material.symbol}${scaled.toFixed()} ${word}`;
  }
  return writeAmount(value, material);
}

/** Percent that a round number lies away from the value. */
export function farOff(value: Decimal, round: Decimal): number {
  return round.minus(value).abs().div(value).times(100).toNumber();
}

/** Cost of a round number's second and third significant digit, and of each percent that it lies away. */
const digitCost = 6;
const distanceCost = 0.7;

/** Scores of hedged round numbers, before their costs. */
const hedgeScores = { 'more than': 90, nearly: 88, about: 80 } as const;

/** "more than 2,000", "nearly 2,200", "about 2,200": at one, two and, for long numbers, three significant digits. */
export function hedgedRounds(value: Decimal, material: Material, suffix = ''): Candidate[] {
  if (value.lessThan(10)) return [];
  const digits = value.lessThan(100) ? [1] : value.lessThan(10_000) ? [1, 2] : [1, 2, 3];
  return digits.flatMap((significant) => {
    const offer = (hedge: keyof typeof hedgeScores, rounding: 0 | 1 | 4): Candidate => {
      const round = value.toSignificantDigits(significant, rounding);
      const cost = digitCost * (significant - 1) + distanceCost * farOff(value, round);
      return { text: `${hedge} ${writeRound(round, material)}${suffix}`, score: hedgeScores[hedge] - cost };
    };
    if (value.toSignificantDigits(significant).equals(value)) return [];
    return [
      offer('more than', Decimal.ROUND_DOWN),
      offer('nearly', Decimal.ROUND_UP),
      offer('about', Decimal.ROUND_HALF_UP),
    ];
  });
}
