/** Charts that stretch Word's native ones: ranges, gaps, long names, many bars, panels of both sorts. For tests. */
import type { ChartPoint, ChartSeries, ResolvedChart } from '../../../core/charts/resolved-chart.ts';
import type { ChartKind } from '../../../core/model/index.ts';
import { forcesChart } from './plans.ts';

export const value = (number: number): ChartPoint => ({ kind: 'value', value: String(number), shown: String(number) });
export const range = (low: number, high: number): ChartPoint => ({
  kind: 'interval',
  low: String(low),
  high: String(high),
  shown: `${low} to ${high}`,
});
export const gap: ChartPoint = { kind: 'missing', marker: '[c]', shown: 'withheld', why: 'the number is withheld' };

const forces = ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys'];
const years = ['2015/16', '2016/17', '2017/18', '2018/19', '2019/20', '2020/21'];
const line = (name: string, ...points: readonly ChartPoint[]): ChartSeries => ({ name, points });

/** A plain chart of a kind; nothing is highlighted. */
export function plainChart(
  chartKind: ChartKind,
  items: readonly string[],
  series: readonly ChartSeries[],
  more: Partial<ResolvedChart> = {},
): ResolvedChart {
  const { highlight: _, ...rest } = forcesChart;
  return { ...rest, chartKind, horizontal: false, title: `A ${chartKind}`, items, series, notes: [], ...more };
}

const ranged = line('Offences', value(900), range(200, 450), range(0, 300), gap);
const mean = { label: 'Mean', value: '400', shown: '400' };

/** Bars and lines with ranges and gaps, reference lines, annotations, long names, 43 and 500 bars, panels. */
export const awkwardCharts: Readonly<Record<string, ResolvedChart>> = {
  'bars with ranges': plainChart('bar', forces, [ranged], { horizontal: true }),
  'columns with ranges and a reference line': plainChart('column', forces, [ranged], { reference: mean }),
  'dots with ranges': plainChart('dot', forces, [ranged]),
  'groups with a range and gaps': plainChart('grouped', forces, [
    line('2022/23', value(900), range(200, 450), value(0), gap),
    line('2023/24', value(900), value(100), gap, value(20)),
  ]),
  'lines with ranges, gaps and a reference line': plainChart(
    'line',
    years,
    [
      line('Snapchat', value(100), range(200, 450), value(300), gap, value(400), value(500)),
      line('Instagram', value(50), value(60), value(70), value(90), range(10, 40), value(490)),
    ],
    { timed: true, reference: mean, highlightSeries: 0 },
  ),
  'a line with a note at its end': plainChart('line', years, [line('Snapchat', ...years.map((_, at) => value(at)))], {
    timed: true,
    reference: { label: 'Aim', value: '2', shown: '2' },
    annotations: [{ item: 5, text: 'New recording rules began' }],
  }),
  'bars with a note and a reference line': plainChart(
    'bar',
    forces,
    [line('Change', value(9), value(-40), value(4), gap)],
    {
      horizontal: true,
      reference: mean,
      annotations: [{ item: 1, text: 'counts two systems' }],
    },
  ),
  'bars with a remainder': plainChart('bar', forces, [line('Offences', ...forces.map((_, at) => value(at + 1)))], {
    horizontal: true,
    remainder: 3,
  }),
  '43 bars': manyBars(43),
  '500 bars': manyBars(500),
  'panels over time': plainChart(
    'small-multiples',
    years,
    forces.map((name, at) => line(name, ...years.map((_, year) => (at + year === 4 ? gap : value(at * 100 + year))))),
    { timed: true },
  ),
  'panels of forces': plainChart('small-multiples', forces, [
    line('2022/23', value(800), value(500), gap, value(100)),
    line('2023/24', value(700), range(100, 300), value(400), value(150)),
  ]),
  'a doughnut with a remainder': plainChart(
    'doughnut',
    ['Girls', 'Boys', 'Not recorded'],
    [line('Children', value(81), value(14), value(5))],
    { remainder: 2 },
  ),
  'nothing but gaps': plainChart('column', forces, [line('Offences', gap, gap, gap, gap)]),
};

function manyBars(count: number): ResolvedChart {
  const items = Array.from({ length: count }, (_, at) => `Area ${at + 1}`);
  return plainChart('bar', items, [line('Offences', ...items.map((_, at) => value(count - at)))], {
    horizontal: true,
    highlight: Math.floor(count / 2),
  });
}
