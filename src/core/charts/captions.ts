/**
 * What is drafted around a chart when its author leaves it out: the caption (measure, area, period), the source line and
 * the notes that say in words what a gap or a range means (DOMAIN 7).
 */
import { renderDate, renderPeriod } from '../figures/index.ts';
import type { Period, Source } from '../model/index.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartPoint, ChartSeries } from './resolved-chart.ts';

/** "Offences, Wales, 2023/24": what is known of measure, area and period. */
export function draftCaption(data: ChartData): string {
  return [data.measure, data.area?.label, spanOf(data.periods)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** One period as it is, several as "2014/15 to 2023/24". */
export function spanOf(periods: readonly Period[]): string {
  const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = periodName(first);
  const to = periodName(last);
  if (from === to) return from;
  const shared = 'year ending ';
  return from.startsWith(shared) && to.startsWith(shared)
    ? `${from.replace('year', 'years')} to ${to.slice(shared.length)}`
    : `${from} to ${to}`;
}

function periodName(period: Period): string {
  return renderPeriod(period, period.kind === 'other' ? 'year-ending' : 'slash');
}

/** "Source: Home Office, Police recorded crime, year ending March 2024." Several are parted by semicolons. */
export function draftSourceLine(sources: readonly Source[]): string {
  if (sources.length === 0) return '';
  const named = sources.map((source) => {
    const edition = source.edition ?? `released ${renderDate(source.released)}`;
    const title = source.title.replace(/[.\s]+$/, '');
    return [source.publisher, title, ...(title.includes(edition) ? [] : [edition])].join(', ');
  });
  return `${named.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ').replace(/\.$/, '')}.`;
}

/** Notes on gaps and ranges: at most one of each, naming up to three items. */
export function draftNotes(items: readonly string[], series: readonly ChartSeries[]): string[] {
  const notes: string[] = [];
  const gaps = pick(items, series, 'missing');
  if (gaps.length > 0) {
    const named = gaps.map(({ point }) => (point.kind === 'missing' ? point.why : ''));
    const which =
      gaps.length <= 3
        ? `${[...new Set(named)].join('; ')}.`
        : `${gaps.length} of ${items.length * series.length} have none.`;
    notes.push(`A gap means that there is no number, not 0: ${which}`);
  }
  const ranges = pick(items, series, 'interval');
  if (ranges.length > 0) {
    const named = ranges.slice(0, 3).map(({ name, point }) => `${name} is ${point.shown}`);
    const more = ranges.length > 3 ? `, and ${ranges.length - 3} more` : '';
    notes.push(
      `An open bar or line is a range, because the exact number is not published: ${named.join('; ')}${more}.`,
    );
  }
  return notes;
}

function pick(items: readonly string[], series: readonly ChartSeries[], kind: ChartPoint['kind']) {
  return series.flatMap((one) =>
    one.points.flatMap((point, index) => {
      const item = items[index] ?? '';
      return point.kind === kind ? [{ name: series.length > 1 ? `${item}, ${one.name}` : item, point }] : [];
    }),
  );
}
