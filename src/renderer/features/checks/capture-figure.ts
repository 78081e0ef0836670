/** A number of a text as a reported figure: what is known of it is filled in, and the rest is asked. */
import { matchArea } from '../../../core/areas/index.ts';
import type { CapturedNumber, Meaning } from '../../../core/capture/index.ts';
import { Decimal } from '../../../core/figures/quantity.ts';
import type { Area, Measure, Period } from '../../../core/model/index.ts';

export interface CapturedFigure {
  readonly label: string;
  readonly measure: Measure;
  /** Exact text. */
  readonly value: string;
  readonly asPublished: string;
  readonly per?: 'day' | 'week' | 'month' | '1000' | '100000' | undefined;
  readonly unit?: { readonly one: string; readonly many: string; readonly symbol?: string } | undefined;
  readonly area?: Area | undefined;
  readonly period?: Period | undefined;
  readonly base?: string | undefined;
}

const measures: Partial<Readonly<Record<Meaning, Measure>>> = {
  count: 'count',
  money: 'count',
  percent: 'share',
  fraction: 'share',
  odds: 'share',
  points: 'points',
  multiple: 'ratio',
  average: 'average',
  rate: 'rate',
};
const pers: readonly string[] = ['day', 'week', 'month', '1000', '100000'];

/** @returns undefined for what states no one number that a figure could hold: a range, a gap, an age. */
export function captureNumber(number: CapturedNumber): CapturedFigure | undefined {
  const measure = number.meaning === 'percent' && number.direction !== undefined ? 'change' : measures[number.meaning];
  if (measure === undefined || number.stated === undefined || number.to !== undefined) return undefined;
  const per = pers.includes(number.per ?? '') ? (number.per as CapturedFigure['per']) : undefined;
  if ((measure === 'average' || measure === 'rate') && per === undefined) return undefined;
  const unit = unitOf(number);
  const [area, period] = [areaOf(number.area), number.period?.period];
  return {
    label: labelOf(number),
    measure,
    value: valueOf(number.stated, number),
    asPublished: number.text,
    ...(per !== undefined && { per }),
    ...(unit !== undefined && { unit }),
    ...(area !== undefined && { area }),
    ...(period !== undefined && { period }),
    ...(number.base !== undefined && { base: number.base }),
  };
}

function valueOf(stated: Decimal, { meaning, direction }: CapturedNumber): string {
  if (meaning === 'fraction') return stated.times(100).toFixed();
  if (meaning === 'odds') return new Decimal(100).div(stated).toDecimalPlaces(6).toFixed();
  const falls = direction === 'down' && (meaning === 'percent' || meaning === 'points');
  return (falls ? stated.negated() : stated).toFixed();
}

function labelOf({ unit, text, area, period }: CapturedNumber): string {
  const what = [unit ?? text, area, period?.text].filter((part) => part !== undefined).join(', ');
  return what.charAt(0).toUpperCase() + what.slice(1);
}

function unitOf({ unit, symbol }: CapturedNumber): CapturedFigure['unit'] {
  if (unit === undefined) return symbol === undefined ? undefined : { one: 'pound', many: 'pounds', symbol };
  const one = unit.endsWith('ies') ? `${unit.slice(0, -3)}y` : unit.replace(/(?<!s)s$/, '');
  return { one, many: unit, ...(symbol !== undefined && { symbol }) };
}

function areaOf(label: string | undefined): Area | undefined {
  if (label === undefined) return undefined;
  const found = matchArea(label, { nearest: false });
  return found.kind === 'area' ? found.area : undefined;
}
