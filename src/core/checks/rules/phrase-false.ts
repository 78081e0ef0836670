/** A phrase does not hold for its figure. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const phraseFalse: Rule = {
  id: 'phrase-false',
  severity: 'wrong',
  about: 'A phrase does not hold for its figure.',
  source: 'DOMAIN 2.5; DESIGN 5, Phrase',
  find: resolvedAs('phrase-false'),
  examples: {
    fires: [
      { paragraph: 'That is :figure[more than six a day]{of=wales-per-day} in Wales.' },
      { paragraph: 'Exactly :figure[half]{of=meta-share} of the offences where the platform was known.' },
    ],
    quiet: [{ paragraph: 'That is :figure[about six a day]{of=wales-per-day} in Wales.' }],
  },
};
