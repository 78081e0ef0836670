/**
 * Says when sums of two periods do not hold the same things: an offence that came, went, or stands at 0 since it was renamed.
 * Each such place becomes a dated break of the series, so that a change across it is found misleading (DOMAIN 17).
 */
import { comparePeriods } from '../../figures/period.ts';
import { renderPeriod } from '../../figures/render-period.ts';
import type { Period, SeriesBreak } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import type { Frame, FrameColumn } from './frame.ts';
import { periodsOf } from './row-steps.ts';
import { listed } from './step-work.ts';

interface Compared {
  readonly remarks: readonly string[];
  readonly breaks: readonly SeriesBreak[];
}

const mostCategories = 500;

/** @param by columns that stay, @param lost label columns that the sum does away with */
export function compareCategories(
  frame: Frame,
  by: readonly FrameColumn[],
  lost: readonly FrameColumn[],
  values: readonly FrameColumn[],
): Compared {
  const dated = by.map((column) => ({ column, periods: periodsOf(column) })).find(({ periods }) => periods.size > 1);
  if (dated === undefined) return { remarks: [], breaks: [] };
  const [value] = values;
  const compared = lost
    .filter(({ dictionary, of }) => of !== 'code' && dictionary.length <= mostCategories)
    .map((column) => compareOne(frame, dated.column, dated.periods, column, value));
  return { remarks: compared.flatMap(({ remarks }) => remarks), breaks: compared.flatMap(({ breaks }) => breaks) };
}

interface Held {
  readonly period: Period;
  /** Categories that have rows, and of them those with a number other than 0. */
  readonly present: ReadonlySet<number>;
  readonly counted: ReadonlySet<number>;
}

function compareOne(
  frame: Frame,
  dates: FrameColumn,
  periods: ReadonlyMap<number, Period>,
  column: FrameColumn,
  value: FrameColumn | undefined,
): Compared {
  const held = heldBy(frame, dates, periods, column, value);
  const remarks: string[] = [];
  const breaks: SeriesBreak[] = [];
  for (const [at, after] of held.entries()) {
    const before = held[at - 1];
    if (before === undefined) continue;
    const labels = (codes: Iterable<number>): string[] =>
      [...codes].map((code) => oneLine(column.dictionary[code] ?? ''));
    const gone = labels([...before.present].filter((code) => !after.present.has(code)));
    const come = labels([...after.present].filter((code) => !before.present.has(code)));
    const emptied = labels([...before.counted].filter((code) => after.present.has(code) && !after.counted.has(code)));
    const parts = [
      gone.length === 0 ? '' : `${listed(gone)} ${gone.length === 1 ? 'stands' : 'stand'} only before`,
      come.length === 0 ? '' : `${listed(come)} only after`,
      emptied.length === 0
        ? ''
        : `${listed(emptied)} ${emptied.length === 1 ? 'is' : 'are'} 0 throughout after, and ${emptied.length === 1 ? 'was' : 'were'} not before`,
    ].filter((part) => part !== '');
    if (parts.length === 0) continue;
    const what = parts.join('; ');
    const [from, to] = [before, after].map(({ period }) => renderPeriod(period, 'year-ending'));
    remarks.push(
      `The sums over “${column.name}” for the ${from ?? ''} and the ${to ?? ''} do not hold the same: ${what}. A change between them compares different things.`,
    );
    breaks.push({ date: after.period.start, what: `the ${column.name.toLowerCase()} categories changed: ${what}` });
  }
  return { remarks, breaks };
}

function heldBy(
  frame: Frame,
  dates: FrameColumn,
  periods: ReadonlyMap<number, Period>,
  column: FrameColumn,
  value: FrameColumn | undefined,
): Held[] {
  const zero = value?.dictionary.map((text) => /^\s*0*\s*$/.test(text));
  const present = new Map<number, Set<number>>();
  const counted = new Map<number, Set<number>>();
  for (let row = 0; row < frame.rows; row += 1) {
    const date = dates.codes[row] ?? 0;
    const code = column.codes[row] ?? 0;
    into(present, date).add(code);
    if (zero?.[value?.codes[row] ?? 0] !== true) into(counted, date).add(code);
  }
  return [...periods]
    .map(([date, period]) => ({ period, present: into(present, date), counted: into(counted, date) }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

function into(sets: Map<number, Set<number>>, key: number): Set<number> {
  const known = sets.get(key);
  if (known !== undefined) return known;
  const made = new Set<number>();
  sets.set(key, made);
  return made;
}
