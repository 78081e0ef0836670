/** Action Fraud, CIFAS and UK Finance stand among the forces of recorded-crime tables and are no areas (DOMAIN 18). */
import { matchArea } from '../../areas/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const rows = (...of: string[]) => ({
  paragraph: 'Police in Wales recorded :figure[auto]{of=wales-total} offences.',
  records: [
    {
      kind: 'table',
      id: 'image-offences',
      set: { cells: { Force: ['South Wales', 'Gwent', 'Action Fraud'], Offences: ['964', '503', '192'] } },
    },
    {
      kind: 'figure',
      id: 'wales-total',
      set: { args: { of: [{ table: 'image-offences', column: 'Offences', rows: of }] } },
    },
  ] as const,
});

export const notAnArea: Rule = {
  id: 'not-an-area',
  severity: 'misleading',
  about: 'A figure of forces counts a row that is no area, such as Action Fraud.',
  source: 'DOMAIN 18',
  find: (context) =>
    eachFigure(context, (figure) => {
      const labels = [...new Set(figure.cells.map(({ row }) => row.split(', ')[0] ?? row))];
      const matches = labels.map((label) => matchArea(label, { nearest: false }));
      const odd = matches.find((match) => match.kind === 'not-an-area');
      if (odd?.kind !== 'not-an-area' || !matches.some(({ kind }) => kind === 'area')) return undefined;
      const message = `“${figure.label}” counts “${odd.raw.trim()}” with places, and it is none: it is ${odd.entry.why}. Leave its row out, or say in the letter that it is in.`;
      return { rule: 'not-an-area', severity: 'misleading', message, sum: figure.sum };
    }),
  examples: {
    fires: [rows('South Wales', 'Gwent', 'Action Fraud')],
    quiet: [{}, rows('South Wales', 'Gwent')],
  },
};
