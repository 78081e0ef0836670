/** An approval does not say which words it covers. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteUnpinned: Rule = {
  id: 'quote-unpinned',
  severity: 'style',
  about: 'An approval does not say which words it covers.',
  source: 'DESIGN 5, Severity: approval of exact words',
  find: resolvedAs('quote-unpinned'),
  examples: {
    fires: [{ records: [{ kind: 'quote', id: 'private-chat', set: { approval: { status: 'approved' } } }] }],
    quiet: [{}],
  },
};
