/**
 * The frame round a plot: title, caption and legend above; notes, source, base, logo and partner below. What is left
 * between them is the region for the plot.
 */
import type { ResolvedChart } from '../resolved-chart.ts';
import { seriesColours, type ChartTheme } from '../theme.ts';
import type { Box, Font, MeasureText, Shape, TextMark } from './layout-types.ts';
import { sans } from './sheet.ts';
import type { ChartSize } from './sizes.ts';
import { balanceText, linesHeight, placeLines, placeText, wrapText } from './text.ts';

/** Width and height of a logo, by its asset: the shell reads them from the picture's first bytes. */
export type PictureSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

export interface FrameInput {
  readonly chart: ResolvedChart;
  readonly size: ChartSize;
  readonly height: number;
  readonly theme: ChartTheme;
  readonly measure: MeasureText;
  readonly pictures: PictureSizes;
  /** Do series need a legend? Lines and slopes name themselves. */
  readonly legend: boolean;
}

export interface Framed {
  readonly region: Box;
  readonly texts: readonly TextMark[];
  readonly shapes: readonly Shape[];
}

/** Lays the frame. A title too long for a third of the image is set smaller, and at last cut. */
export function layFrame(input: FrameInput): Framed {
  const { size, height, theme, measure, chart } = input;
  const { type } = size;
  const [top, side, bottom] = type.edge;
  const width = size.width - side * 2;
  const texts: TextMark[] = [];
  const shapes: Shape[] = [];
  let y = top;
  const title = fitTitle(input, width);
  texts.push(...placeLines('title', title.lines, { x: side, top: y }, title.font, theme.ink, measure));
  y += linesHeight(title.lines.length, title.font);
  if (chart.caption !== '') {
    const font = sans(type.caption);
    const lines = balanceText(chart.caption, font, width, measure, 3);
    y += type.gap * 0.35;
    texts.push(...placeLines('caption', lines, { x: side, top: y }, font, theme.ink2, measure));
    y += linesHeight(lines.length, font);
  }
  y += type.gap * 1.3;
  if (input.legend) {
    const legend = layLegend(input, { x: side, y, width });
    texts.push(...legend.texts);
    shapes.push(...legend.shapes);
    y += legend.height + type.gap;
  }
  const foot = layFoot(input, { x: side, bottom: height - bottom, width });
  return {
    region: { x: side, y, width, height: Math.max(0, foot.top - type.gap * 1.2 - y) },
    texts: [...texts, ...foot.texts],
    shapes: [...shapes, ...foot.shapes],
  };
}

function fitTitle({ chart, size, height, measure }: FrameInput, width: number): { lines: string[]; font: Font } {
  for (let factor = 1; factor > 0.6; factor -= 0.07) {
    const font: Font = { face: 'serif', size: size.type.title * factor, weight: 600 };
    const lines = balanceText(chart.title, font, width, measure);
    if (linesHeight(lines.length, font) <= height * (size.labelsAbove ? 0.3 : 0.26) || chart.title.length < 60)
      return { lines, font };
  }
  const font: Font = { face: 'serif', size: size.type.title * 0.6, weight: 600 };
  return {
    font,
    lines: wrapText(chart.title, font, width, measure, Math.max(2, Math.floor((height * 0.26) / (font.size * 1.28)))),
  };
}

