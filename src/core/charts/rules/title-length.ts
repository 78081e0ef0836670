/** A title of ten words or fewer that states the finding. */
import type { ChartRule } from './chart-rule.ts';

export const mostTitleWords = 10;

/** Words of a title: "27%" and "2023/24" are one each. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export const titleLength: ChartRule = {
  id: 'chart-title-length',
  severity: 'style',
  about: 'A title of more than ten words.',
  source: 'DOMAIN 7; Government Analysis Function, charts',
  find: (chart) => {
    const words = countWords(chart.title);
    if (words <= mostTitleWords) return [];
    return [
      {
        message: `The title has ${words} words; ten or fewer are read at a glance. Keep the finding, and move place, period and base to the caption.`,
        sum: `${words} words; 10 at most`,
        text: chart.title,
      },
    ];
  },
};
