/** Reads the cells, merged ranges and hidden rows of one XLSX sheet. */
import { lastColumn, lastRow } from './limits.ts';
import { checkCellText, damaged } from './refused.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { readCellContent, type CellContext, type RawCell } from './xlsx-cell.ts';
import { isTrue, TextRuns } from './xlsx-parts.ts';
import { attributeOf, attributesOf, scanXml } from './xml.ts';

export interface SheetNotes {
  formulasWithoutValue: number;
  mergesLeftOut: number;
}

export function readXlsxSheet(
  bytes: Uint8Array,
  builder: SheetBuilder,
  context: CellContext,
  progress: (share: number) => void,
): SheetNotes {
  const reader = new CellReader(builder, context);
  scanXml(bytes, {
    open: (name, raw) => reader.open(name, raw),
    close: (name) => reader.close(name),
    text: (raw) => reader.text(raw),
    shortcut: (text, start) => reader.takeCells(text, start),
    progress,
  });
  return reader.notes;
}

/** A cell as programs write nearly all of them: address, style, type and value in this order, no formula, nothing else. */
const plainCell =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="(s|n|b|e|str)")?><v>([^<]{0,200})<\/v><\/c>/y;

class CellReader {
  readonly notes: SheetNotes = { formulasWithoutValue: 0, mergesLeftOut: 0 };
  readonly #builder: SheetBuilder;
  readonly #context: CellContext;
  readonly #runs = new TextRuns();
  #row = -1;
  #column = -1;
  #type = '';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #within: 'value' | 'formula' | 'inline' | undefined;

  constructor(builder: SheetBuilder, context: CellContext) {
    this.#builder = builder;
    this.#context = context;
  }

  /** Takes in the plain cells that stand one after the other from `start`; returns where they end, -1 where there is none. */
  takeCells(text: string, start: number): number {
    if (this.#within !== undefined || text.charCodeAt(start + 1) !== letterC) return -1;
    plainCell.lastIndex = start;
    let end = -1;
    for (let cell = plainCell.exec(text); cell !== null; cell = plainCell.exec(text)) {
      const [, letters = '', row = '', style = '0', type = 'n', value] = cell;
      this.#moveTo(Number(row) - 1, columnOf(letters));
      this.#put({ type, style: Number(style), value, formula: undefined, inline: '' });
      end = plainCell.lastIndex;
    }
    return end;
  }

  open(name: string, raw: string): void {
    if (this.#within === 'inline') {
      this.#runs.open(name);
      return;
    }
    switch (name) {
      case 'c':
        this.#openCell(raw);
        break;
      case 'v':
        this.#within = 'value';
        this.#value = '';
        break;
      case 'f':
        this.#within = 'formula';
        this.#formula = '';
        break;
      case 'is':
        this.#within = 'inline';
        break;
      case 'row':
        this.#openRow(raw);
        break;
      case 'col':
        this.#hideColumns(raw);
        break;
      case 'mergeCell':
        this.#merge(attributeOf(raw, 'ref') ?? '');
        break;
    }
  }

  close(name: string): void {
    if (this.#within === 'inline' && name !== 'is') this.#runs.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f' || name === 'is') this.#within = undefined;
  }

  text(raw: string): void {
    if (this.#within === 'value') {
      this.#value = `${this.#value ?? ''}${raw}`;
      checkCellText(this.#value);
    } else if (this.#within === 'formula') {
      this.#formula = `${this.#formula ?? ''}${raw}`;
      checkCellText(this.#formula);
    } else if (this.#within === 'inline') this.#runs.add(raw);
  }

  #openRow(raw: string): void {
    const given = attributeOf(raw, 'r');
    this.#row = given === undefined ? this.#row + 1 : Number(given) - 1;
    this.#column = -1;
    if (!(this.#row >= 0 && this.#row <= lastRow)) throw outside();
    if (isTrue(attributeOf(raw, 'hidden'))) this.#builder.hideRows(this.#row, this.#row);
  }

  #openCell(raw: string): void {
    const given = attributeOf(raw, 'r');
    if (given === undefined) this.#column += 1;
    else {
      const place = readAddress(given);
      this.#moveTo(place.row, place.column);
    }
    if (this.#column > lastColumn || this.#row < 0) throw outside();
    this.#type = attributeOf(raw, 't') ?? 'n';
    this.#style = Number(attributeOf(raw, 's') ?? 0);
    this.#value = undefined;
    this.#formula = undefined;
  }

  #closeCell(): void {
    this.#put({
      type: this.#type,
      style: this.#style,
      value: this.#value,
      formula: this.#formula,
      inline: this.#type === 'inlineStr' ? this.#runs.take() : '',
    });
  }

  #moveTo(row: number, column: number): void {
    if (row > lastRow || column > lastColumn) throw outside();
    this.#row = row;
    this.#column = column;
  }

  #put(raw: RawCell): void {
    const { shown, stored } = readCellContent(raw, this.#context);
    this.#builder.put(this.#row, this.#column, shown);
    if (stored === undefined) return;
    this.#builder.keep({ row: this.#row, column: this.#column, ...stored });
    if (stored.type === 'formula-without-value') this.notes.formulasWithoutValue += 1;
  }

  #hideColumns(raw: string): void {
    const attributes = attributesOf(raw);
    if (!isTrue(attributes.get('hidden'))) return;
    this.#builder.hideColumns(
      Math.max(0, Number(attributes.get('min')) - 1),
      Math.min(lastColumn, Number(attributes.get('max')) - 1),
    );
  }

  #merge(range: string): void {
    const [from = '', to = from] = range.split(':');
    const first = readAddress(from);
    const last = readAddress(to);
    const merged = {
      row: first.row,
      column: first.column,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    };
    if (!this.#builder.merge(merged)) this.notes.mergesLeftOut += 1;
  }
}

const letterC = 99;

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** "B3" is row 2, column 1. Refused when it stands outside any sheet. */
function readAddress(text: string): { row: number; column: number } {
  let column = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(text.slice(at)) - 1;
  column -= 1;
  if (!(row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn)) throw outside();
  return { row, column };
}

function outside(): Error {
  return damaged('The workbook names a cell that lies outside any sheet.');
}
