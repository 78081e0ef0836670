/** A note is to a source that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const sourceUnknown: Rule = {
  id: 'source-unknown',
  severity: 'wrong',
  about: 'A note is to a source that the briefing does not hold.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('source-unknown'),
  examples: {
    fires: [{ paragraph: 'Ofcom published its codes.:source[ofcom]' }],
    quiet: [{ paragraph: 'Ofcom published its codes.:source[ofcom-code]' }],
  },
};
