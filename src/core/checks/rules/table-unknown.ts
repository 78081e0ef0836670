/** The letter shows a table that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const tableUnknown: Rule = {
  id: 'table-unknown',
  severity: 'wrong',
  about: 'The letter shows a table that the briefing does not hold.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('table-unknown'),
  examples: {
    fires: [{ blocks: [{ type: 'table', table: 'forces' }] }],
    quiet: [{ blocks: [{ type: 'table', table: 'platforms' }] }],
  },
};
