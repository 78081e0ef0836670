/** Charts of the letter: what core/charts finds of each, with the letter in its place (DOMAIN 7). */
import { checkChart } from '../../charts/index.ts';
import type { Rule } from '../rule.ts';

export const chartFindings: Rule = {
  id: 'chart-findings',
  severity: 'wrong',
  about: 'A chart of the letter is wrong, misleads or could be plainer. Its findings carry the rules of core/charts.',
  source: 'DOMAIN 7',
  find: ({ letter, plan, find }) =>
    plan.blocks.flatMap((block) => {
      const spec = block.type === 'chart' ? find('chart', block.chart.id) : undefined;
      if (block.type !== 'chart' || spec === undefined) return [];
      return checkChart(block.chart, spec).map((finding) => ({
        ...finding,
        where: { ...finding.where, letter: letter.id, chart: block.chart.id },
      }));
    }),
  examples: {
    fires: [
      {
        blocks: [{ type: 'chart', chart: 'welsh-forces' }],
        records: [{ kind: 'chart', id: 'welsh-forces', set: { highlight: 'Kent' } }],
      },
    ],
    quiet: [{ paragraph: 'No chart here.' }],
  },
};
