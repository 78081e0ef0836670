/** What is no text of the body: data of charts, headers and footers, pictures, comments. */
import { Decimal } from '../figures/quantity.ts';
import type { Comparing } from './comparing.ts';
import type { DraftItem, ItemPlace } from './items.ts';
import { matchLines } from './match-lines.ts';
import type { ReadChart, ReadSeries } from './read-letter.ts';

export function otherItems(comparing: Comparing): DraftItem[] {
  return [...chartItems(comparing), ...runningItems(comparing), ...pictureItems(comparing), ...commentItems(comparing)];
}

function chartItems(comparing: Comparing): DraftItem[] {
  const { sent, returned } = comparing;
  return sent.charts.flatMap((was, at): DraftItem[] => {
    const now =
      returned.charts.find(({ name }) => name === was.name) ??
      (sent.charts.length === returned.charts.length ? returned.charts[at] : undefined);
    if (now === undefined || comparing.untouched(valuesOf(now))) return [];
    const drawn = changedPoints(was, now);
    const stored = drawn.length > 0 ? [] : changedCells(was, now);
    const changes = [...drawn, ...stored];
    if (changes.length === 0) return [];
    const shown = changes.slice(0, 6);
    const more = changes.length > shown.length ? ` There are ${String(changes.length - shown.length)} more.` : '';
    const where = placeOfChart(comparing, was.name);
    return [
      {
        kind: 'chart-changed',
        where,
        was: shown.map((change) => `${change.name}: ${change.was}`).join('; '),
        now: shown.map((change) => `${change.name}: ${change.now}`).join('; '),
        message: `${drawn.length > 0 ? `The data of ${was.name} was edited.` : `The workbook behind ${was.name} was edited; the chart still draws the old numbers.`} ${shown.map(({ name, was: before, now: after }) => `${name} was ${before === '' ? 'empty' : before} and is ${after === '' ? 'empty' : after} now.`).join(' ')}${more}`,
        verdict: { holds: false, message: 'A chart draws figures of the briefing, and these are others.' },
        ...{ authors: [], edits: [] },
        cannotTake: 'A chart follows its figures. Change the figures or the table at the desk.',
      },
    ];
  });
}

/** All that a chart draws, as the register keeps it. */
export function valuesOf({ series }: Pick<ReadChart, 'series'>): string {
  return series.flatMap(({ name, categories, values }) => [name, ...categories, ...values]).join(' ');
}

