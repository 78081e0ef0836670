/** A cut of a quote was not agreed, or is not word for word. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteCut: Rule = {
  id: 'quote-cut',
  severity: 'wrong',
  about: 'A cut of a quote was not agreed, or is not word for word.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('quote-cut'),
  examples: {
    fires: [{ blocks: [{ type: 'quote', quote: 'private-chat', cut: 'Harm to a child does not stop' }] }],
    quiet: [{ blocks: [{ type: 'quote', quote: 'private-chat' }] }],
  },
};
