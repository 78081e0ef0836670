/**
 * Bars that stand: columns, grouped and stacked. Numbers stand on their bars where they fit, else on an axis. Gives
 * nothing where the labels do not fit under the bars, so that the bars lie down instead.
 */
import { contrastText } from '../colour.ts';
import { isStacked } from '../kinds.ts';
import { axesConfig } from '../chart-js.ts';
import {
  fitAnnotations,
  fitItemLabels,
  placeAnnotations,
  placeItemLabels,
  placeTicks,
  tickRoom,
} from './axis-labels.ts';
import { barDatasets, labelOf, segmentsOf, wholeOf, type Segment } from './bar-marks.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { placeReference, referenceRoom } from './reference-line.ts';
import { roundScale, tightScale, yOf } from './scales.ts';
import { fillOf, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { middleBaseline, placeText } from './text.ts';

/** Lays standing bars into the region at the largest type that fits, or gives nothing. */
export function layStandingBars(sheet: Sheet): Drawn | undefined {
  const { label, labelLeast } = sheet.size.type;
  for (const size of sizesBetween(label, labelLeast)) {
    const drawn = layColumnsAt(sheet, size);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

function layColumnsAt(sheet: Sheet, size: number): Drawn | undefined {
  const { chart, region, measure, theme } = sheet;
  const stacked = isStacked(chart.chartKind);
  const bars = stacked ? 1 : chart.series.length;
  const segments = segmentsOf(chart);
  const reference = chart.reference === undefined ? [] : [Number(chart.reference.value)];
  const numbers = segments.flatMap((part) => [part.from, part.to]);
  const [least, most] = [Math.min(0, ...numbers, ...reference), Math.max(0, ...numbers, ...reference)];
  const right = referenceRoom(sheet, size);
  const count = chart.items.length;
  const chunkOf = (width: number): number => Math.min((width / count) * 0.8, bars * size * 6) / bars;
  const labelWidth = Math.max(0, ...segments.map((part) => measure(part.point.shown, sans(size, 600))));
  const onBars =
    !stacked &&
    labelWidth <= Math.max(chunkOf(region.width - right), bars === 1 ? ((region.width - right) / count) * 0.94 : 0);
  const steps = Math.max(2, Math.min(6, Math.floor(region.height / (size * 3.4))));
  const rounded = roundScale(least, most, steps);
  const left = onBars ? 0 : tickRoom(sheet, rounded, size);
  const pitch = (region.width - left - right) / count;
  if (pitch < size * 0.5) return undefined;
  const labels = fitItemLabels(sheet, size, pitch, 3);
  if (labels === undefined) return undefined;
  const centres = chart.items.map((_, index) => region.x + left + pitch * (index + 0.5));
  const notes = fitAnnotations(sheet, size, centres);
  const details =
    onBars && bars === 1 && segments.some((part) => part.point.kind === 'value' && part.point.detail !== undefined);
  const head = notes.height + (onBars ? size * (details ? 2.7 : 1.5) : size * 0.6);
  const foot = labels.height + size * 0.55;
  const below = onBars && least < 0 ? size * 1.5 : 0;
  const plot = wholeBox({
    x: region.x + left,
    y: region.y + head,
    width: region.width - left - right,
    height: region.height - head - foot - below,
  });
  if (plot.height < size * 4) return undefined;
  const scale = onBars ? tightScale(least, most === least ? least + 1 : most) : rounded;
  const chunk = chunkOf(plot.width);
  const barPercentage = bars > 1 ? 0.92 : 1;
  const band = plot.width / count;
  const x = (part: Segment): number =>
    plot.x + band * (part.item + 0.5) - (chunk * bars) / 2 + chunk * ((stacked ? 0 : part.series) + 0.5);
  const boxOf = (part: Segment): Box => {
    const [top, bottom] = [
      yOf(Math.max(part.from, part.to), scale, plot),
      yOf(Math.min(part.from, part.to), scale, plot),
    ];
    return { x: x(part) - (chunk * barPercentage) / 2, y: top, width: chunk * barPercentage, height: bottom - top };
  };
  const texts: TextMark[] = [...placeItemLabels(sheet, labels, centres, plot.y + plot.height + below + size * 0.45)];
  const over: Shape[] = segments.flatMap((part) =>
    hatchStanding(sheet, part, boxOf(part), size, yOf(part.openFrom ?? 0, scale, plot)),
  );
  if (!onBars) texts.push(...placeTicks(sheet, scale, plot, size));
  if (stacked) texts.push(...insideStanding(sheet, segments, boxOf, size));
  const tops = chart.items.map(() => plot.y + plot.height);
  for (const part of segments) {
    const box = boxOf(part);
    tops[part.item] = Math.min(tops[part.item] ?? box.y, box.y - size * 0.3);
    const alone = !onBars && !stacked && bars === 1 && part.item === chart.highlight;
    if (!onBars && !alone) continue;
    const detail = details && part.point.kind === 'value' ? (part.point.detail ?? '') : '';
    const lines = [[part.point.shown, 600], ...(detail === '' ? [] : [[detail, 400]])] as const;
    const down = part.to < 0;
    lines.forEach(([text, weight], at) => {
      const place = down ? at * 1.15 + 1 : -(lines.length - 1 - at) * 1.15 - 0.4;
      const baseline = (down ? box.y + box.height : box.y) + size * place;
      const mark = placeText(
        at === 0 ? 'value' : 'detail',
        String(text),
        { x: x(part), baseline, align: 'centre' },
        sans(size, weight as 400 | 600),
        at === 0 ? theme.ink : theme.ink2,
        measure,
      );
      texts.push({ ...mark, x: Math.max(region.x, Math.min(mark.x, region.x + region.width - mark.width)) });
      tops[part.item] = Math.min(tops[part.item] ?? baseline, baseline - size);
    });
  }
  texts.push(...gapsStanding(sheet, size, { plot, band, chunk, bars, zero: yOf(0, scale, plot) }));
  const zero = yOf(0, scale, plot);
  const lineWidth = Math.max(1, size / 14);
  over.push({
    kind: 'line',
    from: [plot.x, zero],
    to: [plot.x + plot.width, zero],
    colour: theme.axis,
    line: lineWidth,
  });
  const annotated = placeAnnotations(sheet, notes, centres, tops);
  const line = placeReference(sheet, scale, plot, size, [...texts, ...annotated.texts]);
  const config = axesConfig('bar', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets: barDatasets(sheet, segments, {
      categoryPercentage: (chunk * bars) / band,
      barPercentage,
      parting: stacked ? size * 0.09 : 0,
    }),
    scale,
    horizontal: false,
    stacked,
    banded: true,
    gridColour: theme.line,
    gridWidth: Math.max(1, size / 16),
  });
  return {
    texts: [...texts, ...annotated.texts, ...line.texts],
    under: [],
    panels: [{ plot, config }],
    over: [...over, ...annotated.over, ...line.over],
    unnamed: 0,
  };
}

function hatchStanding(sheet: Sheet, part: Segment, box: Box, size: number, openY: number): Shape[] {
  const { chart, theme } = sheet;
  const look = { colour: fillOf(sheet, part.series, part.item), ground: theme.ground, gap: size * 0.42 };
  if (part.openFrom !== undefined) {
    return [{ kind: 'hatch', box: { ...box, height: Math.max(openY - box.y, size * 0.2) }, ...look }];
  }
  const remainder = part.item === chart.remainder && !isStacked(chart.chartKind);
  return remainder && box.height > 0 ? [{ kind: 'hatch', box, ...look }] : [];
}

function insideStanding(
  sheet: Sheet,
  segments: readonly Segment[],
  boxOf: (part: Segment) => Box,
  size: number,
): TextMark[] {
  const font = sans(size * 0.95, 600);
  return segments.flatMap((part) => {
    const box = boxOf(part);
    const text = labelOf(sheet.chart, part);
    if (part.openFrom !== undefined || box.height < size * 1.35 || sheet.measure(text, font) > box.width * 0.92)
      return [];
    const at = {
      x: box.x + box.width / 2,
      baseline: middleBaseline(box.y + box.height / 2, font),
      align: 'centre',
    } as const;
    return [placeText('value', text, at, font, contrastText(fillOf(sheet, part.series, part.item)), sheet.measure)];
  });
}

interface StandingGeometry {
  readonly plot: Box;
  readonly band: number;
  readonly chunk: number;
  readonly bars: number;
  readonly zero: number;
}

/** A gap says its marker over its place; where the words are wider than the band only the note says it. */
function gapsStanding(sheet: Sheet, size: number, at: StandingGeometry): TextMark[] {
  const { chart, measure, theme } = sheet;
  const font = sans(size * 0.92);
  const stacked = isStacked(chart.chartKind);
  return chart.items.flatMap((_, item) =>
    (stacked ? [0] : chart.series.map((_one, index) => index)).flatMap((series) => {
      const points = chart.series.map((one) => one.points[item]);
      const point = stacked ? points.find((one) => one?.kind === 'missing') : points[series];
      const empty = stacked
        ? chart.chartKind === 'stacked-100'
          ? wholeOf(chart, item) === undefined
          : points.every((one) => one?.kind === 'missing')
        : point?.kind === 'missing';
      if (!empty) return [];
      const text = point?.shown ?? 'no whole to share';
      const x =
        at.plot.x + at.band * (item + 0.5) - (at.chunk * at.bars) / 2 + at.chunk * ((stacked ? 0 : series) + 0.5);
      const room = at.bars === 1 ? at.band : at.chunk;
      const words = measure(text, font) <= room * 0.98 ? text : measure('gap', font) <= room * 0.98 ? 'gap' : '';
      if (words === '') return [];
      return [
        placeText('marker', words, { x, baseline: at.zero - size * 0.45, align: 'centre' }, font, theme.ink3, measure),
      ];
    }),
  );
}
