/** Somebody signs a letter (DOMAIN 8, order of a letter: close, signatories). */
import type { Rule } from '../rule.ts';

const signed = ['minister', 'regulator', 'newspaper-letter'];

export const signatoryMissing: Rule = {
  id: 'signatory-missing',
  severity: 'style',
  about: 'Nobody signs the letter.',
  source: 'DOMAIN 8',
  find: ({ letter, plan }) => {
    if (!signed.includes(letter.letterKind) || plan.signatories.count > 0) return [];
    const message =
      'Nobody signs the letter: under the close it ends. Add who signs to “signatories” in the front matter.';
    return [{ rule: 'signatory-missing', severity: 'style', message, where: { letter: letter.id } }];
  },
  examples: {
    fires: [{ letter: { signatories: [] } }],
    quiet: [{}, { letter: { signatories: [], letterKind: 'press-release' } }],
  },
};
