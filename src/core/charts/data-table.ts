/**
 * The data table of a chart: always offered (DOMAIN 7). As rows, as CSV with source and base as its last rows, and as the
 * pairs that the accessible workbook is made of. A table holds the chart's own numbers, rounded as its labels are.
 */
import type { ChartPoint, ResolvedChart } from './resolved-chart.ts';

export type ChartCell =
  | { readonly kind: 'text'; readonly text: string }
  /** An exact number and how it is shown; `percent` means that 49.7 is 49.7%. */
  | { readonly kind: 'number'; readonly value: string; readonly shown: string; readonly percent: boolean };

export interface ChartTable {
  readonly title: string;
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly ChartCell[])[];
  readonly notes: readonly string[];
  readonly sourceLine: string;
  readonly base?: string;
}

const text = (words: string): ChartCell => ({ kind: 'text', text: words });

/** One row an item, one column a series; the counts behind shares have a column of their own. */
export function tabulateChart(chart: ResolvedChart): ChartTable {
  const detailed = chart.series.map((one) =>
    one.points.some((point) => point.kind === 'value' && point.detail !== undefined),
  );
  const named = (name: string): string => {
    const measure = chart.unit === '' ? (chart.percent ? 'Percentage' : 'Value') : capital(chart.unit);
    return name === '' ? measure : name;
  };
  const headings = [
    chart.timed === true ? 'Period' : 'Item',
    ...chart.series.flatMap((one, index) => [
      named(one.name),
      ...(detailed[index] === true ? [one.name === '' ? 'Number' : `${one.name}, number`] : []),
    ]),
  ];
  const rows = chart.items.map((item, index) => [
    text(item),
    ...chart.series.flatMap((one, series) => {
      const point = one.points[index];
      return [cellOf(point, chart.percent), ...(detailed[series] === true ? [detailOf(point)] : [])];
    }),
  ]);
  const { title, caption, notes, sourceLine, base } = chart;
  return {
    title,
    caption,
    headings,
    rows,
    notes,
    sourceLine,
    ...(base === undefined ? {} : { base: `Base: ${base.replace(/[.\s]+$/, '')}.` }),
  };
}

function cellOf(point: ChartPoint | undefined, percent: boolean): ChartCell {
  if (point?.kind === 'value') return { kind: 'number', value: point.value, shown: point.shown, percent };
  return text(point?.shown ?? '');
}

function detailOf(point: ChartPoint | undefined): ChartCell {
  if (point?.kind !== 'value' || point.detail === undefined) return text('');
  return { kind: 'number', value: point.detail.replaceAll(',', ''), shown: point.detail, percent: false };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * CSV (RFC 4180, UTF-8 with its mark so that Excel reads ŵ): headings, rows, then notes, source and base as last rows.
 * Numbers stand without commas; text that a spreadsheet could run as a formula is guarded with an apostrophe.
 */
export function chartCsv(chart: ResolvedChart): string {
  const table = tabulateChart(chart);
  const tail = [...table.notes, table.sourceLine, ...(table.base === undefined ? [] : [table.base])].filter(
    (line) => line !== '',
  );
  const lines = [
    table.headings.map((heading) => quoteCsv(guardFormula(heading))),
    ...table.rows.map((row) =>
      row.map((cell) =>
        cell.kind === 'number' ? quoteCsv(cell.shown.replaceAll(',', '')) : quoteCsv(guardFormula(cell.text)),
      ),
    ),
    [],
    ...tail.map((line) => [quoteCsv(guardFormula(line))]),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Spreadsheets run what begins with = + - @, a tab or a return; an apostrophe makes it text (OWASP, CSV injection). */
export function guardFormula(words: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(words) && !/^-?[\d.]+%?$/.test(words) ? `'${words}` : words;
}

function quoteCsv(words: string): string {
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
