/** The tables whose cells a reader of the letter sees: those set in it, and those that its charts are drawn from. */
import { cellAt, rowKeysOf, type FoundCell } from '../tables/index.ts';
import type { Table, TableColumn } from '../model/index.ts';
import type { CheckContext } from './context.ts';

export interface ShownTable {
  readonly table: Table;
  /** The block that shows it. */
  readonly block: string;
  /** The columns of numbers that are shown. */
  readonly columns: readonly TableColumn[];
  /** Are rows of totals shown? A chart leaves them out. */
  readonly totals: boolean;
}

export function shownTables(context: CheckContext): ShownTable[] {
  return context.letter.blocks.flatMap((block): ShownTable[] => {
    if (block.type === 'table') {
      const table = context.find('table', block.table);
      return table === undefined ? [] : [{ table, block: block.id, columns: valuesOf(table), totals: true }];
    }
    if (block.type !== 'chart') return [];
    const data = context.find('chart', block.chart)?.data;
    const table = typeof data?.['table'] === 'string' ? context.find('table', data['table']) : undefined;
    if (table === undefined) return [];
    const drawn: unknown = data?.['columns'];
    const columns = valuesOf(table).filter(({ name }) => Array.isArray(drawn) && drawn.includes(name));
    return [{ table, block: block.id, columns, totals: false }];
  });
}

function valuesOf(table: Table): TableColumn[] {
  return table.columns.filter(({ role }) => role === 'value');
}

export interface ColumnCells {
  /** Cells of rows that are no totals. */
  readonly parts: readonly FoundCell[];
  readonly totals: readonly FoundCell[];
}

/** The cells of one column, totals apart. */
export function cellsOfColumn(table: Table, column: TableColumn): ColumnCells {
  const cells = rowKeysOf(table).map((row) => cellAt(table, row, column));
  return { parts: cells.filter(({ row }) => !row.total), totals: cells.filter(({ row }) => row.total) };
}
