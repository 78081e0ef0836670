/**
 * What a recipe made, against the table that the briefing holds: cell by cell, figure by figure, and the sentences that
 * become false (DOMAIN 20a).
 */
import {
  compareEditions,
  compareFigures,
  type CellDifference,
  type FalseSentence,
  type FigureDifference,
} from '../../../../core/editions/index.ts';
import { findRecord, tableSchema, type RecordMap, type Source, type Table } from '../../../../core/model/index.ts';

export interface MadeDifference {
  /** The table as it would become; undefined where what was made is no table. */
  readonly table: Table | undefined;
  readonly cells: readonly CellDifference[];
  /** Rows and columns that came or went, in words. */
  readonly other: readonly string[];
  readonly figures: readonly FigureDifference[];
  readonly falseSentences: readonly FalseSentence[];
  readonly same: number;
}

/** What a person decided about a table and no recipe knows; a new edition keeps it. */
const kept = [
  'title',
  'unit',
  'area',
  'base',
  'coverage',
  'multiResponse',
  'zerosHidden',
  'threshold',
  'breaks',
  'topics',
  'note',
  'embargo',
] as const;

/** The made table in the place of the old one, with what a person said of the old one where the recipe says nothing. */
export function madeInPlaceOf(table: Table, made: object): Table | undefined {
  const own = made as Partial<Table>;
  const keep = Object.fromEntries(
    kept.flatMap((name) =>
      table[name] !== undefined && (own[name] === undefined || name === 'title') ? [[name, table[name]]] : [],
    ),
  );
  const read = tableSchema.safeParse({
    ...own,
    ...keep,
    ...mergedLookUps(table, own),
    ...{ uid: table.uid, id: table.id, kind: 'table', source: table.source },
  });
  return read.success ? read.data : undefined;
}

/** Areas, periods, units and totals that were given by hand stay for labels and columns that are still there. */
function mergedLookUps(table: Table, made: Partial<Table>): Partial<Table> {
  const columns = made.columns?.map((column) => {
    const before = table.columns.find(({ name }) => name === column.name);
    if (before === undefined) return column;
    const { unit, area, period, base } = before;
    const given = { unit, area, period, base };
    return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), ...column };
  });
  const areas = { ...table.areas, ...made.areas };
  const periods = { ...table.periods, ...made.periods };
  return {
    ...(columns !== undefined && { columns }),
    ...(Object.keys(areas).length > 0 && { areas }),
    ...(Object.keys(periods).length > 0 && { periods }),
  };
}

export function compareMade(records: RecordMap, table: Table, made: object, source?: Source): MadeDifference {
  const next = madeInPlaceOf(table, made);
  if (next === undefined) return { table: undefined, cells: [], other: [], figures: [], falseSentences: [], same: 0 };
  const compared = compareEditions(table, next);
  if (!compared.ok) {
    return {
      table: next,
      cells: [],
      other: compared.problems.map(({ message }) => message),
      figures: [],
      falseSentences: [],
      same: 0,
    };
  }
  const { cells, same, rowsAdded, rowsRemoved, columnsAdded, columnsRemoved, unclear } = compared.value;
  const after = new Map(records).set(next.uid, next);
  if (source !== undefined) after.set(source.uid, source);
  const { figures, falseSentences } = compareFigures(records, after);
  const say = (names: readonly { readonly name: string; readonly maybe?: string }[], what: string): string[] =>
    names.length === 0
      ? []
      : [
          `${what}: ${names
            .slice(0, 6)
            .map(({ name, maybe }) => (maybe === undefined ? `“${name}”` : `“${name}” (before: “${maybe}”?)`))
            .join(', ')}${names.length > 6 ? ` and ${String(names.length - 6)} more` : ''}.`,
        ];
  return {
    table: next,
    cells,
    same,
    figures,
    falseSentences,
    other: [
      ...say(rowsAdded, 'New rows'),
      ...say(rowsRemoved, 'Rows that are gone'),
      ...say(columnsAdded, 'New columns'),
      ...say(columnsRemoved, 'Columns that are gone'),
      ...(unclear.length === 0 ? [] : [`Rows that cannot be told apart: ${unclear.slice(0, 4).join(', ')}.`]),
    ],
  };
}

/** The table of the briefing with this uid. */
export function tableByUid(records: RecordMap, uid: string | undefined): Table | undefined {
  const record = uid === undefined ? undefined : records.get(uid);
  return record?.kind === 'table' ? findRecord(records, 'table', record.id) : undefined;
}
