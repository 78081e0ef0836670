/** What the source does not give is missing, and never 0 or any other number (DOMAIN 16, 24). */
import { showQuantity } from '../../figures/index.ts';
import { readCell } from '../../tables/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const published = (asPublished: string, value = '0') => ({
  paragraph: 'In Gwent the count was :figure[auto]{of=gwent-known}.',
  records: [
    {
      kind: 'figure',
      id: 'gwent-known',
      set: {
        type: 'reported',
        label: 'Offences with a known platform, Gwent',
        value,
        asPublished,
        source: 'image-foi',
      },
    },
  ] as const,
});

export const missingAsZero: Rule = {
  id: 'missing-as-zero',
  severity: 'wrong',
  about: 'A figure has a number where its source prints that there is none.',
  source: 'DOMAIN 16 and 24',
  find: (context) =>
    eachFigure(context, (figure) => {
      if (figure.calculation !== 'reported' || figure.asPublished === undefined) return undefined;
      const cell = readCell(figure.asPublished);
      if (cell.kind !== 'marker' || cell.says === undefined || figure.quantity.kind === 'missing') return undefined;
      // "1.2 million" is a number to a reader; "s.12" is none.
      if (/\d/.test(figure.asPublished) && cell.exemption === undefined) return undefined;
      const shown = showQuantity(figure.quantity, figure.measure);
      const message = `“${figure.label}” is ${shown}, and its source prints “${figure.asPublished}”, which ${cell.says}. Missing is not ${shown}: take the figure out of the letter, or say that it is not known.`;
      return { rule: 'missing-as-zero', severity: 'wrong', message, sum: `“${figure.asPublished}” as published` };
    }),
  examples: {
    fires: [published('Not held'), published('..'), published('Refused'), published('[x]')],
    quiet: [{}, published('0'), published('12', '12'), published('1.2 million', '1200000')],
  },
};
