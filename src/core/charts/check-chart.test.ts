import { describe, expect, it } from 'vitest';
import { chartSchema } from '../model/index.ts';
import { chartRules, checkChart } from './check-chart.ts';
import type { ChartPoint, ResolvedChart } from './resolved-chart.ts';
import { exampleCharts, identity } from './testing/example-charts.ts';

const value = (number: number, shown = String(number)): ChartPoint => ({ kind: 'value', value: String(number), shown });
const [forces] = exampleCharts();
const good: ResolvedChart = forces!;

function rulesOf(change: Partial<ResolvedChart>, fields: object = {}): readonly string[] {
  const spec = chartSchema.parse({
    ...identity('chart', 'forces'),
    chartKind: 'bar',
    title: good.title,
    data: { table: 'forces', columns: ['Offences'] },
    ...fields,
  });
  return checkChart({ ...good, ...change }, spec).map((finding) => finding.rule);
}

const items = (count: number): Partial<ResolvedChart> => ({
  items: Array.from({ length: count }, (_, index) => `Item ${index}`),
  series: [{ name: '', points: Array.from({ length: count }, (_, index) => value(index + 1)) }],
});
const series = (count: number): Partial<ResolvedChart> => ({
  series: Array.from({ length: count }, (_, index) => ({
    name: `Series ${index}`,
    points: good.items.map(() => value(index + 1)),
  })),
});

describe('a chart as it should be', () => {
  it('raises nothing', () => {
    expect(rulesOf({})).toEqual([]);
  });
});

describe('each rule', () => {
  it.each<[string, Partial<ResolvedChart>, object?]>([
    ['chart-bars-from-zero', { axis: { from: '500' } }],
    ['chart-one-axis', {}, { axis2: { label: 'Rate' } }],
    ['chart-source-missing', { sourceLine: ' ' }],
    ['chart-alt-missing', { alt: '' }],
    ['chart-alt-stale', { altStale: true }],
    ['chart-alt-length', { alt: 'a'.repeat(251) }],
    ['chart-title-length', { title: 'One two three four five six seven eight nine ten eleven' }],
    ['chart-title-number', {}, { title: 'Offences rose by 27%' }],
    ['chart-category-count', items(13)],
    ['chart-series-count', { chartKind: 'line', ...series(7) }],
    ['chart-pie-parts', { chartKind: 'pie' }],
    [
      'chart-pie-whole',
      {
        chartKind: 'pie',
        percent: true,
        items: ['A', 'B'],
        series: [{ name: '', points: [value(60, '60%'), value(30, '30%')] }],
      },
    ],
    ['chart-touching-fills', { chartKind: 'stacked', ...series(7) }],
    ['chart-cannot-be-drawn', { items: [], series: [] }],
    ['chart-characters', { title: 'Offences rose 📈' }],
  ])('%s fires', (rule, change, fields) => {
    expect(rulesOf(change, fields)).toContain(rule);
  });

  it.each<[string, Partial<ResolvedChart>, object?]>([
    ['a dot plot may start above zero', { chartKind: 'dot', axis: { from: '500' } }],
    ['43 ranked bars', items(43), { order: 'descending' }],
    ['a run of 20 years', { ...items(20), timed: true }],
    ['a line highlighted among nine', { chartKind: 'line', highlightSeries: 0, ...series(9) }],
    [
      'shares that round to 100',
      {
        chartKind: 'pie',
        percent: true,
        items: ['A', 'B', 'C'],
        series: [{ name: '', points: [value(33.3, '33.3%'), value(33.3, '33.3%'), value(33.3, '33.3%')] }],
      },
    ],
    [
      'years and bound numbers in a title',
      { title: 'Half of offences in 2023/24' },
      { title: ':figure[Half]{of=share} of offences in 2023/24' },
    ],
    ['ten words', { title: 'One two three four five six seven eight nine 27%' }],
  ])('is quiet about %s', (_what, change, fields) => {
    expect(rulesOf(change, fields)).toEqual([]);
  });

  it('has an id of its own, a source and a severity', () => {
    expect(new Set(chartRules.map((rule) => rule.id)).size).toBe(chartRules.length);
    for (const rule of chartRules) expect(rule.source).not.toBe('');
  });
});
