/** The cells that a value comes from, as text: "E5", or "E5:E8, E12" for a sum; with their sheet where there are several. */
import { columnLetters } from '../address.ts';
import { unpackCell } from './frame.ts';

/** More stretches than this are counted, not listed: the annex stays readable, and the recipe says the rest. */
const mostStretches = 100;

/** @param cells packed cells, @param sheets names of the sheets, where the address must say which */
export function originText(cells: readonly number[], sheets?: readonly string[]): string {
  const [only] = cells;
  if (only === undefined) return '';
  if (cells.length === 1) return prefix(only, sheets) + address(only);
  const sorted = [...cells].sort((a, b) => columnFirst(a) - columnFirst(b));
  const stretches: { first: number; last: number; cells: number }[] = [];
  for (const cell of sorted) {
    const open = stretches.at(-1);
    if (open !== undefined && columnFirst(cell) === columnFirst(open.last) + 1) {
      open.last = cell;
      open.cells += 1;
    } else stretches.push({ first: cell, last: cell, cells: 1 });
  }
  const shown = stretches
    .slice(0, mostStretches)
    .map(
      ({ first, last }) =>
        `${prefix(first, sheets)}${first === last ? address(first) : `${address(first)}:${address(last)}`}`,
    );
  const rest = stretches.slice(mostStretches).reduce((sum, stretch) => sum + stretch.cells, 0);
  return `${shown.join(', ')}${rest === 0 ? '' : ` and ${String(rest)} more cells`}`;
}

/** Orders cells by sheet, then down each column. */
function columnFirst(packed: number): number {
  const { sheet, row, column } = unpackCell(packed);
  return (sheet * 2 ** 14 + column) * 2 ** 21 + row;
}

function address(packed: number): string {
  const { row, column } = unpackCell(packed);
  return `${columnLetters(column)}${String(row + 1)}`;
}

function prefix(packed: number, sheets: readonly string[] | undefined): string {
  const name = sheets?.[unpackCell(packed).sheet];
  if (name === undefined) return '';
  return /^[A-Za-z]\w*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
