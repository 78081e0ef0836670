/** A pie or doughnut shows two or three parts of one whole. */
import { Decimal } from '../../figures/quantity.ts';
import { isRound } from '../kinds.ts';
import type { ChartRule } from './chart-rule.ts';

export const pieParts: ChartRule = {
  id: 'chart-pie-parts',
  severity: 'style',
  about: 'A pie of one part, or of more than three.',
  source: 'DOMAIN 7; Government Analysis Function, charts',
  find: (chart) => {
    const count = chart.items.length;
    if (!isRound(chart.chartKind) || count === 2 || count === 3) return [];
    return [
      {
        message: `A ${chart.chartKind} is for two or three parts, and this has ${count}. Draw bars instead.`,
        sum: `${count} parts; 2 or 3`,
        suggestion: 'bar',
      },
    ];
  },
};

export const pieWhole: ChartRule = {
  id: 'chart-pie-whole',
  severity: 'misleading',
  about: 'A pie of shares that do not come to 100%.',
  source: 'DOMAIN 12, DOMAIN 15; issue 3, Checks',
  find: (chart) => {
    if (!isRound(chart.chartKind) || !chart.percent) return [];
    const parts = chart.series.flatMap((one) => one.points).flatMap((point) => (point.kind === 'value' ? [point] : []));
    const sum = parts.reduce((total, point) => total.plus(point.value), new Decimal(0));
    // Each part may have been rounded to its last shown digit.
    const slack = parts.reduce((total, point) => total.plus(halfUnit(point.value)), new Decimal(0));
    if (sum.minus(100).abs().lte(slack)) return [];
    const shown = parts.map((point) => point.shown).join(' + ');
    return [
      {
        message: `The parts come to ${sum.toDecimalPlaces(1).toString()}% and not 100%, so the slices are not shares of one whole. Add the missing part as a remainder, or draw bars.`,
        sum: `${shown} = ${sum.toDecimalPlaces(1).toString()}%`,
        suggestion: 'bar',
      },
    ];
  },
};

function halfUnit(value: string): Decimal {
  const places = Math.min(6, value.split('.')[1]?.length ?? 0);
  return new Decimal(10).pow(-places).div(2);
}
