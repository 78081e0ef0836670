/**
 * Where a cell stands: in the file it came from where the table knows, otherwise in the table's own CSV, whose row 1 is
 * the headings and whose sheet is the table's id.
 */
import type { Table } from '../model/index.ts';

export interface CellAddress {
  readonly sheet: string;
  /** A1: letters and number. */
  readonly cell: string;
  /** SHA-256 of the original file, where it is kept. */
  readonly asset?: string;
}

/** The address of the cell in this column, in the table's row with this index (0 is the first under the headings). */
export function cellAddress(table: Table, column: string, row: number): CellAddress {
  const place = table.columns.findIndex(({ name }) => name === column);
  const origin = table.origin;
  const listed = origin?.cells?.[column]?.[row];
  const cell = listed !== undefined && listed !== '' ? listed : fromFirst(origin?.first, place, row);
  if (cell === undefined) return { sheet: table.id, cell: `${columnLetters(place)}${String(row + 2)}` };
  const sheet = origin?.sheet ?? origin?.file ?? table.id;
  return origin?.asset === undefined ? { sheet, cell } : { sheet, cell, asset: origin.asset };
}

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function fromFirst(first: string | undefined, place: number, row: number): string | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(first ?? '');
  if (match === null) return undefined;
  const start = Array.from(match[1] ?? '').reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `${columnLetters(start + place)}${String(Number(match[2]) + 1 + row)}`;
}
