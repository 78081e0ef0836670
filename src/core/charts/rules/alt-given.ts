/** Alternative text: there, of its data, and short enough to be heard. */
import { altLimit } from '../alternative-text.ts';
import type { ChartRule } from './chart-rule.ts';

export const altGiven: ChartRule = {
  id: 'chart-alt-missing',
  severity: 'misleading',
  about: 'A chart whose alternative text is empty.',
  source: 'DOMAIN 7, DOMAIN 9; WCAG 2.2, 1.1.1',
  find: (chart) => {
    if (chart.alt.trim() !== '') return [];
    return [
      {
        message:
          'The alternative text is empty, so people who cannot see the chart get nothing. Take the edit out to have it drafted from the data, or write one.',
      },
    ];
  },
};

export const altStale: ChartRule = {
  id: 'chart-alt-stale',
  severity: 'misleading',
  about: 'Edited alternative text that was written for other data.',
  source: 'Issue 3, Alternative text; WCAG 2.2, 1.1.1',
  find: (chart) => {
    if (!chart.altStale) return [];
    return [
      {
        message: `The alternative text was written before the data changed. Read it against the chart, then note its data again (of: ${chart.fingerprint}).`,
        suggestion: chart.fingerprint,
        text: chart.alt,
      },
    ];
  },
};

export const altLength: ChartRule = {
  id: 'chart-alt-length',
  severity: 'style',
  about: 'Alternative text of more than 250 characters.',
  source: 'UI 8, Charts',
  find: (chart) => {
    if (chart.alt.length <= altLimit) return [];
    return [
      {
        message: `The alternative text has ${chart.alt.length} characters; ${altLimit} is as long as one can listen to. Leave numbers to the data table.`,
        sum: `${chart.alt.length} characters; ${altLimit} at most`,
        text: chart.alt,
      },
    ];
  },
};
