/** A salutation or close by hand that differs from the rule for the office (DOMAIN 8, table). */
import type { Finding } from '../../model/index.ts';
import { addressLetter, closeFor } from '../../people/index.ts';
import type { Rule } from '../rule.ts';

export const salutation: Rule = {
  id: 'salutation',
  severity: 'style',
  about: 'Salutation or close is written by hand and differs from the rule.',
  source: 'DOMAIN 8',
  find: ({ records, letter, plan, date }) => {
    const rule = addressLetter(records, letter, date);
    const findings: Finding[] = [];
    const report = (message: string, text: string, suggestion: string): number =>
      findings.push({ rule: 'salutation', severity: 'style', message, where: { letter: letter.id, text }, suggestion });
    const plain = (text: string): string => text.trim().replace(/,$/, '');
    if (letter.salutation !== undefined && plain(letter.salutation) !== rule.salutation) {
      report(
        `The letter opens “${letter.salutation}”; for whom it is to, the rule gives “${rule.salutation}”. Take yours out unless you know them well.`,
        letter.salutation,
        rule.salutation,
      );
    }
    const close = closeFor(plan.salutation);
    if (letter.close !== undefined && plain(letter.close).toLowerCase() !== close.toLowerCase()) {
      report(
        `The letter closes “${letter.close}”; after “${plan.salutation}” the rule gives “${close}”. Take yours out.`,
        letter.close,
        close,
      );
    }
    return findings;
  },
  examples: {
    fires: [
      { letter: { salutation: 'Dear Minister' } },
      { letter: { close: 'Yours faithfully' } },
      { letter: { salutation: 'Dear Sir or Madam', close: 'Yours sincerely' } },
    ],
    quiet: [{}, { letter: { salutation: 'Dear Home Secretary and Secretary of State,', close: 'Yours sincerely' } }],
  },
};
