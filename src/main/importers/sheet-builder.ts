/**
 * Puts cells into a sheet's columns as they are read: each distinct text of a column is held once, each row by a code
 * (`core/tables/sheet.ts`). A budget, shared by all sheets of a file, stops a file that would take too much memory.
 */
import type { MergedRange, Sheet, StoredValue, TextColumn } from '../../core/tables/sheet.ts';
import type { ImportLimits } from './limits.ts';
import { tooLarge } from './refused.ts';
import { TextIndex } from './text-index.ts';

export interface Budget {
  readonly limits: ImportLimits;
  cells: number;
  texts: number;
  characters: number;
  codes: number;
}

export function openBudget(limits: ImportLimits): Budget {
  return { limits, cells: 0, texts: 0, characters: 0, codes: 0 };
}

interface ColumnBuilder {
  readonly index: TextIndex;
  codes: Uint32Array;
  lastText: string;
  lastCode: number;
}

/** From and to, both included. */
type Span = [from: number, to: number];

export class SheetBuilder {
  readonly name: string;
  readonly hidden: boolean;
  readonly #budget: Budget;
  readonly #columns: (ColumnBuilder | undefined)[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #stored: StoredValue[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  #rows = 0;
  #width = 0;
  #inOrder = true;

  constructor(name: string, hidden: boolean, budget: Budget) {
    this.name = name;
    this.hidden = hidden;
    this.#budget = budget;
  }

  /** Rows that hold something so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Puts a displayed text; an empty one leaves the cell empty. Rows and columns count from 0. */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.#reach(row, column);
    const budget = this.#budget;
    budget.cells += 1;
    if (budget.cells > budget.limits.cells) throw tooMany('cells', budget.limits.cells);
    const builder = (this.#columns[column] ??= emptyColumn());
    if (row >= builder.codes.length) builder.codes = grown(builder.codes, row);
    builder.codes[row] = text === builder.lastText ? builder.lastCode : this.#codeOf(builder, text);
  }

  /** Keeps what a cell stores beside what it displays. */
  keep(value: StoredValue): void {
    this.#reach(value.row, value.column);
    this.#countText(value.stored);
    const last = this.#stored.at(-1);
    if (last !== undefined && compareCells(last, value) > 0) this.#inOrder = false;
    this.#stored.push(value);
  }

  /** False when there are too many merged ranges to keep. */
  merge(range: MergedRange): boolean {
    if (range.rows * range.columns <= 1) return true;
    if (this.#merges.length >= this.#budget.limits.merges) return false;
    this.#merges.push(range);
    return true;
  }

  /** Hides rows, first and last; those beyond the last row with a cell are forgotten. */
  hideRows(from: number, to: number): void {
    this.#hide(this.#hiddenRows, from, to);
  }

  hideColumns(from: number, to: number): void {
    this.#hide(this.#hiddenColumns, from, to);
  }

  /** Distinct texts so far, each column by itself. */
  *texts(): Iterable<string> {
    for (const column of this.#columns) if (column !== undefined) yield* column.index.dictionary;
  }

  build(): Sheet {
    const rows = this.#rows;
    const { limits } = this.#budget;
    this.#budget.codes += rows * this.#columns.filter((column) => column !== undefined).length;
    if (this.#budget.codes > limits.codes) {
      throw tooLarge(
        `“${this.name}” spreads over ${String(rows)} rows and ${String(this.#width)} columns, more than can be held.`,
      );
    }
    const empty: TextColumn = { dictionary: [''], codes: new Uint32Array(rows) };
    const columns = Array.from({ length: this.#width }, (_, at): TextColumn => {
      const column = this.#columns[at];
      return column === undefined ? empty : { dictionary: column.index.dictionary, codes: fitted(column.codes, rows) };
    });
    if (!this.#inOrder) this.#stored.sort(compareCells);
    return {
      name: this.name,
      hidden: this.hidden,
      rows,
      columns,
      merges: this.#merges,
      hiddenRows: indexesOf(this.#hiddenRows, rows),
      hiddenColumns: indexesOf(this.#hiddenColumns, this.#width),
      stored: this.#stored,
    };
  }

  #hide(spans: Span[], from: number, to: number): void {
    const last = spans.at(-1);
    if (last !== undefined && from >= last[0] && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
    if (spans.length > this.#budget.limits.hiddenSpans) throw tooMany('hidden rows', this.#budget.limits.hiddenSpans);
  }

  #reach(row: number, column: number): void {
    if (row >= this.#rows) {
      if (row >= this.#budget.limits.rows) throw tooMany('rows', this.#budget.limits.rows);
      this.#rows = row + 1;
    }
    if (column >= this.#width) {
      if (column >= this.#budget.limits.columns) throw tooMany('columns', this.#budget.limits.columns);
      this.#width = column + 1;
    }
  }

  #codeOf(column: ColumnBuilder, text: string): number {
    const code = column.index.codeOf(text, this.#countText);
    column.lastText = text;
    column.lastCode = code;
    return code;
  }

  readonly #countText = (text: string): void => {
    const budget = this.#budget;
    budget.texts += 1;
    budget.characters += text.length;
    if (text.length > budget.limits.cellText) throw tooMany('characters in one cell', budget.limits.cellText);
    if (budget.texts > budget.limits.texts) throw tooMany('different texts and numbers', budget.limits.texts);
    if (budget.characters > budget.limits.characters) throw tooMany('characters', budget.limits.characters);
  };
}

function emptyColumn(): ColumnBuilder {
  return { index: new TextIndex(), codes: new Uint32Array(16), lastText: '', lastCode: 0 };
}

function grown(codes: Uint32Array, row: number): Uint32Array {
  const larger = new Uint32Array(Math.max(row + 1, codes.length * 2));
  larger.set(codes);
  return larger;
}

function fitted(codes: Uint32Array, rows: number): Uint32Array {
  if (codes.length === rows) return codes;
  if (codes.length > rows) return codes.slice(0, rows);
  const longer = new Uint32Array(rows);
  longer.set(codes);
  return longer;
}

function indexesOf(spans: readonly Span[], end: number): readonly number[] {
  const found = new Set<number>();
  for (const [from, to] of spans) for (let at = from; at <= to && at < end; at += 1) found.add(at);
  return [...found].sort((a, b) => a - b);
}

function compareCells(a: StoredValue, b: StoredValue): number {
  return a.row - b.row || a.column - b.column;
}

function tooMany(what: string, most: number): Error {
  return tooLarge(`The file holds more than ${most.toLocaleString('en-GB')} ${what}.`);
}
