/** Bars start at zero: their length is the number. */
import { isBarKind } from '../kinds.ts';
import type { ChartRule } from './chart-rule.ts';

export const barsFromZero: ChartRule = {
  id: 'chart-bars-from-zero',
  severity: 'misleading',
  about: 'A bar chart whose axis is asked to start elsewhere than zero.',
  source: 'DOMAIN 7; Government Analysis Function, charts',
  find: (chart) => {
    const { from } = chart.axis;
    if (!isBarKind(chart.chartKind) || from === undefined || Number(from) === 0) return [];
    return [
      {
        message: `Bars start at zero, because their length is the number; this axis asks to start at ${from}. It is drawn from zero. Take "from" out of the axis, or draw a dot plot or a line.`,
        text: from,
      },
    ];
  },
};
