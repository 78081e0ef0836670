/**
 * What a laid-out chart is: plain data. Every text with its place, every shape with its box, and for each panel the
 * Chart.js config that draws its marks inside a known plot. Lengths are px at scale 1, origin top left.
 */
import type { ChartJsConfig } from '../chart-js.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Face = 'sans' | 'serif';
export interface Font {
  readonly face: Face;
  readonly size: number;
  readonly weight: 400 | 600;
}

/** Width in px of one line of text in a font. The shell gives it: a canvas on both sides. */
export type MeasureText = (text: string, font: Font) => number;

export const textRoles = [
  'title',
  'caption',
  'item',
  'value',
  'detail',
  'tick',
  'axis',
  'legend',
  'series',
  'panel',
  'marker',
  'annotation',
  'reference',
  'note',
  'source',
  'partner',
] as const;
export type TextRole = (typeof textRoles)[number];

/** One line of text. `x` is its left edge, whatever it was aligned to; `baseline` its y. */
export interface TextMark {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly font: Font;
  readonly colour: string;
}

export type Shape =
  | {
      readonly kind: 'rect';
      readonly box: Box;
      readonly fill?: string;
      readonly stroke?: string;
      readonly line?: number;
    }
  /** Diagonal lines inside a box, with an outline: a remainder, or the open part of a range. */
  | {
      readonly kind: 'hatch';
      readonly box: Box;
      readonly colour: string;
      readonly ground: string;
      readonly gap: number;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly colour: string;
      readonly line: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
      readonly line: number;
    }
  /** A slice of a ring, hatched; angles in radians from 12 o'clock, clockwise. */
  | {
      readonly kind: 'hatch-slice';
      readonly x: number;
      readonly y: number;
      readonly inner: number;
      readonly outer: number;
      readonly start: number;
      readonly end: number;
      readonly colour: string;
      readonly ground: string;
      readonly gap: number;
    }
  | { readonly kind: 'image'; readonly asset: string; readonly box: Box; readonly alt: string };

export interface Panel {
  /** Where Chart.js draws its marks: the chart area, known to the pixel. */
  readonly plot: Box;
  readonly config: ChartJsConfig;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Fill of the whole image; none for a transparent one. */
  readonly ground?: string;
  readonly texts: readonly TextMark[];
  /** Drawn before the panels. */
  readonly under: readonly Shape[];
  readonly panels: readonly Panel[];
  /** Drawn after the panels. */
  readonly over: readonly Shape[];
  /** Items whose name or number found no room and stands in the data table alone. */
  readonly unnamed: number;
}

const ascents: Readonly<Record<Face, number>> = { sans: 0.74, serif: 0.74 };
const descents: Readonly<Record<Face, number>> = { sans: 0.23, serif: 0.24 };

/** Height of a font's letters above and below the baseline, without line spacing. */
export function inkOf(font: Font): { readonly ascent: number; readonly descent: number } {
  return { ascent: font.size * ascents[font.face], descent: font.size * descents[font.face] };
}

/** The box that a line of text fills. */
export function boxOfText(mark: TextMark): Box {
  const { ascent, descent } = inkOf(mark.font);
  return { x: mark.x, y: mark.baseline - ascent, width: mark.width, height: ascent + descent };
}

/** Do two boxes share more than `slack` px each way? */
export function overlap(a: Box, b: Box, slack = 0.5): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack
  );
}
