/** Colour arithmetic: WCAG 2.2 contrast, and how colours look with three kinds of colour blindness. */
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
