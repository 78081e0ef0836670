/**
 * A range on a native chart, by two numbers that the workbook names for what they are: "Offences: at least" and "Offences:
 * at most". A bar is hatched from the one to the other; a line or dot has a whisker. The series' own cell stays empty.
 */
import type { ChartSeries as WordSeries } from 'docx/charts';
import type { ChartPoint, ChartSeries, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { isStacked } from '../../core/charts/kinds.ts';
import { itemFills, labelType, type Type } from './chart-look.ts';

type Interval = ChartPoint & { kind: 'interval' };

/** Ranges have a place of their own on lines, on dots and on the bars of one series, all at 0 or above. */
export function drawsRanges(chart: ResolvedChart, joined: boolean): boolean {
  if (isStacked(chart.chartKind) || (!joined && chart.series.length > 1)) return false;
  return chart.series.every((one) => one.points.every((point) => point.kind !== 'interval' || Number(point.low) >= 0));
}

/** The number of a range's end at each item; empty everywhere else. */
function endsOf(chart: ResolvedChart, points: readonly ChartPoint[], end: (range: Interval) => string) {
  return chart.items.map((_, index) => {
    const point = points[index];
    return point?.kind === 'interval' ? Number(end(point)) : null;
  });
}

function hasRange(series: ChartSeries): boolean {
  return series.points.some((point) => point.kind === 'interval');
}

function rangeLabels(chart: ResolvedChart, points: readonly ChartPoint[]) {
  return chart.items.map((_, index) => {
    const point = points[index];
    return point?.kind === 'interval' ? { text: point.shown } : undefined;
  });
}

/** Two series over the bars of the one series, which overlap it fully: the greater hatched, the lesser in the paper's white. */
export function rangeBars(chart: ResolvedChart, font: Type): readonly WordSeries[] {
  const [only] = chart.series;
  if (only === undefined || !drawsRanges(chart, false) || !hasRange(only)) return [];
  return [
    {
      name: `${only.name}: at most`,
      values: endsOf(chart, only.points, (range) => range.high),
      colors: [...itemFills(chart)],
      dataLabels: { value: true, font, position: 'outsideEnd' },
      pointLabels: rangeLabels(chart, only.points),
    },
    {
      name: `${only.name}: at least`,
      values: endsOf(chart, only.points, (range) => range.low),
      color: 'FFFFFF',
      dataLabels: false,
    },
  ];
}

/** A series without a line for each that has ranges, its whiskers down to the lower ends; `colours` are the series' own. */
export function rangeWhiskers(chart: ResolvedChart, colours: readonly string[]): readonly WordSeries[] {
  if (!drawsRanges(chart, true)) return [];
  return chart.series.flatMap((one, at): WordSeries[] => {
    if (!hasRange(one)) return [];
    const color = colours[at] ?? labelType.color;
    const highs = endsOf(chart, one.points, (range) => range.high);
    const lows = endsOf(chart, one.points, (range) => range.low);
    return [
      {
        name: `${one.name}: at most`,
        values: highs,
        type: 'line',
        color,
        markers: { shape: 'dash', size: 7 },
        line: { color, width: 2.25 },
        errorBars: {
          type: 'custom',
          minus: highs.map((high, index) => (high === null ? null : high - (lows[index] ?? 0))),
          line: { color, width: 2.25 },
        },
        dataLabels: { value: true, font: labelType, position: 'above' },
        pointLabels: rangeLabels(chart, one.points),
      },
    ];
  });
}
