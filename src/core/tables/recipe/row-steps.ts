/**
 * Steps on rows: filtered on codes, not on texts, so that a million rows take no time. A value that the column does not hold
 * is a problem with the nearest ones: on the next edition a renamed offence must never pass as none.
 */
import { areaByCode, gazetteer, holdsArea, matchArea } from '../../areas/index.ts';
import { success, type Period, type Result } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { findTotals, saysTotal, type DetectedTotal } from '../detect/index.ts';
import { readLabelPeriod } from '../label-period.ts';
import { suggestNames } from '../nearest.ts';
import { readCell } from '../read-cell.ts';
import { takeRows, textOf, type Frame, type FrameColumn, type RecipeState } from './frame.ts';
import {
  columnNamed,
  columnsOf,
  counted,
  done,
  frameOf,
  listed,
  stopped,
  withFrame,
  type StepRunner,
} from './step-work.ts';
import type { StepOf } from './steps.ts';

/** Keeps the rows whose cell in the column is one of the values, in the range, or of an area that lies within another. */
export const filterRows: StepRunner<'filter'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const column = columnNamed(frame.value, step.column, place);
  if (!column.ok) return column;
  const present = presentCodes(column.value);
  const tests = testsOf(step, column.value, present, place);
  if (!tests.ok) return tests;
  const wanted = new Uint8Array(column.value.dictionary.length);
  for (const code of present) if (tests.value.keeps(oneLine(column.value.dictionary[code] ?? ''))) wanted[code] = 1;
  const kept = rowsWith(column.value, wanted);
  const left = frame.value.rows - kept.length;
  if (kept.length === 0) {
    return stopped(
      place,
      `no row of “${step.column}” is left.`,
      suggestNames(
        tests.value.about,
        present.map((code) => column.value.dictionary[code] ?? ''),
        'values',
      ),
    );
  }
  return done(
    withFrame(state, takeRows(frame.value, kept)),
    `${counted(kept.length, 'row')} kept, ${counted(left, 'row')} left out.`,
    ...tests.value.remarks,
  );
};

interface Tests {
  readonly keeps: (label: string) => boolean;
  readonly about: string;
  readonly remarks: readonly string[];
}

function testsOf(
  step: StepOf<'filter'>,
  column: FrameColumn,
  present: readonly number[],
  place: string,
): Result<Tests> {
  const labels = new Set(present.map((code) => oneLine(column.dictionary[code] ?? '')));
  const wanted = [...(step.is === undefined ? [] : [step.is]), ...(step.in ?? [])].map(oneLine);
  const missing = wanted.find((label) => !labels.has(label));
  if (missing !== undefined) {
    return stopped(place, `the column “${step.column}” has no “${missing}”.`, suggestNames(missing, labels, 'values'));
  }
  const not = (step.not ?? []).map(oneLine);
  const remarks = not
    .filter((label) => !labels.has(label))
    .map((label) => `“${label}” was to be left out and does not stand there.`);
  const tests: ((label: string) => boolean)[] = [];
  if (wanted.length > 0) tests.push((label) => wanted.includes(label));
  if (not.length > 0) tests.push((label) => !not.includes(label));
  if (step.from !== undefined || step.to !== undefined) {
    const range = rangeTest(step, place);
    if (!range.ok) return range;
    tests.push(range.value);
  }
  if (step.latest !== undefined) {
    const latest = latestLabels(column, step.latest);
    if (latest.size === 0)
      return stopped(place, `no label of “${step.column}” states a period.`, 'Name the column of periods.');
    tests.push((label) => latest.has(label));
  }
  if (step.within !== undefined) {
    const within = withinTest(step.within, place);
    if (!within.ok) return within;
    tests.push(within.value);
  }
  if (tests.length === 0)
    return stopped(place, 'it does not say which rows to keep.', 'Give is, in, not, from, to, latest or within.');
  return success({
    keeps: (label) => tests.every((test) => test(label)),
    about: wanted[0] ?? step.within ?? step.from ?? step.to ?? '',
    remarks,
  });
}

/** The labels of the periods that end last. */
function latestLabels(column: FrameColumn, count: number): Set<string> {
  const periods = [...periodsOf(column)].sort(([, a], [, b]) => (a.end < b.end ? 1 : a.end > b.end ? -1 : 0));
  return new Set(periods.slice(0, count).map(([code]) => oneLine(column.dictionary[code] ?? '')));
}

