/** A share that "rises by 5%": a twentieth of itself, or five percentage points (DOMAIN 2.3)? */
import { auditPassages, tell } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const pointsUnclear: Rule = {
  id: 'points-unclear',
  severity: 'misleading',
  about: 'A share is said to change by a percentage, which may mean points or a part of itself.',
  source: 'DOMAIN 2.3',
  find: (context) =>
    auditPassages(context)
      .filter(({ found }) => found.rule === 'audit-points-unclear')
      .map(({ found, passage }) => tell(context, 'points-unclear', found, passage)),
  examples: {
    fires: [{ paragraph: 'The share of girls among victims rose by :plain[5%] last year.' }],
    quiet: [
      {},
      { paragraph: 'The share of girls among victims rose by :plain[5 percentage points] last year.' },
      { paragraph: 'Spending rose by :plain[5%] last year.' },
    ],
  },
};
