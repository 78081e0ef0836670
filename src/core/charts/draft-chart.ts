/**
 * A new chart from a table or from figures, ready to be drawn: the plainest kind that fits the data, and a title that states
 * what stands out, so that nobody starts from nothing. The author changes all of it.
 */
import { readPeriod, type Evaluation } from '../figures/index.ts';
import {
  chartSchema,
  type ChartKind,
  type ChartSpec,
  type Figure,
  type RecordMap,
  type Table,
} from '../model/index.ts';
import type { ChartPoint } from './resolved-chart.ts';
import { resolveChart } from './resolve.ts';

interface Named {
  readonly uid: string;
  readonly id: string;
}

/** Value columns that one axis can hold together: as many as one series colour each, of the unit of the first. */
const mostSeries = 4;

/** A chart of a table: its first value column, or all that are years. @returns undefined where the table holds no values. */
export function draftFromTable(
  named: Named,
  table: Table,
  records: RecordMap,
  evaluation: Evaluation,
): ChartSpec | undefined {
  const values = table.columns.filter((column) => column.role === 'value');
  const keys = table.columns.filter((column) => column.role === 'key');
  const [first] = values;
  if (first === undefined) return undefined;
  const years = values.filter((column) => (column.period ?? readPeriod(column.name)) !== undefined);
  const alongYears = years.length > 1 && years.length === values.length;
  const downYears = keys[0]?.of === 'period';
  const columns = alongYears ? years : [first];
  const rows = Math.max(0, ...Object.values(table.cells).map((column) => column.length));
  const kind = pickKind(alongYears ? columns.length : downYears ? rows : 0, alongYears ? rows : 1);
  const kept = alongYears && kind === 'grouped' ? columns.slice(-mostSeries) : columns;
  const data = { table: table.id, columns: kept.map(({ name }) => name), rows: 'all' as const };
  return finish({ ...named, chartKind: kind, data, words: table.title }, records, evaluation);
}

/** A chart of figures, one an item, in the order given; of figures of several years, along time. */
export function draftFromFigures(
  named: Named,
  figures: readonly Figure[],
  records: RecordMap,
  evaluation: Evaluation,
): ChartSpec | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const data = { figures: figures.map(({ id }) => ({ figure: id })) };
  return finish({ ...named, chartKind: 'bar', data, words: first.label }, records, evaluation);
}

/** Lines for many years, columns for a few, bars for what is no time at all. */
function pickKind(years: number, lines: number): ChartKind {
  if (years === 0) return 'bar';
  if (years > 5) return lines > mostSeries ? 'small-multiples' : 'line';
  return lines > 1 ? 'grouped' : 'column';
}

interface Draft extends Named {
  readonly chartKind: ChartKind;
  readonly data: ChartSpec['data'];
  /** What it is about, where nothing stands out. */
  readonly words: string;
}

function finish({ words, ...draft }: Draft, records: RecordMap, evaluation: Evaluation): ChartSpec {
  const order = draft.chartKind === 'bar' ? 'descending' : 'given';
  const spec = chartSchema.parse({ ...draft, kind: 'chart', title: shorten(words), order });
  const chart = resolveChart(spec, records, evaluation);
  const [only] = chart.series;
  if (chart.series.length !== 1 || only === undefined || chart.timed === true) return spec;
  const top = topOf(only.points);
  const item = top === undefined ? undefined : chart.items[top];
  if (item === undefined) return spec;
  const most = chart.unit === '' ? `${item} stands highest` : `${item} had the most ${chart.unit}`;
  return { ...spec, title: most.length > 90 ? spec.title : most, highlight: item };
}

/** The one item whose number is highest; undefined where two are, or a range hides which. */
function topOf(points: readonly ChartPoint[]): number | undefined {
  const numbers = points.map((point) =>
    point.kind === 'value' ? Number(point.value) : point.kind === 'interval' ? Number(point.high) : -Infinity,
  );
  const most = Math.max(...numbers);
  const at = numbers.indexOf(most);
  return points.length > 1 && points[at]?.kind === 'value' && numbers.lastIndexOf(most) === at ? at : undefined;
}

/** Ten words at most, as titles have (DOMAIN 7). */
function shorten(words: string): string {
  return words
    .split(/\s+/)
    .slice(0, 10)
    .join(' ')
    .replace(/[,;:.]$/, '');
}
