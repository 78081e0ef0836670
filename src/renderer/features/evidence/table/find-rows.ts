/** Rows of a table that hold what is searched for, in any cell: all words, capitals and accents aside. */
import type { Table } from '../../../../core/model/index.ts';

export interface FoundRows {
  readonly rows: readonly number[];
  readonly isFound: (row: number, column: number) => boolean;
}

/** Nothing typed finds every row. */
export function findRows(table: Table, typed: string): FoundRows {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const columns = table.columns.map(({ name }) => table.cells[name] ?? []);
  const count = columns[0]?.length ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const text = plain(columns.map((cells) => cells[row] ?? '').join(' \u0000 '));
    if (words.every((word) => text.includes(word) || text.replaceAll(',', '').includes(word))) rows.push(row);
  }
  const isFound = (row: number, column: number): boolean => {
    const text = plain(columns[column]?.[row] ?? '');
    return text !== '' && words.some((word) => text.includes(word) || text.replaceAll(',', '').includes(word));
  };
  return { rows, isFound };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
