/** A cell that is counted twice in one sum makes it too large (DOMAIN 15: totals equal the sum of their parts). */
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const rows = (...of: string[]) => ({
  paragraph: 'Police in Wales recorded :figure[auto]{of=wales-total} offences.',
  records: [
    {
      kind: 'figure',
      id: 'wales-total',
      set: { args: { of: of.map((row) => ({ table: 'image-offences', column: 'Offences', row })) } },
    },
  ] as const,
});

export const cellsRepeated: Rule = {
  id: 'cells-repeated',
  severity: 'misleading',
  about: 'A figure counts a cell more than once.',
  source: 'DOMAIN 15',
  find: (context) =>
    eachFigure(context, (figure) => {
      if (figure.repeated.length === 0) return undefined;
      const message = `“${figure.label}” counts more than once: ${figure.repeated.join('; ')}. Its sum is then too large. Take the second one out of its arguments.`;
      return { rule: 'cells-repeated', severity: 'misleading', message, sum: figure.sum };
    }),
  examples: { fires: [rows('Gwent', 'Gwent')], quiet: [rows('Gwent', 'South Wales'), {}] },
};
