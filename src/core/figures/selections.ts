/**
 * Which authorities a figure rests on: for each table and column that it takes several rows of, who gave a number. Coverage
 * and like-for-like panels are counted from it.
 */
import type { Table, TableColumn } from '../model/index.ts';
import { answersIn } from '../requests/answers.ts';
import type { TableRow } from '../tables/index.ts';
import type { Input } from './calculations/calculation.ts';

/** One authority of a selection that gave a number. */
export interface AreaCell {
  readonly key: string;
  readonly authority: string;
  readonly input: Input;
}

export interface Selection {
  readonly role: string;
  readonly table: Table;
  readonly column: TableColumn;
  /** counted: all rows, all that answered, or their total; listed: the rows that the figure names; one: a single row. */
  readonly rows: 'counted' | 'listed' | 'one';
  readonly cells: readonly AreaCell[];
  /** The figure adds these cells and nothing else in this role. */
  readonly plain: boolean;
}

/** What a figure takes from one column. @param taken the inputs by their rows */
export function selectAnswers(
  table: Table,
  column: TableColumn,
  { role, rows, taken }: Pick<Selection, 'role' | 'rows'> & { readonly taken: ReadonlyMap<TableRow, Input> },
): Selection {
  const [total, other] = [...taken].filter(([row]) => row.total);
  if (rows === 'one' && total === undefined) return { role, table, column, rows, cells: [], plain: true };
  // A total rests on all who answered, though it is one cell.
  const all = total !== undefined && other === undefined && taken.size === 1;
  const answers = answersIn(table, column) ?? [];
  const cells = answers.flatMap(({ key, authority, row, isNumber }) => {
    const input = all ? total[1] : taken.get(row);
    return input === undefined || !isNumber ? [] : [{ key, authority, input }];
  });
  return { role, table, column, rows: all ? 'counted' : rows, cells, plain: !all };
}

/** The selections of a figure as one argument of another. */
export function inRole(selections: readonly Selection[], role: string, plain: boolean): Selection[] {
  return selections.map((selection) => ({ ...selection, role, plain: selection.plain && plain }));
}
