/** Comparisons over two years that would work, to be offered where the cells chosen give none. */
import { groupDigits } from '../figures/index.ts';
import type { Table } from '../model/index.ts';
import { cellAt, rowKeysOf, type FoundCell } from '../tables/index.ts';
import { sameSubject, sidesOf } from './sides.ts';
import type { DraftKind, Offer } from './draft.ts';
import { isNumber, pickOf } from './picked.ts';
import { listWords, periodWords, rowName } from './words.ts';

/** A table of more rows is not searched through for an offer. */
const mostRows = 5_000;

/** At most two: the same rows in another year of this table, else one row of another table. */
export function findComparisons(
  table: Table,
  cells: readonly FoundCell[],
  kind: DraftKind,
  tables: readonly Table[],
): Offer[] {
  const own = inAnotherYear(table, cells, kind);
  if (own !== undefined) return [own];
  for (const other of tables) {
    const found = other.id === table.id ? undefined : inAnotherTable(other, kind);
    if (found !== undefined) return [found];
  }
  return [];
}

function inAnotherYear(table: Table, cells: readonly FoundCell[], kind: DraftKind): Offer | undefined {
  const numbers = cells.filter(isNumber);
  const [first] = numbers;
  const rows = rowKeysOf(table);
  if (kind === 'points' && !numbers.every(({ cell }) => cell.percent)) return undefined;
  if (first?.period === undefined || rows.length > mostRows || numbers.length > 50) return undefined;
  const candidates = rows.flatMap((row) =>
    table.columns.filter(({ role }) => role === 'value').map((column) => cellAt(table, row, column)),
  );
  const others = sidesOf(
    candidates.filter((cell) => isNumber(cell) && numbers.some((one) => sameSubject(table, one, cell))),
  );
  for (const side of others.reverse()) {
    const pairs = numbers.map((one) => side.cells.find((cell) => sameSubject(table, one, cell)));
    const same = side.period.start === first.period.start && side.period.end === first.period.end;
    if (same || pairs.some((pair) => pair === undefined)) continue;
    const both = [...numbers, ...pairs.flatMap((pair) => pair ?? [])];
    const label = `Compare with ${periodWords(side.period) ?? ''}`;
    return { label, kind, table: table.id, picked: both.map(pickOf) };
  }
  return undefined;
}

/** The total row of a table with two years or more, else its first row. */
function inAnotherTable(table: Table, kind: DraftKind): Offer | undefined {
  const rows = rowKeysOf(table);
  if (rows.length > mostRows) return undefined;
  const values = table.columns.filter(({ role }) => role === 'value');
  const ordered = [...rows.filter(({ total }) => total), ...rows.filter(({ total }) => !total)];
  for (const row of ordered.slice(0, 20)) {
    const sides = sidesOf(values.map((column) => cellAt(table, row, column)).filter(isNumber));
    const [first, last] = [sides[0]?.cells[0], sides.at(-1)?.cells[0]];
    if (sides.length < 2 || first === undefined || last === undefined) continue;
    if (kind === 'points' && !(first.cell.percent && last.cell.percent)) continue;
    const shown = [first, last].map(({ cell }) => groupDigits(cell.shown.trim())).join(' to ');
    const label = `Use ${listWords([table.unit?.many ?? table.title])}, ${rowName(row)}: ${shown}`;
    return { label, kind, table: table.id, picked: [first, last].map(pickOf) };
  }
  return undefined;
}
