/** The sender is not in the briefing. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const senderUnknown: Rule = {
  id: 'sender-unknown',
  severity: 'wrong',
  about: 'The sender is not in the briefing.',
  source: 'DOMAIN 8',
  find: resolvedAs('sender-unknown'),
  examples: {
    fires: [{ letter: { sender: 'charity' } }],
    quiet: [{}],
  },
};
