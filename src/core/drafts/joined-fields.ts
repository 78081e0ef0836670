/** What a figure of several cells must say itself, because the cells differ in it: area, period, coverage (DESIGN 5, Figure). */
import { areaByCode, gazetteer } from '../areas/index.ts';
import { comparePeriods, samePeriod } from '../figures/index.ts';
import { slugFrom, type Area, type Period, type Table } from '../model/index.ts';
import { nameAuthorities } from '../requests/authorities.ts';
import { isAnswerColumn } from '../requests/index.ts';
import { partRowsOf, type FoundCell } from '../tables/index.ts';
import type { DraftFigure } from './draft.ts';
import { isNumber, wholeColumn } from './picked.ts';
import { listWords, rowName } from './words.ts';

/** The area of several: the one that they make up, such as Wales of its four forces; else a local one named after them. */
export function joinAreas(cells: readonly FoundCell[]): Area | undefined {
  const areas = new Map<string, Area>();
  for (const { area } of cells) if (area !== undefined) areas.set(area.code, area);
  if (areas.size < 2) return undefined;
  const codes = [...areas.keys()];
  const parents = new Set(codes.map((code) => areaByCode(code)?.parent));
  const [parent] = parents;
  if (parents.size === 1 && parent !== undefined) {
    const kind = areaByCode(codes[0] ?? '')?.kind;
    const siblings = gazetteer.filter((entry) => entry.parent === parent && entry.kind === kind);
    const whole = areaByCode(parent);
    if (whole !== undefined && siblings.length === codes.length) {
      return { code: whole.code, label: whole.label, nations: [...whole.nations] };
    }
  }
  const label = listWords(
    [...areas.values()].map((area) => area.label),
    6,
  );
  const nations = [...new Set([...areas.values()].flatMap((area) => area.nations))];
  return { code: slugFrom(label), label, nations };
}

/** From the first day of the earliest to the last day of the latest. */
export function joinPeriods(cells: readonly FoundCell[]): Period | undefined {
  const periods = cells.flatMap(({ period }) => (period === undefined ? [] : [period])).sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || periods.every((one) => samePeriod(one, first))) return undefined;
  return { start: first.start, end: last.end, kind: 'other' };
}

/**
 * Where rows without a number were left out: how many count, of how many. A survey's own coverage is counted from its
 * answers and not said here.
 */
export function leftOutCoverage(table: Table, cells: readonly FoundCell[]): Pick<DraftFigure, 'coverage' | 'base'> {
  const [first] = cells;
  if (first === undefined || wholeColumn(table, cells) !== 'answered' || table.coverage !== undefined) return {};
  const parts = partRowsOf(table);
  const places = cells.filter(({ area }) => area !== undefined);
  const what =
    places.length === cells.length
      ? nameAuthorities(
          undefined,
          cells.map(({ row, area }) => ({ authority: row.label, ...(area !== undefined && { area }) })),
        )
      : 'rows';
  const base = `in the ${String(cells.length)} of ${String(parts.length)} ${what} that gave a number`;
  if (isAnswerColumn(table, first.column, undefined)) return { base };
  return { base, coverage: { usable: cells.length, of: parts.length, what } };
}

/** The rows of these cells that have no number, as told: "Gwent is not held for 2019/20". */
export function reasonsOf(cells: readonly FoundCell[]): string[] {
  return cells.filter((cell) => !isNumber(cell)).map(reasonOf);
}

function reasonOf({ row, column, cell, period }: FoundCell): string {
  const when = period !== undefined && /\d{4}/.test(column.name) ? ` for ${column.name}` : ` in “${column.name}”`;
  const { shown, says } = cell;
  const plain = shown.trim();
  // "Not held" says it better than "is not held" of a symbol.
  const what = /^[A-Za-z][A-Za-z ]{2,20}$/.test(plain) ? `is ${plain}` : (says ?? 'is not a number');
  return `${rowName(row)} ${what}${when}`;
}
