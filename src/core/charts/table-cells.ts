/** What the cells of a table say for a chart: the exact number, or a gap with its reason; and the unit of its columns. */
import type { Table, TableColumn } from '../model/index.ts';
import { cellAt, rowKeysOf } from '../tables/index.ts';
import { missingDatum, type Datum } from './chart-data.ts';

/** One cell as a datum. A marker keeps its text and says what it means of the item: "Gwent is not held". */
export function readDatum(table: Table, column: TableColumn, row: number, item: string): Datum {
  const key = rowKeysOf(table)[row];
  if (key === undefined) return missingDatum('', `${item} has no row in ${table.title}`);
  const { cell } = cellAt(table, key, column);
  if (cell.quantity.kind !== 'missing') return { quantity: cell.quantity };
  return missingDatum(cell.quantity.marker, `${item} ${cell.says ?? 'has no number'}`);
}

export interface ChartUnits {
  readonly percent: boolean;
  readonly unit: string;
  readonly symbol: string;
  /** Capitalised noun for the caption; empty when the columns differ. */
  readonly measure: string;
}

/** The one unit of the columns drawn. Percent when every cell that is a number shows "%" or the unit says so. */
export function unitsOf(table: Table, columns: readonly TableColumn[], rows: readonly number[]): ChartUnits {
  const units = columns.map((column) => column.unit ?? table.unit);
  const [first] = units;
  const same = units.every((unit) => unit?.many === first?.many);
  const keys = rowKeysOf(table);
  const cells = columns.flatMap((column) =>
    rows.flatMap((row) => {
      const key = keys[row];
      return key === undefined ? [] : [cellAt(table, key, column).cell];
    }),
  );
  const numbers = cells.filter((cell) => cell.quantity.kind !== 'missing');
  const percent = first?.symbol === '%' || (numbers.length > 0 && numbers.every((cell) => cell.percent));
  const noun = same ? (first?.many ?? '') : '';
  return {
    percent,
    unit: percent ? '' : noun,
    symbol: same && first?.symbol !== undefined && first.symbol !== '%' ? first.symbol : '',
    measure: noun === '' ? '' : noun.charAt(0).toUpperCase() + noun.slice(1),
  };
}
