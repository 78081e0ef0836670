/**
 * Lines, slopes and dots as native charts. Several lines are named at their ends, as on the screen; dots stand, since Word
 * has no lying ones, and those of one item are joined.
 */
import type { ChartLegend, ChartRunOptions, ChartSeries as WordSeries, ChartValueAxis } from 'docx/charts';
import type { ChartSeries, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import type { ChartFinish } from './chart-finish.ts';
import {
  categoriesOf,
  dataLabelsOf,
  drawnAnnotations,
  foldNote,
  drawnValues,
  labelText,
  numberFormatOf,
  wordsOf,
  type PointLabel,
} from './chart-labels.ts';
import { bandOf, firstToLast, nameSteps, planLines, type LinePlan } from './chart-line-plan.ts';
import { accent, ink, labelType, leastLabelSize, nameType, quiet, seriesFills } from './chart-look.ts';
import {
  annotationsInWords,
  referenceText,
  sharedOptions,
  type ChartName,
  type NativeChart,
  type Panel,
} from './chart-native.ts';
import { drawsRanges, rangeWhiskers } from './chart-ranges.ts';

/** The chart, and what it says in words because lines cannot draw it. */
export function drawLines(chart: ResolvedChart, name: ChartName, panel?: Panel): NativeChart {
  const whiskers = rangeWhiskers(chart, lineColours(chart));
  const referenceAt = chart.series.length + whiskers.length;
  const plan = planLines(chart, referenceAt, panel);
  const series = chart.series.map((one, at) => lineSeries(chart, one, at, plan, panel));
  const dots = chart.chartKind === 'dot';
  const slope = chart.chartKind === 'slope';
  const entries = chart.series.length > 1 || (chart.reference !== undefined && !plan.direct);
  const legend: false | ChartLegend =
    entries && !plan.direct
      ? { position: 'top', font: labelType, hiddenEntries: whiskers.map((one) => one.name) }
      : false;
  const options: ChartRunOptions = {
    type: 'line',
    ...sharedOptions(name, plan.size),
    ...(panel === undefined ? {} : { title: { text: panel.title, font: { ...labelType, bold: true } } }),
    categories: categoriesOf(chart, drawsRanges(chart, true)),
    series: [...series, ...whiskers, ...referenceLine(chart, plan)],
    legend,
    dataLabels: dataLabelsOf(chart),
    valueAxis: lineAxis(chart, plan, panel),
    categoryAxis: {
      font: nameType(chart, bandOf(chart, plan)),
      gridlines: slope,
      ...(dots && chart.items.length > 8 ? { labelRotation: -45 } : {}),
      ...(panel === undefined
        ? {}
        : { title: { text: firstToLast(chart), font: { ...labelType, size: leastLabelSize } } }),
    },
  };
  const lineless = [
    ...(dots ? chart.series.map((_, at) => at) : []),
    ...whiskers.map((_, at) => chart.series.length + at),
  ];
  const finish: ChartFinish = {
    ...(plan.plot === undefined ? {} : { plot: plan.plot }),
    ...(chart.chartKind === 'dot' || chart.items.length === 1
      ? {}
      : { edgeToEdge: plan.plot !== undefined && panel === undefined }),
    ...(dots && chart.series.length > 1 ? { joinMarks: true } : {}),
    ...nameSteps(chart, plan, panel),
    ...(slope ? { namesAt: 'high' as const } : {}),
    lineless,
    ...(chart.reference === undefined ? {} : { onWhite: [...chart.series, ...whiskers].map((_, at) => at) }),
    unbroken: [
      ...[...drawnAnnotations(chart).keys()].map((item) => ({ series: 0, item })),
      ...whiskers.flatMap((_, at) => chart.items.map((_item, item) => ({ series: chart.series.length + at, item }))),
    ],
    movedLabels: plan.moved,
  };
  return { options, finish, inWords: annotationsInWords(chart, drawnAnnotations(chart)) };
}

function lineColours(chart: ResolvedChart): readonly string[] {
  return chart.series.length === 1 ? [chart.highlightSeries === -1 ? quiet : accent] : seriesFills(chart);
}

function lineSeries(
  chart: ResolvedChart,
  series: ChartSeries,
  at: number,
  plan: LinePlan,
  panel: Panel | undefined,
): WordSeries {
  const color = lineColours(chart)[at] ?? ink;
  const lit = chart.highlightSeries === undefined || chart.highlightSeries === at;
  const plain = chart.chartKind !== 'dot' && chart.chartKind !== 'slope';
  const gaps = series.points.some((point) => point.kind !== 'value');
  const many = plain && !gaps && (chart.series.length > 1 || panel !== undefined) && series.points.length > 2;
  return {
    name: series.name,
    values: drawnValues(chart, series.points),
    color,
    line: { color, width: lit ? 2.25 : 1.5 },
    markers: many ? false : { shape: 'circle', size: chart.chartKind === 'dot' ? 9 : 6 },
    dataLabels: { ...dataLabelsOf(chart), position: 'above' },
    pointLabels: chart.items.map((_, item) => lineLabel(chart, at, item, plan)),
  };
}

/** A line alone carries its numbers; several carry one at their ends; several series of dots carry none. */
function lineLabel(chart: ResolvedChart, at: number, item: number, plan: LinePlan): PointLabel {
  const point = chart.series[at]?.points[item];
  if (point?.kind !== 'value') return undefined;
  const words = wordsOf(chart, point);
  const said = words === undefined ? {} : { text: words };
  if (chart.series.length === 1) {
    const note = drawnAnnotations(chart).get(item);
    if (note !== undefined) return { text: `${foldNote(note, 16)}\n${labelText(point)}` };
    return numbered(chart, item) ? { value: true, ...said } : false;
  }
  if (chart.chartKind === 'dot') return false;
  const font = { ...labelType, bold: chart.highlightSeries === at };
  if (plan.left.some((end) => end.series === at && end.item === item)) return { ...said, position: 'left', font };
  const last = chart.series[at]?.points.findLastIndex((one) => one.kind === 'value');
  if (item !== last) return false;
  if (!plan.direct) return { ...said, value: true, position: 'right', font };
  const name = chart.series[at]?.name ?? '';
  return {
    ...(words === undefined ? { seriesName: true } : { text: `${name} ${words}` }),
    value: true,
    position: 'right',
    font,
  };
}

/** Up to twelve numbers stand on a line; on a longer one, and on a panel, only those at its ends; on more dots, the highlighted one. */
function numbered(chart: ResolvedChart, item: number): boolean {
  const most = chart.chartKind === 'small-multiples' ? 2 : 12;
  if (chart.items.length <= most || item === chart.highlight) return true;
  return chart.chartKind !== 'dot' && (item === 0 || item === chart.items.length - 1);
}

function referenceLine(chart: ResolvedChart, plan: LinePlan): readonly WordSeries[] {
  if (chart.reference === undefined) return [];
  const value = Number(chart.reference.value);
  return [
    {
      name: referenceText(chart),
      values: chart.items.map(() => value),
      markers: false,
      line: { color: ink, width: 1.25, dash: 'dash' },
      dataLabels: false,
      pointLabels: chart.items.map((_, item) =>
        plan.direct && item === chart.items.length - 1
          ? { seriesName: true, position: 'right', font: labelType }
          : undefined,
      ),
    },
  ];
}

function lineAxis(chart: ResolvedChart, { scale }: LinePlan, panel: Panel | undefined): ChartValueAxis {
  const numberFormat = numberFormatOf(chart)?.replace(/\.0+/, '');
  const hidden = chart.chartKind === 'slope' || panel?.axis === false;
  return {
    visible: !hidden,
    gridlines: chart.chartKind !== 'slope',
    font: labelType,
    minimum: scale.min,
    maximum: scale.max,
    interval: scale.step,
    ...(hidden || numberFormat === undefined ? {} : { numberFormat }),
    ...(hidden || chart.axis.label === undefined ? {} : { title: { text: chart.axis.label, font: labelType } }),
  };
}
