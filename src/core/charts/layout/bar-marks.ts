/**
 * The marks of bars, lying or standing: Chart.js datasets, and what is drawn over them: hatching for a remainder, an open
 * end for a range. A gap has no bar and says its marker in words.
 */
import { isStacked } from '../kinds.ts';
import type { ChartJsDataset, ChartJsDatum } from '../chart-js.ts';
import type { ChartPoint, ResolvedChart } from '../resolved-chart.ts';
import { ends } from './scales.ts';
import { fillOf, type Sheet } from './sheet.ts';

/** One bar or part of one in the data's own unit: where it starts and ends, and where its open part starts. */
export interface Segment {
  readonly series: number;
  readonly item: number;
  readonly from: number;
  readonly to: number;
  /** The open part of a range runs from here to `to`. */
  readonly openFrom?: number;
  readonly point: ChartPoint;
}

/** An item of a 100% chart can only be drawn when every part is one number and they come to more than 0. */
export function wholeOf(chart: ResolvedChart, item: number): number | undefined {
  let sum = 0;
  for (const one of chart.series) {
    const point = one.points[item];
    if (point?.kind !== 'value' || Number(point.value) < 0) return undefined;
    sum += Number(point.value);
  }
  return sum > 0 ? sum : undefined;
}

/** Every bar of a chart; gaps have none. Stacked parts begin where the last ended, negatives on their own side. */
export function segmentsOf(chart: ResolvedChart): Segment[] {
  const stacked = isStacked(chart.chartKind);
  return chart.items.flatMap((_, item) => {
    let [above, below] = [0, 0];
    const whole = chart.chartKind === 'stacked-100' ? wholeOf(chart, item) : 1;
    if (whole === undefined) return [];
    const share = chart.chartKind === 'stacked-100' ? 100 / whole : 1;
    return chart.series.flatMap((one, series): Segment[] => {
      const point = one.points[item];
      const range = ends(point);
      if (point === undefined || range === undefined) return [];
      const [low, high] = [range[0] * share, range[1] * share];
      if (!stacked) {
        if (point.kind === 'interval') return [{ series, item, from: low, to: high, openFrom: low, point }];
        return [{ series, item, from: 0, to: high, point }];
      }
      const from = high < 0 ? below : above;
      const to = from + high;
      if (high < 0) below = to;
      else above = to;
      return [{ series, item, from, to, ...(point.kind === 'interval' ? { openFrom: from + low } : {}), point }];
    });
  });
}

/** Datasets for Chart.js: a number from 0, or [from, to] for a range. */
export function barDatasets(
  sheet: Pick<Sheet, 'chart' | 'theme'>,
  segments: readonly Segment[],
  bars: { readonly categoryPercentage: number; readonly barPercentage: number; readonly parting: number },
): ChartJsDataset[] {
  const { chart, theme } = sheet;
  const stacked = isStacked(chart.chartKind);
  return chart.series.map((one, series) => {
    const byItem = new Map(segments.filter((part) => part.series === series).map((part) => [part.item, part]));
    const data = chart.items.map((_, item): ChartJsDatum => {
      const part = byItem.get(item);
      if (part === undefined) return null;
      // Chart.js stacks by itself; a range that stands alone is a floating bar.
      if (stacked) return part.to - part.from;
      return part.openFrom === undefined ? part.to : [part.from, part.to];
    });
    return {
      label: one.name,
      data,
      backgroundColor: chart.items.map((_, item) => fillOf(sheet, series, item)),
      borderSkipped: false,
      ...(bars.parting > 0 ? { borderColor: theme.ground, borderWidth: bars.parting } : {}),
      categoryPercentage: bars.categoryPercentage,
      barPercentage: bars.barPercentage,
    };
  });
}

/** The value label of a segment of a 100% chart is its share; of any other its own number. */
export function labelOf(chart: ResolvedChart, segment: Segment): string {
  if (chart.chartKind !== 'stacked-100') return segment.point.shown;
  return `${Math.round(segment.to - segment.from)}%`;
}
