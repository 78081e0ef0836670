/** The letterhead names an organisation that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const letterheadUnknown: Rule = {
  id: 'letterhead-unknown',
  severity: 'wrong',
  about: 'The letterhead names an organisation that the briefing does not hold.',
  source: 'DOMAIN 8',
  find: resolvedAs('letterhead-unknown'),
  examples: {
    fires: [{ letter: { letterhead: ['charity-9'] } }],
    quiet: [{ letter: { letterhead: ['charity-2'] } }],
  },
};
