/** Candidates for plain numbers: counts, differences, means, averages over time and rates. */
import { groupDigits, perText } from '../../figures/numbers.ts';
import { Decimal } from '../../figures/quantity.ts';
import { hedgedRounds, roundings, writeAmount, writeRound, type Candidate, type Material } from './candidate.ts';

/** "2,194", "more than 2,000", "nearly 2,200". */
export function countCandidates(material: Material): Candidate[] {
  return material.anchors.flatMap((value) => [...exactCount(value, material), ...hedgedRounds(value, material)]);
}

function exactCount(value: Decimal, material: Material): Candidate[] {
  if (!value.isInteger()) return preciseDecimals(value, material).map((text) => ({ text, score: 95 }));
  if (!value.isZero() || material.symbol !== '') return [{ text: writeAmount(value, material), score: 100 }];
  return [
    { text: 'no', score: 100 },
    { text: 'none', score: 90 },
  ];
}

/** "up by 280", "280 more"; "down by 280", "280 fewer". */
export function differenceCandidates(material: Material, direction: 'up' | 'down'): Candidate[] {
  const tail = direction === 'up' ? 'more' : material.symbol === '' ? 'fewer' : 'less';
  return countCandidates(material).flatMap(({ text, score }) => [
    { text: `${direction} by ${text}`, score: score - 5 },
    { text: `${text} ${tail}`, score: score - 10 },
    { text, score: score - 20 },
  ]);
}

/** "12.1", "about 12". */
export function meanCandidates(material: Material): Candidate[] {
  return material.anchors.flatMap((value) => measured(value, material, ''));
}

/** "12.1 per 1,000", "about 12 per 1,000". */
export function rateCandidates(material: Material): Candidate[] {
  const { per } = material.figure;
  return per === undefined ? [] : material.anchors.flatMap((value) => measured(value, material, ` ${perText(per)}`));
}

/** "about six a day", "nearly six a day", "5.99 a day"; under one a day, so many a week. */
export function averageCandidates(material: Material): Candidate[] {
  const { per } = material.figure;
  if (per === undefined) return [];
  return material.anchors.flatMap((value) => {
    const own = spokenAverage(value, material, ` ${perText(per)}`);
    if (per !== 'day' || !value.lessThan(1)) return own;
    const weekly = spokenAverage(value.times(7), material, ' a week');
    return [...own, ...weekly.map(({ text, score }) => ({ text, score: score - 5 }))];
  });
}

const spokenHedges = ['about', 'nearly', 'just over'] as const;

/** A letter says an average as a whole number with a hedge; its decimals are for the notes. */
function spokenAverage(value: Decimal, material: Material, suffix: string): Candidate[] {
  const whole = value.toDecimalPlaces(0);
  const short = whole.lessThanOrEqualTo(20) ? 10 : 0;
  return [
    ...unhedged(value, material, suffix).map(({ text, score }) => ({ text, score: score - 12 })),
    ...hedgedRounds(value, material, suffix),
    ...(value.isInteger() ? [] : spokenHedges).map((hedge, index) => ({
      text: `${hedge} ${writeRound(whole, material)}${suffix}`,
      score: 83 + short - 2 * index,
    })),
  ];
}

/** To one or two decimals, as a whole number, and round with a hedge. */
function measured(value: Decimal, material: Material, suffix: string): Candidate[] {
  const whole = writeAmount(value.toDecimalPlaces(0), material);
  return [
    ...unhedged(value, material, suffix),
    ...(value.isInteger() ? [] : [{ text: `about ${whole}${suffix}`, score: 88 }]),
    ...hedgedRounds(value, material, suffix),
  ];
}

/** The number itself, to its decimals and to none. A whole number needs no other wording. */
function unhedged(value: Decimal, material: Material, suffix: string): Candidate[] {
  const whole = `${writeAmount(value.toDecimalPlaces(0), material)}${suffix}`;
  if (value.isInteger()) return [{ text: whole, score: 115 }];
  const precise = preciseDecimals(value, material);
  return [
    ...precise.map((text, index) => ({ text: text + suffix, score: 97 - 4 * index })),
    { text: whole, score: 92 },
  ];
}

/** Two decimals below a hundred and one; above, one. Money keeps its pence. */
function preciseDecimals(value: Decimal, { symbol }: Material): string[] {
  if (symbol !== '') return [`${symbol}${groupDigits(value.toFixed(2, Decimal.ROUND_HALF_UP))}`];
  return roundings(value, value.lessThan(100) ? [2, 1] : [1]).map((rounded) => groupDigits(rounded.toFixed()));
}
