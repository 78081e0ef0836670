/** Candidates for intervals: a range that holds both ends, and the bounds on either side. */
import { groupDigits, perText } from '../../figures/numbers.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { Measure } from '../../model/index.ts';
import { percentStyle, wordsTo, writeNumber } from '../profiles.ts';
import type { Candidate, Material } from './candidate.ts';

/** Measures whose small numbers are written in words; percent and points are always in digits. */
const spelled: readonly Measure[] = ['count', 'difference', 'average', 'mean'];

interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** "between 10 and 14", "at least 10", "up to 14", "fewer than five". The ends are rounded outward, so they hold. */
export function rangeCandidates(material: Material, ends: Ends, direction: 'up' | 'down' | undefined): Candidate[] {
  const { figure, profile, symbol } = material;
  const counts = figure.measure === 'count' || figure.measure === 'difference';
  const lead = direction === undefined ? '' : `${direction} by `;
  const { first, last } = suffixesOf(material);
  const hidden = counts && direction === undefined && !ends.low.greaterThan(1);
  const below =
    hidden && symbol === '' ? [{ text: `fewer than ${writeNumber(ends.high.plus(1), profile)}`, score: 99 }] : [];
  const ranges = [0, 1].flatMap((places) => {
    const low = ends.low.toDecimalPlaces(places, Decimal.ROUND_FLOOR);
    const high = ends.high.toDecimalPlaces(places, Decimal.ROUND_CEIL);
    if (places === 1 && low.isInteger() && high.isInteger()) return [];
    const small = places === 0 && high.lessThanOrEqualTo(wordsTo(profile));
    const inWords = small && symbol === '' && spelled.includes(figure.measure);
    const write = (value: Decimal): string =>
      inWords ? writeNumber(value, profile) : `${symbol}${groupDigits(value.toFixed(places))}`;
    const cost = 10 * places + widening(ends, low, high);
    return [
      { text: `${lead}between ${write(low)}${first} and ${write(high)}${last}`, score: 95 - cost },
      { text: `${lead}${write(low)}${first} to ${write(high)}${last}`, score: 85 - cost },
      { text: `${lead}at least ${write(low)}${last}`, score: 80 - cost },
      { text: `${lead}up to ${write(high)}${last}`, score: 78 - cost },
    ];
  });
  return [...below, ...ranges];
}

/** Cost of a printed range that is much wider than the true one. */
function widening(ends: Ends, low: Decimal, high: Decimal): number {
  const wider = high.minus(low).div(ends.high.minus(ends.low)).minus(1);
  return Math.min(30, wider.times(10).toNumber());
}

/** The unit stands at both numbers of "between 12% and 16%", at the last of "between six and seven a day". */
function suffixesOf({ figure, profile }: Material): { first: string; last: string } {
  switch (figure.measure) {
    case 'share':
    case 'change':
      return { first: percentStyle(profile), last: percentStyle(profile) };
    case 'points':
      return { first: '', last: ' percentage points' };
    case 'average':
    case 'rate':
      return { first: '', last: figure.per === undefined ? '' : ` ${perText(figure.per)}` };
    case 'ratio':
      return { first: '', last: ' times' };
    case 'count':
    case 'difference':
    case 'mean':
    case 'rank':
      return { first: '', last: '' };
  }
}
