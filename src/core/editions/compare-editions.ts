/**
 * Compares two editions of a table cell by cell, by keys and never by place: what came, what went, what changed, and what was
 * a number and is none now (DOMAIN 20a).
 */
import { samePeriod } from '../figures/period.ts';
import { failure, success, type Result, type Table } from '../model/index.ts';
import { cellAt, nearestNames, rowKeysOf, type FoundCell, type TableRow } from '../tables/index.ts';

export type CellChange =
  /** Another number. */
  | 'value'
  /** A number where there was none. */
  | 'found'
  /** No number where there was one: the reason stands in `after`. */
  | 'lost'
  /** Another marker: "[x]" where "[c]" was. */
  | 'marker'
  /** The same number, now revised, provisional or of a new note. */
  | 'flag';

export interface CellDifference {
  /** "South Wales, 2023/24": the keys as printed. */
  readonly row: string;
  readonly column: string;
  readonly change: CellChange;
  /** The cells' texts as displayed. */
  readonly before: string;
  readonly after: string;
  /** "Table P1!C61" in each edition's own file. */
  readonly cellBefore: string;
  readonly cellAfter: string;
  readonly total: boolean;
}

/** A row or column that only one edition has, and the name in the other that it may have become. */
export interface NameDifference {
  readonly name: string;
  readonly maybe?: string;
}

export interface EditionDifference {
  readonly rowsAdded: readonly NameDifference[];
  readonly rowsRemoved: readonly NameDifference[];
  readonly columnsAdded: readonly NameDifference[];
  readonly columnsRemoved: readonly NameDifference[];
  readonly cells: readonly CellDifference[];
  /** Cells that stand in both editions and say the same. */
  readonly same: number;
  /** Row labels that an edition has more than once, so that their cells cannot be told apart. */
  readonly unclear: readonly string[];
}

/** The difference from one edition to the next. Fails where the two do not have the same key columns. */
export function compareEditions(before: Table, after: Table): Result<EditionDifference> {
  const keys = [before, after].map((table) =>
    table.columns.filter(({ role }) => role === 'key').map(({ name }) => name),
  );
  const [own = [], other = []] = keys;
  const missing = own.find((name) => !other.includes(name)) ?? other.find((name) => !own.includes(name));
  if (missing !== undefined) {
    return failure({
      code: 'editions-differ',
      message: `The editions do not name their rows alike: the column “${missing}” is a key of one only.`,
      remedy: 'Rename the column in the recipe of one of them, or give both the same keys.',
    });
  }
  const rows = [before, after].map((table) => indexRows(table, own)) as [RowIndex, RowIndex];
  const columns = [before, after].map(valueNames) as [string[], string[]];
  const shared = columns[0].filter((name) => columns[1].includes(name));
  const cells: CellDifference[] = [];
  let same = 0;
  for (const [key, row] of rows[0].unique) {
    const now = rows[1].unique.get(key);
    if (now === undefined) continue;
    for (const name of shared) {
      const difference = compareCells(read(before, row, name), read(after, now, name));
      if (difference === undefined) same += 1;
      else cells.push(difference);
    }
  }
  const labels = rows.map(({ labels: all }) => all) as [Map<string, string>, Map<string, string>];
  return success({
    rowsAdded: onlyIn(labels[1], labels[0]),
    rowsRemoved: onlyIn(labels[0], labels[1]),
    columnsAdded: onlyIn(named(columns[1]), named(columns[0])),
    columnsRemoved: onlyIn(named(columns[0]), named(columns[1])),
    cells,
    same,
    unclear: [...new Set([...rows[0].twice, ...rows[1].twice])],
  });
}

interface RowIndex {
  readonly unique: ReadonlyMap<string, TableRow>;
  /** Key -> label, of every row. */
  readonly labels: Map<string, string>;
  readonly twice: readonly string[];
}

function indexRows(table: Table, keys: readonly string[]): RowIndex {
  const unique = new Map<string, TableRow>();
  const labels = new Map<string, string>();
  const twice: string[] = [];
  for (const row of rowKeysOf(table)) {
    const key = keys.map((name) => plain(table.cells[name]?.[row.index] ?? '')).join('\u0000');
    if (labels.has(key)) {
      twice.push(row.label);
      unique.delete(key);
    } else unique.set(key, row);
    labels.set(key, row.label);
  }
  return { unique, labels, twice };
}

function valueNames(table: Table): string[] {
  return table.columns.filter(({ role }) => role === 'value').map(({ name }) => name);
}

function named(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [plain(name), name]));
}

function onlyIn(own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): NameDifference[] {
  const rest = [...other].filter(([key]) => !own.has(key)).map(([, label]) => label);
  return [...own].flatMap(([key, name]) => {
    if (other.has(key)) return [];
    const maybe = nearestNames(name, rest)[0];
    return [maybe === undefined ? { name } : { name, maybe }];
  });
}

function read(table: Table, row: TableRow, column: string): FoundCell {
  const found = table.columns.find(({ name }) => plain(name) === plain(column)) ?? {
    name: column,
    role: 'value' as const,
  };
  return cellAt(table, row, found);
}

function compareCells(before: FoundCell, after: FoundCell): CellDifference | undefined {
  const change = changeOf(before, after);
  if (change === undefined) return undefined;
  return {
    row: after.row.label,
    column: after.column.name,
    change,
    before: before.cell.shown,
    after: after.cell.shown,
    cellBefore: `${before.address.sheet}!${before.address.cell}`,
    cellAfter: `${after.address.sheet}!${after.address.cell}`,
    total: after.row.total,
  };
}

function changeOf(before: FoundCell, after: FoundCell): CellChange | undefined {
  const [own, now] = [before.cell, after.cell];
  const [a, b] = [own.quantity, now.quantity];
  if (a.kind === 'missing' || b.kind === 'missing') {
    if (a.kind !== 'missing') return 'lost';
    if (b.kind !== 'missing') return 'found';
    return plain(own.shown).toLowerCase() === plain(now.shown).toLowerCase() ? undefined : 'marker';
  }
  const ends = (quantity: typeof a): [string, string] =>
    quantity.kind === 'value'
      ? [quantity.value.toFixed(), quantity.value.toFixed()]
      : [quantity.low.toFixed(), quantity.high.toFixed()];
  if (ends(a).join() !== ends(b).join() || own.percent !== now.percent) return 'value';
  const marks = ({ flags, notes }: typeof own): string => [...flags, ...notes].sort().join();
  const moved = before.period !== undefined && after.period !== undefined && !samePeriod(before.period, after.period);
  return marks(own) === marks(now) && !moved ? undefined : 'flag';
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
