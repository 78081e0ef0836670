/** What is written on a native chart: category names, label formats, and the numbers that go into its workbook. */
import type { ChartDataLabels, ChartPointLabel } from 'docx/charts';
import type { ChartPoint, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { labelType, type Type } from './chart-look.ts';

export type PointLabel = false | ChartPointLabel | undefined;

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
 * from it. An interval or a missing value is an empty cell.
 */
export function drawnValue(point: ChartPoint | undefined): number | null {
  return point?.kind === 'value' ? Number(point.value) : null;
}

/** Every value of a series, one an item. */
export function drawnValues(chart: ResolvedChart, points: readonly ChartPoint[]): (number | null)[] {
  return chart.items.map((_, index) => drawnValue(points[index]));
}

/**
 * Item names. Where a single series has no number, the reason follows the name: "Gwent (not held)"; so does a range that
 * is not drawn.
 */
export function categoriesOf(chart: ResolvedChart, rangesDrawn: boolean): string[] {
  const [only, ...more] = chart.series;
  return chart.items.map((item, index) => {
    const point = more.length === 0 ? only?.points[index] : undefined;
    const said = point === undefined || point.kind === 'value' || (point.kind === 'interval' && rangesDrawn);
    return said ? item : `${item} (${point.shown})`;
  });
}

/** Labels of a whole chart, in one format where one serves. */
export function dataLabelsOf(chart: ResolvedChart, font: Type = labelType): ChartDataLabels {
  const numberFormat = numberFormatOf(chart);
  return { value: true, ...(numberFormat === undefined ? {} : { numberFormat }), font };
}

/** A point's label in words, where no one number format prints it; undefined where one does, so that it follows edits. */
export function wordsOf(chart: ResolvedChart, point: ChartPoint | undefined): string | undefined {
  if (point?.kind !== 'value' || numberFormatOf(chart) !== undefined) return undefined;
  return labelText(point);
}

/** "49.7% (3,648)". */
export function labelText(point: ChartPoint): string {
  return point.kind === 'value' && point.detail !== undefined ? `${point.shown} (${point.detail})` : point.shown;
}

/** Annotations short enough to stand on their mark, by item; the others are said under the chart. */
export function drawnAnnotations(chart: ResolvedChart): ReadonlyMap<number, string> {
  const [only, ...more] = chart.series;
  const takes = ['column', 'bar', 'grouped', 'line', 'dot'].includes(chart.chartKind);
  if (only === undefined || more.length > 0 || !takes) return new Map();
  const short = chart.annotations.filter(
    ({ item, text }) => text.length <= longestAnnotation && only.points[item]?.kind === 'value',
  );
  return new Map(short.map(({ item, text }) => [item, text]));
}

/** "New recording / rules": a note over a mark, in lines of about so many letters. */
export function foldNote(text: string, letters: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const longestAnnotation = 32;
