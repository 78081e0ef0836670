/**
 * A reference line over standing columns: a dashed line across the plot, named at its end. Word draws a line from the
 * middle of the first column to the middle of the last; a straight trendline carries it to both edges.
 */
import type { ChartSeries as WordSeries } from 'docx/charts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import type { ChartFinish } from './chart-finish.ts';
import { categoriesOf } from './chart-labels.ts';
import { ink, labelType, lineHeight, nameRows, nameStep, textWidth, type Size } from './chart-look.ts';
import { referenceText } from './chart-native.ts';
import { drawsRanges } from './chart-ranges.ts';

export interface DrawnReference {
  readonly series: readonly WordSeries[];
  readonly finish: ChartFinish;
  readonly inLegend: boolean;
}

/** The line with its label at the right, or in the legend where the label is too long to stand there. */
export function referenceOverColumns(chart: ResolvedChart, size: Size): DrawnReference | undefined {
  if (chart.reference === undefined) return undefined;
  const value = Number(chart.reference.value);
  const text = referenceText(chart);
  const count = chart.items.length;
  const room = textWidth(text) + 14;
  const inLegend = chart.series.length > 1 || room > size.width * 0.3;
  const line = { color: ink, width: 1.25, dash: 'dash' } as const;
  const index = chart.series.length + rangeCount(chart);
  const series: WordSeries = {
    name: text,
    values: chart.items.map(() => value),
    type: 'line',
    markers: false,
    line,
    dataLabels: false,
    pointLabels: chart.items.map((_, item) =>
      item === count - 1 && !inLegend ? { seriesName: true, position: 'right', font: labelType } : undefined,
    ),
    ...(count > 1
      ? { trendlines: [{ type: 'linear', name: text, forecastForward: 0.5, forecastBackward: 0.5, line }] }
      : {}),
  };
  if (inLegend) return { series: [series], finish: {}, inLegend };
  const band = (size.width - room - 8) / count;
  const rows = nameRows(chart, categoriesOf(chart, drawsRanges(chart, false)), band);
  const plot = {
    x: 8 / size.width,
    y: (lineHeight() * 1.4) / size.height,
    width: (size.width - room - 8) / size.width,
    height: 1 - (lineHeight() * (1.9 + rows)) / size.height,
  };
  return {
    series: [series],
    finish: {
      plot,
      nameEvery: nameStep(chart, band),
      onWhite: [0],
      lineless: count > 1 ? [index] : [],
      movedLabels: [{ series: index, item: count - 1, x: plot.width / count / 2, y: 0 }],
    },
    inLegend,
  };
}

function rangeCount(chart: ResolvedChart): number {
  const ranged = chart.series.some((one) => one.points.some((point) => point.kind === 'interval'));
  return ranged && drawsRanges(chart, false) ? 2 : 0;
}
