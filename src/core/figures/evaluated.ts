/**
 * An evaluated figure: what a figure record comes to, with everything that wording, checks, notes and the annex need.
 * Computed from the records, never stored.
 */
import type { Area, Coverage, Measure, Period, SeriesBreak, Unit, Calculation } from '../model/index.ts';
import type { CellFlag } from '../tables/cell.ts';
import type { Per } from './numbers.ts';
import type { Quantity } from './quantity.ts';

/** One cell that a figure rests on, traced to the file it came from. */
export interface CellTrace {
  readonly table: string;
  readonly source: string;
  /** "South Wales, 2023/24": the row's keys as printed. */
  readonly row: string;
  readonly column: string;
  /** Address in the source file: sheet and A1. Without an original, in the table's own CSV. */
  readonly sheet: string;
  readonly cell: string;
  /** SHA-256 of the original file, where it is kept. */
  readonly asset?: string;
  /** The cell's text as displayed. */
  readonly shown: string;
  readonly quantity: Quantity;
  /** Provisional, revised, estimated, about and so on: what stands beside the number, or how it had to be read. */
  readonly flags: readonly CellFlag[];
  /** Does it stand in a totals row of its table? */
  readonly total: boolean;
}

/** One argument as it went into the calculation. */
export interface Operand {
  readonly role: string;
  /** "South Wales" or the label of another figure. */
  readonly label: string;
  readonly quantity: Quantity;
  readonly area?: Area;
  readonly period?: Period;
  readonly unit?: Unit;
  readonly measure: Measure;
  readonly per?: Per;
  readonly base?: string;
  readonly coverage?: Coverage;
  /** The cell is in a totals row, or the figure rests on one that is. */
  readonly total: boolean;
  /** The figure that the operand is, where it is one. */
  readonly figure?: string;
  /** The table that the cell stands in, where it is a cell. */
  readonly table?: string;
}

export interface KnownRate {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** What went into it, with roles `part` and `whole`: same areas and period as the share, or not (DOMAIN 11). */
  readonly operands: readonly Operand[];
}

/** A comparison over the areas that gave a number on both sides, where the two sides rest on different areas. */
export interface Panel {
  /** How many areas stand on both sides. */
  readonly areas: number;
  /** Areas on one side only, by name. */
  readonly onlyEarlier: readonly string[];
  readonly onlyLater: readonly string[];
  /** What the figure would be over the areas in both; absent where there is none, or it cannot be worked out. */
  readonly quantity?: Quantity;
  /** Its sum in words. */
  readonly sum?: string;
}

export interface EvaluatedFigure {
  readonly uid: string;
  readonly id: string;
  readonly label: string;
  readonly measure: Measure;
  readonly calculation: Calculation | 'reported';
  /**
   * The unrounded result. Shares and changes are fractions times 100 (49.7 means 49.7%), points are percentage points,
   * ratios are times, averages per `per`, rates per `per` people.
   */
  readonly quantity: Quantity;
  readonly per?: Per;
  /** Real days of the period, for averages. */
  readonly days?: number;
  readonly unit?: Unit;
  readonly area?: Area;
  readonly period?: Period;
  readonly base?: string;
  readonly known?: KnownRate;
  readonly coverage?: Coverage;
  readonly population?: string;
  readonly operands: readonly Operand[];
  /** The sum in words: "964 + 535 + 503 + 192 = 2,194"; for a reported figure, "903, as published". */
  readonly sum: string;
  readonly cells: readonly CellTrace[];
  /** Ids of every source it rests on, in the order met. */
  readonly sources: readonly string[];
  /** Ids of the tables and figures it rests on, transitively. */
  readonly tables: readonly string[];
  readonly figures: readonly string[];
  /** Series breaks of its tables that lie after the first and not after the last day compared. */
  readonly breaks: readonly SeriesBreak[];
  /** Where its operands are of several periods: the earliest and the latest of them. */
  readonly compared?: { readonly earlier: Period; readonly later: Period };
  /** Where its two sides rest on different areas: the same over the areas in both (DOMAIN 16). */
  readonly panel?: Panel;
  /** Cells counted more than once in one role, as "South Wales, 2023/24". */
  readonly repeated: readonly string[];
  /** For reported figures: how the publisher printed it, and where. */
  readonly asPublished?: string;
  readonly place?: string;
  /** For minimum, maximum and rank: the labels that hold it. */
  readonly holders?: readonly string[];
  /** For rank: among how many. */
  readonly among?: number;
  readonly embargo?: { readonly until: string };
  /** Fingerprint of the quantity (12 hex): what `checked.of` must equal. */
  readonly fingerprint: string;
  readonly checked?: { readonly by: string; readonly date: string; readonly lapsed: boolean };
}
