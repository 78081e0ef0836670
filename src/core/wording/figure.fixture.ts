/** Evaluated figures for the tests of wording: the published numbers of DOMAIN 1, and any other from a value or two ends. */
import type { EvaluatedFigure, Operand } from '../figures/evaluated.ts';
import { Decimal, type Quantity } from '../figures/quantity.ts';
import type { Measure, Period } from '../model/index.ts';

export const year2023: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };
export const offences = { one: 'offence', many: 'offences' };

type Number = Decimal | number | string;

export function value(number: Number): Quantity {
  return { kind: 'value', value: new Decimal(number) };
}

export function interval(low: Number, high: Number): Quantity {
  return { kind: 'interval', low: new Decimal(low), high: new Decimal(high) };
}

/** A figure of this measure; `more` overrides any field. */
export function figure(
  measure: Measure,
  quantity: Quantity | Number,
  more: Partial<EvaluatedFigure> = {},
): EvaluatedFigure {
  const isQuantity = typeof quantity === 'object' && 'kind' in quantity;
  return {
    uid: 'uid',
    id: 'figure',
    label: 'The figure',
    measure,
    calculation: 'value',
    quantity: isQuantity ? quantity : value(quantity),
    operands: [],
    sum: '',
    cells: [],
    sources: [],
    tables: [],
    figures: [],
    breaks: [],
    repeated: [],
    fingerprint: '000000000000',
    ...more,
  };
}

export function share(part: number, whole: number, more: Partial<EvaluatedFigure> = {}): EvaluatedFigure {
  return figure('share', new Decimal(part).div(whole).times(100), { calculation: 'share', ...more });
}

/** An average a day over so many days. */
export function perDay(count: number, days: number, more: Partial<EvaluatedFigure> = {}): EvaluatedFigure {
  return figure('average', new Decimal(count).div(days), { calculation: 'average', per: 'day', days, ...more });
}

export function ratio(from: number, to: number): EvaluatedFigure {
  return figure('ratio', new Decimal(to).div(from), { calculation: 'ratio' });
}

export function change(from: number, to: number): EvaluatedFigure {
  return figure('change', new Decimal(to).minus(from).div(from).times(100), { calculation: 'change' });
}

export function operand(role: string, label: string, quantity: Quantity, period?: Period): Operand {
  return { role, label, quantity, measure: 'count', total: false, ...(period === undefined ? {} : { period }) };
}

/** Offences recorded in Wales, 2023/24: 964 + 535 + 503 + 192. */
export const wales = figure('count', 2194, { unit: offences });
/** The same over the 366 days of the year: 5.9945 a day. */
export const walesPerDay = perDay(2194, 366, { unit: offences, period: year2023 });
/** Offences on Snapchat among those whose platform was known: 49.7138%. */
export const snapchat = share(3648, 7338, { base: 'where the platform was known' });
/** Instagram, Facebook and WhatsApp together: 24.9932%. */
export const meta = share(1834, 7338);
export const instagram = share(840, 7338);
/** Sexual communication with a child, four Welsh forces, 2017/18 to 2023/24: 274 to 554. */
export const grooming = ratio(274, 554);
export const groomingChange = change(274, 554);
/** A share that rose from 11% to 14%. */
export const risingShare = figure('points', 3, {
  calculation: 'points',
  operands: [operand('from', '2022/23', value(11)), operand('to', '2023/24', value(14))],
});
/** `<5` in the source. */
export const hidden = figure('count', interval(1, 4), { unit: offences });
/** A sum with `<5` in it. */
export const hiddenSum = figure('count', interval(10, 14), { unit: offences });
