/** The look that every native chart shares: the house's colours and type, and sizes in px at 96 to the inch. */
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { seriesColours, themeOf } from '../../core/charts/theme.ts';
import { pixelsPerCm } from './house-style.ts';

const theme = themeOf('light');

/** Colours as docx writes them, without their hash. */
export const ink = bare(theme.ink);
export const quiet = bare(theme.quiet);
export const accent = bare(theme.series[0] ?? theme.ink);

/** Arial 10; many bars take 9, which is the least (DESIGN 5). */
export const labelSize = 10;
export const leastLabelSize = 9;

export interface Type {
  readonly size: number;
  readonly color: string;
}

export const labelType: Type = { size: labelSize, color: ink };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The text's width, and a height in cm. */
export function sizeOf(heightCm: number, widthCm = fullWidth): Size {
  return { width: Math.round(widthCm * pixelsPerCm), height: Math.round(heightCm * pixelsPerCm) };
}

export const fullWidth = 16;

/** px that a text takes in Arial, near enough to make room: digits and letters are about half as wide as high. */
export function textWidth(text: string, points: number = labelSize): number {
  return text.length * points * 0.52 * (96 / 72);
}

/**
 * Every how many names of periods stand under a plot whose items are `band` px apart: the last one is named wherever a step
 * reaches it. Other names are all wanted, and wrap.
 */
export function nameStep(chart: ResolvedChart, band: number): number {
  if (chart.timed !== true) return 1;
  const least = Math.ceil(Math.max(0, ...chart.items.map((item) => textWidth(item) + 6)) / band);
  const last = chart.items.length - 1;
  for (let step = Math.max(1, least); step <= last; step += 1) if (last % step === 0) return step;
  return Math.max(1, least);
}

/** The type of names under a plot: a point smaller where periods would touch. */
export function nameType(chart: ResolvedChart, band: number): Type {
  const widest = Math.max(0, ...chart.items.map((item) => textWidth(item)));
  return chart.timed === true && widest > band * 0.9 ? { ...labelType, size: leastLabelSize } : labelType;
}

/** Lines that the names under a plot take, three at most. */
export function nameRows(chart: ResolvedChart, names: readonly string[], band: number): number {
  if (chart.timed === true) return 1;
  return Math.min(3, Math.max(1, ...names.map((name) => Math.ceil(textWidth(name) / (band * 0.95)))));
}

/** px from one line of type to the next. */
export function lineHeight(points: number = labelSize): number {
  return points * 1.2 * (96 / 72);
}

/** One colour a series; where one of them is the finding, it alone has the accent. */
export function seriesFills(chart: ResolvedChart): readonly string[] {
  const marked = chart.highlightSeries;
  const colours = seriesColours(theme, chart.series.length);
  if (marked === undefined) return colours.map(bare);
  return colours.map((_, at) => (at === marked ? accent : quiet));
}

/** One colour an item of a single series: the highlighted one in the accent and the rest quiet. */
export function itemFills(chart: ResolvedChart): readonly string[] {
  return chart.items.map((_, index) => {
    if (chart.highlight === undefined) return index === chart.remainder ? quiet : accent;
    return index === chart.highlight ? accent : quiet;
  });
}

/** One colour a part of a ring. */
export function partFills(chart: ResolvedChart): readonly string[] {
  if (chart.highlight !== undefined) return itemFills(chart);
  return seriesColours(theme, chart.items.length).map(bare);
}

export function bare(hex: string): string {
  return hex.replace('#', '');
}