/** From and to are periods where the ends read as such, else numbers; both ends are inside. */
function rangeTest({ column, from, to }: StepOf<'filter'>, place: string): Result<(label: string) => boolean> {
  const [first, last] = [from, to].map((end) => (end === undefined ? undefined : readLabelPeriod(end, column)));
  if ((from === undefined || first !== undefined) && (to === undefined || last !== undefined)) {
    return success((label) => {
      const period = readLabelPeriod(label, column);
      return (
        period !== undefined &&
        (first === undefined || period.start >= first.start) &&
        (last === undefined || period.end <= last.end)
      );
    });
  }
  const [low, high] = [from, to].map((end) => (end === undefined ? undefined : readCell(end).quantity));
  if (low?.kind === 'missing' || high?.kind === 'missing') {
    return stopped(
      place,
      `“${[from, to].filter((end) => end !== undefined).join(' to ')}” is neither a period nor a number.`,
      'Write 2018/19, 31-03-2018 or 100.',
    );
  }
  return success((label) => {
    const { quantity } = readCell(label);
    if (quantity.kind !== 'value') return false;
    const above = low === undefined || (low.kind === 'value' && quantity.value.gte(low.value));
    return above && (high === undefined || (high.kind === 'value' && quantity.value.lte(high.value)));
  });
}

function withinTest(within: string, place: string): Result<(label: string) => boolean> {
  const match = matchArea(within, { code: within });
  const whole = match.kind === 'area' ? areaByCode(match.area.code) : undefined;
  if (whole === undefined) {
    return stopped(
      place,
      `“${within}” is not an area that the desk knows.`,
      suggestNames(
        within,
        gazetteer.map(({ label }) => label),
        'areas',
      ),
    );
  }
  return success((label) => {
    const own = matchArea(label, { prefer: 'force', nearest: false });
    return own.kind === 'area' && holdsArea(whole.code, own.area.code);
  });
}

/** Marks the rows that are totals, so that they are never summed with their parts. */
export const markTotals: StepRunner<'mark-totals'> = (state, step, place) => {
  const found = totalsIn(state, step.rows, place);
  if (!found.ok) return found;
  const totals = [...new Set([...state.facts.totals, ...found.value.labels])];
  return done({ ...state, facts: { ...state.facts, totals } }, ...found.value.remarks);
};

/** Leaves the totals out. */
export const dropTotals: StepRunner<'drop-totals'> = (state, step, place) => {
  const found = totalsIn(state, step.rows, place);
  if (!found.ok) return found;
  const { frame, rows, remarks } = found.value;
  const kept = Uint32Array.from({ length: frame.rows }, (_, row) => row).filter((row) => !rows.has(row));
  return done(withFrame(state, takeRows(frame, kept)), ...remarks, `${counted(rows.size, 'row')} left out.`);
};

interface TotalsFound {
  readonly frame: Frame;
  readonly rows: ReadonlySet<number>;
  /** Labels as table.totals names them: the whole row's where a key label alone would name others too. */
  readonly labels: readonly string[];
  readonly remarks: readonly string[];
}

const mostForArithmetic = 3000;

function totalsIn(state: RecipeState, given: readonly string[] | undefined, place: string): Result<TotalsFound> {
  const read = frameOf(state, place);
  if (!read.ok) return read;
  const frame = read.value;
  const keys = columnsOf(frame, 'key');
  const rowLabel = (row: number): string => keys.map((key) => oneLine(textOf(key, row))).join(', ');
  if (given !== undefined) {
    const wanted = given.map(oneLine);
    const rows = rowsWhere(frame, (row) =>
      [rowLabel(row), ...keys.map((key) => oneLine(textOf(key, row)))].some((label) => wanted.includes(label)),
    );
    if (rows.size === 0)
      return stopped(
        place,
        `no row is called ${listed(given)}.`,
        suggestNames(
          given[0] ?? '',
          Array.from({ length: Math.min(frame.rows, 500) }, (_, row) => rowLabel(row)),
          'rows',
        ),
      );
    return success({ frame, rows, labels: given, remarks: [`${counted(rows.size, 'total')}: ${listed(given)}.`] });
  }
  if (frame.rows > mostForArithmetic) return success(totalsByLabel(frame, keys));
  const totals = findTotals(
    Array.from({ length: frame.rows }, (_, row) => ({ row, section: 0, ...rowFacts(frame, keys, row) })),
    columnsOf(frame, 'value').map((column) => ({
      name: column.name,
      texts: Array.from({ length: frame.rows }, (_, row) => oneLine(textOf(column, row))),
    })),
    { areas: keys.some(({ of }) => of === 'area' || of === 'code'), units: state.chosen[0]?.table.units },
  );
  const rows = new Set(totals.map(({ row }) => row));
  return success({
    frame,
    rows,
    labels: [...rows].map(rowLabel),
    remarks: totals.length === 0 ? ['No totals were found.'] : totals.flatMap(describeTotal),
  });
}

