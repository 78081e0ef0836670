/** One line about a table for lists: what its rows are, and the years that it covers. */
import { areaByCode } from '../../../core/areas/index.ts';
import { renderPeriod } from '../../../core/figures/index.ts';
import type { Table } from '../../../core/model/index.ts';
import { cellAt, partRowsOf } from '../../../core/tables/index.ts';
import { plural } from '../../words/plural.ts';

const nouns: Readonly<Record<string, readonly [string, string]>> = {
  force: ['force', 'forces'],
  nation: ['nation', 'nations'],
  region: ['region', 'regions'],
  'local-authority': ['council', 'councils'],
};

/** "4 forces, 2017/18 to 2023/24". */
export function tableMeta(table: Table): string {
  const parts = partRowsOf(table);
  const codes = Object.values(table.areas ?? {}).map(({ code }) => areaByCode(code)?.kind);
  const [kind] = codes;
  const alike = kind !== undefined && codes.filter((one) => one === kind).length >= parts.length;
  const [one, many] = (alike ? nouns[kind] : undefined) ?? ['row', 'rows'];
  return [plural(parts.length, one, many), yearsOf(table)].filter((part) => part !== undefined).join(', ');
}

function yearsOf(table: Table): string | undefined {
  const [row] = partRowsOf(table);
  if (row === undefined) return undefined;
  const periods = table.columns
    .filter(({ role }) => role === 'value')
    .flatMap((column) => cellAt(table, row, column).period ?? []);
  const words = [
    ...new Set(periods.sort((a, b) => a.start.localeCompare(b.start)).map((one) => renderPeriod(one, 'slash'))),
  ];
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined || first === last ? first : `${first} to ${last}`;
}
