/** Candidates for intervals: a range that holds both ends, and the bounds on either side. */
import { groupDigits, perText } from '../../figures/numbers.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { Measure } from '../../model/index.ts';
import { percentStyle, wordsTo, writeNumber } from '../profiles.ts';
import type { Candidate, Dress, Material } from './candidate.ts';

/** Measures whose small numbers are written in words; percent and points are always in digits. */
const spelled: readonly Measure[] = ['count', 'difference', 'average', 'mean'];

interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** "between 10 and 14", "at least 10", "up to 14", "fewer than five". The ends are rounded outward, so they hold. */
export function rangeCandidates(material: Material, ends: Ends, direction: 'up' | 'down' | undefined): Candidate[] {
  const { figure, profile } = material;
  const counts = figure.measure === 'count' || figure.measure === 'difference';
  const lead = direction === undefined ? '' : `${direction} by `;
  const dress = dressOf(material);
  const hidden = counts && direction === undefined && !ends.low.greaterThan(1);
  const below = hidden ? [{ text: `fewer than ${writeNumber(ends.high.plus(1), profile)}`, score: 99 }] : [];
  const ranges = [0, 1].flatMap((places) => {
    const low = ends.low.toDecimalPlaces(places, Decimal.ROUND_FLOOR);
    const high = ends.high.toDecimalPlaces(places, Decimal.ROUND_CEIL);
    if (places === 1 && low.isInteger() && high.isInteger()) return [];
    const inWords = spelled.includes(figure.measure) && places === 0 && high.lessThanOrEqualTo(wordsTo(profile));
    const write = (value: Decimal): string =>
      inWords ? writeNumber(value, profile) : groupDigits(value.toFixed(places));
    const cost = 10 * places + widening(ends, low, high);
    return [
      { text: `${lead}between ${dress.first(write(low))} and ${dress.last(write(high))}`, score: 95 - cost },
      { text: `${lead}${dress.first(write(low))} to ${dress.last(write(high))}`, score: 85 - cost },
      { text: `${lead}at least ${dress.last(write(low))}`, score: 80 - cost },
      { text: `${lead}up to ${dress.last(write(high))}`, score: 78 - cost },
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
function dressOf({ figure, profile }: Material): { first: Dress; last: Dress } {
  const bare: Dress = (number) => number;
  switch (figure.measure) {
    case 'share':
    case 'change': {
      const percent: Dress = (number) => `${number}${percentStyle(profile)}`;
      return { first: percent, last: percent };
    }
    case 'points':
      return { first: bare, last: (number) => `${number} percentage points` };
    case 'average':
    case 'rate': {
      const { per } = figure;
      return { first: bare, last: (number) => (per === undefined ? number : `${number} ${perText(per)}`) };
    }
    case 'ratio':
      return { first: bare, last: (number) => `${number} times` };
    case 'count':
    case 'difference':
    case 'mean': {
      const money: Dress = (number) => `${figure.unit?.symbol ?? ''}${number}`;
      return { first: money, last: money };
    }
    case 'rank':
      return { first: bare, last: bare };
  }
}
