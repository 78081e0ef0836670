/**
 * Reads CSV and its kin in a stream. Every cell is text and stays as it is: leading zeros, quoted thousands, formulas.
 * Rows keep their place, so that an address is the one that a spreadsheet program shows.
 */
import Papa from 'papaparse';
import type { Sheet, Workbook } from '../../core/tables/sheet.ts';
import { findLayout, type Layout } from './delimiter.ts';
import type { Reading } from './reading.ts';
import { tooLarge } from './refused.ts';
import { countRemark } from './remarks.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import type { Source } from './source.ts';
import { decodePieces, findEncoding } from './text-encoding.ts';

const sampleSize = 256 * 1024;
/** After so many, or so many characters searched for their partners, the marks of a file are no quotation marks at all. */
const mostUnclosed = 20;
const mostSearched = 16_000_000;

export function readDelimited(source: Source, reading: Reading): Workbook {
  const most = reading.limits.textFile;
  if (source.size > most) throw tooLarge(`The file is larger than ${String(Math.round(most / 1024 / 1024))} MB.`);
  const encoded = findEncoding(source, reading.encoding);
  const report = (done: number, rows: number): void => {
    reading.progress(source.size === 0 ? 1 : Math.min(1, done / source.size), rows);
  };
  const bytesACharacter = encoded.encoding.startsWith('utf-16') ? 2 : 1;
  const text = readText(decodePieces(source, encoded), reading, (characters, rows) =>
    report(characters * bytesACharacter, rows),
  );
  return {
    name: source.name,
    format: 'csv',
    sha256: encoded.sha256,
    size: source.size,
    encoding: encoded.encoding,
    delimiter: text.layout.delimiter,
    sheets: [text.sheet],
    remarks: text.remarks,
  };
}

interface ReadText {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly remarks: readonly string[];
}

/** Reads decoded pieces into one sheet. Its name never changes, so that a recipe finds it in the next edition's file. */
export function readText(
  pieces: Iterable<string>,
  reading: Pick<Reading, 'limits' | 'delimiter'>,
  report: (characters: number, rows: number) => void = () => undefined,
): ReadText {
  const builder = new SheetBuilder('Sheet1', false, openBudget(reading.limits));
  const quotes: QuoteFaults = { unclosed: [], odd: [], searched: 0 };
  let layout: Layout | undefined;
  let rows = 0;
  let rest = '';
  let done = 0;
  const take = (final: boolean): void => {
    layout ??= findLayout(rest, final, reading.delimiter);
    if (done === 0) [done, rest] = [layout.skip, rest.slice(layout.skip)];
    const parsed = parseRows(rest, layout, rows, final, reading.limits.rowText, quotes);
    for (const row of parsed.rows) {
      putRow(builder, rows, row, layout.mixed);
      rows += 1;
    }
    done += parsed.used;
    rest = rest.slice(parsed.used);
    report(done, rows);
  };
  for (const piece of pieces) {
    rest += piece;
    if (layout !== undefined || rest.length >= sampleSize) take(false);
  }
  take(true);
  return {
    sheet: builder.build(),
    layout: layout ?? findLayout('', true),
    remarks: [...remarkQuotes(quotes), ...remarkFormulas(builder)],
  };
}

