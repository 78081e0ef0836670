/**
 * Tables side by side without a blank column between them: parted where the headings begin again, and asked about where only the labels
 * in the middle tell that there may be two.
 */
import { isAreaName } from '../../areas/index.ts';
import { sampleRows, type CellClass, type SheetView } from './cell-class.ts';
import type { DetectedColumn } from './detected-table.ts';
import type { Block } from './find-blocks.ts';

/** Rows at the top of a block in which its headings are looked for. */
const topRows = 6;
const labelClasses: ReadonlySet<CellClass> = new Set(['text', 'period', 'code', 'year']);

/**
 * The block, or the tables that it is made of. A new one begins where a heading says again what the first column's says, over labels of its
 * own with numbers right of them; a table that repeats its labels at the far end stays one.
 */
export function partSideways(view: SheetView, block: Block): Block[] {
  const starts = headingRows(view, block)
    .map((row) => startsIn(view, block, row))
    .find((found) => found.length > 1);
  if (starts === undefined) return [block];
  return starts.map((first, at): Block => {
    const last = (starts[at + 1] ?? block.lastColumn + 1) - 1;
    return trimmed(view, { ...block, firstColumn: first, lastColumn: last });
  });
}

function headingRows(view: SheetView, { firstRow, lastRow, firstColumn }: Block): number[] {
  return sampleRows(firstRow, Math.min(lastRow - 2, firstRow + topRows - 1)).filter(
    (row) => view.classAt(row, firstColumn) === 'text',
  );
}

function startsIn(view: SheetView, block: Block, heading: number): number[] {
  const { firstColumn, lastColumn } = block;
  const said = view.text(heading, firstColumn).toLowerCase();
  const starts = [firstColumn];
  for (let column = firstColumn + 2; column < lastColumn; column += 1) {
    if (view.text(heading, column).toLowerCase() !== said) continue;
    const from = starts.at(-1) ?? firstColumn;
    const rows = sampleRows(heading + 1, block.lastRow, 300);
    const both = labelsThenNumbers(view, rows, from, column - 1) && labelsThenNumbers(view, rows, column, lastColumn);
    if (both && !sameLabels(view, rows, firstColumn, column)) starts.push(column);
  }
  return starts;
}

/** Labels in the first of these columns, in at least two rows with a number or a marker right of them, and never a number there. */
function labelsThenNumbers(view: SheetView, rows: readonly number[], first: number, last: number): boolean {
  const numbered = rows.filter((row) => {
    for (let column = first + 1; column <= last; column += 1)
      if (['number', 'marker'].includes(view.classAt(row, column))) return true;
    return false;
  });
  const labelled = numbered.filter((row) => labelClasses.has(view.classAt(row, first)));
  return labelled.length >= 2 && labelled.length === numbered.filter((row) => view.filled(row, first)).length;
}

function sameLabels(view: SheetView, rows: readonly number[], one: number, other: number): boolean {
  return rows.every((row) => !view.filled(row, other) || view.text(row, one) === view.text(row, other));
}

/** Without the rows at its top that hold one cell, its title, and those at its end that hold none. */
function trimmed(view: SheetView, block: Block): Block {
  const filled = (row: number): number => {
    let count = 0;
    for (let column = block.firstColumn; column <= block.lastColumn; column += 1)
      if (view.filled(row, column)) count += 1;
    return count;
  };
  let { firstRow, lastRow } = block;
  while (firstRow < lastRow && filled(firstRow) < 2) firstRow += 1;
  while (lastRow > firstRow && filled(lastRow) < 2) lastRow -= 1;
  return { ...block, firstRow, lastRow };
}

/**
 * Why the table may be two, in words: between its columns of numbers stands one of names, each another, of the kind that names the rows,
 * and most rows have another name there than at their beginning. Undefined where nothing speaks for it.
 */
export function doubtSideways(
  view: SheetView,
  rows: readonly number[],
  columns: readonly DetectedColumn[],
): string | undefined {
  const values = columns.filter(({ use }) => use === 'value').map(({ at }) => at);
  const key = columns.find(({ use, of }) => use === 'key' && of !== 'code');
  const some = sampleRows(0, rows.length - 1, 300).map((at) => rows[at] ?? 0);
  if (key === undefined || some.length < 3) return undefined;
  const between = columns.find(({ at, use }) => {
    const inside = use === 'note' && values.some((value) => value < at) && values.some((value) => value > at);
    return inside && namesRows(view, some, key.at, at);
  });
  if (between === undefined) return undefined;
  return `The column “${between.name}” names something of its own between columns of numbers: these may be two tables side by side. Choose the range of one.`;
}

function namesRows(view: SheetView, rows: readonly number[], key: number, column: number): boolean {
  const texts = rows.filter((row) => labelClasses.has(view.classAt(row, column))).map((row) => view.text(row, column));
  const others = rows.filter((row) => view.filled(row, column) && view.text(row, column) !== view.text(row, key));
  const areas = (at: number): boolean => rows.filter((row) => isAreaName(view.text(row, at))).length > rows.length / 2;
  return (
    texts.length >= Math.max(3, rows.length * 0.8) &&
    new Set(texts).size === texts.length &&
    others.length > rows.length / 2 &&
    areas(key) === areas(column)
  );
}
