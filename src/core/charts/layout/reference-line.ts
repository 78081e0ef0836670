/** A reference line across standing bars or lines: dashed, with its words in a gutter at the right. */
import type { ValueScale } from '../chart-js.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { yOf } from './scales.ts';
import { sans, type Sheet } from './sheet.ts';
import { middleBaseline, placeText, wrapText } from './text.ts';

/** Width of the gutter that the words need; 0 without a line. */
export function referenceRoom(sheet: Sheet, size: number): number {
  const lines = referenceLines(sheet, size);
  if (lines.length === 0) return 0;
  return Math.max(...lines.map((line) => sheet.measure(line, sans(size * 0.92)))) + size * 0.6;
}

export function referenceLines(sheet: Sheet, size: number): string[] {
  const { reference } = sheet.chart;
  if (reference === undefined) return [];
  return wrapText(`${reference.label}: ${reference.shown}`, sans(size * 0.92), Math.max(size * 4, sheet.region.width * 0.2), sheet.measure, 4);
}

export function placeReference(sheet: Sheet, scale: ValueScale, plot: Box, size: number): { texts: TextMark[]; over: Shape[] } {
  const { chart, theme, measure, region } = sheet;
  if (chart.reference === undefined) return { texts: [], over: [] };
  const y = yOf(Number(chart.reference.value), scale, plot);
  const font = sans(size * 0.92);
  const lines = referenceLines(sheet, size);
  const pitch = font.size * 1.12;
  const wanted = middleBaseline(y, font) - ((lines.length - 1) * pitch) / 2;
  const first = Math.max(region.y + font.size, Math.min(wanted, region.y + region.height - (lines.length - 1) * pitch - font.size * 0.3));
  return {
    texts: lines.map((line, at) => placeText('reference', line, { x: plot.x + plot.width + size * 0.5, baseline: first + at * pitch }, font, theme.ink, measure)),
    over: [{ kind: 'line', from: [plot.x, y], to: [plot.x + plot.width + size * 0.3, y], colour: theme.ink, line: Math.max(1, size / 12), dash: [size * 0.35, size * 0.25] }],
  };
}
