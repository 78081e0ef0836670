/** A table of the letter: key columns, then value columns; totals in bold; markers told in words under it. */
import { groupDigits } from '../figures/index.ts';
import type { Table } from '../model/index.ts';
import { readCell } from '../tables/index.ts';
import type { PlanTable } from './letter-plan.ts';
import { sourceLineOf } from './source-words.ts';
import type { LetterWork } from './work.ts';

/** Lays a table record out. Numbers are grouped by thousands; nothing else about a cell is changed. */
export function layOutTable(work: LetterWork, table: Table, caption: string | undefined): PlanTable {
  const keys = table.columns.filter((column) => column.role === 'key');
  const values = table.columns.filter((column) => column.role === 'value');
  const shown = [...keys, ...values];
  const count = Math.max(0, ...shown.map((column) => table.cells[column.name]?.length ?? 0));
  const rows = Array.from({ length: count }, (_, row) =>
    shown.map((column, at) => {
      const text = table.cells[column.name]?.[row] ?? '';
      return at < keys.length ? text : groupDigits(text.trim());
    }),
  );
  const totals = rows.flatMap((row, at) =>
    row.slice(0, keys.length).some((key) => table.totals?.includes(key)) ? [at] : [],
  );
  return {
    title: caption ?? table.title,
    headings: shown.map((column, at) => ({ text: column.name, align: at < keys.length ? 'left' : 'right' })),
    rows,
    totals,
    rowHeadings: keys.length > 0,
    sourceLine: sourceLineOf(work.find('source', table.source), table.source),
    notes: [...markerNotes(table, rows, keys.length), ...(table.notes ?? []).map(noteText)],
  };
}

/** "[c] is confidential.": each marker that stands in the table, once. */
function markerNotes(table: Table, rows: readonly (readonly string[])[], keys: number): string[] {
  const options = { zerosHidden: table.zerosHidden, threshold: table.threshold };
  const said = new Map<string, string>();
  for (const text of rows.flatMap((row) => row.slice(keys))) {
    if (said.has(text)) continue;
    const cell = readCell(text, options);
    if (cell.kind !== 'marker' || cell.says === undefined) continue;
    said.set(text, text === '' ? 'An empty cell: the number is not given.' : `${text}: the number ${cell.says}.`);
  }
  return [...said.values()];
}

function noteText(note: { readonly mark?: string | undefined; readonly text: string }): string {
  return note.mark === undefined ? note.text : `${note.mark} ${note.text}`;
}
