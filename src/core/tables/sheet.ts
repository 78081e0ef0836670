/**
 * A sheet as an importer read it: displayed text in columns, before anybody has said where the tables are. Each column
 * is a dictionary and codes, so that a million rows of repeated labels take little room and cross to a worker cheaply.
 */

export interface TextColumn {
  /** Distinct texts; code 0 is always the empty text. */
  readonly dictionary: readonly string[];
  /** One code a row. */
  readonly codes: Uint32Array;
}

/** A merged range, in rows and columns from 0. The text stands in its first cell. */
export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell stores, where that is not what it displays: 0.4971 shown as 50%. */
export interface StoredValue {
  readonly row: number;
  readonly column: number;
  /** The number, date or truth value as exact text. */
  readonly stored: string;
  readonly type: 'number' | 'date' | 'truth' | 'error' | 'formula-without-value';
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: readonly TextColumn[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Sorted by row, then column. */
  readonly stored: readonly StoredValue[];
}

export type WorkbookFormat = 'csv' | 'xlsx' | 'xls' | 'ods' | 'pasted';

/** A file as read: what it is, how it was read, and its sheets. */
export interface Workbook {
  readonly name: string;
  readonly format: WorkbookFormat;
  /** SHA-256 of the original bytes, which are kept as they are. */
  readonly sha256: string;
  readonly size: number;
  /** For text files: `utf-8`, `utf-16le`, `windows-1252`, and the delimiter found. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheets: readonly Sheet[];
  /** What the reader noticed, in words: "3 formulas have no stored value". */
  readonly remarks: readonly string[];
}

/** The displayed text of a cell; empty outside the sheet. Rows and columns count from 0. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const cells = sheet.columns[column];
  const code = cells?.codes[row];
  return code === undefined ? '' : (cells?.dictionary[code] ?? '');
}
