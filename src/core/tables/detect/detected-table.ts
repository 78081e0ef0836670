/**
 * What detection says of a workbook: which sheets hold data and which are context, and where in a sheet the tables stand.
 * All rows and columns count from 0 and are those of the sheet, so that a reader can be shown the very cells.
 */
import type { Area, Period } from '../../model/index.ts';

/** A block of cells. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a sheet is for. Only data sheets hold tables; the others are context. */
export type SheetKind = 'cover' | 'contents' | 'notes' | 'data';

export type ColumnUse =
  /** Names the row, with the other key columns. */
  | 'key'
  | 'value'
  /** Text beside the numbers: a region that the force already gives, a comment. */
  | 'note';

export interface DetectedColumn {
  /** Column of the sheet. */
  readonly at: number;
  /** The heading with its rows joined: "2023/24 · Offences"; its footnote marks are split off. */
  readonly name: string;
  /** As the cells print it, footnote marks and all. */
  readonly printed: string;
  readonly use: ColumnUse;
  readonly of?: 'area' | 'period' | 'category' | 'code';
  /** Footnote marks that stood on the heading. */
  readonly marks: readonly string[];
}

/** A note of the table, from below it or from the notes sheet. */
export interface TableNote {
  /** "1" for "1." and "[note 1]"; absent for a plain line. */
  readonly mark?: string;
  readonly text: string;
}

/** A column in which a total and the sum of its parts differ. */
export interface TotalGap {
  readonly column: string;
  readonly stated: string;
  readonly sum: string;
  /** Parts whose cell is no number. */
  readonly missing: readonly string[];
}

/** A row that is the total of others, and how that is known. */
export interface DetectedTotal {
  /** Row of the sheet. */
  readonly row: number;
  readonly label: string;
  readonly by: readonly ('label' | 'arithmetic')[];
  /** Rows that add up to it, where that is known. */
  readonly parts: readonly number[];
  readonly partLabels: readonly string[];
  /** Columns in which the parts were added, and in how many of them the sum is the total. */
  readonly columns: number;
  readonly holds: number;
  readonly gaps: readonly TotalGap[];
}

/** A column that is the sum of other columns: "Total recorded crime". */
export interface ColumnTotal {
  readonly column: string;
  readonly parts: readonly string[];
}

/** A label with a footnote mark glued to it, and what tells that it is one. */
export interface GluedNote {
  readonly printed: string;
  readonly label: string;
  readonly marks: readonly string[];
  readonly because: string;
}

/** A number whose digit groups break the rule of three: "38,0001". */
export interface MalformedNumber {
  readonly row: number;
  readonly column: number;
  readonly shown: string;
  /** "a footnote digit may be glued on (38,000 with note 1)". */
  readonly says: string;
}

export interface DetectedTable {
  readonly sheet: string;
  /** 1 for the first table of its sheet. */
  readonly number: number;
  /** From the first header row to the last row of the body. */
  readonly range: CellRange;
  /** How many rows of the range are headings, the row of units among them. */
  readonly headerRows: number;
  readonly columns: readonly DetectedColumn[];
  /** Rows of the sheet that hold the body, without blank and section rows. */
  readonly bodyRows: number;
  /** Rows that name the rows under them: "July 2012 to June 2014" alone on its line. */
  readonly sections: readonly number[];
  readonly blankRows: readonly number[];
  /** Does every row hold one number and say in words what it counts (long), or a row of numbers (grid)? */
  readonly layout: 'grid' | 'long';
  /** Areas across the top and measures down the side: a recipe turns it. */
  readonly onItsSide: boolean;
  readonly title?: string;
  /** The other lines above the headings: filters, geography, "This worksheet contains one table". */
  readonly lines: readonly string[];
  /** "Numbers", "Rate per 1,000 population". */
  readonly units?: string;
  /** Stated by the title or the lines for the whole table. */
  readonly period?: Period;
  readonly area?: Area;
  readonly source?: string;
  readonly notes: readonly TableNote[];
  readonly totals: readonly DetectedTotal[];
  readonly columnTotals: readonly ColumnTotal[];
  readonly gluedNotes: readonly GluedNote[];
  readonly malformed: readonly MalformedNumber[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why so sure, and why not surer, in words. */
  readonly reasons: readonly string[];
}

export interface DetectedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** Why it is taken for that: "its name is Contents". */
  readonly because: string;
  readonly hidden: boolean;
  readonly tables: readonly DetectedTable[];
  /** The text of a context sheet, line by line; empty for data. */
  readonly lines: readonly string[];
}

/** What a person says of a table when detection has it wrong. Each part left out is found. */
export interface TableCorrection {
  readonly range?: CellRange | undefined;
  readonly headerRows?: number | undefined;
  /** Columns of the sheet that name the rows. */
  readonly keyColumns?: readonly number[] | undefined;
}
