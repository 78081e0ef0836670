/**
 * Lines over time or over given items: named at their ends, never by colour alone; a range is a whisker; a gap breaks the
 * line and says its marker. The value axis starts at zero unless the author says where.
 */
import { axesConfig, type ChartJsDataset, type ValueScale } from '../chart-js.ts';
import {
  fitAnnotations,
  fitItemLabels,
  placeAnnotations,
  placeItemLabels,
  placeTicks,
  tickRoom,
} from './axis-labels.ts';
import { labelEnds } from './line-ends.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { placeReference, referenceRoom } from './reference-line.ts';
import { ends, roundScale, yOf } from './scales.ts';
import { fillOf, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { placeText } from './text.ts';

export interface LineOptions {
  /** One scale for several panels. */
  readonly scale?: ValueScale;
  /** A small panel: only the ends are named and numbered, and only some panels carry the axis. */
  readonly panel?: { readonly ticks: boolean; readonly size: number };
  /** Names may be shortened: the last resort. */
  readonly cut?: boolean;
}

/** Lays lines into the region at the largest type that fits, or gives nothing. */
export function layLines(sheet: Sheet, options: LineOptions = {}): Drawn | undefined {
  const { label, labelLeast } = sheet.size.type;
  const sizes = options.panel === undefined ? sizesBetween(label, labelLeast) : [options.panel.size];
  for (const size of sizes) {
    const drawn = layLinesAt(sheet, size, options);
    if (drawn !== undefined) return drawn;
  }
  return layLinesAt(sheet, sizes.at(-1) ?? labelLeast, { ...options, cut: true });
}

/** The scale of a line chart: zero in, unless the author starts the axis elsewhere. */
export function lineScale(sheet: Sheet, size: number): ValueScale {
  const { chart, region } = sheet;
  const numbers = chart.series.flatMap((one) => one.points.flatMap((point) => ends(point) ?? []));
  const from = chart.axis.from === undefined ? 0 : Number(chart.axis.from);
  const to = chart.axis.to === undefined ? [] : [Number(chart.axis.to)];
  const reference = chart.reference === undefined ? [] : [Number(chart.reference.value)];
  const least = Math.min(from, ...numbers, ...reference);
  const most = Math.max(...numbers, ...reference, ...to, from === 0 ? 0 : -Infinity);
  return roundScale(
    least,
    most === least ? least + 1 : most,
    Math.max(2, Math.min(6, Math.floor(region.height / (size * 3.2)))),
  );
}

function layLinesAt(sheet: Sheet, size: number, options: LineOptions): Drawn | undefined {
  const { chart, region, theme } = sheet;
  const { panel } = options;
  const count = chart.items.length;
  const scale = options.scale ?? lineScale(sheet, size);
  const ticks = panel === undefined || panel.ticks;
  const tickWidth = tickRoom(sheet, scale, size);
  const left = ticks ? tickWidth : 0;
  const named = panel === undefined && chart.series.length > 1;
  const endLabels = named ? labelEnds.measure(sheet, size) : undefined;
  if (named && endLabels === undefined) return undefined;
  const right = Math.max(referenceRoom(sheet, size), endLabels?.width ?? size * (count > 1 ? 1.2 : 0.3));
  const inset = count === 1 ? 0 : size * 0.7;
  const pitch = count > 1 ? (region.width - left - right - inset) / (count - 1) : region.width - left - right;
  if (region.width - left - right < size * 5) return undefined;
  const labels = fitItemLabels(sheet, size, pitch, panel === undefined ? 2 : 3, {
    ends: panel !== undefined,
    cut: options.cut === true,
    gutters: count > 1 ? [left + inset, right] : [Infinity, Infinity],
  });
  if (labels === undefined) return undefined;
  const foot = labels.height + size * 0.6;
  const banded = count === 1;
  const plotX = region.x + left + inset;
  const xs0 = chart.items.map((_, index) => (banded ? plotX + pitch / 2 : plotX + pitch * index));
  const notes = fitAnnotations(sheet, size, xs0);
  const head = notes.height + size * 1.5;
  const plot = wholeBox({
    x: plotX,
    y: region.y + head,
    width: region.width - left - right - inset,
    height: region.height - head - foot,
  });
  if (plot.height < size * 4) return undefined;
  const xs = chart.items.map((_, index) =>
    banded ? plot.x + plot.width / 2 : plot.x + (plot.width / (count - 1)) * index,
  );
  const texts: TextMark[] = placeItemLabels(sheet, labels, xs, plot.y + plot.height + size * 0.5);
  const gridPlot = { ...plot, x: plot.x - inset, width: plot.width + inset };
  if (ticks) texts.push(...placeTicks(sheet, scale, gridPlot, size));
  const over: Shape[] = [];
  const end = endLabels === undefined ? undefined : labelEnds.place(sheet, endLabels, size, plot, scale);
  if (endLabels !== undefined && end === undefined) return undefined;
  if (chart.series.length === 1) texts.push(...numbersOnLine(sheet, xs, scale, plot, size, panel !== undefined));
  texts.push(...gapsOnLine(sheet, xs, plot, size));
  over.push(...whiskers(sheet, xs, scale, plot, size));
  const tops = chart.items.map(
    (_, index) =>
      Math.min(
        plot.y + plot.height,
        ...chart.series.flatMap((one) => (ends(one.points[index]) ?? []).map((value) => yOf(value, scale, plot))),
      ) -
      size * 1.5,
  );
  const annotated = placeAnnotations(sheet, notes, xs, tops);
  const line = placeReference(sheet, scale, plot, size, [...texts, ...annotated.texts]);
  const zero = yOf(Math.max(scale.min, Math.min(0, scale.max)), scale, plot);
  const under: Shape[] = gridlines(sheet, scale, gridPlot, size);
  under.push({
    kind: 'line',
    from: [gridPlot.x, zero],
    to: [gridPlot.x + gridPlot.width, zero],
    colour: theme.axis,
    line: Math.max(1, size / 14),
  });
  const config = axesConfig('line', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets: lineDatasets(sheet, size),
    scale: { ...scale, grid: false },
    horizontal: false,
    banded,
    gridColour: theme.line,
    gridWidth: 1,
  });
  return {
    texts: [...texts, ...(end?.texts ?? []), ...annotated.texts, ...line.texts],
    under,
    panels: [{ plot, config }],
    over: [...over, ...(end?.over ?? []), ...annotated.over, ...line.over],
    unnamed: end?.unnamed ?? 0,
  };
}

