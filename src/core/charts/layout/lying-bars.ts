/**
 * Bars that lie down: single, grouped and stacked. Labels stand beside the bars or, on a story, above them; many bars
 * part into columns with one scale. Gives nothing when even the smallest type does not fit.
 */
import { isStacked } from '../kinds.ts';
import { axesConfig, type ValueScale } from '../chart-js.ts';
import { barDatasets, segmentsOf, type Segment } from './bar-marks.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import {
  footTicks,
  gapLabels,
  hatchOf,
  insideLabels,
  outsideLabels,
  valueLabels,
  type ValueLabel,
} from './lying-labels.ts';
import { pickItems } from './pick-items.ts';
import { breakAround } from './reference-line.ts';
import { extent, roundScale, tightScale, xOf } from './scales.ts';
import { joinDrawn, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { leading, middleBaseline, placeLines, placeText, wrapText } from './text.ts';

interface Arrangement {
  readonly columns: number;
  readonly above: boolean;
  readonly sizes: readonly number[];
}

export interface BarOptions {
  /** One scale for several panels: the greatest and least of all. */
  readonly range?: readonly [number, number];
  readonly oneColumn?: boolean;
}

/** Lays the bars into the region at the largest type that fits, or gives nothing. */
export function layLyingBars(sheet: Sheet, options: BarOptions = {}): Drawn | undefined {
  const { label, labelLeast } = sheet.size.type;
  const middle = Math.max(labelLeast, label * 0.8);
  const many = options.oneColumn !== true && sheet.size.tallest <= sheet.height;
  const arrangements: Arrangement[] = [
    ...(sheet.size.labelsAbove ? [{ columns: 1, above: true, sizes: sizesBetween(label, middle) }] : []),
    { columns: 1, above: false, sizes: sizesBetween(label, middle) },
    ...(many ? [{ columns: 2, above: false, sizes: sizesBetween(label, labelLeast) }] : []),
    { columns: 1, above: false, sizes: sizesBetween(middle, labelLeast) },
    ...(many ? [{ columns: 3, above: false, sizes: sizesBetween(label, labelLeast) }] : []),
  ];
  for (const arrangement of arrangements) {
    for (const size of arrangement.sizes) {
      for (const room of arrangement.columns > 1 ? [0.5, 0.44, 0.36] : [0.4]) {
        const drawn = layColumns(sheet, { ...arrangement, room }, size, options);
        if (drawn !== undefined) return drawn;
      }
    }
  }
  return undefined;
}

function layColumns(
  sheet: Sheet,
  { columns, above, room }: Arrangement & { readonly room: number },
  size: number,
  options: BarOptions,
): Drawn | undefined {
  const { chart, region } = sheet;
  const rows = Math.ceil(chart.items.length / columns);
  if (columns > 1 && rows < 6) return undefined;
  const gutter = columns > 1 ? size * 1.6 : 0;
  const width = (region.width - gutter * (columns - 1)) / columns;
  const range = options.range ?? extentOfBars(sheet);
  const parts: Drawn[] = [];
  for (let column = 0; column < columns; column += 1) {
    const indexes = chart.items.map((_, index) => index).slice(column * rows, (column + 1) * rows);
    const part = {
      ...sheet,
      chart: pickItems(chart, indexes),
      region: { ...region, x: region.x + column * (width + gutter), width },
    };
    const drawn = layRows(part, {
      size,
      above,
      rows,
      range,
      room,
      widest: chart,
      cut: size <= sheet.size.type.labelLeast,
    });
    if (drawn === undefined) return undefined;
    parts.push(drawn);
  }
  return joinDrawn(parts);
}

function extentOfBars(sheet: Sheet): readonly [number, number] {
  const { chart } = sheet;
  const reference = chart.reference === undefined ? [] : [Number(chart.reference.value)];
  if (isStacked(chart.chartKind)) {
    const tops = segmentsOf(chart).flatMap((part) => [part.from, part.to]);
    return [Math.min(0, ...tops, ...reference), Math.max(0, ...tops, ...reference)];
  }
  return (
    extent(
      chart.series.flatMap((one) => one.points),
      reference,
    ) ?? [0, 1]
  );
}

interface RowPlan {
  readonly size: number;
  readonly above: boolean;
  /** Part of the width that names may take. */
  readonly room: number;
  /** At the smallest type a name too long for its lines is cut. */
  readonly cut: boolean;
  /** Rows a column has room for; the last column may have fewer. */
  readonly rows: number;
  readonly range: readonly [number, number];
  /** The whole chart, so that every column has the same label width and scale. */
  readonly widest: Sheet['chart'];
}

function layRows(sheet: Sheet, plan: RowPlan): Drawn | undefined {
  const { chart, region, measure, theme } = sheet;
  const { size, above } = plan;
  const stacked = isStacked(chart.chartKind);
  const bars = stacked ? 1 : chart.series.length;
  const itemFont = sans(size);
  const labelRoom = above ? region.width : region.width * plan.room;
  const mostLines = plan.cut ? 3 : 6;
  const wrapped = plan.widest.items.map((item) => wrapText(item, itemFont, labelRoom, measure, mostLines));
  if (!plan.cut && wrapped.some((one) => one.at(-1)?.endsWith('…') === true)) return undefined;
  const lines = Math.max(1, ...wrapped.map((one) => one.length));
  const labelWidth = above
    ? 0
    : Math.min(labelRoom, Math.max(...wrapped.flat().map((line) => measure(line, itemFont)), 0));
  const tightLines = lines * size * 1.1;
  const barLeast = bars === 1 ? size * 0.62 : size * 0.98;
  const space = size * (plan.rows > 12 ? 0.24 : 0.5);
  const need = above
    ? lines * size * leading + bars * barLeast + size * 0.45
    : Math.max(tightLines, bars * barLeast) + space;
  const head = chart.reference === undefined ? 0 : size * 1.5;
  const foot = stacked ? size * 1.6 : 0;
  const usual = above
    ? lines * size * leading + bars * size * 1.6 + size * 1.3
    : Math.max(tightLines, bars * size * 1.75) + size * 1.3;
  const room = (region.height - head - foot) / plan.rows;
  // A few bars grow to use the room, up to half as much again.
  const pitch = Math.min(room, Math.max(usual, Math.min(room * 0.9, usual * 1.5)));
  if (pitch < need) return undefined;
  const gap = above ? 0 : size * 0.8;
  const aboveLines = above ? lines * size * leading : 0;
  const barsHeight = Math.min(
    (bars * size * (bars === 1 ? 1.9 : 1.35) * pitch) / Math.min(pitch, usual),
    above ? pitch - aboveLines - size * 0.4 : pitch - space,
  );
  const plotted = wholeBox({
    x: region.x + labelWidth + gap,
    y: region.y + head,
    width: region.width - labelWidth - gap,
    height: pitch * chart.items.length,
  });
  const values = valueLabels(sheet, size);
  const scale = stacked ? roundScale(plan.range[0], plan.range[1], 4) : fitScale(plan, values, sheet, plotted.width);
  if (scale === undefined) return undefined;
  const band = plotted.height / chart.items.length;
  // Labels above take the upper part of a band, so the bars' plot is moved down by half of it.
  const plot = { ...plotted, y: plotted.y + Math.round(aboveLines / 2) };
  const segments = segmentsOf(chart);
  const barPercentage = bars > 1 ? 0.92 : 1;
  const marks = { categoryPercentage: barsHeight / band, barPercentage, parting: stacked ? size * 0.09 : 0 };
  const centre = (item: number): number => plot.y + band * (item + 0.5);
  const texts: TextMark[] = [];
  const over: Shape[] = [];
  chart.items.forEach((item, index) => {
    const own = wrapText(item, itemFont, labelRoom, measure, mostLines);
    const weight = index === chart.highlight && chart.items.length > 5 ? 600 : 400;
    const font = sans(size, weight);
    const y = centre(index);
    if (above) {
      const top = y - barsHeight / 2 - own.length * size * leading - size * 0.08;
      texts.push(...placeLines('item', own, { x: region.x, top }, font, theme.ink, measure));
    } else {
      const first = middleBaseline(y - ((own.length - 1) * size * 1.1) / 2, font);
      own.forEach((line, at) =>
        texts.push(
          placeText('item', line, { x: region.x, baseline: first + at * size * 1.1 }, font, theme.ink, measure),
        ),
      );
    }
  });
  const chunk = barsHeight / bars;
  const boxOf = (part: Segment): Box => {
    const [left, right] = [
      xOf(Math.min(part.from, part.to), scale, plot),
      xOf(Math.max(part.from, part.to), scale, plot),
    ];
    const middle = centre(part.item) - barsHeight / 2 + chunk * ((stacked ? 0 : part.series) + 0.5);
    const thick = chunk * barPercentage;
    return { x: left, y: middle - thick / 2, width: right - left, height: thick };
  };
  for (const part of segments) over.push(...hatchOf(sheet, part, boxOf(part), size, scale, plot));
  texts.push(
    ...(stacked
      ? insideLabels(sheet, segments, boxOf, size)
      : outsideLabels(sheet, values, centre, { size, chunk, bars, barsHeight, scale, plot })),
  );
  texts.push(...gapLabels(sheet, { size, chunk, bars, barsHeight, scale, plot, centre }));
  if (stacked) texts.push(...footTicks(sheet, scale, plot, size));
  const baseX = xOf(0, scale, plot);
  const under: Shape[] = [];
  const lineWidth = Math.max(1, size / 14);
  // Names above the bars would cross one long axis line, so there each row has its own piece.
  const pieces = above
    ? chart.items.map((_, item) => [centre(item) - barsHeight / 2, centre(item) + barsHeight / 2] as const)
    : [[plot.y, plot.y + plot.height] as const];
  for (const [from, to] of pieces)
    over.push({ kind: 'line', from: [baseX, from], to: [baseX, to], colour: theme.axis, line: lineWidth });
  if (chart.reference !== undefined) {
    const x = xOf(Number(chart.reference.value), scale, plot);
    const words = `${chart.reference.label}: ${chart.reference.shown}`;
    const font = sans(size * 0.92);
    const width = measure(words, font);
    const left = Math.max(region.x, Math.min(x - width / 2, region.x + region.width - width));
    if (width > region.width) return undefined;
    texts.push(placeText('reference', words, { x: left, baseline: region.y + size }, font, theme.ink, measure));
    const line = {
      kind: 'line',
      from: [x, region.y + size * 1.25],
      to: [x, plot.y + plot.height],
      colour: theme.ink,
      line: lineWidth * 1.2,
      dash: [size * 0.35, size * 0.25],
    } as const;
    over.push(...breakAround(line, texts, size * 0.2));
  }
  const config = axesConfig('bar', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets: barDatasets(sheet, segments, marks),
    scale,
    horizontal: true,
    stacked,
    banded: true,
    gridColour: theme.line,
    gridWidth: Math.max(1, size / 16),
  });
  return { texts, under, panels: [{ plot, config }], over, unnamed: 0 };
}

