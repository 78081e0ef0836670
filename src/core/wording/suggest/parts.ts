/** Candidates for shares: percent, common fractions and "one in N". */
import { Decimal } from '../../figures/quantity.ts';
import { numberToWords } from '../numerals.ts';
import { percentStyle, writeNumber } from '../profiles.ts';
import type { Profile } from '../../model/index.ts';
import { commonFractionNear } from '../proof/spans.ts';
import { roundings, type Candidate, type Material } from './candidate.ts';

/** "49.7%", "almost half", "just under half", "about one in nine", "more than two in five". */
export function shareCandidates({ profile, anchors }: Material): Candidate[] {
  return anchors.flatMap((value) => [
    ...percentCandidates(value, profile),
    ...fractionCandidates(value),
    ...oddsCandidates(value, profile),
    ...roundPercents(value, profile),
  ]);
}

/** One decimal; where that would end in 0 none, so that "25%" is not dressed as "25.0%". */
export function percentCandidates(value: Decimal, profile: Profile): Candidate[] {
  const style = percentStyle(profile);
  const shown = roundings(value, [1, 0, 2]);
  return shown.map((rounded, index) => ({ text: `${rounded.toFixed()}${style}`, score: 100 - 20 * index }));
}

/** A common fraction in words as a letter says it: thirds and quarters as such, fifths and tenths as "two in five". */
const fractionWords: ReadonlyMap<string, string> = new Map([
  ['50', 'half'],
  ['25', 'a quarter'],
  ['75', 'three-quarters'],
  ['20', 'a fifth'],
  ['10', 'a tenth'],
  ...[40, 60, 80].map((percent) => [`${percent}`, `${numberToWords(percent / 20)} in five`] as const),
  ...[30, 70, 90].map((percent) => [`${percent}`, `${numberToWords(percent / 10)} in ten`] as const),
]);

function wordFraction(percent: Decimal): string | undefined {
  const third = percent.times(3).toDecimalPlaces(0);
  if (third.equals(100) || third.equals(200)) return third.equals(100) ? 'a third' : 'two-thirds';
  return fractionWords.get(percent.toFixed());
}

/** The nearest common fraction: bare, and with the hedges of its side. Less near costs more. */
export function fractionCandidates(value: Decimal): Candidate[] {
  const near = commonFractionNear(value);
  const words = wordFraction(near);
  if (words === undefined) return [];
  const away = value.minus(near).abs().toNumber();
  const bare = { text: words, score: away <= 0.1 ? 95 : 84 };
  const offers = value.lessThan(near)
    ? [
        ['almost', 88 - 4 * away],
        ['just under', 86 - 4 * away],
      ]
    : [
        ['just over', 86 - 6 * away],
        ['more than', 84 - 3 * away],
      ];
  return [bare, ...offers.map(([hedge, score]) => ({ text: `${String(hedge)} ${words}`, score: Number(score) }))];
}

/** One in three to one in ten, and the rounder ones after that; a half is never "one in two" in a letter. */
const spokenOdds: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 50, 100];

function oddsCandidates(value: Decimal, profile: Profile): Candidate[] {
  if (value.isZero()) return [];
  const oneIn = new Decimal(100).div(value).toDecimalPlaces(0);
  if (!spokenOdds.includes(oneIn.toNumber())) return [];
  const away = value.minus(new Decimal(100).div(oneIn)).abs().div(value).times(100).toNumber();
  const text = `one in ${writeNumber(oneIn, profile)}`;
  return away <= 1 ? [{ text, score: 82 }] : [{ text: `about ${text}`, score: 78 - away }];
}

/** "more than 80%", "nearly 50%", on the fives. */
function roundPercents(value: Decimal, profile: Profile): Candidate[] {
  const style = percentStyle(profile);
  const fives = value.div(5);
  const offer = (hedge: string, round: Decimal): Candidate => ({
    text: `${hedge} ${round.toFixed()}${style}`,
    score: 74 - 3 * round.minus(value).abs().toNumber(),
  });
  return [offer('more than', fives.floor().times(5)), offer('nearly', fives.ceil().times(5))];
}
