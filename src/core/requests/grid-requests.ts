/**
 * A grid of answers becomes requests: one authority a row, how its request fared, whether its answer can be used, and whether
 * it gives both years of a change. A person then corrects what the grid did not say.
 */
import { readPeriod } from '../figures/read-period.ts';
import { requestSchema, slugFrom, type FoiRequest, type Table, type TableColumn } from '../model/index.ts';
import { cellAt, partRowsOf, type FoundCell, type TableRow } from '../tables/index.ts';
import { authorityColumn } from './answers.ts';
import { findGridColumns, numberColumns, type GridColumns, type GridPart } from './grid-columns.ts';
import { decideOutcome } from './read-outcome.ts';

export interface GridOptions {
  /** The day on which requests were sent where the grid gives none. */
  readonly asked: string;
  /** The uid of a new request, by its id. */
  readonly uidOf: (id: string) => string;
  /** Ids that are taken. */
  readonly taken?: ReadonlySet<string>;
  /** Which column says what, where the heading does not. */
  readonly columns?: GridColumns;
}

export interface GridRequests {
  readonly requests: readonly FoiRequest[];
  /** What was taken for what, and what could not be read, in words. */
  readonly remarks: readonly string[];
}

/** Requests from a table of answers, in its order; none where no column names the authorities. Totals rows are left out. */
export function requestsFromGrid(table: Table, options: GridOptions): GridRequests {
  const authorities = authorityColumn(table);
  if (authorities === undefined) {
    return { requests: [], remarks: ['No column names the authorities: mark one key column as one of areas.'] };
  }
  const columns = findGridColumns(table, options.columns);
  const numbers = numberColumns(table, columns);
  const remarks: string[] = Object.entries(columns).map(
    ([part, name]) => `“${name}” was taken for ${nounOf[part as GridPart]}.`,
  );
  const ids = new Set(options.taken);
  const requests = partRowsOf(table).flatMap((row): FoiRequest[] => {
    const authority = (table.cells[authorities.name]?.[row.index] ?? '').trim();
    if (authority === '') return [];
    const id = freeId(slugFrom(authority), ids);
    const read = readRow(table, row, columns, numbers, remarks);
    const fields = { asked: options.asked, ...read, authority, source: table.source };
    return [requestSchema.parse({ uid: options.uidOf(id), id, kind: 'request', ...fields })];
  });
  return { requests, remarks: [...new Set(remarks)] };
}

type ReadFields = Partial<Omit<FoiRequest, 'uid' | 'id' | 'kind' | 'authority' | 'source'>>;

function readRow(
  table: Table,
  row: TableRow,
  columns: GridColumns,
  numbers: readonly TableColumn[],
  remarks: string[],
): ReadFields {
  const textOf = (part: GridPart): string => (table.cells[columns[part] ?? '']?.[row.index] ?? '').trim();
  const dateOf = (part: GridPart): string | undefined => {
    const text = textOf(part);
    const date = readDay(text);
    if (/\d/.test(text) && date === undefined) remarks.push(`“${text}” in “${columns[part] ?? ''}” is no day.`);
    return date;
  };
  const found = numbers.map((column) => cellAt(table, row, column));
  const decided = decideOutcome({
    word: textOf('outcome'),
    reason: textOf('reason'),
    cells: found.map(({ cell }) => cell),
  });
  const [asked, replied, acknowledged] = [dateOf('asked'), dateOf('replied'), dateOf('acknowledged')];
  const confirmed = decided.outcome === 'asked' && (acknowledged !== undefined || /^y/i.test(textOf('acknowledged')));
  const reference = textOf('reference');
  const refused = decided.outcome === 'refused' || decided.outcome === 'partly';
  const reason = refused && decided.exemption === undefined ? textOf('reason') : '';
  return {
    outcome: confirmed ? 'acknowledged' : decided.outcome,
    ...(decided.exemption !== undefined && { exemption: decided.exemption }),
    ...(asked !== undefined && { asked }),
    ...(acknowledged !== undefined && { acknowledged }),
    ...(replied !== undefined && { replied }),
    ...(reference !== '' && { reference }),
    ...(reason !== '' && { note: `Reason given: ${reason}` }),
    ...(numbers.length > 0 && { usable: found.some(isNumber) }),
    ...(hasTwoYears(found) && { bothYears: givesBothYears(found) }),
  };
}

function isNumber({ cell }: FoundCell): boolean {
  return cell.kind !== 'marker';
}

/** Numbers of one measure for two periods. */
function givesBothYears(found: readonly FoundCell[]): boolean {
  return hasTwoYears(found.filter(isNumber));
}

function hasTwoYears(found: readonly FoundCell[]): boolean {
  const periods = new Map<string, Set<string>>();
  for (const { column, period } of found) {
    if (period === undefined) continue;
    const measure = measureOf(column.name);
    periods.set(measure, (periods.get(measure) ?? new Set()).add(`${period.start} ${period.end}`));
  }
  return [...periods.values()].some((years) => years.size > 1);
}

/** "2021-22 financial year · Median wait" measures the median wait. */
function measureOf(name: string): string {
  return name
    .split(' · ')
    .filter((part) => readPeriod(part.replace(/ ?(?:financial|calendar|academic) year$/i, '')) === undefined)
    .join(' · ');
}

/** 06/03/2023 is 6 March: the day comes first. ISO dates and words are read too. */
function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = day === undefined ? text : `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
  const period = readPeriod(written);
  return period !== undefined && period.start === period.end ? period.start : undefined;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted.slice(0, 60)}-${String(count)}`;
  taken.add(id);
  return id;
}

const nounOf: Readonly<Record<GridPart, string>> = {
  outcome: 'how the request fared',
  reason: 'the reason of a refusal',
  asked: 'the day of the request',
  acknowledged: 'the acknowledgement',
  replied: 'the day of the answer',
  reference: 'the reference',
};
