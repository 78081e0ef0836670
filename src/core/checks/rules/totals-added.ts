/** Totals rows are never summed with their parts (DOMAIN 15). */
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const rows = (...of: string[]) => ({
  paragraph: 'Where the platform was known, :figure[auto]{of=platform-known} offences were recorded.',
  records: [
    {
      kind: 'figure',
      id: 'platform-known',
      set: { calculation: 'sum', args: { of: of.map((row) => ({ table: 'platforms', column: 'Offences', row })) } },
    },
  ] as const,
});

export const totalsAdded: Rule = {
  id: 'totals-added',
  severity: 'misleading',
  about: 'A sum adds a totals row to rows of the same table.',
  source: 'DOMAIN 15',
  find: (context) =>
    eachFigure(context, (figure) => {
      if (figure.calculation !== 'sum' && figure.calculation !== 'mean') return undefined;
      const total = figure.cells.find(
        (cell) =>
          cell.total &&
          figure.cells.some(
            (other) => other !== cell && other.table === cell.table && other.column === cell.column && !other.total,
          ),
      );
      if (total === undefined) return undefined;
      const message = `“${figure.label}” adds the totals row “${total.row}” to rows that it already holds. Those are then counted twice. Leave the totals row out of its arguments.`;
      return { rule: 'totals-added', severity: 'misleading', message, sum: figure.sum };
    }),
  examples: {
    fires: [rows('Snapchat', 'Platform recorded')],
    quiet: [rows('Snapchat', 'Instagram'), rows('Platform recorded')],
  },
};
