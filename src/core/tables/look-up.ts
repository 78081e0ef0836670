/**
 * Table look-up: which row and column a figure means. Keys match exactly, after trimming and NFC; a key that matches twice
 * or never is said, with the nearest ones, and never shifts to another row (DESIGN 5, Table and cell).
 */
import { readPeriod } from '../figures/read-period.ts';
import {
  slugFrom,
  success,
  type Area,
  type Period,
  type Problem,
  type RowKey,
  type Table,
  type TableColumn,
} from '../model/index.ts';
import { cellAddress, type CellAddress } from './address.ts';
import type { Cell } from './cell.ts';
import { nearestNames, suggestNames } from './nearest.ts';
import { readCell } from './read-cell.ts';

/** One row of a table, named by its key columns. */
export interface TableRow {
  /** Place among the rows, from 0. */
  readonly index: number;
  /** What a figure writes to mean this row: the label alone, or the labels by column name. */
  readonly key: RowKey;
  /** "South Wales, 2023/24": the keys as printed. */
  readonly label: string;
  /** A totals row: never summed with its parts. */
  readonly total: boolean;
}

/** A cell that was found, with what its row, column and table say of it. */
export interface FoundCell {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly cell: Cell;
  readonly address: CellAddress;
  readonly area?: Area;
  readonly period?: Period;
}

export interface LookUpProblem extends Problem {
  /** The key that most likely was meant. */
  readonly nearest?: string;
}

/** What was looked for, or why it was not found: a `Result` whose problems know the nearest key. */
export type LookUp<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly LookUpProblem[] };

interface TableIndex {
  readonly keys: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Joined keys -> the rows that bear them. */
  readonly byKey: ReadonlyMap<string, readonly TableRow[]>;
}

const indexes = new WeakMap<Table, TableIndex>();

/** Every row of the table in its order, with the key that means it. */
export function rowKeysOf(table: Table): readonly TableRow[] {
  return indexOf(table).rows;
}

/** The rows that are not totals: what `rows: all` means. */
export function partRowsOf(table: Table): readonly TableRow[] {
  return rowKeysOf(table).filter((row) => !row.total);
}

/**
 * The row that the key means. With one key column the key is its label; with several it names columns, as many as are
 * needed to be the only match.
 */
export function findRow(table: Table, key: RowKey): LookUp<TableRow> {
  const index = indexOf(table);
  if (typeof key === 'string') {
    if (index.keys.length > 1) return notFound(nameColumns(table, index, key));
    return oneRow(table, index, key, index.byKey.get(joinKey([key])) ?? []);
  }
  const unknown = Object.keys(key).find((name) => !index.keys.some((column) => sameKey(column.name, name)));
  if (unknown !== undefined) return notFound(unknownKeyColumn(table, index, unknown));
  const wanted = index.keys.map((column) => Object.entries(key).find(([name]) => sameKey(column.name, name))?.[1]);
  const whole = wanted.every((label) => label !== undefined);
  const matches = whole
    ? (index.byKey.get(joinKey(wanted)) ?? [])
    : index.rows.filter((row) => matchesSome(labelsOf(row, index.keys), wanted));
  return oneRow(table, index, wanted.filter((label) => label !== undefined).join(', '), matches);
}

/** The value column with this name. */
export function findColumn(table: Table, name: string): LookUp<TableColumn> {
  const matches = table.columns.filter((column) => sameKey(column.name, name));
  const [column] = matches;
  const values = table.columns.filter(({ role }) => role === 'value').map((one) => one.name);
  if (column?.role !== 'value') {
    const what = column === undefined ? 'has no column' : `does not hold numbers in the column`;
    return notFound(
      problem(
        'column-unmatched',
        `The table “${table.id}” ${what} “${name.trim()}”.`,
        suggestNames(name, values, 'columns with numbers'),
        nearestNames(name, values)[0],
      ),
    );
  }
  if (matches.length > 1) {
    return notFound(
      problem(
        'column-matches-twice',
        `Two columns of the table “${table.id}” are called “${name.trim()}”.`,
        'Give each column a name of its own.',
      ),
    );
  }
  return success(column);
}

/** The cell in this row and column, read with the table's own rules for hidden numbers. */
export function findCell(table: Table, key: RowKey, column: string): LookUp<FoundCell> {
  const row = findRow(table, key);
  if (!row.ok) return row;
  const found = findColumn(table, column);
  return found.ok ? success(cellAt(table, row.value, found.value)) : found;
}

/** The cell of a row and column that are already found. */
export function cellAt(table: Table, row: TableRow, column: TableColumn): FoundCell {
  const text = table.cells[column.name]?.[row.index] ?? '';
  const cell = readCell(text, { zerosHidden: table.zerosHidden, threshold: table.threshold });
  const area = areaOf(table, row, column);
  const period = periodOf(table, row, column);
  return {
    row,
    column,
    cell,
    address: cellAddress(table, column.name, row.index),
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
  };
}

