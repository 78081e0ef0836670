/** A count of the letter itself does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const countFalse: Rule = {
  id: 'count-false',
  severity: 'wrong',
  about: 'A count of the letter itself does not hold.',
  source: 'DOMAIN 8: the count in the text is computed',
  find: resolvedAs('count-false'),
  examples: {
    fires: [{ paragraph: 'We are :count[six]{of=signatories} charities.' }],
    quiet: [
      { paragraph: 'We are :count[five]{of=signatories} charities.' },
      { paragraph: 'We are :count[auto]{of=organisations} charities.' },
    ],
  },
};
