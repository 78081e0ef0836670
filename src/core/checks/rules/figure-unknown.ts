/** A phrase is bound to a figure that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const figureUnknown: Rule = {
  id: 'figure-unknown',
  severity: 'wrong',
  about: 'A phrase is bound to a figure that the briefing does not hold.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('figure-unknown'),
  examples: {
    fires: [{ paragraph: 'Police recorded :figure[2,194]{of=wales-totl} offences.' }],
    quiet: [{ paragraph: 'Police recorded :figure[2,194]{of=wales-total} offences in Wales.' }],
  },
};
