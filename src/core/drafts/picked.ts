/** The chosen cells as read, and the shortest arguments that mean them. */
import type { FigureArg, Table } from '../model/index.ts';
import { canonicalJson, type Json } from '../model/index.ts';
import { cellAt, findColumn, findRow, partRowsOf, type FoundCell } from '../tables/index.ts';
import type { PickedCell } from './draft.ts';

/** The cells that the table holds of those chosen, each once, in the order of choosing. */
export function findPicked(table: Table, picked: readonly PickedCell[]): FoundCell[] {
  const seen = new Set<string>();
  return picked.flatMap(({ column: name, row: key }) => {
    const [row, column] = [findRow(table, key), findColumn(table, name)];
    if (!row.ok || !column.ok) return [];
    const place = `${String(row.value.index)} ${column.value.name}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [cellAt(table, row.value, column.value)];
  });
}

export function isNumber({ cell }: FoundCell): boolean {
  return cell.kind !== 'marker';
}

export function pickOf({ row, column }: FoundCell): PickedCell {
  return { row: row.key, column: column.name };
}

/** Cells by their column, in the order met. */
export function byColumn(cells: readonly FoundCell[]): Map<string, FoundCell[]> {
  const columns = new Map<string, FoundCell[]>();
  for (const cell of cells) {
    const same = columns.get(cell.column.name);
    if (same === undefined) columns.set(cell.column.name, [cell]);
    else same.push(cell);
  }
  return columns;
}

/**
 * Arguments that mean exactly these cells. A whole column is `all`, so that rows of the next edition count too; all of a
 * column that gave a number is `answered`.
 */
export function argsOf(table: Table, cells: readonly FoundCell[]): FigureArg[] {
  return [...byColumn(cells)].map(([column, own]): FigureArg => {
    const [only] = own;
    if (own.length === 1 && only !== undefined) return { table: table.id, column, row: only.row.key };
    const rows = wholeColumn(table, own) ?? inOrder(own).map(({ row }) => row.key);
    return { table: table.id, column, rows };
  });
}

/** Are these cells of one column all its parts, or all of those that gave a number? */
export function wholeColumn(table: Table, cells: readonly FoundCell[]): 'all' | 'answered' | undefined {
  const [first] = cells;
  if (first === undefined || cells.length < 2 || cells.some(({ row }) => row.total)) return undefined;
  const parts = partRowsOf(table);
  if (parts.length === cells.length) return 'all';
  if (cells.length > parts.length || !cells.every(isNumber)) return undefined;
  const numbers = parts.filter((row) => isNumber(cellAt(table, row, first.column)));
  return numbers.length === cells.length ? 'answered' : undefined;
}

export function sameArgs(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}

function inOrder(cells: readonly FoundCell[]): FoundCell[] {
  return [...cells].sort((a, b) => a.row.index - b.row.index);
}
