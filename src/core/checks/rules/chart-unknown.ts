/** The letter shows a chart that the briefing does not hold. Found while the letter is resolved. */
import { resolvedAs } from '../resolved-as.ts';
import type { Rule } from '../rule.ts';

export const chartUnknown: Rule = {
  id: 'chart-unknown',
  severity: 'wrong',
  about: 'The letter shows a chart that the briefing does not hold.',
  source: 'DESIGN 5, Severity',
  find: resolvedAs('chart-unknown'),
  examples: {
    fires: [{ blocks: [{ type: 'chart', chart: 'forces' }] }],
    quiet: [{ blocks: [{ type: 'chart', chart: 'welsh-forces' }] }],
  },
};
