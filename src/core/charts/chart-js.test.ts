import { describe, expect, it } from 'vitest';
import type { ChartKind } from '../model/index.ts';
import type { ChartJsConfig } from './chart-js.ts';
import { layoutChart } from './layout/layout-chart.ts';
import type { ChartLayout } from './layout/layout-types.ts';
import { presetSize } from './layout/sizes.ts';
import type { ChartPoint, ResolvedChart } from './resolved-chart.ts';
import { exampleCharts } from './testing/example-charts.ts';

const examples = exampleCharts();
const value = (number: number): ChartPoint => ({ kind: 'value', value: String(number), shown: String(number) });
const two: Partial<ResolvedChart> = {
  items: ['2017/18', '2023/24'],
  timed: true,
  series: [
    { name: 'Gwent', points: [value(100), value(300)] },
    { name: 'Powys', points: [value(50), value(100)] },
  ],
};

function lay(chartKind: ChartKind, change: Partial<ResolvedChart>): ChartLayout {
  const { highlight: _highlight, remainder: _remainder, ...rest } = examples[0]!;
  const chart = { ...rest, ...change, chartKind, horizontal: chartKind === 'bar' };
  const laid = layoutChart(chart, {
    size: presetSize('letter'),
    measure: (text, font) => text.length * font.size * 0.5,
  });
  if (!laid.ok) throw new Error(laid.problems[0]?.message);
  return laid.value;
}

const configOf = (chartKind: ChartKind, change: Partial<ResolvedChart> = two): ChartJsConfig =>
  lay(chartKind, change).panels[0]!.config;

describe('the Chart.js config', () => {
  it.each(['column', 'bar', 'grouped', 'stacked', 'stacked-100', 'line', 'dot', 'small-multiples', 'slope'] as const)(
    'of a %s chart is plain JSON with one value axis',
    (kind) => {
      for (const { config } of lay(kind, two).panels) {
        expect(JSON.parse(JSON.stringify(config))).toEqual(config);
        expect(Object.values(config.options.scales!).filter((scale) => scale.type === 'linear')).toHaveLength(1);
      }
    },
  );

  it.each(['column', 'bar', 'grouped', 'stacked', 'stacked-100'] as const)(
    'starts the bars of a %s chart at zero, whatever the spec asks',
    (kind) => {
      const scales = Object.values(configOf(kind, { ...two, axis: { from: '90' } }).options.scales!);
      expect(scales.find((scale) => scale.type === 'linear')!.min).toBe(0);
    },
  );

  it('makes shares of each item in a 100% chart', () => {
    expect(configOf('stacked-100').data.datasets.map((set) => set.data)).toEqual([
      [(100 / 150) * 100, 75],
      [expect.closeTo((50 / 150) * 100, 9), 25],
    ]);
  });

  it('draws a gap as null and a range as a floating bar', () => {
    const { data } = configOf(
      'bar',
      examples.find((chart) => chart.id === 'awkward'),
    );
    expect(data.labels).toEqual(['South Wales', 'Dyfed-Powys', 'City of London', 'Gwent', 'North Wales']);
    expect(data.datasets[0]!.data).toEqual([964, 12, [1, 4], null, null]);
  });

  it('breaks a line at a gap', () => {
    const { datasets } = configOf(
      'line',
      examples.find((chart) => chart.id === 'gaps'),
    ).data;
    expect(datasets[0]!.data.slice(0, 5)).toEqual([340, 361, null, null, 402]);
    expect(datasets[0]!.spanGaps).toBe(false);
  });

  it('lights the finding and leaves the rest quiet', () => {
    const { datasets } = configOf('column', {
      items: ['A', 'B', 'C'],
      series: [{ name: '', points: [value(1), value(2), value(3)] }],
      highlight: 1,
    }).data;
    expect(datasets[0]!.backgroundColor).toEqual(['#7E8E9B', '#12436D', '#7E8E9B']);
  });

  it('gives small multiples a panel a series, all on one scale', () => {
    const scales = lay('small-multiples', two).panels.map(({ config }) => config.options.scales!.y);
    expect(scales).toHaveLength(2);
    expect(scales[0]).toEqual(scales[1]);
  });

  it('fixes the chart area to the plot that the labels were placed around', () => {
    const { panels, width, height } = lay('column', two);
    const { plot, config } = panels[0]!;
    const { left, top, right, bottom } = config.options.layout.padding;
    expect([left, top, width - right, height - bottom]).toEqual([
      plot.x,
      plot.y,
      plot.x + plot.width,
      plot.y + plot.height,
    ]);
  });

  it('keeps the layout of the Welsh forces in a letter as it is (golden)', () => {
    const layout = lay('bar', examples[0]!);
    expect(layout.texts.map((mark) => `${mark.role} ${Math.round(mark.x)},${Math.round(mark.baseline)} ${mark.text}`))
      .toMatchInlineSnapshot(`
      [
        "title 20,36 South Wales Police recorded the most image offences",
        "caption 20,58 Offences, 2023/24",
        "source 20,319 Source: Example charity, Freedom of information replies, 20 police forces, 2023/24.",
        "item 20,103 South Wales",
        "item 20,153 North Wales",
        "item 20,204 Gwent",
        "item 20,255 Dyfed-Powys",
        "value 565,103 964",
        "value 362,153 535",
        "value 347,204 503",
        "value 200,255 192",
      ]
    `);
  });
});
