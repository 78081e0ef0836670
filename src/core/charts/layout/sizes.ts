/**
 * Sizes of chart images: the presets, and any size. Each has its own type scale: a social image is not the letter chart
 * stretched. Lengths are px at scale 1; 96 px to the inch, so that a letter chart prints 160 mm wide.
 */
import { failure, success, type Result } from '../../model/index.ts';

export const presetNames = ['letter', 'slide', 'social', 'story', 'a5'] as const;
export type PresetName = (typeof presetNames)[number];

/** Type sizes and spaces of one image, in px. */
export interface TypeScale {
  readonly title: number;
  readonly caption: number;
  readonly label: number;
  /** Labels may shrink to this where there are many; never less. */
  readonly labelLeast: number;
  readonly source: number;
  /** Space round the edge: top, side, bottom. */
  readonly edge: readonly [number, number, number];
  readonly gap: number;
}

export interface ChartSize {
  readonly name: PresetName | 'custom';
  readonly width: number;
  readonly height: number;
  /** The height may grow to this, where many bars need it. */
  readonly tallest: number;
  /** Labels stand above their bars. */
  readonly labelsAbove: boolean;
  readonly type: TypeScale;
  /** The scale that exports use unless told otherwise. */
  readonly exportScale: number;
}

const mm = (length: number): number => Math.round((length * 96) / 25.4);

const presets: Readonly<Record<PresetName, ChartSize>> = {
  letter: {
    name: 'letter',
    width: mm(160),
    height: mm(90),
    tallest: mm(220),
    labelsAbove: false,
    type: { title: 20, caption: 12.5, label: 13, labelLeast: 12, source: 12, edge: [18, 20, 16], gap: 8 },
    exportScale: 2,
  },
  slide: {
    name: 'slide',
    width: 1920,
    height: 1080,
    tallest: 1080,
    labelsAbove: false,
    type: { title: 62, caption: 34, label: 36, labelLeast: 24, source: 26, edge: [80, 96, 64], gap: 24 },
    exportScale: 1,
  },
  social: {
    name: 'social',
    width: 1080,
    height: 1080,
    tallest: 1080,
    labelsAbove: false,
    type: { title: 62, caption: 32, label: 36, labelLeast: 21, source: 26, edge: [68, 68, 56], gap: 22 },
    exportScale: 1,
  },
  story: {
    name: 'story',
    width: 1080,
    height: 1920,
    tallest: 1920,
    labelsAbove: true,
    type: { title: 82, caption: 38, label: 44, labelLeast: 22, source: 30, edge: [190, 84, 210], gap: 28 },
    exportScale: 1,
  },
  a5: {
    name: 'a5',
    width: mm(210),
    height: mm(148),
    tallest: mm(148),
    labelsAbove: false,
    type: { title: 28, caption: 16, label: 17, labelLeast: 12, source: 13, edge: [34, 38, 28], gap: 11 },
    exportScale: 3,
  },
};

export const leastSide = 160;
export const mostSide = 16_000;
export const mostPixels = 120_000_000;

/** The size of a preset. */
export function presetSize(name: PresetName): ChartSize {
  return presets[name];
}

/** Reads "letter", "slide", "social", "story", "a5", "1200x630" or "1200×630". */
export function readSize(text: string): Result<ChartSize> {
  const name = text.trim().toLowerCase();
  const preset = presetNames.find((one) => one === name);
  if (preset !== undefined) return success(presets[preset]);
  const match = /^(\d{1,7})\s*[x×]\s*(\d{1,7})$/.exec(name);
  if (match === null) {
    return failure({
      code: 'chart-size',
      message: `"${text}" is not a size that charts have.`,
      remedy: `Use ${presetNames.join(', ')}, or width and height in pixels such as 1200x630.`,
    });
  }
  return customSize(Number(match[1]), Number(match[2]));
}

/** Any width and height in px, with a type scale of its own from its area and shape. */
export function customSize(width: number, height: number): Result<ChartSize> {
  const small = Math.min(width, height);
  if (small < leastSide || Math.max(width, height) > mostSide) {
    return failure({
      code: 'chart-size',
      message: `A chart of ${width} × ${height} pixels cannot be drawn${small < leastSide ? ' so that it can be read' : ''}.`,
      remedy: `Give each side between ${leastSide} and ${mostSide.toLocaleString('en-GB')} pixels.`,
    });
  }
  const base = Math.max(11, Math.min(Math.sqrt(width * height) * 0.029, small * 0.042));
  const edge = base * 1.6;
  return success({
    name: 'custom',
    width,
    height,
    tallest: height,
    labelsAbove: height / width > 1.45,
    type: {
      title: base * 1.65,
      caption: base * 0.95,
      label: base,
      labelLeast: Math.max(10, base * 0.66),
      source: Math.max(10, base * 0.76),
      edge: [edge, edge, edge * 0.85],
      gap: base * 0.65,
    },
    exportScale: 1,
  });
}

/** Can a size be drawn at a scale? Scales run from 1 to 4. */
export function checkScale(size: ChartSize, height: number, scale: number): Result<number> {
  const pixels = size.width * height * scale * scale;
  if (!(scale >= 1 && scale <= 4)) {
    return failure({
      code: 'chart-scale',
      message: `A scale of ${scale} cannot be drawn.`,
      remedy: 'Use a scale from 1 to 4.',
    });
  }
  if (pixels <= mostPixels && Math.max(size.width, height) * scale <= mostSide) return success(scale);
  return failure({
    code: 'chart-size',
    message: `A picture of ${Math.round(size.width * scale)} × ${Math.round(height * scale)} pixels is more than an image can hold.`,
    remedy: 'Use a smaller size or scale, or export SVG or PDF, which have no pixels.',
  });
}
