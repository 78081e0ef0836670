/**
 * A resolved chart as a native Word chart: kind by kind, in the house's colours, with bars from zero (DOMAIN 7). Word has
 * no slope, no small multiples and no lying dots: a slope is a line of two points, small multiples are grouped, and dots
 * stand as a line without its line.
 */
import type { ChartRunOptions, ChartSeries as WordSeries } from 'docx/charts';
import { contrastText } from '../../core/charts/colour.ts';
import { isStacked } from '../../core/charts/kinds.ts';
import type { ChartSeries, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { seriesColours, themeOf } from '../../core/charts/theme.ts';
import {
  categoriesOf,
  dataLabelsOf,
  drawnValue,
  labelSize,
  numberFormatOf,
  pointLabelsOf,
  type PointLabel,
} from './chart-labels.ts';
import { pixelsPerCm } from './house-style.ts';

const theme = themeOf('light');
const ink = bare(theme.ink);
const fonts = { size: labelSize, color: ink } as const;
const fullWidth = 16;
const remainderColour = 'C3CBD1';

/** Everything docx needs to draw the chart, its alternative text included. */
export function chartOptions(chart: ResolvedChart, name: string): ChartRunOptions {
  const base = {
    altText: { name, description: chart.alt },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    font: { name: 'Arial', color: ink },
    transformation: sizeOf(chart),
  } as const;
  if (chart.chartKind === 'pie' || chart.chartKind === 'doughnut') return { ...base, ...roundOptions(chart) };
  return { ...base, ...axisOptions(chart) };
}

/** Series of one colour each; or, with one series, its highlighted item in the accent and the rest quiet. */
function coloursOf(chart: ResolvedChart): readonly string[] {
  const colours = seriesColours(theme, chart.series.length);
  const marked = chart.highlightSeries;
  const chosen = marked === undefined ? colours : colours.map((_, at) => (at === marked ? colours[0] : theme.quiet));
  return chosen.map((colour) => bare(colour ?? theme.quiet));
}

function itemColours(chart: ResolvedChart): readonly (string | undefined)[] {
  return chart.items.map((_, index) => {
    if (index === chart.remainder) return remainderColour;
    if (chart.highlight === undefined) return undefined;
    return bare(index === chart.highlight ? (theme.series[0] ?? theme.ink) : theme.quiet);
  });
}

function axisOptions(chart: ResolvedChart): ChartRunOptions {
  const kind = drawnKind(chart);
  const stacked = isStacked(chart.chartKind);
  const colours = coloursOf(chart);
  const series = chart.series.map((one, index) => wordSeries(chart, one, colours[index] ?? ink, kind === 'line'));
  const reference = kind === 'bar' ? [] : referenceSeries(chart);
  const shared = {
    categories: [...categoriesOf(chart)],
    series: [...series, ...reference],
    legend: series.length + reference.length > 1 ? ({ position: 'top', font: fonts } as const) : (false as const),
    dataLabels: dataLabelsOf(chart, ink),
    valueAxis: valueAxis(chart, kind === 'line'),
    categoryAxis: { font: fonts, ...(kind === 'bar' ? { reverseOrder: true } : {}) },
  };
  if (kind === 'line') return { type: 'line', markers: { shape: 'circle', size: 7 }, ...shared };
  const gapWidth = chart.series.length > 1 && !stacked ? 60 : 45;
  const stacking = chart.chartKind === 'stacked-100' ? 'percent' : 'stacked';
  return { type: kind, gapWidth, ...(stacked ? { stacking } : { overlap: 0 }), ...shared };
}

function drawnKind(chart: ResolvedChart): 'column' | 'bar' | 'line' {
  switch (chart.chartKind) {
    case 'line':
    case 'slope':
    case 'dot':
      return 'line';
    case 'bar':
      return 'bar';
    case 'small-multiples':
      return chart.timed === true ? 'line' : 'column';
    case 'column':
    case 'grouped':
    case 'stacked':
    case 'stacked-100':
    case 'pie':
    case 'doughnut':
      return chart.horizontal ? 'bar' : 'column';
  }
}

function wordSeries(chart: ResolvedChart, series: ChartSeries, colour: string, joined: boolean): WordSeries {
  const stacked = isStacked(chart.chartKind);
  const inWords = pointLabelsOf(chart, series.points);
  return {
    name: series.name,
    values: chart.items.map((_, index) => drawnValue(series.points[index])),
    color: colour,
    ...(joined ? { line: lineLook(chart, colour) } : {}),
    ...(!joined && chart.series.length === 1 ? { colors: itemColours(chart) } : {}),
    ...(stacked ? { dataLabels: dataLabelsOf(chart, bare(contrastText(`#${colour}`))) } : {}),
    ...(joined ? { dataLabels: { ...dataLabelsOf(chart, ink), position: 'above' as const } } : {}),
    ...(joined && chart.series.length > 1
      ? { pointLabels: endLabels(chart, series, inWords) }
      : inWords === undefined
        ? {}
        : { pointLabels: inWords }),
  };
}

/** Several lines carry a number only at their last point, beside it, and a slope at both; the axis says the rest. */
function endLabels(
  chart: ResolvedChart,
  series: ChartSeries,
  inWords: readonly PointLabel[] | undefined,
): readonly PointLabel[] {
  const last = series.points.findLastIndex((point) => point.kind === 'value');
  return series.points.map((point, index) => {
    if (point.kind !== 'value' || (index !== last && (chart.chartKind !== 'slope' || index !== 0))) return false;
    const words = inWords?.[index];
    return {
      ...(words === undefined || words === false ? {} : words),
      value: true,
      position: index === last ? 'right' : 'left',
    };
  });
}

/** Dots are points without their line. docx has no such line; canonicalise makes one of the width that stands for it. */
function lineLook(chart: ResolvedChart, colour: string): { color: string; width: number } {
  return { color: colour, width: chart.chartKind === 'dot' ? 0 : 2.25 };
}

function referenceSeries(chart: ResolvedChart): readonly WordSeries[] {
  if (chart.reference === undefined) return [];
  const value = Number(chart.reference.value);
  return [
    {
      name: `${chart.reference.label}: ${chart.reference.shown}`,
      values: chart.items.map(() => value),
      type: 'line',
      markers: false,
      line: { color: ink, width: 1.25, dash: 'dash' },
      dataLabels: false,
    },
  ];
}

/** Bars carry their numbers, so their axis is left away; a line keeps its axis and pale gridlines. */
function valueAxis(
  chart: ResolvedChart,
  joined: boolean,
): NonNullable<(ChartRunOptions & { type: 'column' })['valueAxis']> {
  const drawn = chart.series.flatMap((series) => series.points.map(drawnValue)).filter((value) => value !== null);
  const belowZero = drawn.some((value) => value < 0);
  const from = chart.axis.from === undefined ? (belowZero ? undefined : 0) : Number(chart.axis.from);
  const numberFormat = numberFormatOf(chart);
  return {
    visible: joined,
    gridlines: joined && chart.chartKind !== 'dot',
    font: fonts,
    ...(from === undefined ? {} : { minimum: from }),
    ...(chart.axis.to === undefined ? {} : { maximum: Number(chart.axis.to) }),
    ...(joined && numberFormat !== undefined ? { numberFormat: numberFormat.replace(/\.0+/, '') } : {}),
    ...(joined && chart.axis.label !== undefined ? { title: { text: chart.axis.label, font: fonts } } : {}),
  };
}

function roundOptions(chart: ResolvedChart): ChartRunOptions {
  const fills = chart.items.map((_, index) => {
    const given = itemColours(chart)[index];
    return given ?? bare(seriesColours(theme, chart.items.length)[index] ?? theme.quiet);
  });
  const [series] = chart.series;
  const points = series?.points ?? [];
  const inWords = pointLabelsOf(chart, points);
  const labels = points.map((point, index) => {
    const text = inWords?.[index];
    const font = { size: labelSize, color: bare(contrastText(`#${fills[index] ?? ink}`)) };
    return point.kind === 'value' ? { ...(text === undefined || text === false ? {} : text), font } : undefined;
  });
  const round = {
    categories: [...categoriesOf(chart)],
    series: [{ name: series?.name ?? chart.title, values: points.map(drawnValue), colors: fills, pointLabels: labels }],
    dataLabels: dataLabelsOf(chart, ink),
    legend: { position: 'right', font: fonts },
  } as const;
  return chart.chartKind === 'pie' ? { type: 'pie', ...round } : { type: 'doughnut', holeSize: 55, ...round };
}

/** Pixels at 96 to the inch: the text's width, and a height that gives each bar its room. */
function sizeOf(chart: ResolvedChart): { width: number; height: number } {
  const bars = chart.items.length * (isStacked(chart.chartKind) ? 1 : chart.series.length);
  const legend = chart.series.length > 1 ? 0.8 : 0;
  const height = drawnKind(chart) === 'bar' ? Math.min(16, 0.6 + legend + 0.8 * bars) : 6.2 + legend;
  return { width: Math.round(fullWidth * pixelsPerCm), height: Math.round(height * pixelsPerCm) };
}

function bare(hex: string): string {
  return hex.replace('#', '');
}
