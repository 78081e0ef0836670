/**
 * Lays a resolved chart out at a size: plain data with every text placed. A chart that cannot be drawn is refused in
 * words; one that can never has a clipped or overlapping label.
 */
import { cannotDraw } from '../cannot-draw.ts';
import { failure, success, type Problem, type Result } from '../../model/index.ts';
import { isRound, isStacked, joinsPoints } from '../kinds.ts';
import type { ResolvedChart } from '../resolved-chart.ts';
import { themeOf, type ThemeName } from '../theme.ts';
import { layDots } from './dots.ts';
import { layFrame, type PictureSizes } from './frame.ts';
import type { ChartLayout, MeasureText } from './layout-types.ts';
import { layLines } from './lines.ts';
import { layLyingBars } from './lying-bars.ts';
import { layManyBars } from './many-bars.ts';
import { layRing } from './rings.ts';
import type { Drawn, Sheet } from './sheet.ts';
import type { ChartSize } from './sizes.ts';
import { laySlope } from './slope.ts';
import { laySmallMultiples } from './small-multiples.ts';
import { layStandingBars } from './standing-bars.ts';

export interface LayoutOptions {
  readonly size: ChartSize;
  readonly theme?: ThemeName;
  readonly measure: MeasureText;
  readonly pictures?: PictureSizes;
}

/** Lays a chart out. Letter charts grow in height where many bars need it; nothing else changes its size. */
export function layoutChart(chart: ResolvedChart, options: LayoutOptions): Result<ChartLayout> {
  const problem = cannotDraw(chart);
  if (problem !== undefined) return failure(problem);
  const { size } = options;
  for (let height = size.height; ; height = Math.min(size.tallest, Math.ceil(height * 1.06))) {
    const last = height >= size.tallest;
    const layout = layoutAt(chart, options, height);
    if (layout !== undefined) return success(layout);
    if (last) break;
  }
  const crowded = layoutAt(chart, options, size.height, true);
  return crowded === undefined ? failure(tooSmall(chart, size)) : success(crowded);
}

function layoutAt(
  chart: ResolvedChart,
  options: LayoutOptions,
  height: number,
  crowded = false,
): ChartLayout | undefined {
  const { size, measure } = options;
  const theme = themeOf(options.theme ?? 'light');
  const legend = chart.series.length > 1 && !joinsPoints(chart.chartKind);
  const frame = layFrame({
    chart,
    size,
    height,
    theme,
    measure,
    pictures: options.pictures ?? new Map(),
    legend: legend && !crowded,
  });
  if (frame.region.height < size.type.label * 4) return undefined;
  const sheet: Sheet = { chart, width: size.width, height, region: frame.region, size, theme, measure };
  const drawn = crowded ? layCrowded(sheet) : layPlot(sheet);
  if (drawn === undefined) return undefined;
  return {
    width: size.width,
    height,
    ...(theme.drawsGround ? { ground: theme.ground } : {}),
    texts: [...frame.texts, ...drawn.texts],
    under: [...frame.shapes, ...drawn.under],
    panels: drawn.panels,
    over: drawn.over,
    unnamed: drawn.unnamed,
  };
}

function layPlot(sheet: Sheet): Drawn | undefined {
  const { chart } = sheet;
  if (isRound(chart.chartKind)) return layRing(sheet);
  switch (chart.chartKind) {
    case 'dot':
      return layDots(sheet);
    case 'line':
      return layLines(sheet);
    case 'slope':
      return chart.items.length === 2 ? laySlope(sheet) : layLines(sheet);
    case 'small-multiples':
      return laySmallMultiples(sheet);
    default: {
      const tall = sheet.size.labelsAbove && chart.timed !== true && !isStacked(chart.chartKind);
      if (chart.horizontal || tall) return layLyingBars(sheet);
      return layStandingBars(sheet) ?? layLyingBars(sheet);
    }
  }
}

/** Thin bars can hold any number of items; other kinds that do not fit are refused. */
function layCrowded(sheet: Sheet): Drawn | undefined {
  const { chart } = sheet;
  const bars = !isRound(chart.chartKind) && !joinsPoints(chart.chartKind) && !isStacked(chart.chartKind);
  return bars && chart.series.length === 1 && sheet.region.width > chart.items.length / 2
    ? layManyBars(sheet)
    : undefined;
}

function tooSmall(chart: ResolvedChart, size: ChartSize): Problem {
  const lines = chart.series.length > 1 ? ` in ${chart.series.length} series` : '';
  return {
    code: 'chart-too-small',
    message: `${chart.items.length === 1 ? '1 item does' : `${chart.items.length} items${lines} do`} not fit legibly in ${size.width} × ${size.height} pixels.`,
    remedy: 'Choose fewer items or series, shorten the title, or use a larger size.',
  };
}
