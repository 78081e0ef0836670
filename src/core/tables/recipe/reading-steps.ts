/**
 * Steps that read what labels mean: areas, periods, and the stored value behind a displayed one. The labels stay as the
 * source prints them; what they mean stands beside.
 */
import { isAreaCode, matchArea, type AreaMatch } from '../../areas/index.ts';
import { dayOf, daysInMonth } from '../../figures/calendar.ts';
import { academicYear, calendarYear, financialYear } from '../../figures/period.ts';
import { renderPeriod } from '../../figures/render-period.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { Area, Period } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { headingJoin } from '../detect/headers.ts';
import { periodIn } from '../detect/lines.ts';
import { readLabelPeriod } from '../label-period.ts';
import type { StoredValue } from '../sheet.ts';
import { cellsOf, encodeTexts, takeRows, textOf, unpackCell, type FrameColumn } from './frame.ts';
import { presentCodes } from './row-steps.ts';
import {
  columnNamed,
  columnsNamed,
  columnsOf,
  counted,
  done,
  frameOf,
  listed,
  stopped,
  withFrame,
  type StepRunner,
} from './step-work.ts';

/** Matches labels to areas. Names that are no areas, such as Action Fraud, are set apart. */
export const mapAreas: StepRunner<'map-areas'> = (state, step, place) => {
  const read = frameOf(state, place);
  if (!read.ok) return read;
  let frame = read.value;
  const column = columnNamed(frame, step.column, place);
  if (!column.ok) return column;
  const coded = step.code === undefined ? undefined : columnNamed(frame, step.code, place);
  if (coded?.ok === false) return coded;
  const code = coded?.ok === true ? coded.value : undefined;
  const matches = matchRows(frame.rows, column.value, code, step.as);
  const areas: Record<string, Area> = { ...state.facts.areas };
  const codeIsKey = code?.role === 'key';
  const codesOf = new Map<string, Set<string>>();
  for (const { label, match } of matches.values()) {
    if (match.kind === 'area') codesOf.set(label, (codesOf.get(label) ?? new Set()).add(match.area.code));
  }
  for (const { label, code: own, match } of matches.values()) {
    if (match.kind !== 'area') continue;
    // A name that two areas share is told by its code, where that is a key of the row.
    const shared = (codesOf.get(label)?.size ?? 0) > 1;
    areas[shared && codeIsKey && own !== '' ? own : label] = match.area;
  }
  const unfit = (kind: AreaMatch['kind']): string[] => [
    ...new Set(
      [...matches.values()].flatMap(({ label, match }) => (match.kind === kind && label !== '' ? [label] : [])),
    ),
  ];
  const [notAreas, unknown, ambiguous] = [unfit('not-an-area'), unfit('unknown'), unfit('ambiguous')];
  const remarks = [`${counted(Object.keys(areas).length, 'label')} matched to areas.`];
  const doubts = [
    ...new Set([...matches.values()].flatMap(({ match }) => (match.kind === 'area' ? (match.doubt ?? []) : []))),
  ];
  remarks.push(...doubts.map((doubt) => `${doubt}: the name was taken.`));
  if (notAreas.length > 0)
    remarks.push(
      `${listed(notAreas)} ${notAreas.length === 1 ? 'is no area' : 'are no areas'}${step['not-areas'] === 'drop' ? ' and left out' : ''}.`,
    );
  if (unknown.length > 0)
    remarks.push(
      `Not known as ${unknown.length === 1 ? 'an area' : 'areas'}${step.unknown === 'drop' ? ' and left out' : ''}: ${listed(unknown)}.`,
    );
  if (ambiguous.length > 0)
    remarks.push(`${listed(ambiguous)} fits two areas: name the column of codes, or set as: force or as: region.`);
  const dropped = new Set([
    ...(step['not-areas'] === 'drop' ? notAreas : []),
    ...(step.unknown === 'drop' ? unknown : []),
  ]);
  if (dropped.size > 0) {
    const rows = Uint32Array.from({ length: frame.rows }, (_, row) => row).filter(
      (row) => !dropped.has(oneLine(textOf(column.value, row))),
    );
    remarks.push(`${counted(frame.rows - rows.length, 'row')} left out.`);
    frame = takeRows(frame, rows);
  }
  const columns = frame.columns.map((one) => (one.name === column.value.name ? { ...one, of: 'area' as const } : one));
  return done({ ...withFrame(state, { ...frame, columns }), facts: { ...state.facts, areas } }, ...remarks);
};

interface LabelMatch {
  readonly label: string;
  readonly code: string;
  readonly match: AreaMatch;
}

function matchRows(
  rows: number,
  column: FrameColumn,
  code: FrameColumn | undefined,
  as: 'force' | 'region' | 'nation' | 'local-authority' | undefined,
): Map<string, LabelMatch> {
  const matches = new Map<string, LabelMatch>();
  if (code === undefined) {
    for (const one of presentCodes(column)) {
      const label = oneLine(column.dictionary[one] ?? '');
      matches.set(label, { label, code: '', match: matchArea(label, { prefer: as, nearest: false }) });
    }
    return matches;
  }
  for (let row = 0; row < rows; row += 1) {
    const label = oneLine(textOf(column, row));
    const own = oneLine(textOf(code, row));
    const key = `${own}\n${label}`;
    if (!matches.has(key))
      matches.set(key, {
        label,
        code: own,
        match: matchArea(label, { prefer: as, code: isAreaCode(own) ? own : undefined, nearest: false }),
      });
  }
  return matches;
}

