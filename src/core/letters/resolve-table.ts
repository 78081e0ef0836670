/** A table of the letter: key columns, then value columns; totals in bold; markers told in words under it. */
import { groupDigits, showQuantity } from '../figures/index.ts';
import type { Table } from '../model/index.ts';
import { readCell, type Cell, type CellFlag } from '../tables/index.ts';
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

/** What a letter beside a number says of it, as the end of a sentence (DOMAIN 5). */
const flagSays: Readonly<Partial<Record<CellFlag, string>>> = {
  average: 'is an average',
  break: 'stands after a break in the series',
  estimated: 'is estimated',
  forecast: 'is a forecast',
  provisional: 'is provisional',
  revised: 'is revised',
  unreliable: 'is of low reliability',
};

/** "[c]: the number is confidential.": each marker that stands in the table, once; the table's own note of it goes first. */
function markerNotes(table: Table, rows: readonly (readonly string[])[], keys: number): string[] {
  const options = { zerosHidden: table.zerosHidden, threshold: table.threshold };
  const own = (table.notes ?? []).map(({ mark }) => mark);
  const said = new Map<string, string>();
  for (const text of new Set(rows.flatMap((row) => row.slice(keys)))) {
    for (const { mark, says } of marksOf(readCell(text, options)))
      if (!said.has(mark) && !own.includes(mark))
        said.set(mark, `${mark === '' ? 'An empty cell' : mark}: the number ${mark === '' ? 'is not given' : says}.`);
  }
  return [...said.values()];
}

/** The marks in a cell that need words: what stands for a number, and letters in brackets beside one. */
function marksOf({ kind, shown, says, flags, quantity }: Cell): { mark: string; says: string }[] {
  if (says !== undefined)
    return [{ mark: shown, says: kind === 'interval' ? `${says}: it is ${showQuantity(quantity)}` : says }];
  const mark = /\[[a-z]\]/i.exec(shown)?.[0];
  const flag = flags.flatMap((one) => flagSays[one] ?? [])[0];
  return mark === undefined || flag === undefined ? [] : [{ mark, says: flag }];
}

function noteText(note: { readonly mark?: string | undefined; readonly text: string }): string {
  return note.mark === undefined ? note.text : `${note.mark} ${note.text}`;
}
