/** At most six series: more cannot be told apart. */
import { joinsPoints } from '../kinds.ts';
import type { ChartRule } from './chart-rule.ts';

export const mostSeries = 6;

export const seriesCount: ChartRule = {
  id: 'chart-series-count',
  severity: 'style',
  about: 'More than six series in one plot.',
  source: 'DOMAIN 7; issue 3, Checks',
  find: (chart) => {
    const count = chart.series.length;
    const lit = chart.highlightSeries !== undefined && joinsPoints(chart.chartKind);
    if (count <= mostSeries || chart.chartKind === 'small-multiples' || lit) return [];
    return [
      {
        message: `${count} series are too many to tell apart; six is the most. Choose the ones that the title is about, highlight one line, or use small multiples.`,
        sum: `${count} series; 6 at most`,
        suggestion: 'small-multiples',
      },
    ];
  },
};
