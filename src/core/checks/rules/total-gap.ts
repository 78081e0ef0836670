/** A total is the sum of its rows, within their rounding, or the table says why not (DOMAIN 12, 15). */
import { Decimal, groupDigits } from '../../figures/index.ts';
import type { Table } from '../../model/index.ts';
import type { FoundCell } from '../../tables/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { cellsOfColumn, shownTables } from '../shown-tables.ts';

const cells = (total: string, set: object = {}) => ({
  blocks: [{ type: 'table', table: 'platforms' }],
  records: [
    {
      kind: 'table',
      id: 'platforms',
      set: {
        cells: { Platform: ['Snapchat', 'Instagram', 'Platform recorded'], Offences: ['3,648', '840', total] },
        totals: ['Platform recorded'],
        ...set,
      },
    },
  ] as const,
});

export const totalGap: Rule = {
  id: 'total-gap',
  severity: 'misleading',
  about: 'The rows of a table in the letter do not add up to its total, and no note says why.',
  source: 'DOMAIN 3.12 and 3.15',
  find: (context) =>
    tablesOf(context).flatMap(({ table, block }) => {
      if (explains(table)) return [];
      return table.columns
        .filter(({ role }) => role === 'value')
        .flatMap((column) => {
          const { parts, totals } = cellsOfColumn(table, column);
          const [total] = totals;
          const stated = totals.length === 1 ? valueOf(total) : undefined;
          const values = parts.map(valueOf);
          if (stated === undefined || total === undefined || parts.length < 2) return [];
          if (values.some((value) => value === undefined)) return [];
          const sum = Decimal.sum(...values.flatMap((value) => value ?? []));
          const slack = Decimal.sum(0, ...[total, ...parts].map(halfUnit));
          if (sum.minus(stated).abs().lte(slack)) return [];
          const words = `the rows add up to ${groupDigits(sum.toFixed())}, and the total is ${groupDigits(stated.toFixed())}`;
          const message = `In “${table.title}”, column “${column.name}”, ${words}. Check both against the source, or say in a note under the table what the total holds besides.`;
          const place = block === undefined ? {} : { block };
          const where = { letter: context.letter.id, ...place, table: table.id, text: total.cell.shown };
          return [{ rule: 'total-gap', severity: 'misleading' as const, message, sum: words, where }];
        });
    }),
  examples: {
    fires: [
      cells('4,499'),
      cells('4,487'),
      {
        ...cells('4,499'),
        blocks: [{ type: 'paragraph', text: 'Platforms were known in :figure[auto]{of=platform-known} offences.' }],
      },
    ],
    quiet: [
      {},
      cells('4,488'),
      cells('4,499', { notes: [{ text: 'The total includes 11 offences on other services.' }] }),
      {
        ...cells('100%'),
        records: [
          {
            kind: 'table',
            id: 'platforms',
            set: {
              cells: { Platform: ['Snapchat', 'Instagram', 'Others', 'All'], Offences: ['33%', '33%', '33%', '100%'] },
              totals: ['All'],
            },
          },
        ],
      },
    ],
  },
};

/** Tables set in the letter, and those from whose row of totals it prints a figure. */
function tablesOf(context: CheckContext): { table: Table; block: string | undefined }[] {
  const found = new Map<string, { table: Table; block: string | undefined }>();
  for (const { table, block, totals } of shownTables(context)) if (totals) found.set(table.id, { table, block });
  for (const { figure } of context.printed) {
    for (const cell of figure.cells) {
      const table = cell.total && !found.has(cell.table) ? context.find('table', cell.table) : undefined;
      if (table !== undefined) found.set(table.id, { table, block: undefined });
    }
  }
  return [...found.values()];
}

function explains({ notes = [] }: Table): boolean {
  return notes.some(({ text }) => /\b(?:total|sum|add|includ|exclud|round)/i.test(text));
}

function valueOf(found: FoundCell | undefined): Decimal | undefined {
  return found?.cell.quantity.kind === 'value' ? found.cell.quantity.value : undefined;
}

/** Half of the last place of a number that looks rounded: decimals and percentages. Whole counts are exact. */
function halfUnit({ cell }: FoundCell): Decimal {
  const places = /\.(\d+)/.exec(cell.shown)?.[1]?.length ?? 0;
  return places > 0 || cell.percent ? new Decimal(10).pow(-places).div(2) : new Decimal(0);
}