/** Reads the periods that labels or headings state: 2023/24, year ending March 2024, dates under "12 months ending". */
export const readPeriods: StepRunner<'read-periods'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const { column: name, ending = '', kind } = step;
  if (name === undefined && step.of === 'title') return readTitlePeriod(state, step, place);
  if (name === undefined) {
    const read = columnsOf(frame.value, 'value').map((column) => ({
      column,
      period: periodInHeading(column.name, kind),
    }));
    const found = read.filter(({ period }) => period !== undefined);
    if (found.length === 0)
      return stopped(place, 'no heading of the numbers states a period.', 'Name the column that does, with column.');
    const columns = frame.value.columns.map((column) => {
      const period = read.find((one) => one.column === column)?.period;
      return period === undefined ? column : { ...column, period };
    });
    return done(
      withFrame(state, { ...frame.value, columns }),
      `${counted(found.length, 'heading')} of ${String(read.length)} state a period.`,
    );
  }
  const column = columnNamed(frame.value, name, place);
  if (!column.ok) return column;
  const heading = ending === '' ? name : `${ending} ending`;
  const periods: Record<string, Period> = { ...state.facts.periods };
  const remarks: string[] = [];
  const unread: string[] = [];
  for (const code of presentCodes(column.value)) {
    const label = oneLine(column.value.dictionary[code] ?? '');
    const period = withKind(label, readLabelPeriod(label, heading), kind);
    if (period !== undefined) periods[label] = period;
    else if (label !== '') unread.push(label);
    if (period?.kind === 'other' && /ending|ended/i.test(heading) && !endsMonth(period)) {
      remarks.push(
        `“${label}” is not the last day of a month: it may be a slip in the source. It is taken as written.`,
      );
    }
  }
  const read = Object.keys(periods).length;
  if (read === 0)
    return stopped(
      place,
      `no label of “${name}” states a period: ${listed(unread, 3)}.`,
      'Name another column, or say what the dates end with ending: 12 months.',
    );
  if (unread.length > 0) remarks.push(`Not read as periods: ${listed(unread)}.`);
  const columns = frame.value.columns.map((one) => (one === column.value ? { ...one, of: 'period' as const } : one));
  return done(
    { ...withFrame(state, { ...frame.value, columns }), facts: { ...state.facts, periods } },
    `${counted(read, 'label')} read as periods.`,
    ...remarks,
  );
};

/** One period for the whole table, from its title or the lines above it. */
const readTitlePeriod: StepRunner<'read-periods'> = (state, { kind }, place) => {
  const table = state.chosen[0]?.table;
  const lines = [table?.title ?? '', ...(table?.lines ?? [])];
  const found = periodIn(lines);
  if (found === undefined) {
    return stopped(
      place,
      'the lines above the table state no period, or several.',
      'Give it with the step “describe”.',
    );
  }
  const said = lines.find((line) => periodIn([line]) !== undefined) ?? '';
  const period = withKind(said, found, kind) ?? found;
  return done(
    { ...state, facts: { ...state.facts, period } },
    `“${said}” states the period ${renderPeriod(period, 'year-ending')}.`,
  );
};

function periodInHeading(heading: string, kind: 'financial' | 'academic' | 'calendar' | undefined): Period | undefined {
  // A change is from one period to another and of neither.
  if (/\bchange\b|\bcompared (?:with|to)\b/i.test(heading)) return undefined;
  const parts = [heading, ...heading.split(headingJoin)];
  for (const part of parts) {
    const period = withKind(
      part,
      readLabelPeriod(part) ?? readLabelPeriod(part.replace(/ ?financial year$/i, '')),
      kind,
    );
    if (period !== undefined) return period;
  }
  return undefined;
}

/** "2023/24" is what the recipe says it is. */
function withKind(
  label: string,
  period: Period | undefined,
  kind: 'financial' | 'academic' | 'calendar' | undefined,
): Period | undefined {
  if (period === undefined || kind === undefined || !/\d{4} ?(?:\/|-|–|to) ?\d{2,4}/.test(label)) return period;
  const year = Number(/\d{4}/.exec(label)?.[0]);
  if (kind === 'academic') return academicYear(year);
  return kind === 'financial' ? financialYear(year) : calendarYear(year);
}

function endsMonth({ end }: Period): boolean {
  const { year, month, day } = dayOf(end);
  return day === daysInMonth(year, month);
}

/** Takes the stored value in place of the displayed one: 49.71% where the cell shows 50%. */
export const useStored: StepRunner<'use-stored'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found = columnsNamed(frame.value, step.columns, place);
  if (!found.ok) return found;
  const stored = state.chosen.map(
    ({ sheet }) => new Map(sheet.stored.map((one) => [one.row * 2 ** 14 + one.column, one])),
  );
  let taken = 0;
  const columns = frame.value.columns.map((column) => {
    if (!found.value.includes(column)) return column;
    const texts = Array.from({ length: frame.value.rows }, (_, row) => {
      const shown = textOf(column, row);
      const [packed] = cellsOf(frame.value, column, row);
      const cell = packed === undefined ? undefined : unpackCell(packed);
      const exact =
        cell === undefined ? undefined : storedText(stored[cell.sheet]?.get(cell.row * 2 ** 14 + cell.column), shown);
      if (exact !== undefined) taken += 1;
      return exact ?? shown;
    });
    return { ...column, ...encodeTexts(texts) };
  });
  return done(withFrame(state, { ...frame.value, columns }), `${counted(taken, 'cell')} took the stored value.`);
};

function storedText(value: StoredValue | undefined, shown: string): string | undefined {
  if (value?.type !== 'number') return undefined;
  const number = new Decimal(value.stored);
  return shown.includes('%') ? `${number.times(100).toFixed()}%` : number.toFixed();
}
