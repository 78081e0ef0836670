/** A share, a change or a ratio of the places that answered is not one of all places (DOMAIN 11, 16). */
import { wordCoverage } from '../../letters/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const relative = ['share', 'change', 'points', 'ratio'];

export const shareCoverage: Rule = {
  id: 'share-coverage',
  severity: 'misleading',
  about: 'A share or a change covers only some of the places that it seems to speak of.',
  source: 'DOMAIN 11, 16',
  find: (context) =>
    eachFigure(context, (figure) => {
      const { coverage } = figure;
      if (coverage?.of === undefined || coverage.usable >= coverage.of || !relative.includes(figure.measure))
        return undefined;
      const message = `“${figure.label}” covers ${wordCoverage(coverage)}, not all. The others may differ. Say in the letter how many it covers, then accept this with a reason.`;
      return { rule: 'share-coverage', severity: 'misleading', message, sum: wordCoverage(coverage) };
    }),
  examples: {
    fires: [{ letter: { acceptances: [] } }],
    quiet: [
      { paragraph: 'Police in Wales recorded :figure[2,194]{of=wales-total} offences.' },
      { records: [{ kind: 'table', id: 'platforms', set: { coverage: { usable: 45, of: 45, what: 'forces' } } }] },
      { paragraph: 'Platforms were known in :figure[7,338]{of=platform-known} offences.' },
    ],
  },
};
