/** What a table covers: as it states, else counted from the areas of its rows. */
import { markerWords } from '../../../ui/index.ts';
import { findRecord, type RecordMap, type Table } from '../../../../core/model/index.ts';
import { answersIn } from '../../../../core/requests/index.ts';
import { nameAuthorities } from '../../../../core/requests/authorities.ts';

export interface CoverageShown {
  readonly usable: number;
  readonly of: number | undefined;
  readonly what: string;
  readonly note?: string | undefined;
  /** Those without a number first. */
  readonly places: readonly { readonly name: string; readonly answered: boolean; readonly says?: string }[];
}

/** Undefined where the rows are no areas and nothing is stated. */
export function coverageOfTable(table: Table, records: RecordMap): CoverageShown | undefined {
  const column = table.columns.findLast(({ role }) => role === 'value');
  const areas = table.columns.some(({ role, of }) => role === 'key' && of === 'area');
  const answers = column === undefined || !areas ? undefined : answersIn(table, column);
  const single = new Map(answers?.map((answer) => [answer.key, answer]) ?? []);
  const distinct = answers?.length === single.size ? answers : [];
  const rowsAreAreas = distinct.length > 1;
  const places = rowsAreAreas
    ? distinct
        .map(({ authority, isNumber, found }) => ({
          name: authority,
          answered: isNumber,
          says: markerWords(found.cell),
        }))
        .sort((a, b) => Number(a.answered) - Number(b.answered))
    : [];
  const { coverage } = table;
  if (coverage !== undefined) {
    return {
      usable: coverage.usable,
      of: coverage.of,
      what: coverage.what,
      note: coverage.note,
      places: coverage.of === places.length ? places : [],
    };
  }
  if (!rowsAreAreas) return undefined;
  const what = nameAuthorities(findRecord(records, 'source', table.source), distinct);
  return { usable: places.filter(({ answered }) => answered).length, of: places.length, what, places };
}
