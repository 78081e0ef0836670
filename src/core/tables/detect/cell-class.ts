/**
 * What kind of thing a cell's text is, told once for each distinct text of a column: detection looks at very many cells and
 * must not read each as a statistic.
 */
import { readPeriod } from '../../figures/read-period.ts';
import { readLabelPeriod } from '../label-period.ts';
import { readMarker } from '../markers.ts';
import { readCell } from '../read-cell.ts';
import { textAt, type Sheet, type TextColumn } from '../sheet.ts';

/** A year stands apart from numbers: 2019 heads a column, or counts offences. */
export type CellClass = 'empty' | 'number' | 'year' | 'period' | 'marker' | 'code' | 'text' | 'prose';

const longest = 80;
const plainNumber = /^\d+(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The class of one text. Marks of official tables and answers such as "Refused" are markers; other words are text. */
export function classifyText(text: string): CellClass {
  const plain = text.trim();
  if (plain === '') return 'empty';
  if (/^(?:1[89]|20)\d{2}$/.test(plain)) return 'year';
  if (/^0\d{2,}$/.test(plain)) return 'code';
  if (plainNumber.test(plain)) return 'number';
  if (plain.length > longest) return 'prose';
  if (/^[A-Z]\d{8}$/.test(plain)) return 'code';
  // "16 to 24" and "65+" are bands of ages far more often than numbers.
  if (/^\d+ ?(?:-|\u2013|to|and) ?\d+$|^\d+ ?\+$/.test(plain) && readPeriod(plain) === undefined) return 'text';
  if (/\d/.test(plain)) {
    if (readLabelPeriod(plain) !== undefined) return 'period';
    const cell = readCell(plain);
    if (cell.kind !== 'marker' || cell.atLeast !== undefined || cell.split !== undefined) return 'number';
  }
  return readMarker(plain) === undefined ? 'text' : 'marker';
}

/** A sheet as detection looks at it. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  /** The class of a cell; empty outside the sheet. */
  readonly classAt: (row: number, column: number) => CellClass;
  /** Does the cell hold more than spaces? Quicker than its class. */
  readonly filled: (row: number, column: number) => boolean;
  /** The cell's text on one line, without the spaces around it. */
  readonly text: (row: number, column: number) => string;
  /** A code a row, the same for texts that differ only in white space. */
  readonly plainCodes: (column: number) => Uint32Array;
}

const classNames: readonly CellClass[] = ['empty', 'number', 'year', 'period', 'marker', 'code', 'text', 'prose'];
const unknown = 255;

/** Classes of a sheet's cells, each distinct text of a column read when it is first asked for. */
export function viewSheet(sheet: Sheet): SheetView {
  const known = sheet.columns.map(({ dictionary }) => new Uint8Array(dictionary.length).fill(unknown));
  const blank = sheet.columns.map(({ dictionary }) => blankCodes(dictionary));
  const plain: Uint32Array[] = [];
  return {
    sheet,
    rows: sheet.rows,
    columns: sheet.columns.length,
    classAt(row, column) {
      const cells = sheet.columns[column];
      const code = cells?.codes[row];
      const seen = known[column];
      if (cells === undefined || code === undefined || seen === undefined) return 'empty';
      if (seen[code] === unknown) seen[code] = classNames.indexOf(classifyText(cells.dictionary[code] ?? ''));
      return classNames[seen[code] ?? 0] ?? 'empty';
    },
    filled(row, column) {
      const code = sheet.columns[column]?.codes[row] ?? 0;
      return code !== 0 && blank[column]?.has(code) !== true;
    },
    text: (row, column) => oneLine(textAt(sheet, row, column)),
    plainCodes: (column) => (plain[column] ??= plainCodes(sheet.columns[column])),
  };
}

const unevenSpace = /^\s|\s$|\s\s|[^\S ]/;

/** The text with every run of white space as one space. */
export function oneLine(text: string): string {
  if (!unevenSpace.test(text)) return text;
  return text.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').trim();
}

/** Rows to look at: all of a short stretch; of a long one its opening, its end and rows spread between. */
export function sampleRows(first: number, last: number, most = 2000): number[] {
  const count = last - first + 1;
  if (count <= most) return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
  const edge = Math.floor(most / 5);
  const step = (count - 2 * edge) / (most - 2 * edge);
  const spread = Array.from({ length: most - 2 * edge }, (_, index) => first + edge + Math.floor(index * step));
  const ends = Array.from({ length: edge }, (_, index) => index);
  return [...ends.map((at) => first + at), ...spread, ...ends.map((at) => last - edge + 1 + at)];
}

function plainCodes(column: TextColumn | undefined): Uint32Array {
  if (column === undefined) return new Uint32Array();
  const known = new Map<string, number>();
  const same = Uint32Array.from(column.dictionary, (text, code) => {
    const plain = oneLine(text);
    const first = known.get(plain);
    if (first === undefined) known.set(plain, code);
    return first ?? code;
  });
  if (known.size === column.dictionary.length) return column.codes;
  return column.codes.map((code) => same[code] ?? code);
}

function blankCodes(dictionary: readonly string[]): ReadonlySet<number> {
  const codes = new Set<number>();
  for (let code = 0; code < dictionary.length; code += 1) {
    const text = dictionary[code] ?? '';
    if (text.length < 9 && text.trim() === '') codes.add(code);
  }
  return codes;
}