function putRow(builder: SheetBuilder, row: number, cells: readonly string[], mayEndInReturn: boolean): void {
  const last = cells.length - 1;
  for (let column = 0; column <= last; column += 1) {
    const cell = cells[column] ?? '';
    builder.put(row, column, mayEndInReturn && column === last && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
  }
}

/** Rows, from 1, with a quotation mark that never closes, and with one that is not doubled inside a quoted cell. */
interface QuoteFaults {
  readonly unclosed: number[];
  readonly odd: number[];
  /** Characters searched for the end of a cell that has none. */
  searched: number;
}

interface ParsedRows {
  readonly rows: readonly (readonly string[])[];
  /** Characters read; the rest is the beginning of a row. */
  readonly used: number;
}

/** The whole rows at the beginning of `text`; all of it when it is the `final` piece. */
function parseRows(
  text: string,
  layout: Layout,
  before: number,
  final: boolean,
  longest: number,
  faults: QuoteFaults,
): ParsedRows {
  const rows: string[][] = [];
  let used = 0;
  for (;;) {
    const plain = faults.unclosed.length >= mostUnclosed || faults.searched >= mostSearched;
    const part = parsePart(used === 0 ? text : text.slice(used), layout, true, plain);
    note(faults.odd, part.odd, before + rows.length);
    for (const row of part.rows) rows.push(row);
    used += part.used;
    const left = text.length - used;
    if (left === 0 || (!final && left <= longest)) return { rows, used };
    const tail = parsePart(text.slice(used), layout, false, plain);
    if (!tail.unclosed && final) {
      note(faults.odd, tail.odd, before + rows.length);
      for (const row of tail.rows) rows.push(row);
      return { rows, used: text.length };
    }
    // The mark would swallow all that follows: it is an ordinary character of its own line.
    const line = lineAt(text, used, layout);
    if (line.text.length > longest)
      throw tooLarge(`Row ${String(before + rows.length + 1)} is longer than ${String(longest)} characters.`);
    faults.unclosed.push(before + rows.length + 1);
    faults.searched += left;
    rows.push(line.text.split(layout.delimiter));
    used = line.end;
    if (used >= text.length) return { rows, used };
  }
}

function lineAt(text: string, from: number, layout: Layout): { text: string; end: number } {
  const at = text.indexOf(layout.newline, from);
  if (at === -1) return { text: text.slice(from), end: text.length };
  return { text: text.slice(from, at), end: at + layout.newline.length };
}

interface Part {
  readonly rows: string[][];
  readonly used: number;
  readonly odd: readonly number[];
  readonly unclosed: boolean;
}

/**
 * Papa Parse's own parser, on one piece. `open` leaves out the last row, which may go on; `plain` takes quotation marks
 * for ordinary characters.
 */
function parsePart(text: string, layout: Layout, open: boolean, plain: boolean): Part {
  const config = { delimiter: layout.delimiter, newline: layout.newline };
  const parser = new Papa.Parser(plain ? { ...config, fastMode: true } : config);
  const { data, errors, meta } = parser.parse(text, 0, open) as Papa.ParseResult<string[]>;
  const odd = errors.filter(({ code, row }) => code === 'InvalidQuotes' && (row ?? 0) < data.length);
  return {
    rows: data,
    used: open ? meta.cursor : text.length,
    odd: odd.map(({ row }) => row ?? 0),
    unclosed: errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

function note(list: number[], rows: readonly number[], before: number): void {
  for (const row of rows) {
    const number = before + row + 1;
    if (list.at(-1) !== number) list.push(number);
  }
}

function remarkQuotes({ unclosed, odd }: QuoteFaults): string[] {
  const say = (rows: readonly number[], what: string): string[] => {
    const [first] = rows;
    if (first === undefined) return [];
    return [
      rows.length === 1
        ? `Row ${String(first)} ${what}.`
        : `${String(rows.length)} rows, the first of them row ${String(first)}, ${what.replace(/^has/, 'have')}.`,
    ];
  };
  return [
    ...say(unclosed, 'has a quotation mark that is never closed; it was read as an ordinary character'),
    ...say(odd, 'has a quotation mark inside a quoted cell that is not doubled; look whether the cells are right'),
  ];
}

/** "=cmd|…" and "@SUM(…)" run in a spreadsheet program; here and in what is written from here they are text. */
function remarkFormulas(builder: SheetBuilder): string[] {
  let count = 0;
  for (const text of builder.texts()) if (/^(?:[=@]|[+-][a-z]+\()/i.test(text)) count += 1;
  return countRemark(
    count,
    '1 text begins like a formula. It is kept as text and never run.',
    `${String(count)} texts begin like a formula. They are kept as text and never run.`,
  );
}
