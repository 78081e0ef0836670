/** Where one case can have several answers, shares cannot be added (DOMAIN 13). */
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const multi = (multiResponse: boolean | undefined) => ({
  paragraph: 'Meta made up :figure[a quarter]{of=meta-share} of the offences where the platform was known.',
  records: [{ kind: 'table', id: 'platforms', set: { multiResponse } }] as const,
});

export const sharesAdded: Rule = {
  id: 'shares-added',
  severity: 'misleading',
  about: 'Rows are added though one case can stand in several of them.',
  source: 'DOMAIN 13',
  find: (context) =>
    eachFigure(context, (figure) => {
      const parts = figure.operands.filter(({ role }) => role === 'part' || role === 'of');
      if (parts.length < 2 || (figure.calculation !== 'share' && figure.calculation !== 'sum')) return undefined;
      const table = figure.tables.map((id) => context.find('table', id)).find((one) => one?.multiResponse === true);
      if (table === undefined) return undefined;
      const message = `“${figure.label}” adds ${String(parts.length)} rows of “${table.title}”, where one case can stand in several rows, so some are counted twice. Print each row by itself.`;
      return { rule: 'shares-added', severity: 'misleading', message, sum: figure.sum };
    }),
  examples: { fires: [multi(true)], quiet: [multi(false), multi(undefined)] },
};
