/** A phrase is bound to a figure without a value: a marker, or a sum with one in it. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const figureMissing: Rule = {
  id: 'figure-missing',
  severity: 'wrong',
  about: 'A phrase is bound to a figure without a value: a marker, or a sum with one in it.',
  source: 'DOMAIN 24; DESIGN 5, Cell kinds',
  find: resolvedAs('figure-missing'),
  examples: {
    fires: [
      {
        paragraph: 'Gwent recorded :figure[503]{of=south-wales} offences.',
        records: [
          { kind: 'table', id: 'image-offences', set: { cells: { Force: ['South Wales'], Offences: ['Not held'] } } },
        ],
      },
    ],
    quiet: [{ paragraph: 'South Wales Police recorded :figure[964]{of=south-wales} offences.' }],
  },
};