interface PointChange {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

function changedPoints(was: ReadChart, now: ReadChart): PointChange[] {
  const count = Math.max(was.series.length, now.series.length);
  return Array.from({ length: count }, (_, at) => at).flatMap((at): PointChange[] => {
    const [left, right] = [was.series[at], now.series[at]];
    if (left === undefined || right === undefined) {
      return [{ name: 'Series', was: left?.name ?? '', now: right?.name ?? '' }];
    }
    const named = sameValue(left.name, right.name)
      ? []
      : [{ name: `Series ${String(at + 1)}`, was: left.name, now: right.name }];
    return [...named, ...changedValues(left, right), ...changedCategories(left, right, at)];
  });
}

function changedValues(left: ReadSeries, right: ReadSeries): PointChange[] {
  const count = Math.max(left.values.length, right.values.length);
  return Array.from({ length: count }, (_, at) => at).flatMap((at): PointChange[] => {
    const [was, now] = [left.values[at] ?? '', right.values[at] ?? ''];
    return sameValue(was, now)
      ? []
      : [{ name: left.categories[at] ?? right.categories[at] ?? `Point ${String(at + 1)}`, was, now }];
  });
}

/** Every series repeats the names of the points; they are told once. */
function changedCategories(left: ReadSeries, right: ReadSeries, series: number): PointChange[] {
  if (series > 0) return [];
  return left.categories.flatMap((was, at): PointChange[] => {
    const now = right.categories[at] ?? '';
    return sameValue(was, now) || right.categories.length === 0 ? [] : [{ name: `Name ${String(at + 1)}`, was, now }];
  });
}

/** The cells behind the values, where both workbooks keep them in the same place. */
function changedCells(was: ReadChart, now: ReadChart): PointChange[] {
  if (was.workbook === undefined || now.workbook === undefined) return [];
  return was.series.flatMap((series, at) => {
    const other = now.series[at];
    if (other === undefined || series.from === '') return [];
    const [left, right] = [cellsOf(series.from), cellsOf(other.from)];
    return left.flatMap((address, point): PointChange[] => {
      const [before, after] = [was.workbook?.get(address) ?? '', now.workbook?.get(right[point] ?? address) ?? ''];
      return sameValue(before, after) ? [] : [{ name: series.categories[point] ?? address, was: before, now: after }];
    });
  });
}

/** "Sheet1!$B$2:$B$5" as B2, B3, B4, B5. */
function cellsOf(formula: string): string[] {
  const match = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(formula);
  if (match === null) return [];
  const [first, last] = [Number(match[2]), Number(match[4] ?? match[2])];
  const count = Math.min(10_000, Math.max(0, last - first + 1));
  return Array.from({ length: count }, (_, at) => `${match[1] ?? ''}${String(first + at)}`);
}

/** Programs write 49.7 as 49.7000000001 or 4.97E1; beyond twelve digits they are one number. */
function sameValue(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  const [left, right] = [readValue(a), readValue(b)];
  return left !== undefined && right !== undefined && left.toSignificantDigits(12).eq(right.toSignificantDigits(12));
}

function readValue(text: string): Decimal | undefined {
  return /^\s*[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(text) ? new Decimal(text.trim()) : undefined;
}

function placeOfChart({ plan }: Comparing, name: string): ItemPlace {
  const block = plan.blocks.find(
    (one) =>
      one.type === 'chart' &&
      (name === `Chart ${String(one.number)}` || name.startsWith(`Chart ${String(one.number)},`)),
  );
  return block?.type === 'chart' ? { block: block.id, chart: block.chart.id } : {};
}

function runningItems({ sent, returned, plan, untouched, notSent }: Comparing): DraftItem[] {
  const line = ({ place, text }: ReadLine): { text: string; class: string } => ({ text, class: place });
  return matchLines(sent.running.map(line), returned.running.map(line)).flatMap(
    ({ left, right, moved }): DraftItem[] => {
      const [was, now] = [
        left === undefined ? undefined : sent.running[left],
        right === undefined ? undefined : returned.running[right],
      ];
      if (was?.text === now?.text || moved || bare(was?.text) === bare(now?.text)) return [];
      if (now === undefined ? notSent(was?.text ?? '') : untouched(now.text)) return [];
      const part = (was ?? now)?.place === 'header' ? 'The header' : 'The footer';
      // First and later pages share their lines, so that one of them alone has no partner left: its likeness tells.
      const before = was ?? sent.running.find((line) => line.place === now?.place && isLike(line.text, now.text));
      const [old, fresh] = [bare(before?.text), bare(now?.text)];
      return [
        {
          kind: 'running-changed',
          where: { part },
          ...{ was: old, now: fresh, authors: [], edits: [] },
          message: fresh === '' ? `${part} has no “${old}” any more.` : `${part} reads “${fresh}” now, not “${old}”.`,
          cannotTake: `The desk writes headers and footers from the letter of ${plan.sender.name}. Change the letter or the house template.`,
        },
      ];
    },
  );
}

function isLike(a: string, b: string): boolean {
  return (matchLines([{ text: bare(a) }], [{ text: bare(b) }])[0]?.right ?? -1) >= 0;
}

type ReadLine = Comparing['sent']['running'][number];

/** Page numbers are fields or typed digits, as a program likes. */
function bare(text: string | undefined): string {
  return (text ?? '')
    .replace(/\bPage\b.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function pictureItems({ sent, returned }: Comparing): DraftItem[] {
  const count = (letter: Comparing['sent']): number =>
    letter.paragraphs.reduce((sum, { pictures }) => sum + pictures, 0);
  const [was, now] = [count(sent), count(returned)];
  if (was === now) return [];
  const many = (number: number): string => (number === 1 ? '1 picture' : `${String(number)} pictures`);
  return [
    {
      kind: 'picture-changed',
      ...{ where: {}, was: many(was), now: many(now), authors: [], edits: [] },
      message: `The letter had ${many(was)} and has ${many(now)} now.`,
      cannotTake: 'Pictures come from the organisations of the letterhead. Change them at the desk.',
    },
  ];
}

function commentItems(comparing: Comparing): DraftItem[] {
  const { returned, right, matches, left } = comparing;
  return returned.comments.map(({ author, date, text, about, paragraph, resolved, reply }): DraftItem => {
    const at = right.findIndex(({ place }) => place === paragraph);
    const match = matches.find((one) => one.right === at && at >= 0);
    const block = match?.left === undefined ? undefined : left[match.left]?.owner.block?.id;
    const verb = reply ? 'answered' : 'commented';
    return {
      kind: 'comment',
      where: block === undefined ? {} : { block },
      ...{ was: about, now: text, edits: [] },
      message: `${author === '' ? 'Somebody' : author} ${verb}${about === '' ? '' : ` on “${about}”`}: ${text}${resolved ? ' (settled)' : ''}`,
      authors: [{ name: author, date, change: 'commented' }],
      cannotTake: 'A comment changes nothing by itself. Answer it, or make the change that it asks for.',
    };
  });
}
