/** A quote is used after its time. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteExpired: Rule = {
  id: 'quote-expired',
  severity: 'wrong',
  about: 'A quote is used after its time.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('quote-expired'),
  examples: {
    fires: [{ letter: { date: '2026-01-01' } }],
    quiet: [{ letter: { date: '2025-12-31' } }],
  },
};
