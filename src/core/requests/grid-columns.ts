/** Which columns of a grid of answers say how a request fared, and which hold the numbers that were asked for. */
import type { Table, TableColumn } from '../model/index.ts';
import { authorityColumn } from './answers.ts';

export type GridPart = 'outcome' | 'reason' | 'asked' | 'acknowledged' | 'replied' | 'reference';

/** Columns by name; what is left out is found by its heading. */
export type GridColumns = Readonly<Partial<Record<GridPart, string>>>;

/** First the headings that are sure, then those that could mean more than one thing. */
const headings: readonly (readonly [GridPart, RegExp])[] = [
  ['reason', /\breasons?\b|\bexemptions?\b|\bsection relied on\b/i],
  ['acknowledged', /\backnowledge/i],
  ['replied', /^(?:date )?(?:replied|answered|responded)\b|\bdate (?:of )?(?:the )?(?:reply|response|answer)\b/i],
  ['asked', /^(?:date )?(?:sent|asked|requested)\b|\bdate (?:of )?(?:the )?request\b/i],
  ['outcome', /\bresponse (?:given|type)\b|\btype of response\b|^(?:response|reply|outcome|status|result)\??$/i],
  ['reference', /\bref(?:erence)?\b/i],
];

/** The columns that say how requests fared, given or found. */
export function findGridColumns(table: Table, given: GridColumns = {}): GridColumns {
  const authority = authorityColumn(table)?.name;
  const found: Partial<Record<GridPart, string>> = { ...given };
  const taken = new Set<string | undefined>([authority, ...Object.values(given)]);
  for (const [part, heading] of headings) {
    if (found[part] !== undefined) continue;
    const column = table.columns.find(({ name }) => !taken.has(name) && heading.test(lastPart(name)));
    if (column === undefined) continue;
    found[part] = column.name;
    taken.add(column.name);
  }
  return found;
}

/** The columns of numbers: value columns that say nothing of how the request fared. */
export function numberColumns(table: Table, columns: GridColumns): TableColumn[] {
  const taken = new Set(Object.values(columns));
  return table.columns.filter(({ name, role }) => role === 'value' && !taken.has(name));
}

/** "2021-22 · Response given?" is headed "Response given?". */
function lastPart(name: string): string {
  return name.split(' · ').at(-1)?.trim() ?? name;
}
