/** Four categories are ideal; above twelve only a ranked bar chart or a run of time reads well. */
import type { ChartRule } from './chart-rule.ts';

export const mostCategories = 12;

export const categoryCount: ChartRule = {
  id: 'chart-category-count',
  severity: 'style',
  about: 'More than twelve categories that are neither ranked nor in time.',
  source: 'DOMAIN 7; Government Analysis Function, charts',
  find: (chart, spec) => {
    const ranked = chart.horizontal && spec.order !== 'given';
    if (chart.items.length <= mostCategories || ranked || chart.timed === true) return [];
    return [
      {
        message: `${chart.items.length} categories are hard to read; four are ideal. Draw bars in order of value, show fewer and group the rest as a remainder, or print a table.`,
        sum: `${chart.items.length} categories; ${mostCategories} at most unless ranked`,
        suggestion: 'order: descending',
      },
    ];
  },
};
