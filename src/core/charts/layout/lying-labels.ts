/** The words of bars that lie down: numbers beside or inside them, markers of gaps, and the axis at the foot. */
import type { ValueScale } from '../chart-js.ts';
import { contrastText } from '../colour.ts';
import { isStacked } from '../kinds.ts';
import { thinMarks } from './axis-labels.ts';
import { labelOf, segmentsOf, wholeOf, type Segment } from './bar-marks.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { showTick, ticksOf, xOf } from './scales.ts';
import { fillOf, sans, type Sheet } from './sheet.ts';
import { middleBaseline, placeText } from './text.ts';

/** A number to stand at the end of its bar, with what follows it, and the width of all. */
export interface ValueLabel {
  readonly series: number;
  readonly item: number;
  readonly end: number;
  readonly main: string;
  readonly detail: string;
  readonly note: string;
  readonly width: number;
}

/** Every bar with its number, the count behind it and its note. */
export function valueLabels(sheet: Sheet, size: number): ValueLabel[] {
  const { chart, measure } = sheet;
  const notes = new Map(chart.annotations.map((one) => [one.item, one.text]));
  return segmentsOf(chart).map((part) => {
    const detail = part.point.kind === 'value' ? (part.point.detail ?? '') : '';
    const note = part.series === 0 ? (notes.get(part.item) ?? '') : '';
    const width =
      measure(part.point.shown, sans(size, 600)) +
      (detail === '' ? 0 : size * 0.4 + measure(detail, sans(size))) +
      (note === '' ? 0 : size * 0.8 + measure(note, sans(size)));
    return {
      series: part.series,
      item: part.item,
      end: part.to,
      main: part.point.shown,
      detail,
      note,
      width: width + size * 0.5,
    };
  });
}

/** Where the bars of a row stand. */
export interface RowGeometry {
  readonly size: number;
  readonly chunk: number;
  readonly bars: number;
  readonly barsHeight: number;
  readonly scale: ValueScale;
  readonly plot: Box;
}

function rowMiddle(row: RowGeometry, centre: number, series: number): number {
  return centre - row.barsHeight / 2 + row.chunk * (series + 0.5);
}

/** Numbers after the ends of their bars; before them for negative ones. */
export function outsideLabels(
  sheet: Sheet,
  labels: readonly ValueLabel[],
  centre: (item: number) => number,
  row: RowGeometry,
): TextMark[] {
  const { measure, theme } = sheet;
  const { size, scale, plot } = row;
  return labels.flatMap((label) => {
    const baseline = middleBaseline(rowMiddle(row, centre(label.item), row.bars > 1 ? label.series : 0), sans(size));
    const end = xOf(label.end, scale, plot);
    let x = label.end < 0 ? end - label.width : end + size * 0.5;
    const marks: TextMark[] = [];
    const add = (role: TextMark['role'], text: string, weight: 400 | 600, colour: string): void => {
      if (text === '') return;
      const mark = placeText(role, text, { x, baseline }, sans(size, weight), colour, measure);
      marks.push(mark);
      x += mark.width + size * (role === 'value' && label.detail !== '' ? 0.4 : 0.8);
    };
    add('value', label.main, 600, theme.ink);
    add('detail', label.detail, 400, theme.ink2);
    add('annotation', label.note, 400, theme.ink2);
    return marks;
  });
}

/** Markers of gaps, at zero, where the bar would begin. */
export function gapLabels(sheet: Sheet, row: RowGeometry & { readonly centre: (item: number) => number }): TextMark[] {
  const { chart, measure, theme } = sheet;
  const hundred = chart.chartKind === 'stacked-100';
  const zero = xOf(0, row.scale, row.plot) + row.size * 0.5;
  const font = sans(row.size);
  const at = (item: number, series: number): number =>
    middleBaseline(rowMiddle(row, row.centre(item), row.bars > 1 ? series : 0), font);
  if (isStacked(chart.chartKind)) {
    return chart.items.flatMap((_, item) => {
      const empty = hundred
        ? wholeOf(chart, item) === undefined
        : chart.series.every((one) => one.points[item]?.kind === 'missing');
      const shown =
        chart.series.map((one) => one.points[item]).find((point) => point?.kind === 'missing')?.shown ??
        'no whole to share';
      return empty ? [placeText('marker', shown, { x: zero, baseline: at(item, 0) }, font, theme.ink3, measure)] : [];
    });
  }
  return chart.series.flatMap((one, series) =>
    one.points.flatMap((point, item) =>
      point.kind === 'missing'
        ? [placeText('marker', point.shown, { x: zero, baseline: at(item, series) }, font, theme.ink3, measure)]
        : [],
    ),
  );
}

/** Numbers inside parts that have room for them; the others stand in the data table. */
export function insideLabels(
  sheet: Sheet,
  segments: readonly Segment[],
  boxOf: (part: Segment) => Box,
  size: number,
): TextMark[] {
  const { chart, measure } = sheet;
  return segments.flatMap((part) => {
    const box = boxOf(part);
    const font = sans(Math.min(size, box.height * 0.8), 600);
    const text = labelOf(chart, part);
    if (part.openFrom !== undefined || measure(text, font) + size * 0.5 > box.width || font.size < size * 0.75)
      return [];
    const colour = contrastText(fillOf(sheet, part.series, part.item));
    return [
      placeText(
        'value',
        text,
        { x: box.x + box.width / 2, baseline: middleBaseline(box.y + box.height / 2, font), align: 'centre' },
        font,
        colour,
        measure,
      ),
    ];
  });
}

/** The numbers of the axis under stacked bars. */
export function footTicks(sheet: Sheet, scale: ValueScale, plot: Box, size: number): TextMark[] {
  const { chart, measure, theme } = sheet;
  const font = sans(size * 0.9);
  const percent = chart.percent || chart.chartKind === 'stacked-100';
  const right = sheet.region.x + sheet.region.width;
  const marks = ticksOf(scale).map((tick) => {
    const mark = placeText(
      'tick',
      showTick(tick, scale.step, { symbol: '', percent }),
      { x: xOf(tick, scale, plot), baseline: plot.y + plot.height + size * 1.25, align: 'centre' },
      font,
      theme.ink2,
      measure,
    );
    return { ...mark, x: Math.max(sheet.region.x, Math.min(mark.x, right - mark.width)) };
  });
  return thinMarks(marks, size * 0.5);
}

/** Hatching over a remainder, or over the open part of a range. */
export function hatchOf(sheet: Sheet, part: Segment, box: Box, size: number, scale: ValueScale, plot: Box): Shape[] {
  const { chart, theme } = sheet;
  const colour = fillOf(sheet, part.series, part.item);
  const gap = size * 0.42;
  if (part.openFrom !== undefined) {
    const x = xOf(part.openFrom, scale, plot);
    const open = { ...box, x, width: Math.max(xOf(part.to, scale, plot) - x, size * 0.2) };
    return [{ kind: 'hatch', box: open, colour, ground: theme.ground, gap }];
  }
  const remainder = part.item === chart.remainder && !isStacked(chart.chartKind);
  return remainder && box.width > 0 ? [{ kind: 'hatch', box, colour, ground: theme.ground, gap }] : [];
}
