/** Cells on the two sides of a comparison: by their period, and which of them are of the same thing. */
import { comparePeriods, samePeriod } from '../figures/index.ts';
import type { Period, Table } from '../model/index.ts';
import type { FoundCell } from '../tables/index.ts';

export interface Side {
  readonly period: Period;
  readonly cells: FoundCell[];
}

/** The cells by their period, earliest first. Cells without one belong to none. */
export function sidesOf(cells: readonly FoundCell[]): Side[] {
  const sides: Side[] = [];
  for (const cell of cells) {
    const { period } = cell;
    if (period === undefined) continue;
    const side = sides.find((one) => samePeriod(one.period, period));
    if (side === undefined) sides.push({ period, cells: [cell] });
    else side.cells.push(cell);
  }
  return sides.sort((a, b) => comparePeriods(a.period, b.period));
}

/** The same row, or rows whose keys differ in their period alone. */
export function sameSubject(table: Table, a: FoundCell, b: FoundCell): boolean {
  return (
    a.row === b.row || (a.row.total === b.row.total && subjectOf(table, a.row.key) === subjectOf(table, b.row.key))
  );
}

/** What a row is of, whatever its year. */
export function subjectOf(table: Table, key: FoundCell['row']['key']): string {
  if (typeof key === 'string')
    return table.columns.some(({ role, of }) => role === 'key' && of === 'period') ? '' : key;
  const periods = new Set(table.columns.filter(({ of }) => of === 'period').map(({ name }) => name));
  return Object.entries(key)
    .filter(([name]) => !periods.has(name))
    .map(([, label]) => label)
    .join(', ');
}
