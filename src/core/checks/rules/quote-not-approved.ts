/** A quote waits for approval, was refused, or is approved for other uses or later. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteNotApproved: Rule = {
  id: 'quote-not-approved',
  severity: 'wrong',
  about: 'A quote waits for approval, was refused, or is approved for other uses or later.',
  source: 'DESIGN 5, Severity; DOMAIN 27',
  find: resolvedAs('quote-not-approved'),
  examples: {
    fires: [
      { records: [{ kind: 'quote', id: 'private-chat', set: { approval: { status: 'waiting' } } }] },
      {
        letter: { letterKind: 'minister' },
        records: [{ kind: 'quote', id: 'private-chat', set: { approval: { status: 'approved', uses: ['press'] } } }],
      },
    ],
    quiet: [{}],
  },
};
