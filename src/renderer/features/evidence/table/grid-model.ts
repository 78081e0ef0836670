/**
 * A table as the grid shows it: columns with the letters and rows with the numbers of the original sheet, and each cell as
 * text, number or marker. Cells are read when they come into view and kept for the table.
 */
import { groupDigits } from '../../../../core/figures/index.ts';
import type { Table, TableColumn } from '../../../../core/model/index.ts';
import {
  cellAddress,
  cellAt,
  columnLetters,
  rowKeysOf,
  type FoundCell,
  type TableRow,
} from '../../../../core/tables/index.ts';

export interface GridColumn {
  readonly column: TableColumn;
  /** Letter of the sheet, where all its cells stand under one. */
  readonly letter: string;
  readonly isNumber: boolean;
  /** In px. */
  readonly width: number;
}

export interface GridModel {
  readonly table: Table;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly TableRow[];
  /** Number of the heading row in the sheet, where it is known. */
  readonly headingNumber: string;
  /** Sheet row of each row; empty where its cells stand in several. */
  readonly rowNumber: (row: number) => string;
  readonly cell: (row: number, column: number) => GridCell;
}

export type GridCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly found: FoundCell }
  | { readonly kind: 'marker'; readonly text: string; readonly found: FoundCell };

const models = new WeakMap<Table, GridModel>();
const addressPattern = /^(?:.*!)?([A-Z]{1,3})(\d+)$/;

export function gridModelOf(table: Table): GridModel {
  const known = models.get(table);
  if (known !== undefined) return known;
  const made = makeModel(table);
  models.set(table, made);
  return made;
}

function makeModel(table: Table): GridModel {
  const rows = rowKeysOf(table);
  const columns = table.columns.map((column, at): GridColumn => {
    const isNumber = column.role === 'value';
    return { column, letter: letterOf(table, column, at, rows), isNumber, width: widthOf(table, column, at) };
  });
  const cells = new Map<number, GridCell>();
  return {
    table,
    columns,
    rows,
    headingNumber: headingNumberOf(table),
    rowNumber: (row) => rowNumberOf(table, row),
    cell: (row, at) => {
      const key = row * columns.length + at;
      const known = cells.get(key);
      if (known !== undefined) return known;
      const made = readGridCell(table, rows[row], columns[at]);
      cells.set(key, made);
      return made;
    },
  };
}

function readGridCell(table: Table, row: TableRow | undefined, column: GridColumn | undefined): GridCell {
  if (row === undefined || column === undefined) return { kind: 'text', text: '' };
  const text = table.cells[column.column.name]?.[row.index] ?? '';
  if (!column.isNumber) return { kind: 'text', text };
  const found = cellAt(table, row, column.column);
  return found.cell.kind === 'value'
    ? { kind: 'number', text: groupDigits(text.trim()), found }
    : { kind: 'marker', text: text.trim(), found };
}

/** The address in the sheet, or in the table's own CSV where there is no file. */
export function addressOf(table: Table, row: number, column: string): string {
  return cellAddress(table, column, row).cell;
}

function letterOf(table: Table, column: TableColumn, at: number, rows: readonly TableRow[]): string {
  const listed = table.origin?.cells?.[column.name];
  if (listed === undefined) {
    const [, letter = columnLetters(at)] = addressPattern.exec(cellAddress(table, column.name, 0).cell) ?? [];
    return letter;
  }
  const letters = new Set<string>();
  for (let row = 0; row < rows.length && letters.size < 2; row += 1) {
    const address = listed[row] ?? '';
    if (address !== '') letters.add(/^(?:.*!)?([A-Z]{1,3})\d/.exec(address)?.[1] ?? '');
  }
  const [only] = letters;
  return letters.size === 1 && only !== undefined ? only : '';
}

function rowNumberOf(table: Table, row: number): string {
  const listed = table.origin?.cells;
  if (listed === undefined)
    return addressPattern.exec(cellAddress(table, table.columns[0]?.name ?? '', row).cell)?.[2] ?? '';
  let number = '';
  for (const { name } of table.columns) {
    const address = listed[name]?.[row] ?? '';
    if (address === '') continue;
    const own = addressPattern.exec(address)?.[2];
    if (own === undefined || (number !== '' && number !== own)) return '';
    number = own;
  }
  return number;
}

function headingNumberOf(table: Table): string {
  const { origin } = table;
  if (origin?.first !== undefined) return addressPattern.exec(origin.first)?.[2] ?? '';
  return origin?.cells === undefined ? '1' : '';
}

const [narrowest, widest, widestKey] = [84, 260, 300];

/** As wide as its heading, in two lines where it is long, and the longest of its first cells. */
function widthOf(table: Table, { name, role }: TableColumn, at: number): number {
  const texts = (table.cells[name] ?? []).slice(0, 200);
  const cell = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  const isKey = role !== 'value';
  const heading = isKey
    ? name.length
    : Math.max(Math.ceil(name.length / 2), ...name.split(/\s+/).map((word) => word.length));
  const wanted = Math.max(cell, heading) * 7.4 + (isKey ? 30 : 34);
  return Math.round(Math.min(isKey ? widestKey : widest, Math.max(at === 0 ? 150 : narrowest, wanted)));
}

/**
 * Addresses in as few stretches as they make: "F4:F7, F9". Of very many the first are shown and the rest counted.
 */
export function rangeWords(addresses: readonly string[], most = 4): string {
  const cells = addresses.map((address) => addressPattern.exec(address));
  if (cells.some((cell) => cell === null))
    return addresses.slice(0, most).join(', ') + (addresses.length > most ? ' …' : '');
  const byLetter = new Map<string, number[]>();
  for (const cell of cells) {
    const [, letter = '', number = '0'] = cell ?? [];
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), Number(number)]);
  }
  const stretches = [...byLetter].flatMap(([letter, numbers]) => stretchesOf(letter, numbers));
  const blocks = joinColumns(stretches);
  return blocks.slice(0, most).join(', ') + (blocks.length > most ? ` and ${String(blocks.length - most)} more` : '');
}

interface Stretch {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}

function stretchesOf(letter: string, numbers: readonly number[]): Stretch[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: { letter: string; from: number; to: number }[] = [];
  for (const number of sorted) {
    const open = found.at(-1);
    if (open !== undefined && number === open.to + 1) open.to = number;
    else found.push({ letter, from: number, to: number });
  }
  return found;
}

/** Columns side by side with the same rows are one block: E4:F7. */
function joinColumns(stretches: readonly Stretch[]): string[] {
  const blocks: { first: Stretch; last: Stretch }[] = [];
  for (const stretch of stretches) {
    const open = blocks.at(-1);
    const next = open !== undefined && numberOf(stretch.letter) === numberOf(open.last.letter) + 1;
    if (next && open.last.from === stretch.from && open.last.to === stretch.to) open.last = stretch;
    else blocks.push({ first: stretch, last: stretch });
  }
  return blocks.map(({ first, last }) => {
    const [from, to] = [`${first.letter}${String(first.from)}`, `${last.letter}${String(last.to)}`];
    return from === to ? from : `${from}:${to}`;
  });
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
