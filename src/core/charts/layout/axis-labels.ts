/** Labels along an axis: which fit without overlapping, and where. Always horizontal (DOMAIN 7). */
import type { ValueScale } from '../chart-js.ts';
import type { Box, Font, TextMark } from './layout-types.ts';
import { showTick, ticksOf, yOf } from './scales.ts';
import { sans, type Sheet } from './sheet.ts';
import { middleBaseline, placeText, shortenText, wrapText } from './text.ts';

export interface ItemLabels {
  readonly font: Font;
  /** Lines by item; none where a label is left out, as between the years of a long axis. */
  readonly lines: readonly (readonly string[])[];
  readonly most: number;
  readonly height: number;
}

export interface LabelOptions {
  readonly ends?: boolean;
  readonly cut?: boolean;
  /** Room outside the first and the last mark. */
  readonly gutters?: readonly [number, number];
}

/**
 * Labels that fit under marks `pitch` apart. Only time may leave some out; a word is never broken there. `ends` keeps the
 * first and last alone, as under a small panel; `cut` shortens a name that nothing else makes fit.
 */
export function fitItemLabels(
  sheet: Sheet,
  size: number,
  pitch: number,
  mostLines: number,
  options: LabelOptions = {},
): ItemLabels | undefined {
  const { chart, measure } = sheet;
  const { ends = false, cut = false, gutters = [Infinity, Infinity] } = options;
  const font = sans(size);
  const last = chart.items.length - 1;
  for (const step of stepsFor(last, chart.timed === true, ends)) {
    // A name at an end is moved inwards to stay in the picture, so it has less room before it meets the next.
    const room = (index: number): number => {
      const gutter = Math.min(index === 0 ? gutters[0] : Infinity, index === last ? gutters[1] : Infinity);
      return Math.min(pitch * step * 0.92, gutter + pitch * step * 0.5);
    };
    const shown = chart.items.map((_, index) => (last - index) % step === 0);
    const lines = chart.items.map((item, index) =>
      shown[index] === true ? wrapText(item, font, room(index), measure, cut ? mostLines : mostLines + 1) : [],
    );
    const whole = chart.items.every(
      (item, index) => shown[index] !== true || item.split(/\s/).every((word) => measure(word, font) <= room(index)),
    );
    const most = Math.max(1, ...lines.map((one) => one.length));
    if ((whole || cut) && most <= mostLines) return { font, lines, most, height: most * size * 1.12 };
  }
  return undefined;
}

/** Every label, else every second, third and so on; a step that meets both ends goes before the one just under it. */
function stepsFor(last: number, timed: boolean, ends: boolean): number[] {
  if (!timed || last < 1) return [1];
  if (ends) return [last];
  const steps = Array.from({ length: last }, (_, index) => index + 1);
  const even = steps.filter((step) => last % step === 0);
  return steps.flatMap((step) => {
    const next = even.find((one) => one >= step && one <= step * 1.7);
    return next === undefined ? [step] : [next, step];
  });
}

/** Places the labels under their marks, the ends kept inside the region. */
export function placeItemLabels(sheet: Sheet, labels: ItemLabels, xs: readonly number[], top: number): TextMark[] {
  const { region, measure, theme } = sheet;
  return labels.lines.flatMap((lines, index) =>
    lines.map((line, at) => {
      const baseline = top + labels.font.size * (0.86 + at * 1.12);
      const mark = placeText(
        'item',
        line,
        { x: xs[index] ?? 0, baseline, align: 'centre' },
        labels.font,
        theme.ink,
        measure,
      );
      return { ...mark, x: Math.max(region.x, Math.min(mark.x, region.x + region.width - mark.width)) };
    }),
  );
}

/** Numbers along a foot, with those left out that would touch the one before; the first always stands. */
export function thinMarks(marks: readonly TextMark[], space: number): TextMark[] {
  let edge = -Infinity;
  return marks.filter((mark) => {
    if (mark.x < edge + space) return false;
    edge = mark.x + mark.width;
    return true;
  });
}

