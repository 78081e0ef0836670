/** The block of cells that a table was read from: "Forces!A3:F9". */
import type { Table } from '../../../../core/model/index.ts';
import { columnLetters } from '../../../../core/tables/index.ts';

const addresses = /(?:^|[\s,!])([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/g;

/** Undefined where the table was typed in. */
export function cellsOfTable(table: Table): string | undefined {
  const { origin } = table;
  if (origin === undefined) return undefined;
  const range = blockOf(table);
  if (range === undefined) return origin.sheet;
  return origin.sheet === undefined ? range : `${origin.sheet}!${range}`;
}

function blockOf({ origin, columns, cells }: Table): string | undefined {
  const first = /^([A-Z]+)(\d+)$/.exec(origin?.first ?? '');
  if (first !== null) {
    const rows = cells[columns[0]?.name ?? '']?.length ?? 0;
    const [left, top] = [numberOf(first[1] ?? 'A'), Number(first[2])];
    return `${first[0]}:${columnLetters(left + columns.length - 1)}${String(top + rows)}`;
  }
  let block: { left: number; top: number; right: number; bottom: number } | undefined;
  for (const listed of Object.values(origin?.cells ?? {})) {
    for (const text of listed) {
      for (const [, from = '', fromRow = '', to = from, toRow = fromRow] of text.matchAll(addresses)) {
        const own = { left: numberOf(from), top: Number(fromRow), right: numberOf(to), bottom: Number(toRow) };
        block =
          block === undefined
            ? own
            : {
                left: Math.min(block.left, own.left),
                top: Math.min(block.top, own.top),
                right: Math.max(block.right, own.right),
                bottom: Math.max(block.bottom, own.bottom),
              };
      }
    }
  }
  if (block === undefined) return undefined;
  const { left, top, right, bottom } = block;
  return `${columnLetters(left)}${String(top)}:${columnLetters(right)}${String(bottom)}`;
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
