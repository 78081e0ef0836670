/**
 * Candidates: wording that may hold of a figure, with a score for how well a skilled policy officer would like it. They are
 * only ever offered after `provePhrase` has proved them.
 */
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
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
  /** The value, or both ends of an interval; not negative. */
  readonly anchors: readonly Decimal[];
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

/** Puts the number into its phrase: "49.7" -> "49.7%", "six" -> "six a day". */
export type Dress = (number: string) => string;

/** A million and above read better as "2.2 million". */
export function writeRound(value: Decimal, profile: Profile): string {
  for (const [word, power] of [
    ['billion', 9],
    ['million', 6],
  ] as const) {
    const scaled = value.div(new Decimal(10).pow(power));
    if (scaled.greaterThanOrEqualTo(1) && scaled.decimalPlaces() <= 1) return `${scaled.toFixed()} ${word}`;
  }
  return writeNumber(value, profile);
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
export function hedgedRounds(value: Decimal, profile: Profile, dress: Dress): Candidate[] {
  if (value.lessThan(10)) return [];
  const digits = value.lessThan(100) ? [1] : value.lessThan(10_000) ? [1, 2] : [1, 2, 3];
  return digits.flatMap((significant) => {
    const offer = (hedge: keyof typeof hedgeScores, rounding: 0 | 1 | 4): Candidate => {
      const round = value.toSignificantDigits(significant, rounding);
      const cost = digitCost * (significant - 1) + distanceCost * farOff(value, round);
      return { text: `${hedge} ${dress(writeRound(round, profile))}`, score: hedgeScores[hedge] - cost };
    };
    if (value.toSignificantDigits(significant).equals(value)) return [];
    return [
      offer('more than', Decimal.ROUND_DOWN),
      offer('nearly', Decimal.ROUND_UP),
      offer('about', Decimal.ROUND_HALF_UP),
    ];
  });
}