function areaOf(table: Table, row: TableRow, column: TableColumn): Area | undefined {
  for (const { name, label, of } of labelled(table, row)) {
    const known = lookUp(table.areas, label);
    if (known !== undefined) return known;
    // A key column of areas with no entry still parts the rows: a local area whose nations are not known.
    if (of === 'area') return { code: slugFrom(label === '' ? name : label), label, nations: [] };
  }
  return column.area ?? table.area;
}

function periodOf(table: Table, row: TableRow, column: TableColumn): Period | undefined {
  for (const { label, of } of labelled(table, row)) {
    const known = lookUp(table.periods, label) ?? (of === 'period' ? readPeriod(label) : undefined);
    if (known !== undefined) return known;
  }
  return column.period ?? lookUp(table.periods, column.name) ?? readPeriod(column.name) ?? table.period;
}

function labelled(table: Table, row: TableRow): { name: string; label: string; of: TableColumn['of'] }[] {
  return indexOf(table).keys.map(({ name, of }) => ({
    name,
    of,
    label: (table.cells[name]?.[row.index] ?? '').trim(),
  }));
}

function lookUp<T>(entries: Readonly<Record<string, T>> | undefined, label: string): T | undefined {
  if (entries === undefined) return undefined;
  return Object.entries(entries).find(([name]) => sameKey(name, label))?.[1];
}

function indexOf(table: Table): TableIndex {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const keys = table.columns.filter(({ role }) => role === 'key');
  const totals = new Set((table.totals ?? []).map(plainKey));
  const count = Math.max(0, ...table.columns.map(({ name }) => table.cells[name]?.length ?? 0));
  const rows: TableRow[] = [];
  const byKey = new Map<string, TableRow[]>();
  for (let index = 0; index < count; index += 1) {
    const labels = keys.map(({ name }) => (table.cells[name]?.[index] ?? '').trim());
    const label = labels.join(', ');
    const key: RowKey =
      keys.length === 1 ? label : Object.fromEntries(keys.map(({ name }, at) => [name, labels[at] ?? '']));
    const row = { index, key, label, total: [...labels, label].some((one) => totals.has(plainKey(one))) };
    rows.push(row);
    const joined = joinKey(labels);
    const same = byKey.get(joined);
    if (same === undefined) byKey.set(joined, [row]);
    else same.push(row);
  }
  const made = { keys, rows, byKey };
  indexes.set(table, made);
  return made;
}

function oneRow(table: Table, index: TableIndex, label: string, matches: readonly TableRow[]): LookUp<TableRow> {
  const [row] = matches;
  if (row === undefined) {
    const names = index.rows.map((one) => one.label);
    return notFound(
      problem(
        'row-unmatched',
        `The table “${table.id}” has no row “${label.trim()}”.`,
        suggestNames(label, names, 'rows'),
        nearestNames(label, names)[0],
      ),
    );
  }
  if (matches.length > 1) {
    const places = matches.slice(0, 4).map((one) => String(one.index + 2));
    return notFound(
      problem(
        'row-matches-twice',
        `${String(matches.length)} rows of the table “${table.id}” are called “${label.trim()}” (lines ${places.join(', ')} of its CSV).`,
        index.keys.length > 1
          ? 'Name every key column, so that one row is left.'
          : 'Give the rows labels that differ, or add a key column that tells them apart.',
      ),
    );
  }
  return success(row);
}

function nameColumns(table: Table, index: TableIndex, key: string): LookUpProblem {
  const names = index.keys.map(({ name }) => name);
  const example = index.rows.find(({ label }) => label.includes(key.trim())) ?? index.rows[0];
  const written =
    example === undefined
      ? ''
      : `, such as ${names.map((name) => `${name}: ${labelsOf(example, index.keys)[names.indexOf(name)] ?? ''}`).join(', ')}`;
  return problem(
    'row-unmatched',
    `The table “${table.id}” has ${String(names.length)} key columns, so “${key.trim()}” does not name one row.`,
    `Name the row by column${written}.`,
  );
}

function unknownKeyColumn(table: Table, index: TableIndex, name: string): LookUpProblem {
  const names = index.keys.map((column) => column.name);
  return problem(
    'row-unmatched',
    `The table “${table.id}” has no key column “${name}”.`,
    suggestNames(name, names, 'key columns'),
    nearestNames(name, names)[0],
  );
}

function labelsOf(row: TableRow, keys: readonly TableColumn[]): string[] {
  const { key } = row;
  return typeof key === 'string' ? [key] : keys.map(({ name }) => key[name] ?? '');
}

function matchesSome(labels: readonly string[], wanted: readonly (string | undefined)[]): boolean {
  return wanted.every((label, at) => label === undefined || sameKey(label, labels[at] ?? ''));
}

function notFound(...problems: LookUpProblem[]): { ok: false; problems: readonly LookUpProblem[] } {
  return { ok: false, problems };
}

function problem(code: string, message: string, remedy: string, nearest?: string): LookUpProblem {
  return nearest === undefined ? { code, message, remedy } : { code, message, remedy, nearest };
}

function joinKey(labels: readonly string[]): string {
  return labels.map(plainKey).join('\u0000');
}

function plainKey(label: string): string {
  return label.normalize('NFC').trim();
}

function sameKey(a: string, b: string): boolean {
  return plainKey(a) === plainKey(b);
}
