/** "Can everyone read it?": what the screen and the contact sheet say of a laid-out chart, each with its measure. */
import { contrast, distanceSeen, parted, visionNames } from './colour.ts';
import { isBarKind } from './kinds.ts';
import type { ChartLayout } from './layout/layout-types.ts';
import type { ResolvedChart } from './resolved-chart.ts';
import { seriesColours, themeOf, type ThemeName } from './theme.ts';
import { touchingFills } from './rules/touching-fills.ts';

export interface Legibility {
  readonly what: string;
  /** "10.3 : 1", "9.1 pt"; empty where there is nothing to measure. */
  readonly measure: string;
  readonly passes: boolean;
}

/** Every reading of one layout. Sizes in points are right where 96 px are an inch: letter and A5. */
export function seeChart(chart: ResolvedChart, layout: ChartLayout, theme: ThemeName = 'light'): readonly Legibility[] {
  const look = themeOf(theme);
  const rows: Legibility[] = [];
  const ratio = (what: string, colour: string, least: number): void => {
    const value = contrast(colour, look.ground);
    rows.push({ what, measure: `${value.toFixed(1)} : 1`, passes: value >= least });
  };
  if (chart.highlight !== undefined || chart.highlightSeries !== undefined) {
    ratio('The finding on its ground', look.series[0] ?? look.ink, 3);
    ratio('The others on their ground', look.quiet, 3);
  } else {
    const colours = seriesColours(look, Math.max(1, chart.series.length));
    const weakest = [...colours].sort((a, b) => contrast(a, look.ground) - contrast(b, look.ground))[0] ?? look.ink;
    ratio('The palest mark on its ground', weakest, 3);
  }
  ratio('Text on its ground', look.ink3, 4.5);
  const smallest = Math.min(...layout.texts.map((mark) => mark.font.size));
  const points = (smallest * 72) / 96;
  rows.push({ what: 'Smallest text', measure: `${points.toFixed(1)} pt`, passes: points >= 8.95 });
  const fills = touchingFills(chart, theme);
  if (fills.length > 1) {
    const least = Math.min(...fills.slice(1).map((fill, index) => contrast(fill, fills[index] ?? fill)));
    rows.push({
      what: parted(chart.chartKind) ? 'Touching parts, parted by a gap' : 'Touching parts',
      measure: `${least.toFixed(1)} : 1`,
      passes: parted(chart.chartKind) || least >= 3,
    });
  }
  if (chart.series.length > 1 && chart.highlightSeries === undefined) {
    const colours = seriesColours(look, chart.series.length);
    const least = Math.min(
      ...visionNames.flatMap((vision) =>
        colours.slice(1).map((colour, index) => distanceSeen(colours[index] ?? colour, colour, vision)),
      ),
    );
    rows.push({ what: 'Neighbours apart with three kinds of colour blindness', measure: '', passes: least >= 10 });
  }
  rows.push({ what: 'Names beside marks, not colour alone', measure: '', passes: true });
  if (isBarKind(chart.chartKind)) rows.push({ what: 'Axis starts at zero', measure: '', passes: true });
  return rows;
}
