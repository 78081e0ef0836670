/** A title states the finding; a number in it is bound to its figure, so that it is proved. */
import type { ChartRule } from './chart-rule.ts';

const directive = /:[a-z]+\[[^\]]*\](?:\{[^}]*\})?/g;
/** Years and periods are labels and not statistics. */
const period = /\b(?:19|20)\d\d(?:\/\d\d)?\b/g;

export const titleFinding: ChartRule = {
  id: 'chart-title-number',
  severity: 'style',
  about: 'A number in a title that is bound to no figure, so that nothing proves it.',
  source: 'DESIGN 5, Phrase; UI 8, Charts',
  find: (_chart, spec) => {
    const loose =
      spec.title
        .replace(directive, ' ')
        .replace(period, ' ')
        .match(/\d[\d,.]*%?/g) ?? [];
    return loose.map((number) => ({
      message: `"${number}" in the title is bound to no figure, so it will not be noticed when the data changes. Write it as :figure[${number}]{of=...}, or :plain[${number}] when it is no statistic.`,
      text: number,
    }));
  },
};
