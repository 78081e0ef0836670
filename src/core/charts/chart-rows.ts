/** The rows of a table as a chart's data names them: which can be chosen, and what choosing one makes of the data. */
import type { ChartSpec, RowKey, Table } from '../model/index.ts';

type TableData = Extract<ChartSpec['data'], { table: string }>;

export interface ChartRow {
  readonly key: RowKey;
  /** "South Wales, 2023/24". */
  readonly label: string;
  readonly total: boolean;
}

/** Every row in the table's order, by its label alone where one key column names it, else by all of its keys. */
export function rowsOf(table: Table): readonly ChartRow[] {
  const keys = table.columns.filter(({ role }) => role === 'key');
  const count = Math.max(0, ...Object.values(table.cells).map((column) => column.length));
  const totals = table.totals ?? [];
  return Array.from({ length: count }, (_, row) => {
    const named = keys.map(({ name }) => [name, table.cells[name]?.[row]?.trim() ?? ''] as const);
    const [only] = named;
    const key: RowKey = named.length === 1 && only !== undefined ? only[1] : Object.fromEntries(named);
    return {
      key,
      label: named.map(([, label]) => label).join(', '),
      total: named.some(([, label]) => totals.includes(label)),
    };
  });
}

/** Is this row drawn? `all` leaves totals out. */
export function isDrawn(data: TableData, row: ChartRow): boolean {
  if (data.rows === undefined || data.rows === 'all') return !row.total;
  return data.rows.some((key) => sameKey(key, row));
}

/**
 * The rows of the data after one was put in or taken out, in the table's order; `all` where that is what they are.
 * @returns undefined where none would be left.
 */
export function toggleRow(data: TableData, table: Table, row: ChartRow): TableData['rows'] | undefined {
  const rows = rowsOf(table);
  const drawn = rows.filter((one) => (one.label === row.label ? !isDrawn(data, one) : isDrawn(data, one)));
  if (drawn.length === 0) return undefined;
  const all = drawn.length === rows.filter(({ total }) => !total).length && drawn.every(({ total }) => !total);
  return all ? 'all' : drawn.map(({ key }) => key);
}

/** A key may be written short: one label that stands in any key column, or some of the columns. */
function sameKey(key: RowKey, row: ChartRow): boolean {
  if (typeof row.key === 'string')
    return typeof key === 'string' ? key === row.key : Object.values(key).includes(row.key);
  if (typeof key === 'string') return Object.values(row.key).includes(key);
  const own = row.key;
  return Object.entries(key).every(([name, label]) => own[name] === label);
}
