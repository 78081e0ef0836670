/** Bars as native charts: standing, lying, side by side, stacked. Bars start at zero (DOMAIN 7). */
import type { ChartSeries as WordSeries, ChartValueAxis } from 'docx/charts';
import { contrastText } from '../../core/charts/colour.ts';
import { labelOf, segmentsOf, type Segment } from '../../core/charts/layout/bar-marks.ts';
import { roundScale } from '../../core/charts/layout/scales.ts';
import type { ChartSeries, ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { fullPixels, gapWidthOf, planBars, type BarPlan } from './chart-bar-plan.ts';
import type { ChartFinish } from './chart-finish.ts';
import {
  categoriesOf,
  dataLabelsOf,
  drawnAnnotations,
  foldNote,
  drawnValue,
  drawnValues,
  labelText,
  numberFormatOf,
  wordsOf,
  type PointLabel,
} from './chart-labels.ts';
import { ink, itemFills, labelSize, labelType, lineHeight, nameType, seriesFills, textWidth } from './chart-look.ts';
import {
  annotationsInWords,
  referenceText,
  sharedOptions,
  type ChartName,
  type NativeChart,
  type Panel,
} from './chart-native.ts';
import { drawsRanges, rangeBars } from './chart-ranges.ts';
import { referenceOverColumns } from './chart-reference.ts';

/** The chart, and what it says in words because bars cannot draw it. */
export function drawBars(chart: ResolvedChart, name: ChartName, panel?: Panel): NativeChart {
  const plan = planBars(chart, panel);
  const { lying, stacked, size, font } = plan;
  const series = stacked ? stackedSeries(chart, plan) : barSeries(chart, plan);
  const ranges = stacked ? [] : rangeBars(chart, font);
  const reference = lying ? undefined : referenceOverColumns(chart, size);
  const band = ((reference?.finish.plot?.width ?? 0.95) * size.width) / Math.max(1, chart.items.length);
  const keyed = chart.series.length > 1 || reference?.inLegend === true;
  const shared = {
    ...sharedOptions(name, size),
    ...(panel === undefined ? {} : { title: { text: panel.title, font: { ...labelType, bold: true } } }),
    categories: categoriesOf(chart, drawsRanges(chart, false)),
    series: [...series, ...ranges, ...(reference?.series ?? [])],
    legend: keyed ? ({ position: 'top', font: labelType } as const) : (false as const),
    dataLabels: dataLabelsOf(chart, font),
    valueAxis: barAxis(chart, plan, panel),
    categoryAxis: lying ? { font, reverseOrder: true } : { font: nameType(chart, band) },
    gapWidth: gapWidthOf(chart, plan),
  };
  const stacking = chart.chartKind === 'stacked-100' ? ('percent' as const) : ('stacked' as const);
  // Ranges stand on their bar; bars side by side are parted by a sliver of paper (DOMAIN 7).
  const arranged = stacked ? { stacking } : { overlap: ranges.length > 0 ? 100 : -8 };
  const unseen = [
    ...(chart.reference !== undefined && lying ? [`${referenceText(chart)}.`] : []),
    ...(plan.named ? [] : [`Each bar is one of ${chart.items.length}; all are named in the chart’s data.`]),
  ];
  return {
    options: { type: lying ? 'bar' : 'column', ...shared, ...arranged },
    finish: { ...barFinish(chart, plan, ranges.length > 0), ...reference?.finish },
    inWords: [...annotationsInWords(chart, drawnAnnotations(chart)), ...unseen],
  };
}

function barFinish(chart: ResolvedChart, plan: BarPlan, ranged: boolean): ChartFinish {
  const single = chart.series.length === 1;
  return {
    ...(plan.lying && plan.named ? { nameEvery: 1 } : {}),
    ...(plan.below ? { namesAt: 'low' as const } : {}),
    parted: plan.stacked ? chart.series.map((_, at) => at) : ranged ? [2] : [],
    unbroken: [
      ...[...drawnAnnotations(chart).keys()].map((item) => ({ series: 0, item })),
      ...(ranged ? chart.items.map((_, item) => ({ series: 1, item })) : []),
    ],
    hatched: [
      ...(chart.remainder === undefined || !single ? [] : [{ series: 0, item: chart.remainder }]),
      ...(ranged ? chart.items.map((_, item) => ({ series: 1, item })) : []),
    ],
  };
}

function barSeries(chart: ResolvedChart, { font, lying, numbered }: BarPlan): readonly WordSeries[] {
  const fills = seriesFills(chart);
  const single = chart.series.length === 1;
  return chart.series.map((one, at) => ({
    name: one.name,
    values: drawnValues(chart, one.points),
    color: fills[at] ?? ink,
    ...(single ? { colors: itemFills(chart) } : {}),
    dataLabels: { ...dataLabelsOf(chart, font), position: 'outsideEnd' },
    pointLabels: chart.items.map((_, item) =>
      !numbered && (!single || item !== chart.highlight) ? false : barLabel(chart, one, item, lying),
    ),
  }));
}

/** Every bar says its own label: LibreOffice lends the words of one bar to its neighbours that say nothing. */
function barLabel(chart: ResolvedChart, series: ChartSeries, item: number, lying: boolean): PointLabel {
  const point = series.points[item];
  const note = drawnAnnotations(chart).get(item);
  if (note !== undefined && point !== undefined) {
    const letters = Math.max(10, Math.floor(fullPixels / chart.items.length / 6.5));
    return { text: lying ? `${labelText(point)}   ${note}` : `${foldNote(note, letters)}\n${labelText(point)}` };
  }
  const words = wordsOf(chart, point);
  return words === undefined ? { value: true } : { text: words };
}

/** Parts carry their number where it fits, in the colour that reads on them; of a whole of 100% they carry their share. */
function stackedSeries(chart: ResolvedChart, { size, lying }: BarPlan): readonly WordSeries[] {
  const fills = seriesFills(chart);
  const segments = segmentsOf(chart);
  const scale = stackScale(chart, segments);
  const length = (lying ? size.width : size.height) * 0.75;
  const labelOn = (series: number, item: number): PointLabel => {
    const part = segments.find((one) => one.series === series && one.item === item);
    if (part === undefined) return undefined;
    const text = labelOf(chart, part);
    const room = (Math.abs(part.to - part.from) / (scale.max - scale.min)) * length;
    if (room < (lying ? textWidth(text) + 4 : lineHeight())) return false;
    const words = chart.chartKind === 'stacked-100' ? text : wordsOf(chart, part.point);
    return words === undefined ? undefined : { text: words };
  };
  return chart.series.map((one, at) => {
    const color = fills[at] ?? ink;
    return {
      name: one.name,
      values: drawnValues(chart, one.points),
      color,
      dataLabels: dataLabelsOf(chart, { size: labelSize, color: contrastText(`#${color}`).replace('#', '') }),
      pointLabels: chart.items.map((_, item) => labelOn(at, item)),
    };
  });
}

function stackScale(chart: ResolvedChart, segments: readonly Segment[]) {
  if (chart.chartKind === 'stacked-100') return { min: 0, max: 100, step: 25 };
  const numbers = segments.flatMap((part) => [part.from, part.to]);
  return roundScale(Math.min(0, ...numbers), Math.max(0, ...numbers), 4);
}

/** Bars that carry their numbers need no axis; stacked ones have one, since their totals are not written. */
function barAxis(chart: ResolvedChart, plan: BarPlan, panel: Panel | undefined): ChartValueAxis {
  const axis = { font: labelType, ...(plan.lying ? { crossesAt: 'maximum' as const } : {}) };
  if (!plan.stacked) {
    const held = panel === undefined ? roomForNotes(chart, plan) : { maximum: panel.max * 1.25 };
    return {
      ...axis,
      gridlines: !plan.numbered,
      visible: !plan.numbered,
      ...(plan.below ? {} : { minimum: 0 }),
      ...held,
    };
  }
  const { min, max, step } = stackScale(chart, segmentsOf(chart));
  const whole = chart.chartKind === 'stacked-100';
  const format = whole ? '0%' : numberFormatOf(chart)?.replace(/\.0+/, '');
  return {
    ...axis,
    gridlines: true,
    ...(plan.below ? {} : { minimum: min }),
    ...(whole ? { maximum: max, interval: step } : {}),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(chart.axis.label === undefined ? {} : { title: { text: chart.axis.label, font: labelType } }),
  };
}

/** A note beside a lying bar needs an axis that goes on past the bar. */
function roomForNotes(chart: ResolvedChart, { lying, size, below }: BarPlan): { minimum?: number; maximum?: number } {
  const notes = drawnAnnotations(chart);
  if (!lying || notes.size === 0) return {};
  const bars = chart.items.map((_, item) => {
    const point = chart.series[0]?.points[item];
    const note = notes.get(item) ?? '';
    const label = point === undefined ? '' : `${labelText(point)}   ${note}`;
    return { value: drawnValue(point) ?? 0, room: textWidth(label) + 12 };
  });
  const names = Math.min(size.width * 0.35, Math.max(...chart.items.map((item) => textWidth(item))) + 10);
  const [low, high] = [Math.min(0, ...bars.map((bar) => bar.value)), Math.max(0, ...bars.map((bar) => bar.value))];
  const rooms = (side: (value: number) => boolean): number =>
    Math.max(0, ...bars.filter((bar) => side(bar.value)).map((bar) => bar.room));
  const [left, right] = [below ? rooms((value) => value < 0) : 0, rooms((value) => value >= 0)];
  const unit = (high - low) / Math.max(1, size.width - names - left - right);
  return {
    ...(below ? { minimum: Number((low - left * unit).toPrecision(3)) } : {}),
    maximum: Number((high + right * unit).toPrecision(3)),
  };
}
