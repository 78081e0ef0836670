/** The chosen cells as a sheet takes them: a line for each row, tabs between the cells; what is not chosen between them is empty. */
import { selectedSpots, type Selection } from './selection.ts';

export function copyCells(selection: Selection, textOf: (row: number, column: number) => string): string {
  const spots = selectedSpots(selection);
  const chosen = new Set(spots.map(({ row, column }) => `${row} ${column}`));
  const rows = [...new Set(spots.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(spots.map(({ column }) => column))].sort((a, b) => a - b);
  return rows
    .map((row) => columns.map((column) => (chosen.has(`${row} ${column}`) ? textOf(row, column) : '')).join('\t'))
    .join('\n');
}
