/** How a chart of bars is laid out in Word, before anything of it is drawn. */
import { isStacked } from '../../core/charts/kinds.ts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { ink, labelSize, leastLabelSize, lineHeight, sizeOf, textWidth, type Size, type Type } from './chart-look.ts';
import type { Panel } from './chart-native.ts';

/** A page holds a chart so high, with its caption and source. */
const tallest = 20.5;
const standingHeight = 6.2;
export const fullPixels = sizeOf(standingHeight).width;

/** Bars lie where they are asked to, and where their names would not fit under them. */
export function liesInWord(chart: ResolvedChart): boolean {
  if (chart.horizontal || chart.chartKind === 'bar') return true;
  if (chart.timed === true) return false;
  const band = fullPixels / Math.max(1, chart.items.length);
  const longestWord = Math.max(0, ...chart.items.flatMap((item) => item.split(' ').map((word) => textWidth(word))));
  return longestWord > band;
}

/** Where the bars of one chart go: what all that is drawn of them depends on. */
export interface BarPlan {
  readonly lying: boolean;
  readonly stacked: boolean;
  /** cm that one bar takes with its gap, where bars lie. */
  readonly pitch: number;
  readonly size: Size;
  /** Type of the numbers and, on lying bars, of the names. */
  readonly font: Type;
  /** Every lying bar has room for its name. */
  readonly named: boolean;
  /** Every bar has room for its number; otherwise an axis says it. */
  readonly numbered: boolean;
  /** Some bars go below zero. */
  readonly below: boolean;
}

/** Lies or stands, how large, and what is written on it. */
export function planBars(chart: ResolvedChart, panel?: Panel): BarPlan {
  const stacked = isStacked(chart.chartKind);
  const lying = liesInWord(chart);
  const bars = Math.max(1, chart.items.length * (stacked ? 1 : chart.series.length));
  const legendRoom = chart.series.length > 1 ? 0.8 : 0;
  const pitch = Math.min(0.8, (tallest - 0.6 - legendRoom) / bars);
  const axisRoom = stacked && lying ? 0.6 : 0;
  const height = legendRoom + axisRoom + (lying ? Math.max(1.6, 0.6 + pitch * bars) : standingHeight);
  const named = !lying || sizeOf(pitch).height >= lineHeight(leastLabelSize) * 0.82;
  const number = Math.max(0, ...chart.series.flatMap((one) => one.points.map((point) => textWidth(point.shown))));
  const band = (fullPixels * 0.92) / Math.max(1, chart.items.length);
  return {
    lying,
    stacked,
    pitch,
    size: panel === undefined ? sizeOf(height) : { ...panel.size, height: sizeOf(height + 0.8).height },
    font: { size: lying && pitch < 0.5 ? leastLabelSize : labelSize, color: ink },
    named,
    numbered: named && (lying || band >= number * chart.series.length * 0.8),
    below: chart.series.some((one) => one.points.some((point) => point.kind === 'value' && Number(point.value) < 0)),
  };
}

/** Office's gap between bars, in hundredths of a bar. */
export function gapWidthOf(chart: ResolvedChart, { stacked, lying, pitch }: BarPlan): number {
  if (chart.series.length > 1 && !stacked) return 60;
  if (lying) return pitch < 0.6 ? 35 : 60;
  return chart.items.length <= 2 ? 180 : chart.items.length === 3 ? 100 : 50;
}