/** Gridlines run a little left of the first point, to the numbers of the axis. */
export function gridlines(sheet: Sheet, scale: ValueScale, plot: Box, size: number): Shape[] {
  const count = Math.round((scale.max - scale.min) / scale.step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const y = yOf(scale.min + index * scale.step, scale, plot);
    return {
      kind: 'line',
      from: [plot.x, y],
      to: [plot.x + plot.width, y],
      colour: sheet.theme.line,
      line: Math.max(1, size / 16),
    };
  });
}

function lineDatasets(sheet: Sheet, size: number): ChartJsDataset[] {
  const { chart, theme } = sheet;
  return chart.series.map((one, series) => {
    const lit = chart.highlightSeries === undefined || series === chart.highlightSeries;
    const colour =
      chart.series.length === 1 && chart.highlightSeries !== -1
        ? (theme.series[0] ?? theme.ink)
        : fillOf(sheet, series, -1);
    const alone = one.points.map(
      (point, index) =>
        point.kind === 'value' && one.points[index - 1]?.kind !== 'value' && one.points[index + 1]?.kind !== 'value',
    );
    const last = one.points.findLastIndex((point) => point.kind === 'value');
    return {
      label: one.name,
      data: one.points.map((point) => (point.kind === 'value' ? Number(point.value) : null)),
      backgroundColor: colour,
      borderColor: colour,
      borderWidth: size * (lit ? 0.21 : 0.13),
      tension: 0,
      spanGaps: false,
      pointRadius: one.points.map((_, index) =>
        alone[index] === true || index === last || chart.items.length <= 6 || index === chart.highlight
          ? size * 0.3
          : 0,
      ),
      pointBackgroundColor: colour,
      pointBorderColor: theme.ground,
      pointBorderWidth: size * 0.09,
      clip: false,
      order: lit ? 0 : 1,
    };
  });
}

