/**
 * Goes through the records of an XLS stream before the library does. What is no cell, text or number format is struck out, so that the
 * library never meets formulas, names, drawings or links; a formula becomes the value that it last had. Hidden rows and columns and
 * merged ranges are read here, and everything is counted, as the library takes half a kilobyte of memory a cell.
 */
import type { MergedRange } from '../../core/tables/sheet.ts';
import { struckOut, XlsFormulas } from './xls-formulas.ts';

export interface XlsSheetOutline {
  readonly merges: MergedRange[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: [from: number, to: number][];
}

export interface XlsOutline {
  cells: number;
  /** Shared texts, merged ranges, hidden rows and columns, and all other records. */
  entries: number;
  encrypted: boolean;
  /** By the place where the sheet begins; in this order the library names them. */
  readonly sheets: ReadonlyMap<number, XlsSheetOutline>;
}

const record = {
  end: 0x000a,
  filePass: 0x002f,
  continuation: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  multipleNumbers: 0x00bd,
  mergedRanges: 0x00e5,
  sharedTexts: 0x00fc,
  row: 0x0208,
  begin: 0x0809,
} as const;

/** Number, text, truth value or error: one cell each. */
const cellRecords = new Set([0x0203, 0x0204, 0x0205, 0x00d6, 0x00fd, 0x027e]);
/** Beginnings and ends, 1904, code page, sheets, kind of sheet, number formats, cell styles. */
const plainRecords = new Set<number>([0x0809, 0x000a, 0x0022, 0x0042, 0x0085, 0x0081, 0x041e, 0x00e0]);

/** Changes `stream` in place; every record keeps its place, as sheets are found by it. */
export function outlineXls(stream: Uint8Array): XlsOutline {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets = new Map<number, XlsSheetOutline>();
  const outline: XlsOutline = { cells: 0, entries: 0, encrypted: false, sheets };
  const formulas = new XlsFormulas(view);
  let depth = 0;
  let sheet: XlsSheetOutline | undefined;
  let kept = false;
  for (let at = 0, next = 0; at + 4 <= view.byteLength; at = next) {
    const type = view.getUint16(at, true);
    const length = Math.min(view.getUint16(at + 2, true), view.byteLength - at - 4);
    next = at + 4 + length;
    if (type === record.filePass) return { ...outline, encrypted: true };
    const taken = formulas.take(type, at, length);
    if (taken !== undefined) {
      outline.cells += taken === 'cell' ? 1 : 0;
      kept = true;
      continue;
    }
    if (type === record.begin) {
      if (depth === 0) sheet = sheets.get(at);
      depth += 1;
    } else if (type === record.end) depth -= 1;
    else if (type === record.sheet && length >= 8) sheets.set(view.getUint32(at + 4, true), emptyOutline());
    else if (depth === 1 && sheet !== undefined)
      outline.entries += readLayout(type, new DataView(view.buffer, view.byteOffset + at + 4, length), sheet);
    if (type === record.sharedTexts && length >= 8) outline.entries += view.getUint32(at + 8, true);
    const cells =
      type === record.multipleNumbers ? Math.max(0, Math.floor((length - 6) / 6)) : cellRecords.has(type) ? 1 : 0;
    outline.cells += cells;
    if (cells === 0) outline.entries += 1;
    kept = type === record.continuation ? kept : cells > 0 || type === record.sharedTexts || plainRecords.has(type);
    if (!kept) view.setUint16(at, struckOut, true);
  }
  return outline;
}

function emptyOutline(): XlsSheetOutline {
  return { merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** Reads merged ranges and what is hidden from one record of a sheet; returns how much it held. */
function readLayout(type: number, data: DataView, sheet: XlsSheetOutline): number {
  const word = (at: number): number => data.getUint16(at, true);
  const { byteLength } = data;
  if (type === record.row && byteLength >= 14 && (word(12) & 0x20) !== 0) {
    sheet.hiddenRows.push(word(0));
    return 1;
  }
  if (type === record.columns && byteLength >= 10 && (word(8) & 1) !== 0) {
    sheet.hiddenColumns.push([word(0), word(2)]);
    return 1;
  }
  if (type !== record.mergedRanges || byteLength < 2) return 0;
  const count = Math.min(word(0), Math.floor((byteLength - 2) / 8));
  for (let at = 2; at < 2 + count * 8; at += 8) {
    const [row, lastRow, column, lastColumn] = [word(at), word(at + 2), word(at + 4), word(at + 6)];
    sheet.merges.push({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  }
  return count;
}
