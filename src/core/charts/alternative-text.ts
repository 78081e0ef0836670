/**
 * Alternative text: chart type, what is shown, the finding, and where the numbers are (DOMAIN 7; Government Analysis
 * Function, charts). Drafted from the data, kept to 250 characters where that is possible, and edited by people.
 */
import type { ChartKind } from '../model/index.ts';
import type { ChartPoint, ResolvedChart } from './resolved-chart.ts';

export const altLimit = 250;

const kindWords: Readonly<Record<ChartKind, string>> = {
  column: 'Column chart',
  bar: 'Bar chart',
  grouped: 'Grouped bar chart',
  stacked: 'Stacked bar chart',
  'stacked-100': '100% stacked bar chart',
  line: 'Line chart',
  dot: 'Dot plot',
  doughnut: 'Doughnut chart',
  pie: 'Pie chart',
  'small-multiples': 'Set of small charts',
  slope: 'Slope chart',
};

/** The kind of chart in words, as alternative text opens: "Bar chart". */
export function nameKind(kind: ChartKind): string {
  return kindWords[kind];
}

type Described = Pick<
  ResolvedChart,
  'chartKind' | 'title' | 'caption' | 'items' | 'series' | 'timed' | 'highlight' | 'base'
>;

/** Drafts the text: every number when there is room, else the ends, else the finding alone. */
export function draftAlt(chart: Described): string {
  const opening = `${nameKind(chart.chartKind)}${chart.caption === '' ? '' : `: ${chart.caption.replace(/[.\s]+$/, '')}`}.`;
  const finding = chart.title === '' ? '' : `${chart.title.replace(/[.\s]+$/, '')}.`;
  const close = 'The numbers are in the data table.';
  const numbers = [everyNumber(chart), theEnds(chart)].filter((words) => words !== '');
  const drafts = [...numbers, ''].map((words) =>
    [opening, finding, words, close].filter((part) => part !== '').join(' '),
  );
  return drafts.find((draft) => draft.length <= altLimit) ?? shorten(opening, finding, close);
}

function shorten(opening: string, finding: string, close: string): string {
  const room = altLimit - finding.length - close.length - 2;
  if (room < 20) return `${opening} ${finding} ${close}`.replace(/\s+/g, ' ').trim();
  const cut = opening.slice(0, room - 1).replace(/\s+\S*$/, '');
  return `${cut}… ${finding} ${close}`.replace(/\s+/g, ' ').trim();
}

function everyNumber({ items, series }: Described): string {
  if (items.length * series.length > 12) return '';
  const parts = series.map((one) => {
    const named = (item: string): string => (/\d$/.test(item) ? `${item}: ` : `${item} `);
    const list = items.map((item, index) => `${named(item)}${sayPoint(one.points[index])}`).join(', ');
    return one.name === '' || series.length === 1 ? list : `${one.name}: ${list}`;
  });
  return `${parts.join('; ')}.`;
}

function theEnds({ items, series, timed }: Described): string {
  if (timed === true) {
    const last = items.length - 1;
    if (last < 1 || series.length > 4) return '';
    const runs = series.map((one) => {
      const name = series.length === 1 ? '' : `${one.name} `;
      return `${name}${sayPoint(one.points[0])} to ${sayPoint(one.points[last])}`;
    });
    return `From ${items[0] ?? ''} to ${items[last] ?? ''}: ${runs.join(', ')}.`;
  }
  const [only] = series;
  if (series.length !== 1 || only === undefined) return '';
  const numbers = only.points.flatMap((point, index) =>
    point.kind === 'value' ? [{ item: items[index] ?? '', value: Number(point.value), shown: point.shown }] : [],
  );
  const sorted = numbers.sort((a, b) => b.value - a.value);
  const top = sorted[0];
  const bottom = sorted.at(-1);
  if (top === undefined || bottom === undefined || top === bottom) return '';
  return `Highest: ${top.item}, ${top.shown}. Lowest: ${bottom.item}, ${bottom.shown}.`;
}

function sayPoint(point: ChartPoint | undefined): string {
  if (point === undefined) return 'no number';
  if (point.kind === 'value' && point.detail !== undefined) return `${point.shown} (${point.detail})`;
  return point.shown;
}
