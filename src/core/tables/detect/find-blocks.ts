/**
 * Finds the blocks of a sheet that may be tables: stretches of rows with two or more filled cells, side by side or one below
 * the other. Blank columns between the numbers of one table, and section rows among its rows, do not part it.
 */
import { sampleRows, type SheetView } from './cell-class.ts';
import { isNoteLine, isTitleLine } from './lines.ts';
import { partSideways } from './side-by-side.ts';

export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The table above in the same columns ends here; titles are looked for below it. -1 where there is none. */
  readonly after: number;
  /** The block below in the same columns begins here; notes are looked for above it. */
  readonly before: number;
}

interface ColumnGroup {
  readonly first: number;
  readonly last: number;
}

/** Every block of the sheet, from the top, left before right. */
export function findBlocks(view: SheetView): Block[] {
  const blocks = findGroups(view).flatMap((group) => {
    const runs = findRuns(view, group);
    return runs.flatMap((run, at) =>
      partSideways(view, {
        ...run,
        firstColumn: group.first,
        lastColumn: group.last,
        after: runs[at - 1]?.lastRow ?? -1,
        before: runs[at + 1]?.firstRow ?? view.rows,
      }),
    );
  });
  return blocks.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/** Columns parted by blank ones, where what stands right of the gap begins with labels of its own. */
function findGroups(view: SheetView): ColumnGroup[] {
  const used = Array.from({ length: view.columns }, (_, column) => isUsed(view, column));
  const stretches: ColumnGroup[] = [];
  for (let column = 0; column < used.length; column += 1) {
    if (used[column] !== true) continue;
    const last = stretches.at(-1);
    if (last?.last === column - 1) stretches[stretches.length - 1] = { ...last, last: column };
    else stretches.push({ first: column, last: column });
  }
  const groups: ColumnGroup[] = [];
  for (const stretch of stretches) {
    const left = groups.at(-1);
    const apart = left === undefined || (standsAlone(view, stretch) && standsAlone(view, left));
    if (apart) groups.push(stretch);
    else groups[groups.length - 1] = { first: left.first, last: stretch.last };
  }
  return groups;
}

function isUsed(view: SheetView, column: number): boolean {
  const codes = view.sheet.columns[column]?.codes;
  if (codes === undefined) return false;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] !== 0 && view.filled(row, column)) return true;
  return false;
}

/** Does the stretch have labels in its first column and numbers right of it? */
function standsAlone(view: SheetView, { first, last }: ColumnGroup): boolean {
  if (last === first) return false;
  let labelled = 0;
  let numbered = 0;
  let bare = 0;
  for (const row of sampleRows(0, view.rows - 1, 500)) {
    let numbers = 0;
    for (let column = first + 1; column <= last; column += 1) {
      const found = view.classAt(row, column);
      if (found === 'number' || found === 'marker') numbers += 1;
    }
    if (numbers === 0) continue;
    numbered += 1;
    const label = view.classAt(row, first);
    if (label === 'text' || label === 'period' || label === 'code' || label === 'year') labelled += 1;
    else if (label !== 'empty') bare += 1;
  }
  return numbered >= 2 && labelled >= 2 && labelled > bare;
}

interface Run {
  readonly firstRow: number;
  readonly lastRow: number;
}

function findRuns(view: SheetView, group: ColumnGroup): Run[] {
  const shapes = Array.from({ length: view.rows }, (_, row) => shapeOf(view, group, row));
  const runs: Run[] = [];
  let first = -1;
  let last = -1;
  for (let row = 0; row < view.rows; row += 1) {
    if ((shapes[row] ?? 0) < 2) continue;
    if (first !== -1 && isBroken(view, group, shapes, { firstRow: first, lastRow: last }, row)) {
      runs.push({ firstRow: first, lastRow: last });
      first = -1;
    }
    if (first === -1) first = row;
    last = row;
  }
  if (first !== -1) runs.push({ firstRow: first, lastRow: last });
  return runs;
}

/** How many cells of the row are filled, counted to two. */
function shapeOf(view: SheetView, { first, last }: ColumnGroup, row: number): number {
  let filled = 0;
  for (let column = first; column <= last && filled < 2; column += 1) if (view.filled(row, column)) filled += 1;
  return filled;
}

/** Does a new table begin with this wide row, after the narrow and blank rows that follow the run? */
function isBroken(view: SheetView, group: ColumnGroup, shapes: readonly number[], run: Run, row: number): boolean {
  const { lastRow } = run;
  if (row === lastRow + 1) return false;
  const narrow = rowsBetween(lastRow, row).filter((at) => shapes[at] === 1);
  const lines = narrow.map((at) => firstText(view, group, at));
  if (lines.some((line) => isNoteLine(line) || isTitleLine(line))) return true;
  const blanks = row - lastRow - 1 - narrow.length;
  const begun = hasNumbers(view, group, run.firstRow, lastRow);
  const goesOn = rowHasNumbers(view, group, row);
  // A lone wide row with only narrow ones under it is a title line with something at the far right.
  if (!begun && run.firstRow === lastRow && narrow.length > 0 && !goesOn) return true;
  if (goesOn) return blanks > 3 || narrow.length > 3;
  if (blanks === 0 && narrow.length === 0) return false;
  return begun || blanks > 0;
}

function rowsBetween(after: number, before: number): number[] {
  return Array.from({ length: before - after - 1 }, (_, index) => after + 1 + index);
}

function firstText(view: SheetView, { first, last }: ColumnGroup, row: number): string {
  for (let column = first; column <= last; column += 1) if (view.filled(row, column)) return view.text(row, column);
  return '';
}

/** A row of the body: a number beside its label, or two markers or more. */
function rowHasNumbers(view: SheetView, { first, last }: ColumnGroup, row: number): boolean {
  let markers = 0;
  for (let column = first + 1; column <= last; column += 1) {
    const found = view.classAt(row, column);
    if (found === 'number') return true;
    if (found === 'marker') markers += 1;
  }
  return markers > 1;
}

function hasNumbers(view: SheetView, group: ColumnGroup, firstRow: number, lastRow: number): boolean {
  return sampleRows(firstRow, lastRow, 60).some((row) => rowHasNumbers(view, group, row));
}
