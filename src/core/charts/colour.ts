/** Colour arithmetic: WCAG 2.2 contrast, and how colours look with three kinds of colour blindness. */
import type { ChartKind } from '../model/index.ts';

type Rgb = readonly [number, number, number];

/** "#12436D" as three numbers from 0 to 255. Other forms are not used for charts. */
export function readColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: Rgb): number {
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** Contrast of two colours from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [left, right] = [luminance(readColour(a)), luminance(readColour(b))];
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}

/** White or near-black, whichever reads better on a fill. */
export function contrastText(fill: string): string {
  const [light, dark] = ['#FFFFFF', '#101418'];
  return contrast(fill, light) >= contrast(fill, dark) ? light : dark;
}

/** Parts of bars and rings are drawn with a gap of the ground's colour between them. */
export function parted(kind: ChartKind): boolean {
  return kind === 'stacked' || kind === 'stacked-100' || kind === 'pie' || kind === 'doughnut';
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Full-strength simulation on linear RGB: Machado, Oliveira and Fernandes 2009, table 1, severity 1.0. */
const visions: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export type Vision = keyof typeof visions;
export const visionNames = Object.keys(visions) as Vision[];

/** A colour as linear RGB, as it looks with one kind of colour blindness. */
function simulate(hex: string, vision: Vision): Rgb {
  const [r, g, b] = readColour(hex).map(linear) as unknown as Rgb;
  return visions[vision].map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb;
}

/** CIE L*a*b* of linear sRGB, white D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (part: number): number => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours look apart with one kind of colour blindness (CIE 1976 difference; about 2.3 is just noticed). */
export function distanceSeen(a: string, b: string, vision: Vision): number {
  const [left, right] = [lab(simulate(a, vision)), lab(simulate(b, vision))];
  return Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

/** The neighbouring pair that looks most alike, with any of the three kinds. */
export function worstNeighbours(colours: readonly string[]): { readonly distance: number; readonly vision: Vision } {
  let worst: { distance: number; vision: Vision } = { distance: Infinity, vision: 'protanopia' };
  for (const vision of visionNames) {
    colours.forEach((colour, index) => {
      const before = colours[index - 1];
      const distance = before === undefined ? Infinity : distanceSeen(before, colour, vision);
      if (distance < worst.distance) worst = { distance, vision };
    });
  }
  return worst;
}
