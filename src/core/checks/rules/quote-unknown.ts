/** The letter uses a quote that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteUnknown: Rule = {
  id: 'quote-unknown',
  severity: 'wrong',
  about: 'The letter uses a quote that the briefing does not hold.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('quote-unknown'),
  examples: {
    fires: [{ blocks: [{ type: 'quote', quote: 'private-chats' }] }],
    quiet: [{ blocks: [{ type: 'quote', quote: 'private-chat' }] }],
  },
};
