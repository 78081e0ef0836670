/** The words of a quote are not the words that were approved. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteAltered: Rule = {
  id: 'quote-altered',
  severity: 'wrong',
  about: 'The words of a quote are not the words that were approved.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('quote-altered'),
  examples: {
    fires: [{ records: [{ kind: 'quote', id: 'private-chat', set: { words: 'Other words than those approved.' } }] }],
    quiet: [{}],
  },
};
