/** Names for columns: the heading, or what the column holds where it has none; each name once. */
import type { ColumnUse, DetectedColumn } from './detected-table.ts';

interface Naming {
  readonly use: ColumnUse;
  readonly of: DetectedColumn['of'];
  readonly column: number;
  readonly taken: readonly string[];
}

const holds = { area: 'Area', period: 'Period', category: 'Category', code: 'Code' } as const;

/** "Offences"; "Area" for a column of areas without a heading; "Offences (2)" where the name is taken. */
export function nameColumn(heading: string, { use, of, column, taken }: Naming): string {
  const made = use === 'value' ? `Column ${String(column + 1)}` : holds[of ?? 'category'];
  const name = heading === '' ? made : heading;
  if (!taken.includes(name)) return name;
  let again = 2;
  while (taken.includes(`${name} (${String(again)})`)) again += 1;
  return `${name} (${String(again)})`;
}
