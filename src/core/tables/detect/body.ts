/**
 * Reads the rows under the headings: rows of cells, blank ones, and section rows that stand alone and name the rows below
 * them ("July 2012 to June 2014"). A trailing row of prose is no row of the table.
 */
import type { SheetView } from './cell-class.ts';

export interface Body {
  /** Rows of the sheet that hold cells. */
  readonly rows: readonly number[];
  readonly sections: readonly number[];
  readonly blanks: readonly number[];
}

export interface BodyPlace {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** @param values columns that hold numbers: a row that fills none of them and one label is a section, where rows follow it. */
export function readBody(view: SheetView, place: BodyPlace, values: readonly number[]): Body {
  const rows: number[] = [];
  const sections: number[] = [];
  const blanks: number[] = [];
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    let filled = 0;
    for (let column = place.firstColumn; column <= place.lastColumn && filled < 2; column += 1) {
      if (view.filled(row, column)) filled += 1;
    }
    if (filled === 0) blanks.push(row);
    else if (filled === 1 && values.length > 0 && !values.some((column) => view.filled(row, column)))
      sections.push(row);
    else rows.push(row);
  }
  return { rows, sections: sections.filter((row) => (rows.at(-1) ?? -1) > row), blanks };
}
