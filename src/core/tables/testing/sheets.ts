/** Sheets made from rows of text, as an importer would hand them over. For tests only. */
import type { MergedRange, Sheet, StoredValue, TextColumn, Workbook } from '../sheet.ts';

interface SheetParts {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly MergedRange[];
  readonly stored?: readonly StoredValue[];
}

/** A sheet of these rows; short rows end in empty cells. */
export function sheetOf(rows: readonly (readonly (string | number)[])[], parts: SheetParts = {}): Sheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(rows.map((row) => String(row[at] ?? ''))));
  return {
    name: parts.name ?? 'Sheet1',
    hidden: parts.hidden ?? false,
    rows: rows.length,
    columns,
    merges: parts.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    stored: parts.stored ?? [],
  };
}

/** A sheet written as text: a line a row, cells parted by a bar. */
export function sheetFrom(text: string, parts: SheetParts = {}): Sheet {
  const rows = text.replace(/^\n|\n *$/g, '').split('\n');
  return sheetOf(
    rows.map((row) => row.split('|').map((cell) => cell.trim())),
    parts,
  );
}

export function workbookOf(...sheets: Sheet[]): Workbook {
  return { name: 'book.xlsx', format: 'xlsx', sha256: '0'.repeat(64), size: 0, sheets, remarks: [] };
}

function columnOf(texts: readonly string[]): TextColumn {
  const known = new Map<string, number>([['', 0]]);
  const codes = Uint32Array.from(texts, (text) => {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { dictionary: [...known.keys()], codes };
}
