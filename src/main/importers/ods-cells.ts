/** Reads the rows, columns and cells of one ODS sheet. The displayed text stands in the file beside what is stored. */
import { lastColumn, lastRow } from './limits.ts';
import { readOdsCell, type OdsCell } from './ods-cell.ts';
import { OdsText } from './ods-text.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { attributeOf } from './xml.ts';

export interface OdsNotes {
  formulasWithoutValue: number;
  /** Cells that a repeat puts outside the sheet. */
  outside: number;
  mergesLeftOut: number;
}

interface PlacedCell {
  readonly column: number;
  readonly repeat: number;
  readonly cell: OdsCell;
}

export class OdsCells {
  readonly #builder: SheetBuilder;
  readonly #notes: OdsNotes;
  readonly #text = new OdsText();
  #row = 0;
  #rowRepeat = 1;
  #rowHidden = false;
  #hiddenGroups: boolean[] = [];
  #filled: PlacedCell[] = [];
  #column = 0;
  #columnOfColumns = 0;
  #cell: string | undefined;

  constructor(builder: SheetBuilder, notes: OdsNotes) {
    this.#builder = builder;
    this.#notes = notes;
  }

  open(name: string, raw: string): void {
    switch (name) {
      case 'table-column': {
        const repeat = repeatOf(raw, 'columns');
        if (isCollapsed(raw))
          this.#builder.hideColumns(this.#columnOfColumns, Math.min(lastColumn, this.#columnOfColumns + repeat - 1));
        this.#columnOfColumns += repeat;
        break;
      }
      case 'table-row-group':
        this.#hiddenGroups.push(attributeOf(raw, 'table:display') === 'false');
        break;
      case 'table-row':
        this.#rowRepeat = repeatOf(raw, 'rows');
        this.#rowHidden = isCollapsed(raw) || this.#hiddenGroups.includes(true);
        this.#column = 0;
        this.#filled = [];
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = raw;
        this.#text.begin();
        break;
      default:
        if (this.#cell !== undefined) this.#text.open(name, raw);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'table-row-group':
        this.#hiddenGroups.pop();
        break;
      case 'table-row':
        this.#closeRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#closeCell();
        break;
      default:
        if (this.#cell !== undefined) this.#text.close(name);
    }
  }

  text(raw: string): void {
    if (this.#cell !== undefined) this.#text.add(raw);
  }

  #closeCell(): void {
    const raw = this.#cell ?? '';
    this.#cell = undefined;
    const column = this.#column;
    const repeat = repeatOf(raw, 'columns');
    this.#column += repeat;
    const columns = Number(attributeOf(raw, 'table:number-columns-spanned') ?? 1);
    const rows = Number(attributeOf(raw, 'table:number-rows-spanned') ?? 1);
    if (rows * columns > 1 && !this.#builder.merge({ row: this.#row, column, rows, columns }))
      this.#notes.mergesLeftOut += 1;
    const cell = readOdsCell(raw, this.#text.take());
    if (cell.shown === '' && cell.stored === undefined) return;
    if (column > lastColumn) this.#notes.outside += repeat * this.#rowRepeat;
    else this.#filled.push({ column, repeat, cell });
  }

  #closeRow(): void {
    const first = this.#row;
    this.#row += this.#rowRepeat;
    if (this.#rowHidden) this.#builder.hideRows(first, Math.min(lastRow, this.#row - 1));
    if (this.#filled.length === 0) return;
    const rows = Math.min(this.#row, lastRow + 1);
    for (let row = first; row < rows; row += 1) for (const placed of this.#filled) this.#place(row, placed);
    if (rows < this.#row) this.#notes.outside += (this.#row - Math.max(rows, first)) * this.#filled.length;
  }

  #place(row: number, { column, repeat, cell: { shown, stored } }: PlacedCell): void {
    const end = Math.min(column + repeat, lastColumn + 1);
    for (let at = column; at < end; at += 1) {
      this.#builder.put(row, at, shown);
      if (stored === undefined) continue;
      this.#builder.keep({ row, column: at, ...stored });
      if (stored.type === 'formula-without-value') this.#notes.formulasWithoutValue += 1;
    }
    this.#notes.outside += column + repeat - Math.max(end, column);
  }
}

function repeatOf(raw: string, what: 'rows' | 'columns'): number {
  const count = Number(attributeOf(raw, `table:number-${what}-repeated`) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function isCollapsed(raw: string): boolean {
  const visibility = attributeOf(raw, 'table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}
