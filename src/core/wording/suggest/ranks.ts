/** Candidates for places in an order, and for what a maximum or minimum proves. */
import { Decimal } from '../../figures/quantity.ts';
import { ordinalToWords } from '../numerals.ts';
import type { Candidate, Material } from './candidate.ts';

const mostPlaces = 100;

/** "third highest", "lowest", "joint second highest". */
export function rankCandidates({ figure, anchors }: Material): Candidate[] {
  const joint = (figure.holders?.length ?? 0) > 1 ? 'joint ' : '';
  return anchors.flatMap((place) => {
    const fromBottom = new Decimal((figure.among ?? 0) + 1).minus(place);
    const offers: Candidate[] = [];
    for (const [end, from] of [
      ['highest', place],
      ['lowest', fromBottom],
    ] as const) {
      if (
        !from.isInteger() ||
        from.lessThan(1) ||
        from.greaterThan(Math.min(mostPlaces, (figure.among ?? mostPlaces) / 2 + 1))
      )
        continue;
      const ordinal = from.equals(1) ? '' : `${ordinalToWords(from.toNumber())} `;
      offers.push({ text: `${joint}${ordinal}${end}`, score: 100 - Math.min(from.toNumber(), 90) });
    }
    return offers;
  });
}

/** Beside its number a maximum proves "highest", and over a whole series "record". */
export function extremeCandidates({ figure }: Material): Candidate[] {
  if (figure.calculation !== 'maximum' && figure.calculation !== 'minimum') return [];
  const high = figure.calculation === 'maximum';
  const joint = (figure.holders?.length ?? 0) > 1 ? 'joint ' : '';
  return [
    { text: high ? 'record' : 'record low', score: 62 },
    { text: `${joint}${high ? 'highest' : 'lowest'}`, score: 60 },
  ];
}
