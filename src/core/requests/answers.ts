/**
 * A table of freedom-of-information answers as answers: one authority a row, and in each column a number or the words that
 * stand in its place. Blank, refused and not held are never 0 (DOMAIN 5, 16).
 */
import type { Area, Source, Table, TableColumn } from '../model/index.ts';
import { cellAt, partRowsOf, type FoundCell, type TableRow } from '../tables/index.ts';

/** What one authority gave in one column. */
export interface Answer {
  /** The same for the same authority in any table: its area's code where it is known, else its name in small letters. */
  readonly key: string;
  readonly authority: string;
  readonly area?: Area;
  readonly row: TableRow;
  readonly found: FoundCell;
  /** A value or an interval; false for a marker or a blank. */
  readonly isNumber: boolean;
}

/** Marker words that only answers of authorities use; official tables have symbols instead. */
const ofAuthorities = /\b(?:refused|withheld|exempt|not held|no reply|awaited)\b/;
/** A table of more rows is no survey of authorities. */
const mostAuthorities = 5000;

const known = new WeakMap<Table, Map<string, readonly Answer[]>>();

/** The key column that names the authorities: the one of areas, else the only one, where it holds names and no numbers. */
export function authorityColumn(table: Table): TableColumn | undefined {
  const keys = table.columns.filter(({ role }) => role === 'key');
  const [only, other] = keys;
  const named = only !== undefined && other === undefined && /\p{L}/u.test(table.cells[only.name]?.[0] ?? '');
  return keys.find(({ of }) => of === 'area') ?? (named ? only : undefined);
}

/**
 * What each authority gave in a column, totals left out; undefined where no column names authorities, or the table has more
 * rows than there are authorities to ask.
 */
export function answersIn(table: Table, column: TableColumn): readonly Answer[] | undefined {
  const authorities = authorityColumn(table);
  if (authorities === undefined || (table.cells[authorities.name]?.length ?? 0) > mostAuthorities) return undefined;
  const columns = known.get(table) ?? new Map<string, readonly Answer[]>();
  known.set(table, columns);
  const answers =
    columns.get(column.name) ?? partRowsOf(table).map((row) => readAnswer(table, authorities, row, column));
  columns.set(column.name, answers);
  return answers;
}

function readAnswer(table: Table, authorities: TableColumn, row: TableRow, column: TableColumn): Answer {
  const found = cellAt(table, row, column);
  const authority = (table.cells[authorities.name]?.[row.index] ?? '').trim();
  const { area } = found;
  return {
    key: authorityKey(authority, area),
    authority,
    row,
    found,
    isNumber: found.cell.kind !== 'marker',
    ...(area !== undefined && { area }),
  };
}

/** "Kent Police" in one table and "Kent" in another are one authority only where both know its area. */
export function authorityKey(name: string, area?: Area): string {
  return area !== undefined && area.nations.length > 0 ? area.code : name.trim().toLowerCase();
}

/** Does the column hold answers of authorities, some of whom gave no number? A source of answers may leave cells blank. */
export function isAnswerColumn(table: Table, column: TableColumn, source: Source | undefined): boolean {
  const asked = source?.sourceKind === 'freedom-of-information' || source?.request !== undefined;
  const silent = (answersIn(table, column) ?? []).filter(({ isNumber }) => !isNumber);
  return silent.some(({ found }) => asked || ofAuthorities.test(found.cell.says ?? ''));
}
