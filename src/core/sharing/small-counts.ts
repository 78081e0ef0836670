/**
 * Hides small counts in a table that goes to the public: a row with one could tell of a single child. Its numbers become
 * “withheld”; its name stays, so that figures on other rows still find theirs. Where only one row would be hidden, the
 * total would give it away, so the next smallest row is hidden with it (DOMAIN 5, Suppression).
 */
import type { Table } from '../model/index.ts';

const hidden = 'withheld';

/** A count of 1 or more under the threshold. Shares and rates are no counts; 0 tells of nobody. */
export function isSmallCount(text: string, threshold: number): boolean {
  const plain = text.trim().replaceAll(',', '');
  return /^\d{1,9}$/.test(plain) && Number(plain) > 0 && Number(plain) < threshold;
}

/** The table itself where it has no small counts. */
export function hideSmallCounts(table: Table, threshold: number): Table {
  const values = table.columns.filter(({ role }) => role === 'value').map(({ name }) => name);
  const cellsOf = (name: string): readonly string[] =>
    Object.hasOwn(table.cells, name) ? (table.cells[name] ?? []) : [];
  const length = Math.max(0, ...values.map((name) => cellsOf(name).length));
  const rows = Array.from({ length }, (_, row) => row);
  const small = rows.filter((row) => values.some((name) => isSmallCount(cellsOf(name)[row] ?? '', threshold)));
  if (small.length === 0) return table;
  const hide = new Set(small);
  if (hide.size === 1) {
    const sizeOf = (row: number): number => Number((cellsOf(values[0] ?? '')[row] ?? '').replaceAll(',', ''));
    const next = rows
      .filter((row) => !hide.has(row) && sizeOf(row) > 0 && !isTotal(table, row))
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (next !== undefined) hide.add(next);
  }
  const cells = Object.fromEntries(
    Object.entries(table.cells).map(([name, texts]) => [
      name,
      values.includes(name) ? texts.map((text, row) => (hide.has(row) ? hidden : text)) : texts,
    ]),
  );
  const text = `Rows with a count under ${String(threshold)} are withheld in this copy, and another row where a total would show it.`;
  return { ...table, cells, notes: [...(table.notes ?? []), { mark: hidden, text }] };
}

function isTotal(table: Table, row: number): boolean {
  const keys = table.columns.filter(({ role }) => role === 'key').map(({ name }) => table.cells[name]?.[row] ?? '');
  return keys.some((key) => table.totals?.includes(key) === true || /^(all|total)\b/i.test(key));
}
