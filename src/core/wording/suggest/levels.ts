/** Candidates for plain numbers: counts, differences, means, averages over time and rates. */
import { groupDigits, perText } from '../../figures/numbers.ts';
import { type Decimal } from '../../figures/quantity.ts';
import type { Profile } from '../../model/index.ts';
import { writeNumber } from '../profiles.ts';
import { hedgedRounds, roundings, writeRound, type Candidate, type Dress, type Material } from './candidate.ts';

/** "2,194", "more than 2,000", "nearly 2,200". */
export function countCandidates({ figure, profile, anchors }: Material): Candidate[] {
  const symbol = figure.unit?.symbol ?? '';
  return anchors.flatMap((value) => [
    ...exactCount(value, symbol, profile),
    ...hedgedRounds(value, profile, (number) => `${symbol}${number}`),
  ]);
}

function exactCount(value: Decimal, symbol: string, profile: Profile): Candidate[] {
  if (!value.isInteger()) return preciseDecimals(value).map((text) => ({ text: `${symbol}${text}`, score: 95 }));
  if (symbol !== '') return [{ text: `${symbol}${groupDigits(value.toFixed())}`, score: 100 }];
  if (!value.isZero()) return [{ text: writeNumber(value, profile), score: 100 }];
  return [
    { text: 'no', score: 100 },
    { text: 'none', score: 90 },
  ];
}

/** "up by 280", "280 more"; "down by 280", "280 fewer". */
export function differenceCandidates(material: Material, direction: 'up' | 'down'): Candidate[] {
  const { figure } = material;
  const amount = figure.unit?.symbol !== undefined;
  const tail = direction === 'up' ? 'more' : amount ? 'less' : 'fewer';
  return countCandidates(material).flatMap(({ text, score }) => [
    { text: `${direction} by ${text}`, score: score - 5 },
    { text: `${text} ${tail}`, score: score - 10 },
    { text, score: score - 20 },
  ]);
}

/** "12.1", "about 12". */
export function meanCandidates({ figure, profile, anchors }: Material): Candidate[] {
  const dress: Dress = (number) => `${figure.unit?.symbol ?? ''}${number}`;
  return anchors.flatMap((value) => measured(value, profile, dress));
}

/** "12.1 per 1,000", "about 12 per 1,000". */
export function rateCandidates({ figure, profile, anchors }: Material): Candidate[] {
  const per = figure.per;
  if (per === undefined) return [];
  return anchors.flatMap((value) => measured(value, profile, (number) => `${number} ${perText(per)}`));
}

/** "about six a day", "nearly six a day", "5.99 a day"; under one a day, so many a week. */
export function averageCandidates({ figure, profile, anchors }: Material): Candidate[] {
  const { per } = figure;
  if (per === undefined) return [];
  return anchors.flatMap((value) => {
    const own = spokenAverage(value, profile, (number) => `${number} ${perText(per)}`);
    if (per !== 'day' || !value.lessThan(1)) return own;
    const weekly = spokenAverage(value.times(7), profile, (number) => `${number} a week`);
    return [...own, ...weekly.map(({ text, score }) => ({ text, score: score - 5 }))];
  });
}

const spokenHedges = ['about', 'nearly', 'just over'] as const;

/** A letter says an average as a whole number with a hedge; its decimals are for the notes. */
function spokenAverage(value: Decimal, profile: Profile, dress: Dress): Candidate[] {
  const whole = value.toDecimalPlaces(0);
  const short = whole.lessThanOrEqualTo(20) ? 10 : 0;
  return [
    ...unhedged(value, profile, dress).map(({ text, score }) => ({ text, score: score - 12 })),
    ...hedgedRounds(value, profile, dress),
    ...(value.isInteger() ? [] : spokenHedges).map((hedge, index) => ({
      text: `${hedge} ${dress(writeRound(whole, profile))}`,
      score: 83 + short - 2 * index,
    })),
  ];
}

/** To one or two decimals, as a whole number, and round with a hedge. */
function measured(value: Decimal, profile: Profile, dress: Dress): Candidate[] {
  const whole = writeNumber(value.toDecimalPlaces(0), profile);
  return [
    ...unhedged(value, profile, dress),
    ...(value.isInteger() ? [] : [{ text: `about ${dress(whole)}`, score: 88 }]),
    ...hedgedRounds(value, profile, dress),
  ];
}

/** The number itself, to its decimals and to none. A whole number needs no other wording. */
function unhedged(value: Decimal, profile: Profile, dress: Dress): Candidate[] {
  const whole = dress(writeNumber(value.toDecimalPlaces(0), profile));
  if (value.isInteger()) return [{ text: whole, score: 115 }];
  const precise = preciseDecimals(value).map((text, index) => ({ text: dress(text), score: 97 - 4 * index }));
  return [...precise, { text: whole, score: 92 }];
}

/** Two decimals below a hundred and one; above, one. */
function preciseDecimals(value: Decimal): string[] {
  return roundings(value, value.lessThan(100) ? [2, 1] : [1]).map((rounded) => groupDigits(rounded.toFixed()));
}
