/** A signatory is a person or organisation that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const signatoryUnknown: Rule = {
  id: 'signatory-unknown',
  severity: 'wrong',
  about: 'A signatory is a person or organisation that the briefing does not hold.',
  source: 'DOMAIN 8',
  find: resolvedAs('signatory-unknown'),
  examples: {
    fires: [{ letter: { signatories: [{ person: 'nobody' }] } }],
    quiet: [{}],
  },
};
