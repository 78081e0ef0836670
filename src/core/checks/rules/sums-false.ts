/** The sums that the letter's own words make possible, worked out as an audit of any text would (DOMAIN 2.5, 12, 15). */
import { auditPassages, tell } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const sumsFalse: Rule = {
  id: 'sums-false',
  severity: 'wrong',
  about: 'Two numbers in the text and what it says of them do not go together.',
  source: 'DOMAIN 2.5, 3.12 and 3.15',
  find: (context) =>
    auditPassages(context).flatMap(({ found, passage, claims }) => {
      if (found.severity !== 'wrong' || found.rule === 'audit-digits') return [];
      // A phrase that is false of its figure is told already.
      if (claims.some(({ claim }) => !claim.holds)) return [];
      const finding = tell(context, 'sums-false', found, passage);
      if (claims.length === 0) return [finding];
      // Each is true of its own figure: then they are of different things, and the sentence does not say so.
      const message = `${finding.message} Each bound number is true of its figure, so they may be of different things: say of what each is.`;
      return [{ ...finding, severity: 'misleading' as const, message }];
    }),
  examples: {
    fires: [
      { paragraph: 'Reports rose from :plain[30] to :plain[67], nearly doubling in a year.' },
      { paragraph: 'Of :plain[250] councils, :plain[75] (:plain[33%]) sent no answer.' },
      { paragraph: 'Phone had :plain[45%], chat :plain[30%] and email :plain[10%], a combined :plain[95%].' },
    ],
    quiet: [
      {},
      { paragraph: 'Reports rose from :plain[30] to :plain[67], more than doubling in a year.' },
      { paragraph: 'Three apps had :plain[11%], :plain[7%] and :plain[6%], a total of :plain[25%].' },
    ],
  },
};
