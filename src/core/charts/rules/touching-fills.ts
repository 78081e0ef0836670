/** Touching fills differ by 3:1, or are parted by a gap or a pattern; never colour alone. */
import { contrast, parted, worstNeighbours } from '../colour.ts';
import { isRound, isStacked } from '../kinds.ts';
import type { ResolvedChart } from '../resolved-chart.ts';
import { seriesColours, themeOf, type ThemeName } from '../theme.ts';
import type { ChartRule } from './chart-rule.ts';

/** The fills that touch in a drawn chart, in their order. */
export function touchingFills(chart: ResolvedChart, theme: ThemeName = 'light'): readonly string[] {
  if (isRound(chart.chartKind)) return seriesColours(themeOf(theme), chart.items.length);
  return isStacked(chart.chartKind) ? seriesColours(themeOf(theme), chart.series.length) : [];
}

export const fillsApart: ChartRule = {
  id: 'chart-touching-fills',
  severity: 'style',
  about: 'Touching fills closer than 3:1 that no gap parts, or two parts of one colour.',
  source: 'DOMAIN 7; WCAG 2.2, 1.4.11',
  find: (chart) => {
    const fills = touchingFills(chart);
    const close = fills.findIndex((fill, index) => index > 0 && fills.indexOf(fill) < index);
    if (close > 0) {
      return [
        {
          message: `There are ${fills.length} parts and six colours, so two parts have the same colour. Group the small ones as a remainder.`,
          sum: `${fills.length} parts; 6 colours`,
        },
      ];
    }
    const near = fills.filter((fill, index) => index > 0 && contrast(fill, fills[index - 1] ?? fill) < 3);
    if (near.length === 0 || parted(chart.chartKind)) return [];
    return [{ message: 'Two touching parts differ by less than 3:1 and nothing parts them. Part them by a gap.' }];
  },
};

export const coloursSeen: ChartRule = {
  id: 'chart-colour-vision',
  severity: 'style',
  about: 'Neighbouring series that look alike with one of three kinds of colour blindness.',
  source: 'Issue 3, Checks; Machado, Oliveira and Fernandes 2009 (simulation)',
  find: (chart) => {
    if (chart.highlightSeries !== undefined || chart.series.length < 2 || chart.chartKind === 'small-multiples')
      return [];
    const worst = worstNeighbours(seriesColours(themeOf('light'), chart.series.length));
    if (worst.distance >= 10) return [];
    return [
      {
        message: `Two neighbouring series look almost alike to people with ${worst.vision}. Highlight one series, or use small multiples.`,
        suggestion: 'small-multiples',
      },
    ];
  },
};
