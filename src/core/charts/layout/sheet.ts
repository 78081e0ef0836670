/** What every layout of a plot is given, and what it gives back. */
import type { ResolvedChart } from '../resolved-chart.ts';
import { seriesColours, type ChartTheme } from '../theme.ts';
import type { Box, Font, MeasureText, Panel, Shape, TextMark } from './layout-types.ts';
import type { ChartSize } from './sizes.ts';

export interface Sheet {
  readonly chart: ResolvedChart;
  /** The whole image, for Chart.js's padding. */
  readonly width: number;
  readonly height: number;
  /** Where the plot and its labels may go. */
  readonly region: Box;
  readonly size: ChartSize;
  readonly theme: ChartTheme;
  readonly measure: MeasureText;
}

/** The part of an image that one layout of a plot fills. */
export interface Drawn {
  readonly texts: readonly TextMark[];
  readonly under: readonly Shape[];
  readonly panels: readonly Panel[];
  readonly over: readonly Shape[];
  readonly unnamed: number;
}

export const nothingDrawn: Drawn = { texts: [], under: [], panels: [], over: [], unnamed: 0 };

export function joinDrawn(parts: readonly Drawn[]): Drawn {
  return {
    texts: parts.flatMap((part) => part.texts),
    under: parts.flatMap((part) => part.under),
    panels: parts.flatMap((part) => part.panels),
    over: parts.flatMap((part) => part.over),
    unnamed: parts.reduce((sum, part) => sum + part.unnamed, 0),
  };
}

export function sans(size: number, weight: 400 | 600 = 400): Font {
  return { face: 'sans', size, weight };
}

/** Fill of one mark: the finding in the first colour and the rest quiet; without a finding, a colour a series. */
export function fillOf(sheet: Pick<Sheet, 'chart' | 'theme'>, series: number, item: number): string {
  const { chart, theme } = sheet;
  const accent = theme.series[0] ?? theme.ink;
  if (chart.highlightSeries !== undefined) return series === chart.highlightSeries ? accent : theme.quiet;
  if (chart.series.length > 1) return seriesColours(theme, chart.series.length)[series] ?? theme.quiet;
  if (chart.highlight === undefined) return item === chart.remainder ? theme.quiet : accent;
  return item === chart.highlight ? accent : theme.quiet;
}

/** Whole px, so that Chart.js and the labels agree to the pixel. */
export function wholeBox(box: Box): Box {
  const x = Math.round(box.x);
  const y = Math.round(box.y);
  return { x, y, width: Math.round(box.x + box.width) - x, height: Math.round(box.y + box.height) - y };
}

/** Sizes to try, from a label's best down to its least, in steps that can be seen. */
export function sizesBetween(most: number, least: number): number[] {
  const sizes: number[] = [];
  for (let size = most; size > least; size *= 0.93) sizes.push(size);
  return [...sizes, Math.min(most, least)];
}