function layLegend(
  { chart, size, theme, measure }: FrameInput,
  at: { readonly x: number; readonly y: number; readonly width: number },
) {
  const font = sans(Math.max(size.type.labelLeast, size.type.label * 0.94));
  const colours = seriesColours(theme, chart.series.length);
  const pitch = font.size * 1.5;
  const texts: TextMark[] = [];
  const shapes: Shape[] = [];
  let [x, row] = [at.x, 0];
  chart.series.forEach((one, index) => {
    const [name = ''] = wrapText(one.name, font, at.width - font.size * 1.5, measure, 1);
    const width = font.size * 1.25 + measure(name, font);
    if (x > at.x && x + width > at.x + at.width) {
      x = at.x;
      row += 1;
    }
    const baseline = at.y + row * pitch + font.size;
    const colour =
      chart.highlightSeries === undefined
        ? (colours[index] ?? theme.quiet)
        : index === chart.highlightSeries
          ? (theme.series[0] ?? theme.ink)
          : theme.quiet;
    const box = { x, y: baseline - font.size * 0.78, width: font.size * 0.85, height: font.size * 0.85 };
    shapes.push({ kind: 'rect', box, fill: colour });
    texts.push(placeText('legend', name, { x: x + font.size * 1.25, baseline }, font, theme.ink, measure));
    x += width + font.size * 1.5;
  });
  return { texts, shapes, height: row * pitch + font.size * 1.2 };
}

interface Logo {
  readonly asset: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

function layFoot(input: FrameInput, at: { readonly x: number; readonly bottom: number; readonly width: number }) {
  const { chart, size, theme, measure } = input;
  const font = sans(size.type.source);
  const logos = sizeLogos(input, font.size * 3.2, at.width * 0.42);
  const partnerName =
    chart.partner !== undefined && chart.partner.image === undefined ? `With ${chart.partner.name}` : '';
  const gap = font.size * 1.1;
  const logosWidth = logos.reduce((sum, logo) => sum + logo.width + gap, 0);
  const partnerLines =
    partnerName === '' ? [] : wrapText(partnerName, sans(font.size, 600), at.width * 0.3, measure, 3);
  const partnerWidth =
    partnerLines.length === 0 ? 0 : Math.max(...partnerLines.map((line) => measure(line, sans(font.size, 600)))) + gap;
  const textWidth = at.width - logosWidth - partnerWidth;
  const base =
    chart.base === undefined
      ? []
      : balanceText(`Base: ${chart.base.replace(/[.\s]+$/, '')}.`, font, textWidth, measure, 5);
  const notes = chart.notes.flatMap((note) => balanceText(note, font, textWidth, measure, 5));
  const source = chart.sourceLine === '' ? [] : balanceText(chart.sourceLine, font, textWidth, measure, 6);
  const lines = [...notes, ...source, ...base];
  const height = Math.max(
    linesHeight(lines.length, font),
    ...logos.map((logo) => logo.height),
    linesHeight(partnerLines.length, font),
  );
  const top = at.bottom - height;
  const texts = placeLines(
    'source',
    lines,
    { x: at.x, top: at.bottom - linesHeight(lines.length, font) },
    font,
    theme.ink2,
    measure,
  ).map((mark, index): TextMark => (index < notes.length ? { ...mark, role: 'note' } : mark));
  const shapes: Shape[] = [];
  let right = at.x + at.width;
  for (const logo of [...logos].reverse()) {
    const box = { x: right - logo.width, y: at.bottom - logo.height, width: logo.width, height: logo.height };
    shapes.push({ kind: 'image', asset: logo.asset, alt: logo.alt, box });
    right -= logo.width + gap;
  }
  if (partnerLines.length > 0) {
    const bold = sans(font.size, 600);
    texts.push(
      ...placeLines(
        'partner',
        partnerLines,
        { x: right, top: at.bottom - linesHeight(partnerLines.length, bold), align: 'right' },
        bold,
        theme.ink,
        measure,
      ),
    );
  }
  return { top, texts, shapes };
}

function sizeLogos({ chart, pictures }: FrameInput, height: number, mostWidth: number): Logo[] {
  const wanted = [chart.logo, chart.partner?.image].filter((image) => image !== undefined);
  const logos = wanted.flatMap((image): Logo[] => {
    const picture = pictures.get(image.asset);
    if (picture === undefined || picture.width <= 0 || picture.height <= 0) return [];
    const factor = Math.min(height / picture.height, mostWidth / wanted.length / picture.width);
    return [{ asset: image.asset, alt: image.alt, width: picture.width * factor, height: picture.height * factor }];
  });
  return logos;
}
