/** A reference line across standing bars or lines: dashed, with its words in a gutter at the right. */
import type { ValueScale } from '../chart-js.ts';
import { joinsPoints } from '../kinds.ts';
import { boxOfText, type Box, type Shape, type TextMark } from './layout-types.ts';
import { yOf } from './scales.ts';
import { sans, type Sheet } from './sheet.ts';
import { middleBaseline, placeText, shortenText, wrapText } from './text.ts';

type LineShape = Extract<Shape, { kind: 'line' }>;

/** A straight line, upright or level, broken where it would cross words. */
export function breakAround(line: LineShape, texts: readonly TextMark[], space: number): LineShape[] {
  const upright = line.from[0] === line.to[0];
  const at = upright ? line.from[0] : line.from[1];
  const axis = upright ? 1 : 0;
  const [start, end] = [Math.min(line.from[axis], line.to[axis]), Math.max(line.from[axis], line.to[axis])];
  const crossed = texts
    .map(boxOfText)
    .filter((box) =>
      upright
        ? at > box.x - space && at < box.x + box.width + space
        : at > box.y - space / 2 && at < box.y + box.height + space / 2,
    )
    .map((box): readonly [number, number] =>
      upright ? [box.y - space / 2, box.y + box.height + space / 2] : [box.x - space, box.x + box.width + space],
    )
    .sort((a, b) => a[0] - b[0]);
  const pieces: LineShape[] = [];
  let from = start;
  const add = (to: number): void => {
    if (to - from < space) return;
    pieces.push({ ...line, from: upright ? [at, from] : [from, at], to: upright ? [at, to] : [to, at] });
  };
  for (const [open, close] of crossed) {
    if (open > from) add(Math.min(open, end));
    from = Math.max(from, close);
  }
  if (from < end) add(end);
  return pieces;
}

/** Where lines are named in the gutter, the reference line's words stand on it, inside the plot. */
function namedAtEnds({ chart }: Sheet): boolean {
  return joinsPoints(chart.chartKind) && chart.series.length > 1;
}

/** Width of the gutter that the words need; 0 without a line. */
export function referenceRoom(sheet: Sheet, size: number): number {
  const lines = referenceLines(sheet, size);
  if (lines.length === 0 || namedAtEnds(sheet)) return 0;
  return Math.max(...lines.map((line) => sheet.measure(line, sans(size * 0.92)))) + size * 0.6;
}

export function referenceLines(sheet: Sheet, size: number): string[] {
  const { reference } = sheet.chart;
  if (reference === undefined) return [];
  return wrapText(
    `${reference.label}: ${reference.shown}`,
    sans(size * 0.92),
    Math.max(size * 4, sheet.region.width * 0.2),
    sheet.measure,
    4,
  );
}

/** The line and its words; the line is broken where it would cross one of `texts`. */
export function placeReference(
  sheet: Sheet,
  scale: ValueScale,
  plot: Box,
  size: number,
  around: readonly TextMark[],
): { texts: TextMark[]; over: Shape[] } {
  const { chart, theme, measure, region } = sheet;
  if (chart.reference === undefined) return { texts: [], over: [] };
  const y = yOf(Number(chart.reference.value), scale, plot);
  const font = sans(size * 0.92);
  const line = {
    kind: 'line',
    from: [plot.x, y],
    to: [plot.x + plot.width + size * 0.3, y],
    colour: theme.ink,
    line: Math.max(1, size / 12),
    dash: [size * 0.35, size * 0.25],
  } as const;
  if (namedAtEnds(sheet)) {
    const words = shortenText(`${chart.reference.label}: ${chart.reference.shown}`, font, plot.width, measure);
    const text = placeText(
      'reference',
      words,
      { x: plot.x + size * 0.2, baseline: Math.max(region.y + font.size, y - size * 0.35) },
      font,
      theme.ink,
      measure,
    );
    return { texts: [text], over: [line] };
  }
  const lines = referenceLines(sheet, size);
  const pitch = font.size * 1.12;
  const wanted = middleBaseline(y, font) - ((lines.length - 1) * pitch) / 2;
  const first = Math.max(
    region.y + font.size,
    Math.min(wanted, region.y + region.height - (lines.length - 1) * pitch - font.size * 0.3),
  );
  return {
    texts: lines.map((line, at) =>
      placeText(
        'reference',
        line,
        { x: plot.x + plot.width + size * 0.5, baseline: first + at * pitch },
        font,
        theme.ink,
        measure,
      ),
    ),
    over: breakAround(line, around, size * 0.25),
  };
}