/** Width that the numbers of a value axis need at its left. */
export function tickRoom(sheet: Sheet, scale: ValueScale, size: number): number {
  const font = sans(size * 0.92);
  return (
    Math.max(...ticksOf(scale).map((tick) => sheet.measure(showTick(tick, scale.step, affixOf(sheet)), font))) +
    size * 0.6
  );
}

/** The numbers of a value axis, right-aligned beside their gridlines. */
export function placeTicks(sheet: Sheet, scale: ValueScale, plot: Box, size: number): TextMark[] {
  const font = sans(size * 0.92);
  return ticksOf(scale).map((tick) => {
    const at = {
      x: plot.x - size * 0.6,
      baseline: middleBaseline(yOf(tick, scale, plot), font),
      align: 'right',
    } as const;
    return placeText('tick', showTick(tick, scale.step, affixOf(sheet)), at, font, sheet.theme.ink2, sheet.measure);
  });
}

function affixOf({ chart }: Sheet): { symbol: string; percent: boolean } {
  const first = chart.series.flatMap((one) => one.points).find((point) => point.kind === 'value');
  const symbol = /^-?([^\d\s.-]+)/.exec(first?.kind === 'value' ? first.shown : '')?.[1] ?? '';
  return { symbol, percent: chart.percent || chart.chartKind === 'stacked-100' };
}

/** Notes on items, in rows at the top of the region, each over its item. */
export interface Annotations {
  readonly height: number;
  readonly blocks: readonly {
    readonly item: number;
    readonly x: number;
    readonly lines: readonly string[];
    readonly row: number;
    readonly width: number;
  }[];
  readonly font: Font;
}

export function fitAnnotations(sheet: Sheet, size: number, xs: readonly number[]): Annotations {
  const { chart, region, measure } = sheet;
  const font = sans(size * 0.92);
  const rows: number[][] = [];
  const blocks = chart.annotations.map((note) => {
    const lines = wrapText(note.text, font, region.width * 0.34, measure, 2).map((line) =>
      shortenText(line, font, region.width * 0.34, measure),
    );
    const width = Math.max(...lines.map((line) => measure(line, font)), 1);
    const x = Math.max(region.x, Math.min((xs[note.item] ?? 0) - width / 2, region.x + region.width - width));
    let row = 0;
    while (
      rows[row]?.some(
        (_, at) => at % 2 === 0 && x < (rows[row]?.[at + 1] ?? 0) + size && x + width + size > (rows[row]?.[at] ?? 0),
      ) === true
    )
      row += 1;
    (rows[row] ??= []).push(x, x + width);
    return { item: note.item, x, lines, row, width };
  });
  return { blocks, font, height: rows.length * size * 2.5 };
}

/** Draws the notes and a thin line from each down to its mark. */
export function placeAnnotations(sheet: Sheet, notes: Annotations, xs: readonly number[], tops: readonly number[]) {
  const { region, theme, measure } = sheet;
  const size = notes.font.size;
  const texts = notes.blocks.flatMap((block) =>
    block.lines.map((line, at) =>
      placeText(
        'annotation',
        line,
        { x: block.x, baseline: region.y + block.row * size * 2.7 + size * (0.85 + at * 1.1) },
        notes.font,
        theme.ink2,
        measure,
      ),
    ),
  );
  const over = notes.blocks.map((block) => {
    const x = xs[block.item] ?? 0;
    const top = region.y + block.row * size * 2.7 + size * (block.lines.length * 1.1 + 0.15);
    return {
      kind: 'line',
      from: [x, top],
      to: [x, Math.max(top, tops[block.item] ?? top)],
      colour: theme.ink3,
      line: Math.max(1, size / 14),
    } as const;
  });
  return { texts, over };
}
