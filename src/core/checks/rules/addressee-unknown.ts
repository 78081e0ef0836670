/** The letter is to an office or person that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const addresseeUnknown: Rule = {
  id: 'addressee-unknown',
  severity: 'wrong',
  about: 'The letter is to an office or person that the briefing does not hold.',
  source: 'DOMAIN 8',
  find: resolvedAs('addressee-unknown'),
  examples: {
    fires: [{ letter: { to: ['home-secretari'] } }],
    quiet: [{}],
  },
};
