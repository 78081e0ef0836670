/**
 * The selection of cells in a grid: a cursor, a rectangle that is being drawn from it, and what was chosen before. Pure; the
 * grid tells it what was pressed.
 */

export interface Spot {
  /** Among the rows shown, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly cursor: Spot;
  /** Where the rectangle began. */
  readonly anchor: Spot;
  /** Is the rectangle from anchor to cursor chosen? */
  readonly drawn: boolean;
  /** Chosen before the rectangle, in the order of choosing. */
  readonly kept: readonly Spot[];
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** More cells than this are not kept one by one. */
export const mostKept = 20_000;

export function nothingSelected(cursor: Spot = { row: 0, column: 0 }): Selection {
  return { cursor, anchor: cursor, drawn: false, kept: [] };
}

/** Chooses one cell and nothing else. */
export function choose(spot: Spot): Selection {
  return { cursor: spot, anchor: spot, drawn: true, kept: [] };
}

/** Draws the rectangle on to another cell. */
export function extend(selection: Selection, cursor: Spot): Selection {
  return { ...selection, cursor, drawn: true };
}

/** Moves the cursor and leaves what is chosen as it is. */
export function roam(selection: Selection, cursor: Spot): Selection {
  return { cursor, anchor: cursor, drawn: false, kept: selectedSpots(selection) };
}

/** Adds the cell, or takes it away; a rectangle may be drawn on from one that was added. */
export function toggle(selection: Selection, spot: Spot): Selection {
  const before = selectedSpots(selection);
  const rest = before.filter((one) => !sameSpot(one, spot));
  if (rest.length < before.length) return { cursor: spot, anchor: spot, drawn: false, kept: rest };
  return { cursor: spot, anchor: spot, drawn: true, kept: before };
}

/** Chooses a rectangle; added to what was chosen where asked. */
export function chooseArea(selection: Selection, from: Spot, to: Spot, add = false): Selection {
  return { cursor: to, anchor: from, drawn: true, kept: add ? selectedSpots(selection) : [] };
}

/** Chooses exactly these cells. */
export function chooseSpots(spots: readonly Spot[]): Selection {
  const cursor = spots.at(-1) ?? { row: 0, column: 0 };
  return { cursor, anchor: cursor, drawn: false, kept: spots };
}

/** Every chosen cell once, in the order of choosing; the rectangle column by column. */
export function selectedSpots({ cursor, anchor, drawn, kept }: Selection): Spot[] {
  if (!drawn) return [...kept];
  const [top, bottom] = ends(anchor.row, cursor.row);
  const [left, right] = ends(anchor.column, cursor.column);
  const seen = new Set(kept.map(keyOf));
  const spots = [...kept];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom && spots.length < mostKept; row += 1) {
      const spot = { row, column };
      if (!seen.has(keyOf(spot))) spots.push(spot);
    }
  }
  return spots;
}

/** A quick test for many cells at once. */
export function selectedTest(selection: Selection): (row: number, column: number) => boolean {
  const kept = new Set(selection.kept.map(keyOf));
  const [top, bottom] = ends(selection.anchor.row, selection.cursor.row);
  const [left, right] = ends(selection.anchor.column, selection.cursor.column);
  return (row, column) =>
    (selection.drawn && row >= top && row <= bottom && column >= left && column <= right) ||
    kept.has(keyOf({ row, column }));
}

/** How many rows a page key moves. */
const page = 15;

/** Where a key leads from the cursor; undefined for any other key. */
export function targetOf(key: string, { row, column }: Spot, size: GridSize, ends: boolean): Spot | undefined {
  const [lastRow, lastColumn] = [Math.max(0, size.rows - 1), Math.max(0, size.columns - 1)];
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: Math.min(lastRow, row + page), column };
    case 'Home':
      return { row: ends ? 0 : row, column: 0 };
    case 'End':
      return { row: ends ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}

function keyOf({ row, column }: Spot): number {
  return row * 16_384 + column;
}

function sameSpot(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}

function ends(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
