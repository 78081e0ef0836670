/** What a picture cannot show: a chart with nothing to draw, and characters that no bundled font has. */
import { cannotDraw } from '../cannot-draw.ts';
import { drawable } from '../layout/text.ts';
import type { ChartRule } from './chart-rule.ts';

export const canBeDrawn: ChartRule = {
  id: 'chart-cannot-be-drawn',
  severity: 'wrong',
  about: 'A chart that has no picture: no data, no numbers, or parts of no whole.',
  source: 'Issue 3, Bad input',
  find: (chart) => {
    const problem = cannotDraw(chart);
    return problem === undefined ? [] : [{ message: `${problem.message} ${problem.remedy}` }];
  },
};

export const charactersShown: ChartRule = {
  id: 'chart-characters',
  severity: 'style',
  about: 'Emoji, which pictures leave out because they look different on every computer.',
  source: 'Issue 3, Bad input',
  find: (chart) => {
    const words = [
      chart.title,
      chart.caption,
      chart.sourceLine,
      ...chart.items,
      ...chart.series.map((one) => one.name),
    ];
    const changed = words.filter((text) => drawable(text) !== text.replace(/\s+/g, ' ').trim());
    return changed
      .slice(0, 1)
      .map((text) => ({ message: `The picture leaves the emoji out of "${text}". Use words instead.`, text }));
  },
};
