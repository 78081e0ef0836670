/** Names and numbers at the ends of lines, moved apart where lines end together; a legend where that does not fit. */
import { ends, spread } from '../../core/charts/layout/scales.ts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import type { MovedLabel, Place } from './chart-finish.ts';
import { labelType, lineHeight, textWidth, type Size } from './chart-look.ts';
import { referenceText } from './chart-native.ts';

/** An end of a line that carries a label: where, and what it says. */
export interface LineEnd {
  readonly series: number;
  readonly item: number;
  readonly value: number;
  readonly text: string;
}

/** The last number of each series, with its name; the reference line counts as one more series at `referenceAt`. */
export function rightEnds(chart: ResolvedChart, referenceAt: number): readonly LineEnd[] {
  const named = chart.series.length > 1;
  const lines = chart.series.flatMap((one, series): LineEnd[] => {
    const item = one.points.findLastIndex((point) => point.kind === 'value');
    const point = one.points[item];
    if (!named || point?.kind !== 'value') return [];
    return [{ series, item, value: Number(point.value), text: `${one.name} ${point.shown}` }];
  });
  if (chart.reference === undefined) return lines;
  const value = Number(chart.reference.value);
  return [...lines, { series: referenceAt, item: chart.items.length - 1, value, text: referenceText(chart) }];
}

/** The first number of each line of a slope. */
export function leftEnds(chart: ResolvedChart): readonly LineEnd[] {
  return chart.series.flatMap((one, series) => {
    const point = one.points[0];
    return point?.kind === 'value' ? [{ series, item: 0, value: Number(point.value), text: point.shown }] : [];
  });
}

/** px that labels need beside the plot; undefined where they would take a third of the chart. */
export function roomFor(lineEnds: readonly LineEnd[], size: Size): number | undefined {
  const room = Math.max(10, ...lineEnds.map((end) => textWidth(end.text) + 14));
  return room > size.width * 0.34 ? undefined : room;
}

/** How far each label moves, so that none covers another; undefined where they do not fit the plot's height. */
export function moveApart(
  lineEnds: readonly LineEnd[],
  scale: { readonly min: number; readonly max: number },
  plot: Place,
  size: Size,
): readonly MovedLabel[] | undefined {
  const height = plot.height * size.height;
  const wanted = lineEnds.map(({ value }) => ({
    centre: height * (1 - (value - scale.min) / (scale.max - scale.min)),
    length: lineHeight(labelType.size),
  }));
  const centres = spread(wanted, -lineHeight() / 2, height + lineHeight() / 2);
  return centres?.map((centre, index) => ({
    series: lineEnds[index]?.series ?? 0,
    item: lineEnds[index]?.item ?? 0,
    x: 0,
    y: (centre - (wanted[index]?.centre ?? 0)) / size.height,
  }));
}

/** Values that a scale has to hold: points, ranges and the reference line. */
export function numbersOf(chart: ResolvedChart): readonly number[] {
  const points = chart.series.flatMap((one) => one.points.flatMap((point) => ends(point) ?? []));
  return chart.reference === undefined ? points : [...points, Number(chart.reference.value)];
}