/** The longest bars that leave room for every number beside its own. */
function fitScale(plan: RowPlan, labels: readonly ValueLabel[], sheet: Sheet, width: number): ValueScale | undefined {
  const [least, most] = plan.range;
  const all = plan.widest === sheet.chart ? labels : valueLabels({ ...sheet, chart: plan.widest }, plan.size);
  // A gap's words stand at zero, so they too need room there.
  const gaps = plan.widest.series.flatMap((one) =>
    one.points.flatMap((point) => (point.kind === 'missing' ? [sheet.measure(point.shown, sans(plan.size))] : [])),
  );
  const gapRoom = Math.max(0, ...gaps.map((room) => room + plan.size * 0.5));
  const needs = (perUnit: number): [number, number] => {
    let [left, right] = [-least * perUnit, Math.max(gapRoom, most * perUnit)];
    for (const label of all) {
      if (label.end < 0) left = Math.max(left, -label.end * perUnit + label.width);
      else right = Math.max(right, label.end * perUnit + label.width);
    }
    return [left, right];
  };
  const span = most - least;
  if (span <= 0) {
    const widest = Math.max(gapRoom, ...all.map((label) => label.width));
    return widest <= width ? tightScale(0, 1) : undefined;
  }
  let [small, large] = [0, width / span];
  for (let step = 0; step < 40; step += 1) {
    const middle = (small + large) / 2;
    const [left, right] = needs(middle);
    if (left + right <= width) small = middle;
    else large = middle;
  }
  if (small * span < Math.max(width * (plan.rows > 14 ? 0.18 : 0.3), plan.size * 3)) return undefined;
  const [left] = needs(small);
  const min = least < 0 ? -left / small : 0;
  return tightScale(min, min + width / small);
}
