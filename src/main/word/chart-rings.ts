/** Pies and doughnuts as native charts: a round plot at the left, each part's share on it, the names beside it. */
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { contrastText } from '../../core/charts/colour.ts';
import { Decimal } from '../../core/figures/quantity.ts';
import type { ChartFinish } from './chart-finish.ts';
import { categoriesOf, dataLabelsOf, drawnValues, labelText } from './chart-labels.ts';
import { ink, labelSize, labelType, lineHeight, partFills, sizeOf, textWidth } from './chart-look.ts';
import { annotationsInWords, sharedOptions, type ChartName, type NativeChart } from './chart-native.ts';

const height = 6;
const gap = 8;

/** The chart; the count of a part stands under its share where the part has room for both. */
export function drawRing(chart: ResolvedChart, name: ChartName): NativeChart {
  const size = sizeOf(height);
  const fills = partFills(chart);
  const [series] = chart.series;
  const categories = categoriesOf(chart, false);
  const labels = chart.items.map((_, item) => {
    const text = partLabel(chart, item);
    if (text === undefined) return undefined;
    const color = item === chart.remainder ? ink : contrastText(`#${fills[item] ?? ink}`).replace('#', '');
    return { text, font: { size: labelSize, color, bold: true } };
  });
  const round = {
    ...sharedOptions(name, size),
    categories,
    series: [
      {
        name: series?.name ?? chart.title,
        values: drawnValues(chart, series?.points ?? []),
        colors: [...fills],
        pointLabels: labels,
      },
    ],
    dataLabels: dataLabelsOf(chart),
    legend: { position: 'right', font: labelType },
  } as const;
  const side = size.height - 2 * gap;
  const legendWidth = Math.min(size.width * 0.5, Math.max(...categories.map((text) => textWidth(text))) + 40);
  const legendHeight = Math.min(side, categories.length * lineHeight() * 1.7);
  const left = 0.14 * size.width;
  const finish: ChartFinish = {
    plot: { x: left / size.width, y: gap / size.height, width: side / size.width, height: side / size.height },
    legend: {
      x: (left + side + 36) / size.width,
      y: (size.height - legendHeight) / 2 / size.height,
      width: legendWidth / size.width,
      height: legendHeight / size.height,
    },
    ...(chart.remainder === undefined ? {} : { hatched: [{ series: 0, item: chart.remainder }] }),
  };
  return {
    options: chart.chartKind === 'pie' ? { type: 'pie', ...round } : { type: 'doughnut', holeSize: 58, ...round },
    finish,
    inWords: annotationsInWords(chart, new Map()),
  };
}

/** "81%" and under it "81"; a percentage keeps its own label, with its count under it. */
function partLabel(chart: ResolvedChart, item: number): string | undefined {
  const points = chart.series[0]?.points ?? [];
  const point = points[item];
  if (point?.kind !== 'value') return undefined;
  const total = points.reduce((sum, one) => (one.kind === 'value' ? sum.plus(one.value) : sum), new Decimal(0));
  if (total.isZero()) return labelText(point);
  const share = new Decimal(point.value).div(total).times(100);
  const main = chart.percent ? point.shown : `${share.toFixed(0)}%`;
  const detail = chart.percent ? point.detail : point.shown;
  return detail === undefined || share.lessThan(12) ? main : `${main}\n${detail}`;
}
