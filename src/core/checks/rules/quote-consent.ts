/** Consent to a quote of lived experience is missing, has ended or was withdrawn. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const quoteConsent: Rule = {
  id: 'quote-consent',
  severity: 'wrong',
  about: 'Consent to a quote of lived experience is missing, has ended or was withdrawn.',
  source: 'DOMAIN 27',
  find: resolvedAs('quote-consent'),
  examples: {
    fires: [
      { records: [{ kind: 'quote', id: 'private-chat', set: { quoteKind: 'lived-experience' } }] },
      {
        records: [
          { kind: 'quote', id: 'private-chat', set: { consent: { scope: 'letters', withdrawn: '2025-03-01' } } },
        ],
      },
    ],
    quiet: [
      {
        records: [
          {
            kind: 'quote',
            id: 'private-chat',
            set: { quoteKind: 'lived-experience', consent: { scope: 'letters', ends: '2025-12-31' } },
          },
        ],
      },
    ],
  },
};
