/** A table cell as read: a value, an interval or a marker, with its text as displayed (DESIGN 5, Cell kinds). */
import type { Decimal, Quantity } from '../figures/quantity.ts';

/** What a letter beside a number says of it (DOMAIN 5), and what reading it took. */
export type CellFlag =
  | 'average'
  | 'break'
  | 'estimated'
  | 'forecast'
  | 'provisional'
  | 'revised'
  | 'unreliable'
  /** "c.200": the source gives it as about. */
  | 'approximate'
  /** "7.0E+03": a spreadsheet's short form; later digits may be lost. */
  | 'scientific'
  /** The letter O stood for 0. */
  | 'letter-o';

export interface Cell {
  readonly kind: 'value' | 'interval' | 'marker';
  /** The text exactly as displayed. */
  readonly shown: string;
  readonly quantity: Quantity;
  /** "45%": the number is 45 and it is a percentage. */
  readonly percent: boolean;
  readonly flags: readonly CellFlag[];
  /** Notes beside the number: "1" for "[note 1]". */
  readonly notes: readonly string[];
  /** What a marker says, as the end of a sentence about its row: "is not held". */
  readonly says?: string;
  /** For ">10": it is at least this. There is no upper end, so it is no interval and no sum can hold it. */
  readonly atLeast?: Decimal;
  /** For "38,0001": the number and the footnote digit that may be glued on, offered and never taken. */
  readonly split?: { readonly number: string; readonly note: string };
  /** FOI: the section relied on, "s.40(2)". */
  readonly exemption?: string;
}

export interface ReadCellOptions {
  /** Does a cell hidden as "<5" hide zeros too? Then it is 0 to 4, else 1 to 4. */
  readonly zerosHidden?: boolean | undefined;
  /** The table hides counts below this with `[c]`, `*` or `#`; only then are those intervals. */
  readonly threshold?: number | undefined;
  /** The file formats the raw number as a percentage: "0.45" is 45%. */
  readonly formattedAs?: 'percent' | undefined;
}