function rowFacts(
  frame: Frame,
  keys: readonly FrameColumn[],
  row: number,
): { label: string; code?: string; groups: string[] } {
  const named = keys.filter(({ of }) => of !== 'code');
  const code = frame.columns.find(({ of }) => of === 'code');
  const groups = columnsOf(frame, 'note')
    .filter(({ of }) => of !== 'code')
    .map((column) => oneLine(textOf(column, row)));
  const label = (named.length > 0 ? named : keys)
    .map((key) => oneLine(textOf(key, row)))
    .filter((text) => text !== '')
    .join(', ');
  return { label, groups, ...(code === undefined ? {} : { code: oneLine(textOf(code, row)) }) };
}

function totalsByLabel(frame: Frame, keys: readonly FrameColumn[]): TotalsFound {
  const labels = [
    ...new Set(
      keys.flatMap((key) =>
        presentCodes(key)
          .map((code) => oneLine(key.dictionary[code] ?? ''))
          .filter(saysTotal),
      ),
    ),
  ];
  const rows =
    labels.length === 0
      ? new Set<number>()
      : rowsWhere(frame, (row) => keys.some((key) => labels.includes(oneLine(textOf(key, row)))));
  return {
    frame,
    rows,
    labels,
    remarks: [labels.length === 0 ? 'No label says that it is a total.' : `Totals by their labels: ${listed(labels)}.`],
  };
}

/** "ENGLAND: the sum of 9 rows in 23 of 23 columns", and every gap. */
function describeTotal(total: DetectedTotal): string[] {
  const { label, parts, columns, holds, gaps } = total;
  const words =
    parts.length === 0 || columns === 0
      ? `“${label}” is a total by its label.`
      : `“${label}” is the sum of ${counted(parts.length, 'row')} in ${String(holds)} of ${counted(columns, 'column')}.`;
  return [
    words,
    ...gaps.slice(0, 3).map((gap) => {
      const without =
        gap.missing.length === 0
          ? ''
          : `; ${listed(gap.missing)} ${gap.missing.length === 1 ? 'has' : 'have'} no number there`;
      return `“${label}”, ${gap.column}: it is given as ${gap.stated}, and its parts come to ${gap.sum}${without}.`;
    }),
  ];
}

/** Codes that really stand in the column: after a filter the dictionary holds more. */
export function presentCodes(column: FrameColumn): number[] {
  const seen = new Uint8Array(column.dictionary.length);
  for (const code of column.codes) seen[code] = 1;
  const codes: number[] = [];
  for (let code = 0; code < seen.length; code += 1) if (seen[code] === 1) codes.push(code);
  return codes;
}

export function rowsWith(column: FrameColumn, wanted: Uint8Array): Uint32Array {
  let count = 0;
  for (const code of column.codes) count += wanted[code] ?? 0;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < column.codes.length; row += 1) {
    if (wanted[column.codes[row] ?? 0] !== 1) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

function rowsWhere(frame: Frame, test: (row: number) => boolean): Set<number> {
  const rows = new Set<number>();
  for (let row = 0; row < frame.rows; row += 1) if (test(row)) rows.add(row);
  return rows;
}

/** Periods by label, for those that a column of periods prints. */
export function periodsOf(column: FrameColumn): Map<number, Period> {
  return new Map(
    presentCodes(column).flatMap((code) => {
      const period = readLabelPeriod(oneLine(column.dictionary[code] ?? ''), column.name);
      return period === undefined ? [] : [[code, period] as const];
    }),
  );
}
