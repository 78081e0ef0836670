/** A share of a stated number must be a whole number of it (GRIM): 37% of 8 is none (DOMAIN 14). */
import { auditPassages, tell } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const reachability: Rule = {
  id: 'reachability',
  severity: 'misleading',
  about: 'No whole number of the stated whole gives the stated share.',
  source: 'DOMAIN 3.14',
  find: (context) =>
    auditPassages(context)
      .filter(({ found }) => found.rule === 'audit-unreachable')
      .map(({ found, passage }) => tell(context, 'reachability', found, passage)),
  examples: {
    fires: [
      { paragraph: 'In the pilot, :plain[37%] of the :plain[8] schools took part.' },
      { paragraph: 'Where it was asked, :plain[49.7%] of :plain[120] offences took place there.' },
    ],
    quiet: [
      {},
      { paragraph: 'In the pilot, :plain[38%] of the :plain[8] schools took part.' },
      { paragraph: 'Once weighted, :plain[37%] of the :plain[8] schools took part.' },
    ],
  },
};