/** The first and last number of one line, and all of them when there are few. */
function numbersOnLine(
  sheet: Sheet,
  xs: readonly number[],
  scale: ValueScale,
  plot: Box,
  size: number,
  panel: boolean,
): TextMark[] {
  const { chart, region, theme, measure } = sheet;
  const points = chart.series[0]?.points ?? [];
  const known = points.flatMap((point, index) => (point.kind === 'value' ? [index] : []));
  const all = known.length <= (panel ? 2 : 6);
  const chosen = known.filter(
    (index) => all || index === known[0] || index === known.at(-1) || index === chart.highlight,
  );
  const ranges = points.flatMap((point, index) => {
    if (point.kind !== 'interval') return [];
    const at = {
      x: xs[index] ?? 0,
      baseline: yOf(Number(point.high), scale, plot) - size * 0.6,
      align: 'centre',
    } as const;
    return [placeText('value', point.shown, at, sans(size, 600), theme.ink, measure)];
  });
  const numbers = chosen.flatMap((index) => {
    const point = points[index];
    if (point?.kind !== 'value') return [];
    const y = yOf(Number(point.value), scale, plot);
    const neighbour = points[index + 1] ?? points[index - 1];
    const rises = neighbour?.kind === 'value' && Number(neighbour.value) > Number(point.value);
    const under = rises && y + size * 1.7 < plot.y + plot.height;
    const baseline = under ? y + size * 1.35 : y - size * 0.6;
    const mark = placeText(
      'value',
      point.shown,
      { x: xs[index] ?? 0, baseline, align: 'centre' },
      sans(size, 600),
      theme.ink,
      measure,
    );
    return [{ ...mark, x: Math.max(plot.x - size * 0.5, Math.min(mark.x, region.x + region.width - mark.width)) }];
  });
  return [...ranges, ...numbers];
}

/** One marker for each run of gaps, at the foot of the plot; only where every line has the gap. */
function gapsOnLine(sheet: Sheet, xs: readonly number[], plot: Box, size: number): TextMark[] {
  const { chart, region, theme, measure } = sheet;
  const gap = (index: number): string | undefined => {
    const points = chart.series.map((one) => one.points[index]);
    const [first] = points;
    return first?.kind === 'missing' && points.every((point) => point?.kind === 'missing') ? first.shown : undefined;
  };
  const marks: TextMark[] = [];
  let edge = -Infinity;
  for (let from = 0; from < chart.items.length; from += 1) {
    const shown = gap(from);
    if (shown === undefined) continue;
    let to = from;
    while (gap(to + 1) === shown) to += 1;
    const x = ((xs[from] ?? 0) + (xs[to] ?? 0)) / 2;
    const mark = placeText(
      'marker',
      shown,
      { x, baseline: plot.y + plot.height - size * 0.45, align: 'centre' },
      sans(size * 0.92),
      theme.ink3,
      measure,
    );
    const placed = { ...mark, x: Math.max(plot.x, Math.min(mark.x, region.x + region.width - mark.width)) };
    if (placed.x > edge) {
      marks.push(placed);
      edge = placed.x + placed.width + size * 0.4;
    }
    from = to;
  }
  return marks;
}

/** A range as a whisker with caps. */
export function whiskers(sheet: Sheet, xs: readonly number[], scale: ValueScale, plot: Box, size: number): Shape[] {
  return sheet.chart.series.flatMap((one, series) =>
    one.points.flatMap((point, index): Shape[] => {
      if (point.kind !== 'interval') return [];
      const x = xs[index] ?? 0;
      const [low, high] = [yOf(Number(point.low), scale, plot), yOf(Number(point.high), scale, plot)];
      const look = { colour: fillOf(sheet, series, index), line: size * 0.15 };
      const cap = size * 0.35;
      return [
        { kind: 'line', from: [x, low], to: [x, high], ...look },
        { kind: 'line', from: [x - cap, low], to: [x + cap, low], ...look },
        { kind: 'line', from: [x - cap, high], to: [x + cap, high], ...look },
      ];
    }),
  );
}
