/**
 * A frame: the rows that a recipe is working on, each column a dictionary and codes as in the sheet, so that a million rows
 * are filtered by comparing codes. Every cell knows where it stands; only the result is written out.
 */
import type { Area, Period, SeriesBreak, Unit } from '../../model/index.ts';
import type { DetectedTable, TableNote } from '../detect/index.ts';
import type { Sheet, Workbook } from '../sheet.ts';

/** Where the cells of a column stand. Rows and columns count from 0; a sheet is its place in the frame's list. */
export interface CellPlaces {
  /** One column of the sheet, or one for each row of the frame. */
  readonly column: number | Uint16Array;
  /** Where they are not the frame's own rows and sheets: after a pivot. */
  readonly rows?: Uint32Array;
  readonly sheets?: Uint16Array;
}

/** The cells that a value was summed from, packed by `packCell`. */
export type SummedCells = readonly (readonly number[])[];

export type ColumnRole = 'key' | 'value' | 'note';

export interface FrameColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly of?: 'area' | 'period' | 'category' | 'code' | undefined;
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array;
  /** Left out where the cells stand nowhere: labels made by a step. */
  readonly places?: CellPlaces | undefined;
  readonly summed?: SummedCells | undefined;
  readonly unit?: Unit | undefined;
  readonly area?: Area | undefined;
  readonly period?: Period | undefined;
}

export interface Frame {
  readonly rows: number;
  readonly columns: readonly FrameColumn[];
  /** Row of the sheet for each row of the frame. */
  readonly rowOf: Uint32Array;
  /** Place of its sheet in `sheets`, where there are several. */
  readonly sheetOf?: Uint16Array | undefined;
}

/** What the steps have found out about the table as a whole. */
export interface TableFacts {
  readonly title?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly area?: Area | undefined;
  readonly period?: Period | undefined;
  readonly base?: string | undefined;
  readonly threshold?: number | undefined;
  readonly zerosHidden?: boolean | undefined;
  readonly multiResponse?: boolean | undefined;
  readonly notes: readonly TableNote[];
  /** The labels that carried a footnote mark, by the mark. */
  readonly marked: Readonly<Record<string, readonly string[]>>;
  readonly totals: readonly string[];
  readonly areas: Readonly<Record<string, Area>>;
  readonly periods: Readonly<Record<string, Period>>;
  readonly breaks: readonly SeriesBreak[];
}

/** One sheet that was chosen, and the table in it. */
export interface Chosen {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
}

/** The work on a recipe between two steps. */
export interface RecipeState {
  readonly workbook: Workbook;
  readonly chosen: readonly Chosen[];
  readonly frame: Frame | undefined;
  readonly facts: TableFacts;
}

/** What a step gives: the work after it, and what a person should know of it. */
export interface StepDone {
  readonly state: RecipeState;
  readonly remarks: readonly string[];
}

/** A cell as one number: sheet, row and column. */
export function packCell(sheet: number, row: number, column: number): number {
  return (sheet * 2 ** 21 + row) * 2 ** 14 + column;
}

export function unpackCell(packed: number): { sheet: number; row: number; column: number } {
  const column = packed % 2 ** 14;
  const rest = (packed - column) / 2 ** 14;
  const row = rest % 2 ** 21;
  return { sheet: (rest - row) / 2 ** 21, row, column };
}

/** The text of a cell of the frame. */
export function textOf(column: FrameColumn, row: number): string {
  return column.dictionary[column.codes[row] ?? 0] ?? '';
}

/** The cells behind a cell of the frame, packed; none where it stands nowhere. */
export function cellsOf(frame: Frame, column: FrameColumn, row: number): readonly number[] {
  if (column.summed !== undefined) return column.summed[row] ?? [];
  const { places } = column;
  if (places === undefined) return [];
  const at = places.rows?.[row] ?? frame.rowOf[row] ?? 0;
  const sheet = places.sheets?.[row] ?? frame.sheetOf?.[row] ?? 0;
  const across = typeof places.column === 'number' ? places.column : (places.column[row] ?? 0);
  return [packCell(sheet, at, across)];
}

/** The frame with only these of its rows, in this order. */
export function takeRows(frame: Frame, rows: Uint32Array): Frame {
  const pick = <T extends Uint32Array | Uint16Array>(of: T | undefined): T | undefined =>
    of && (mapCodes(of, rows) as T);
  return {
    rows: rows.length,
    rowOf: mapCodes(frame.rowOf, rows) as Uint32Array,
    ...(frame.sheetOf === undefined ? {} : { sheetOf: mapCodes(frame.sheetOf, rows) as Uint16Array }),
    columns: frame.columns.map((column): FrameColumn => {
      const { places, summed } = column;
      return {
        ...column,
        codes: mapCodes(column.codes, rows) as Uint32Array,
        ...(summed === undefined ? {} : { summed: Array.from(rows, (row) => summed[row] ?? []) }),
        ...(places === undefined ? {} : { places: takePlaces(places, pick) }),
      };
    }),
  };
}

function takePlaces(
  places: CellPlaces,
  pick: <T extends Uint32Array | Uint16Array>(of: T | undefined) => T | undefined,
): CellPlaces {
  const rows = pick(places.rows);
  const sheets = pick(places.sheets);
  const column = typeof places.column === 'number' ? places.column : (pick(places.column) ?? 0);
  return { column, ...(rows === undefined ? {} : { rows }), ...(sheets === undefined ? {} : { sheets }) };
}

function mapCodes(of: Uint32Array | Uint16Array, rows: Uint32Array): Uint32Array | Uint16Array {
  const taken = of instanceof Uint32Array ? new Uint32Array(rows.length) : new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) taken[at] = of[rows[at] ?? 0] ?? 0;
  return taken;
}

/** Texts as a dictionary and codes; code 0 is the empty text. */
export function encodeTexts(texts: readonly string[]): Pick<FrameColumn, 'dictionary' | 'codes'> {
  const known = new Map<string, number>([['', 0]]);
  const codes = Uint32Array.from(texts, (text) => {
    const code = known.get(text);
    if (code !== undefined) return code;
    known.set(text, known.size);
    return known.size - 1;
  });
  return { dictionary: [...known.keys()], codes };
}

/** The column with its texts changed: each distinct text once. Texts that become the same share a code. */
export function mapTexts(column: FrameColumn, change: (text: string) => string): FrameColumn {
  const { dictionary, codes } = encodeTexts(column.dictionary.map(change));
  return { ...column, dictionary, codes: column.codes.map((code) => codes[code] ?? 0) };
}

/** The frame with this column in place of the one that has its name now. */
export function replaceColumn(frame: Frame, name: string, column: FrameColumn): Frame {
  return { ...frame, columns: frame.columns.map((one) => (one.name === name ? column : one)) };
}
