/**
 * Finds a block's header rows, one to three as a rule, and joins them: "2023/24 · Offences". Merged headings are spread over
 * the columns that they head; a row of units is told apart from headings.
 */
import type { MergedRange } from '../sheet.ts';
import type { SheetView } from './cell-class.ts';
import type { Block } from './find-blocks.ts';
import { isUnitsLine } from './lines.ts';

export interface Header {
  /** Rows of the block that are headings, units row included. 0 where there are none. */
  readonly rows: number;
  readonly units?: string;
  /** The row that states the units, where one does. */
  readonly unitsRow?: number;
}

const mostHeaderRows = 5;
export const headingJoin = ' · ';

/** @param values columns that hold numbers. Without any, the first row heads a table of words where it looks like a heading. */
export function findHeader(view: SheetView, block: Block, values: readonly number[]): Header {
  if (values.length === 0) return { rows: looksLikeHeadings(view, block) ? 1 : 0 };
  let rows = 0;
  while (rows < mostHeaderRows && block.firstRow + rows <= block.lastRow) {
    const row = block.firstRow + rows;
    if (!isHeaderRow(view, block, values, row) || (rows > 0 && countsLikeYears(view, block, values, row))) break;
    rows += 1;
  }
  const last = block.firstRow + rows - 1;
  const single = rows > 0 ? onlyText(view, values, last) : undefined;
  if (rows > 1 && single !== undefined && (isUnitsLine(single) || spansAll(view, values, last))) {
    return { rows, units: single, unitsRow: last };
  }
  const top = rows > 1 ? onlyText(view, values, block.firstRow) : undefined;
  if (top !== undefined && isUnitsLine(top)) return { rows, units: top, unitsRow: block.firstRow };
  return { rows };
}

function isHeaderRow(view: SheetView, block: Block, values: readonly number[], row: number): boolean {
  let texts = 0;
  let years = 0;
  let markers = 0;
  for (const column of values) {
    const found = view.classAt(row, column);
    if (found === 'number') return false;
    if (found === 'year') years += 1;
    else if (found === 'marker') markers += 1;
    else if (found !== 'empty') texts += 1;
  }
  // A row of years heads the numbers under it; a year among other numbers counts something.
  const headed = texts + years;
  if (headed === 0 || (years > 0 && texts === 0 && nextIsYears(view, block, values, row))) return false;
  if (markers >= headed) return false;
  const spread = values.filter((column) => headingAt(view, row, column) !== '').length;
  if (spread * 2 >= values.length) return true;
  const single = onlyText(view, values, row);
  if (single !== undefined && isUnitsLine(single)) return true;
  // Without merges (CSV) a heading over several columns stands in the first of them, and the row below is full.
  return row < block.lastRow && block.firstRow === row && isHeaderRow(view, block, values, row + 1);
}

/** "South Wales, 1970" under "Force, Offences": named as the row above names its columns, so 1970 is a count. */
function countsLikeYears(view: SheetView, block: Block, values: readonly number[], row: number): boolean {
  const filled = values.filter((column) => view.filled(row, column));
  if (!filled.every((column) => view.classAt(row, column) === 'year')) return false;
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
    if (!values.includes(column) && view.filled(row, column) && view.filled(row - 1, column)) return true;
  }
  return false;
}

function nextIsYears(view: SheetView, block: Block, values: readonly number[], row: number): boolean {
  if (row >= block.lastRow) return true;
  const filled = values.filter((column) => view.filled(row + 1, column));
  return filled.length > 0 && filled.every((column) => view.classAt(row + 1, column) === 'year');
}

/** The one text that the row prints over the value columns, merged or alone; undefined where there are several or none. */
function onlyText(view: SheetView, values: readonly number[], row: number): string | undefined {
  const texts = values.map((column) => view.text(row, column)).filter((text) => text !== '');
  return texts.length === 1 ? texts[0] : undefined;
}

function spansAll(view: SheetView, values: readonly number[], row: number): boolean {
  const texts = new Set(values.map((column) => headingAt(view, row, column)));
  return texts.size === 1 && !texts.has('') && values.length > 3;
}

/** The text over a column in a header row, from the merged cell that spans it where one does. */
export function headingAt(view: SheetView, row: number, column: number): string {
  const own = view.text(row, column);
  if (own !== '') return own;
  const merge = mergeAt(view, row, column);
  return merge?.row === row ? view.text(merge.row, merge.column) : '';
}

function mergeAt(view: SheetView, row: number, column: number): MergedRange | undefined {
  return view.sheet.merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

export interface HeadingPlace {
  readonly firstRow: number;
  readonly rows: number;
  readonly unitsRow?: number | undefined;
}

/**
 * The headings of some columns, header rows joined from the top. A heading that no merge spreads reaches to the next one in
 * its row, but not in the last header row and not over columns of labels.
 */
export function joinHeadings(
  view: SheetView,
  place: HeadingPlace,
  columns: readonly number[],
  labels: ReadonlySet<number>,
): string[] {
  const rows = Array.from({ length: place.rows }, (_, at) => place.firstRow + at).filter(
    (row) => row !== place.unitsRow,
  );
  const merged = rows.some((row) => view.sheet.merges.some((merge) => merge.row === row && merge.columns > 1));
  const parts = new Map<number, string[]>(columns.map((column) => [column, []]));
  rows.forEach((row, at) => {
    const spread = !merged && at < rows.length - 1;
    let carried = '';
    for (const column of columns) {
      const own = headingAt(view, row, column);
      if (own !== '') carried = own;
      const text = own === '' && spread && !labels.has(column) ? carried : own;
      if (labels.has(column)) carried = '';
      const list = parts.get(column);
      if (text !== '' && list?.at(-1) !== text) list?.push(text);
    }
  });
  return columns.map((column) => (parts.get(column) ?? []).join(headingJoin));
}

/** The first row of a table of words is its heading where it reads like one: short, each cell another, no code or number. */
function looksLikeHeadings(view: SheetView, block: Block): boolean {
  const texts: string[] = [];
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
    if (!view.filled(block.firstRow, column)) continue;
    const found = view.classAt(block.firstRow, column);
    const text = view.text(block.firstRow, column);
    if (found !== 'text' || /[@]|https?:/.test(text)) return false;
    const below = Math.min(block.lastRow, block.firstRow + 400);
    for (let row = block.firstRow + 1; row <= below; row += 1) if (view.text(row, column) === text) return false;
    texts.push(text);
  }
  return texts.length >= 2 && new Set(texts).size === texts.length;
}
