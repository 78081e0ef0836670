/**
 * Small multiples: Word has none, so each series is a small chart of its own, side by side on one scale, each with its own
 * workbook. The first carries the alternative text of all; the others say what they hold.
 */
import { ends } from '../../core/charts/layout/scales.ts';
import { pickSeries } from '../../core/charts/layout/pick-items.ts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { drawBars } from './chart-bars.ts';
import { tickRoom } from './chart-line-plan.ts';
import { drawLines } from './chart-lines.ts';
import { fullWidth, sizeOf } from './chart-look.ts';
import type { ChartName, NativeChart, Panel } from './chart-native.ts';

const mostInRow = 4;

/** One chart a series, in order; the last of an uneven row leaves room rather than growing. */
export function drawPanels(chart: ResolvedChart, { name, description }: ChartName): readonly NativeChart[] {
  const count = chart.series.length;
  const rows = Math.ceil(count / mostInRow);
  const columns = Math.ceil(count / rows);
  // Charts in a line of text break to the next line at the very width of the text.
  const full = sizeOf(columns > 2 ? 4.6 : 5.4, fullWidth - 0.2);
  const numbers = chart.series.flatMap((one) => one.points.flatMap((point) => ends(point) ?? []));
  const axisRoom = chart.timed === true ? tickRoom(chart, Math.max(0, ...numbers)) : 0;
  const width = (full.width - axisRoom) / columns;
  return chart.series.map((series, at) => {
    const panel: Panel = {
      title: series.name,
      size: { ...full, width: Math.floor(at % columns === 0 ? width + axisRoom : width) },
      axisRoom,
      max: Math.max(0, ...numbers),
      axis: at % columns === 0,
    };
    const own: ChartName = {
      name: `${name}, ${series.name}`,
      description: at === 0 ? description : describe(chart, at),
    };
    const one = { ...pickSeries(chart, at), annotations: at === 0 ? chart.annotations : [] };
    return chart.timed === true ? drawLines(one, own, panel) : drawBars({ ...one, horizontal: true }, own, panel);
  });
}

function describe(chart: ResolvedChart, at: number): string {
  const series = chart.series[at];
  const said = (item: number): string => `${series?.points[item]?.shown ?? 'no number'} in ${chart.items[item] ?? ''}`;
  const last = chart.items.length - 1;
  if (series === undefined || last < 0) return '';
  return chart.timed === true
    ? `${series.name}: ${said(0)}, ${said(last)}.`
    : `${series.name}: ${chart.items.map((item, index) => `${item} ${series.points[index]?.shown ?? ''}`).join(', ')}.`;
}
