/** Text of at least 4.5:1, computed for every ink on its ground and every number inside a bar. */
import { contrast, contrastText } from '../colour.ts';
import { isStacked } from '../kinds.ts';
import { seriesColours, themeOf, themes } from '../theme.ts';
import type { ChartRule } from './chart-rule.ts';

export const textContrast: ChartRule = {
  id: 'chart-text-contrast',
  severity: 'misleading',
  about: 'Text of less than 4.5:1 on what it stands on.',
  source: 'DOMAIN 7; WCAG 2.2, 1.4.3',
  find: (chart) =>
    themes.flatMap((name) => {
      const theme = themeOf(name);
      const inks = [theme.ink, theme.ink2, theme.ink3].map((ink) => [ink, theme.ground] as const);
      const fills = isStacked(chart.chartKind)
        ? seriesColours(theme, chart.series.length).map((fill) => [contrastText(fill), fill] as const)
        : [];
      const weak = [...inks, ...fills].filter(([ink, ground]) => contrast(ink, ground) < 4.5);
      return weak.map(([ink, ground]) => ({
        message: `Text of ${ink} on ${ground} has ${contrast(ink, ground).toFixed(1)}:1 in the ${name} theme; 4.5:1 is the least. Use another theme.`,
      }));
    }),
};
