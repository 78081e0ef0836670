/** How a chart of lines is laid out in Word, before anything of it is drawn. */
import { roundScale } from '../../core/charts/layout/scales.ts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { leftEnds, moveApart, numbersOf, rightEnds, roomFor, type LineEnd } from './chart-ends.ts';
import type { ChartFinish, MovedLabel, Place } from './chart-finish.ts';
import { lineHeight, nameRows, nameStep, sizeOf, textWidth, type Size } from './chart-look.ts';
import type { Panel } from './chart-native.ts';

export interface LinePlan {
  readonly size: Size;
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  readonly right: readonly LineEnd[];
  readonly left: readonly LineEnd[];
  readonly moved: readonly MovedLabel[];
  readonly plot: Place | undefined;
  /** Lines are named at their ends. */
  readonly direct: boolean;
}

/** The plot, its scale and the labels at its sides; `referenceAt` is the place of the reference line among the series. */
export function planLines(chart: ResolvedChart, referenceAt: number, panel: Panel | undefined): LinePlan {
  const dots = chart.chartKind === 'dot';
  const slope = chart.chartKind === 'slope';
  const size = panel?.size ?? sizeOf(dots && chart.items.length > 8 ? 8.4 : 6.8);
  const numbers = numbersOf(chart);
  const from = chart.axis.from === undefined ? 0 : Number(chart.axis.from);
  const to = chart.axis.to === undefined ? [] : [Number(chart.axis.to)];
  const most = Math.max(...numbers, ...to, from === 0 ? 0 : -Infinity, panel?.max ?? -Infinity);
  const scale = roundScale(Math.min(from, ...numbers), Number.isFinite(most) ? most : 1, 4);
  const none: LinePlan = { size, scale, right: [], left: [], moved: [], plot: undefined, direct: false };
  const right = dots || panel !== undefined ? [] : rightEnds(chart, referenceAt);
  const left = slope ? leftEnds(chart) : [];
  const rightRoom = roomFor(right, size);
  const leftRoom = slope ? roomFor(left, size) : tickRoom(chart, scale.max);
  if (panel !== undefined) return { ...none, plot: panelPlot(size, panel.axis ? panel.axisRoom : 0) };
  if (right.length === 0 || rightRoom === undefined || leftRoom === undefined) return none;
  const plot = plotBetween(chart, size, leftRoom, rightRoom, slope);
  const moves = [moveApart(right, scale, plot, size), moveApart(left, scale, plot, size)];
  if (moves.includes(undefined)) return none;
  return { ...none, right, left, plot, direct: true, moved: moves.flatMap((one) => one ?? []) };
}

/** Which names stand under the plot. */
export function nameSteps(chart: ResolvedChart, plan: LinePlan, panel: Panel | undefined): ChartFinish {
  if (panel !== undefined) return { namesAt: 'none' };
  if (plan.plot === undefined) return {};
  return { nameEvery: nameStep(chart, bandOf(chart, plan)) };
}

/** px from one item to the next. */
export function bandOf(chart: ResolvedChart, { plot, size }: LinePlan): number {
  return ((plot?.width ?? 0.9) * size.width) / Math.max(1, chart.items.length - 1);
}

/** A panel names its first and last item alone, as its axis title: LibreOffice knows no other way to leave names out. */
export function firstToLast(chart: ResolvedChart): string {
  const [first = '', last = ''] = [chart.items[0], chart.items.at(-1)];
  return chart.items.length > 1 ? `${first} to ${last}` : first;
}

/** px that the numbers of the axis take. */
export function tickRoom(chart: ResolvedChart, most: number): number {
  return textWidth(Math.round(most).toLocaleString('en-GB') + (chart.percent ? '%' : '')) + 12;
}

function plotBetween(chart: ResolvedChart, size: Size, left: number, right: number, slope: boolean): Place {
  const width = size.width - left - right;
  const band = width / Math.max(1, chart.items.length - 1);
  const names = lineHeight() * (nameRows(chart, chart.items, band) + 0.6);
  const head = slope ? names : lineHeight() * 1.3;
  const foot = slope ? lineHeight() * 0.8 : names;
  return {
    x: left / size.width,
    y: head / size.height,
    width: width / size.width,
    height: 1 - (head + foot) / size.height,
  };
}

/** The numbers at both ends reach past the plot by half their width. */
function panelPlot(size: Size, ticks: number): Place {
  const left = ticks + 8;
  const right = 8;
  const head = lineHeight() * 2.4;
  return {
    x: left / size.width,
    y: head / size.height,
    width: (size.width - left - right) / size.width,
    height: 1 - (head + lineHeight() * 2) / size.height,
  };
}
