/** What is written on a native chart: category names, label formats, and the numbers that go into its workbook. */
import type { ChartDataLabels, ChartPointLabel } from 'docx/charts';
import type { ChartPoint, ResolvedChart } from '../../core/charts/resolved-chart.ts';

export type PointLabel = false | ChartPointLabel | undefined;

/** Arial 10: chart text is at least 9 pt (DESIGN 5). */
export const labelSize = 10;

/** Excel's number format that prints the values as the chart shows them; undefined where no one format does. */
export function numberFormatOf(chart: ResolvedChart): string | undefined {
  const formats = new Set<string>();
  for (const point of chart.series.flatMap((series) => series.points)) {
    if (point.kind !== 'value') continue;
    const format = point.detail === undefined ? formatOf(point.shown) : undefined;
    if (format === undefined) return undefined;
    formats.add(format);
  }
  return formats.size === 1 ? [...formats][0] : undefined;
}

function formatOf(shown: string): string | undefined {
  const match = /^-?([£$€]?)\d[\d,]*(?:\.(\d+))?(%?)$/.exec(shown);
  if (match === null) return undefined;
  const [, symbol = '', decimals = '', percent = ''] = match;
  const number = decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(decimals.length)}`;
  return `${symbol === '' ? '' : `"${symbol}"`}${number}${percent === '' ? '' : '"%"'}`;
}

/**
 * The number that Word draws. Drawing and the embedded workbook are in floating point, as Excel is; nothing is worded
 * from it. An interval or a missing value is a gap.
 */
export function drawnValue(point: ChartPoint | undefined): number | null {
  return point?.kind === 'value' ? Number(point.value) : null;
}

/** Item names; where a single series has no number, the reason follows the name: "Gwent (not held)". */
export function categoriesOf(chart: ResolvedChart): readonly string[] {
  const [only, ...more] = chart.series;
  return chart.items.map((item, index) => {
    const point = more.length === 0 ? only?.points[index] : undefined;
    return point === undefined || point.kind === 'value' ? item : `${item} (${point.shown})`;
  });
}

/** Labels of a whole chart, in one format where one serves. */
export function dataLabelsOf(chart: ResolvedChart, colour: string): ChartDataLabels {
  const numberFormat = numberFormatOf(chart);
  return {
    value: true,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    font: { size: labelSize, color: colour },
  };
}

/** Labels in words, point by point, where no one number format prints them; undefined where one does. */
export function pointLabelsOf(chart: ResolvedChart, points: readonly ChartPoint[]): readonly PointLabel[] | undefined {
  if (numberFormatOf(chart) !== undefined) return undefined;
  return points.map((point) => (point.kind === 'value' ? { text: labelText(point) } : undefined));
}

function labelText(point: ChartPoint & { kind: 'value' }): string {
  return point.detail === undefined ? point.shown : `${point.shown} (${point.detail})`;
}
