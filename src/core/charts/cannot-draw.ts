/** Why a chart cannot be drawn at all: said in words, never a blank picture. */
import type { Problem } from '../model/index.ts';
import { isRound } from './kinds.ts';
import type { ResolvedChart } from './resolved-chart.ts';
import { wholeOf } from './layout/bar-marks.ts';

/** The problem, or nothing when there is a picture. */
export function cannotDraw(chart: ResolvedChart): Problem | undefined {
  const points = chart.series.flatMap((one) => one.points);
  if (points.length === 0) {
    return {
      code: 'chart-empty',
      message: `The chart "${chart.id}" has no data to draw.`,
      remedy: 'Name figures, or rows and columns of a table.',
    };
  }
  if (points.every((point) => point.kind === 'missing')) {
    const shown = points[0]?.shown ?? 'missing';
    return {
      code: 'chart-all-missing',
      message: `Every number of the chart "${chart.id}" is missing (${shown}), so a picture would be blank.`,
      remedy: 'Choose other rows or another year, or print the table instead.',
    };
  }
  if (chart.chartKind === 'stacked-100' && chart.items.every((_, item) => wholeOf(chart, item) === undefined)) {
    return {
      code: 'chart-parts',
      message: `No item of the chart "${chart.id}" has every part, so there are no shares to draw.`,
      remedy: 'Draw the numbers as grouped bars instead.',
    };
  }
  if (!isRound(chart.chartKind)) return undefined;
  const part = chart.items.find((_, item) => {
    const point = chart.series[0]?.points[item];
    return point?.kind !== 'value' || Number(point.value) < 0;
  });
  const sum = points.reduce((total, point) => total + (point.kind === 'value' ? Number(point.value) : 0), 0);
  if (part === undefined && sum > 0 && chart.series.length === 1) return undefined;
  return {
    code: 'chart-parts',
    message: `A ${chart.chartKind} shows parts of one whole, and ${part === undefined ? 'these numbers make none' : `"${part}" is not one number of 0 or more`}.`,
    remedy: 'Draw it as a bar chart instead.',
  };
}
