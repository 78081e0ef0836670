/** A table in a letter has up to eight rows (DOMAIN 8). */
import type { Rule } from '../rule.ts';

const rows = (count: number) => ({
  blocks: [{ type: 'table', table: 'childline' }],
  records: [
    {
      kind: 'table',
      id: 'childline',
      set: {
        cells: {
          Theme: Array.from({ length: count }, (_, at) => `Theme ${String(at)}`),
          Sessions: Array.from({ length: count }, () => '903'),
        },
      },
    },
  ] as const,
});

export const tableRows: Rule = {
  id: 'table-rows',
  severity: 'style',
  about: 'A table in the letter has too many rows.',
  source: 'DOMAIN 8',
  find: ({ letter, plan, thresholds }) =>
    plan.blocks.flatMap((block) => {
      if (block.type !== 'table' || block.table.rows.length <= thresholds.tableRows) return [];
      const record = letter.blocks.find(({ id }) => id === block.id);
      const message = `Table ${String(block.number)} has ${String(block.table.rows.length)} rows; up to ${String(thresholds.tableRows)} are read. Keep the rows that the letter speaks of, and leave the rest to an annex.`;
      const table = record?.type === 'table' ? { table: record.table } : {};
      return [
        {
          rule: 'table-rows',
          severity: 'style' as const,
          message,
          where: { letter: letter.id, block: block.id, ...table },
        },
      ];
    }),
  examples: { fires: [rows(9)], quiet: [rows(8), {}] },
};
