/** Candidates for intervals: a range that holds both ends, and the bounds on either side. */
import { groupDigits, perText } from '../../figures/numbers.ts';
import { Decimal } from '../../figures/quantity.ts';
import { percentStyle, writeNumber } from '../profiles.ts';
import type { Candidate, Dress, Material } from './candidate.ts';

interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** "between 10 and 14", "at least 10", "up to 14", "fewer than five". The ends are rounded outward, so they hold. */
export function rangeCandidates(material: Material, ends: Ends, direction: 'up' | 'down' | undefined): Candidate[] {
  const { figure, profile } = material;
  const whole = figure.measure === 'count' || figure.measure === 'difference';
  const lead = direction === undefined ? '' : `${direction} ${figure.measure === 'difference' ? 'by ' : ''}`;
  const dress = dressOf(material);
  return [0, 1].flatMap((places) => {
    const low = ends.low.toDecimalPlaces(places, Decimal.ROUND_FLOOR);
    const high = ends.high.toDecimalPlaces(places, Decimal.ROUND_CEIL);
    if (places === 1 && (whole || low.decimalPlaces() + high.decimalPlaces() === 0)) return [];
    const inDigits = high.greaterThan(9) || places > 0;
    const write = (value: Decimal): string =>
      inDigits ? groupDigits(value.toFixed(places)) : writeNumber(value, profile);
    const cost = 10 * places;
    const hidden = whole && !ends.low.greaterThan(1) && direction === undefined;
    const next = ends.high.plus(1);
    return [
      ...(hidden ? [{ text: `fewer than ${writeNumber(next, profile)}`, score: 99 }] : []),
      { text: `${lead}between ${dress.first(write(low))} and ${dress.last(write(high))}`, score: 95 - cost },
      { text: `${lead}${dress.first(write(low))} to ${dress.last(write(high))}`, score: 85 - cost },
      { text: `${lead}at least ${dress.last(writeNumber(low, profile))}`, score: 80 - cost },
      { text: `${lead}up to ${dress.last(writeNumber(high, profile))}`, score: 78 - cost },
    ];
  });
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
