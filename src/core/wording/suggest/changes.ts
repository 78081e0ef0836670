/** Candidates for changes in percent, percentage points and multiples. */
import { groupDigits } from '../../figures/numbers.ts';
import { type Decimal } from '../../figures/quantity.ts';
import { writeNumber } from '../profiles.ts';
import { roundings, type Candidate, type Material } from './candidate.ts';
import { fractionCandidates, percentCandidates } from './parts.ts';

/** "up 7%", "more than doubled", "down by a third". Anchors are the size of the change. */
export function changeCandidates({ profile, anchors }: Material, direction: 'up' | 'down'): Candidate[] {
  return anchors.flatMap((value) => [
    ...percentCandidates(value, profile).flatMap(({ text, score }) => [
      { text: `${direction} ${text}`, score: score - 5 },
      { text, score: score - 30 },
    ]),
    ...fractionCandidates(value).map(({ text, score }) => ({ text: `${direction} by ${text}`, score: score - 15 })),
    ...(direction === 'up' && value.greaterThan(80) ? multiples(value.div(100).plus(1), profile, verbs) : []),
  ]);
}

/** "up 3 percentage points", "3 percentage points". */
export function pointsCandidates({ anchors }: Material, direction: 'up' | 'down'): Candidate[] {
  return anchors.flatMap((value) =>
    roundings(value, [1, 0, 2]).flatMap((rounded, index) => {
      const text = `${rounded.toFixed()} percentage ${rounded.equals(1) ? 'point' : 'points'}`;
      return [
        { text: `${direction} ${text}`, score: 95 - 15 * index },
        { text, score: 80 - 15 * index },
      ];
    }),
  );
}

/** "more than double", "2.02 times"; below one, the part that it is: "three-quarters". */
export function ratioCandidates({ profile, anchors }: Material): Candidate[] {
  return anchors.flatMap((value) => [
    ...multiples(value, profile, adjectives),
    ...(value.lessThan(1) ? fractionCandidates(value.times(100)) : []),
  ]);
}

const adjectives: readonly string[] = ['', '', 'double', 'triple', 'quadruple'];
const verbs: readonly string[] = ['', '', 'doubled', 'tripled', 'quadrupled'];

/** The nearest whole multiple with its hedge, then the number of times to two decimals. */
function multiples(value: Decimal, profile: Material['profile'], named: readonly string[]): Candidate[] {
  const times = roundings(value, [2, 1, ...(value.lessThan(2) ? [0] : [])]).map((rounded, index) => {
    // "1.0 times": a multiple below two has no word of its own.
    const digits = rounded.isInteger() ? rounded.toFixed(1) : groupDigits(rounded.toFixed());
    return { text: `${digits} times`, score: 90 - 20 * index };
  });
  const whole = value.toDecimalPlaces(0);
  if (whole.lessThan(2)) return times;
  const words = named[whole.toNumber()] ?? `${writeNumber(whole, profile)} times`;
  const away = value.minus(whole).abs().div(whole).times(100).toNumber();
  const offer = (hedge: string, score: number): Candidate => ({ text: `${hedge}${words}`, score: score - away });
  const down = value.floor();
  const below =
    down.greaterThanOrEqualTo(5) && !down.equals(whole)
      ? [{ text: `more than ${writeNumber(down, profile)} times`, score: 85 }]
      : [];
  return [
    offer('', away < 0.01 ? 100 : 86),
    offer('more than ', 99),
    offer('nearly ', 97),
    offer('about ', 80),
    ...below,
    ...times,
  ];
}
