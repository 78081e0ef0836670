/** One day is no week: an average must rest on the real days of its period (DOMAIN 2.6). */
import { auditPassages, tell } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const snapshotAverage: Rule = {
  id: 'snapshot-average',
  severity: 'misleading',
  about: 'An average a week, a month or a year is worked out from one day.',
  source: 'DOMAIN 2.6',
  find: (context) =>
    auditPassages(context)
      .filter(({ found }) => found.rule === 'audit-snapshot')
      .map(({ found, passage }) => tell(context, 'snapshot-average', found, passage)),
  examples: {
    fires: [{ paragraph: 'On one day in March the service took :plain[120] calls, or :plain[840] a week.' }],
    quiet: [{}, { paragraph: 'On one day in March the service took :plain[120] calls.' }],
  },
};
