/** The value scale of a plot: round steps, zero always in, and where a value stands in px. Geometry, so plain numbers. */
import type { ChartPoint } from '../resolved-chart.ts';
import type { ValueScale } from '../chart-js.ts';
import type { Box } from './layout-types.ts';

/** The number of a point for drawing; both ends of a range; none for a gap. */
export function ends(point: ChartPoint | undefined): readonly [number, number] | undefined {
  if (point === undefined || point.kind === 'missing') return undefined;
  if (point.kind === 'value') return [Number(point.value), Number(point.value)];
  return [Number(point.low), Number(point.high)];
}

/** Least and greatest of some points, with zero. Undefined when none has a number. */
export function extent(
  points: readonly (ChartPoint | undefined)[],
  also: readonly number[] = [],
): [number, number] | undefined {
  const numbers = points.flatMap((point) => ends(point) ?? []);
  if (numbers.length === 0) return undefined;
  return [Math.min(0, ...numbers, ...also), Math.max(0, ...numbers, ...also)];
}

/** A scale with round steps (1, 2, 2.5, 5 × 10ⁿ) that holds both ends, with about `steps` steps. */
export function roundScale(least: number, most: number, steps: number, grid = true): ValueScale {
  const span = most - least || Math.abs(most) || 1;
  const rough = span / Math.max(1, steps);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  const step = factor * power;
  const min = Math.floor(least / step + 1e-9) * step;
  const max = Math.ceil(most / step - 1e-9) * step;
  return { min: tidy(min), max: tidy(max === min ? min + step : max), step: tidy(step), grid };
}

/** A scale that ends where it is told: for bars that carry their numbers and need no axis. */
export function tightScale(min: number, max: number): ValueScale {
  return { min, max, step: max - min || 1, grid: false };
}

/** The values of the gridlines. */
export function ticksOf(scale: ValueScale): number[] {
  const count = Math.round((scale.max - scale.min) / scale.step);
  return Array.from({ length: count + 1 }, (_, index) => tidy(scale.min + index * scale.step));
}

/** x in px of a value along a plot. */
export function xOf(value: number, scale: ValueScale, plot: Box): number {
  return plot.x + ((value - scale.min) / (scale.max - scale.min)) * plot.width;
}

/** y in px of a value up a plot. */
export function yOf(value: number, scale: ValueScale, plot: Box): number {
  return plot.y + plot.height - ((value - scale.min) / (scale.max - scale.min)) * plot.height;
}

/** "1,500" or "0.5" for a gridline, with the chart's symbol and percent sign. */
export function showTick(
  value: number,
  step: number,
  affix: { readonly symbol: string; readonly percent: boolean },
): string {
  const decimals = Math.min(
    6,
    Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (step.toExponential().startsWith('2.5') ? 1 : 0)),
  );
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = part === undefined || /^0+$/.test(part) ? grouped : `${grouped}.${part}`;
  return `${value < 0 ? '-' : ''}${affix.symbol}${text}${affix.percent ? '%' : ''}`;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Moves labels apart along one line: each wants its centre, none may overlap or leave [from, to]. The order is kept.
 * Returns undefined when they do not fit.
 */
export function spread(
  labels: readonly { readonly centre: number; readonly length: number }[],
  from: number,
  to: number,
): number[] | undefined {
  const total = labels.reduce((sum, label) => sum + label.length, 0);
  if (total > to - from + 0.01) return undefined;
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => (labels[a]?.centre ?? 0) - (labels[b]?.centre ?? 0) || a - b);
  const starts: number[] = [];
  let edge = from;
  for (const index of order) {
    const label = labels[index] ?? { centre: 0, length: 0 };
    const start = Math.max(edge, label.centre - label.length / 2);
    starts.push(start);
    edge = start + label.length;
  }
  let limit = to;
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const length = labels[order[place] ?? 0]?.length ?? 0;
    starts[place] = Math.min(starts[place] ?? from, limit - length);
    limit = starts[place] ?? from;
  }
  const centres: number[] = new Array<number>(labels.length).fill(0);
  order.forEach((index, place) => {
    centres[index] = (starts[place] ?? from) + (labels[index]?.length ?? 0) / 2;
  });
  return centres;
}
