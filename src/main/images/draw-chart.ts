/**
 * Draws a resolved chart as a file: PNG, SVG or PDF, laid out for its size. Canvas and Chart.js are loaded on first use.
 * The same chart gives the same bytes, in any process of one app version and processor type (DESIGN 3.3).
 */
import {
  checkScale,
  drawLayout,
  fontText,
  layoutChart,
  presetSize,
  type ChartLayout,
  type ChartSize,
  type Font,
  type MeasureText,
  type ResolvedChart,
  type ThemeName,
} from '../../core/charts/index.ts';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import type * as CanvasModule from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { drawPanel as DrawPanel } from './chart-panel.ts';
import { faces, registerFonts } from './fonts.ts';
import { readPicture, type Picture } from './pictures.ts';
import { writePng } from './png.ts';
import { finishSvg } from './svg.ts';

export const imageFormats = ['png', 'svg', 'pdf'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** Bytes of an asset by its SHA-256. */
export type AssetReader = (sha256: string) => Uint8Array | undefined;

export interface ImageOptions {
  readonly format: ImageFormat;
  /** A size of `readSize`; the letter's width unless given. */
  readonly size?: ChartSize;
  /** PNG only: 1 to 4; the size's own unless given. */
  readonly scale?: number;
  readonly theme?: ThemeName;
}

interface Studio {
  readonly canvas: typeof CanvasModule;
  readonly drawPanel: typeof DrawPanel;
  readonly measure: MeasureText;
  /** One sheet for every PNG: a new canvas each time would hold its memory until the collector comes by. */
  readonly paper: Canvas;
}

let studio: Promise<Studio> | undefined;

async function openStudio(): Promise<Studio> {
  const [canvas, panel] = await Promise.all([import('@napi-rs/canvas'), import('./chart-panel.ts')]);
  registerFonts(canvas.GlobalFonts);
  const ink = canvas.createCanvas(8, 8).getContext('2d');
  ink.lang = 'en';
  const widths = new Map<string, number>();
  const measure = (text: string, font: Font): number => {
    const css = fontText(font, faces);
    const key = `${css}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size > 20_000) widths.clear();
    ink.font = css;
    const { width } = ink.measureText(text);
    widths.set(key, width);
    return width;
  };
  return { canvas, drawPanel: panel.drawPanel, measure, paper: canvas.createCanvas(1, 1) };
}

/** Widths of text in the bundled fonts, for layouts without a picture. */
export async function measureInk(): Promise<MeasureText> {
  return (await (studio ??= openStudio())).measure;
}

/** Draws one chart. Refusals are Problems: no data, a size no image can have, a logo that is no PNG or JPEG. */
export async function drawChart(
  chart: ResolvedChart,
  options: ImageOptions,
  assets: AssetReader = () => undefined,
): Promise<Result<Uint8Array>> {
  const { canvas, drawPanel, measure, paper } = await (studio ??= openStudio());
  const size = options.size ?? presetSize('letter');
  const scale = options.scale ?? size.exportScale;
  const logos = readLogos(chart, assets);
  if (!logos.ok) return logos;
  const { theme } = options;
  const laid = layoutChart(chart, {
    size,
    measure,
    pictures: logos.value.sizes,
    ...(theme === undefined ? {} : { theme }),
  });
  if (!laid.ok) return laid;
  const layout = laid.value;
  const fits = checkScale(size, layout.height, options.format === 'png' ? scale : 1);
  if (!fits.ok) return fits;
  const images = new Map<string, Awaited<ReturnType<typeof canvas.loadImage>>>();
  for (const [asset, bytes] of logos.value.bytes) images.set(asset, await canvas.loadImage(bytes));
  const draw = (ink: SKRSContext2D): void => {
    ink.lang = 'en';
    drawLayout(ink, layout, {
      faces,
      drawPanel: (config) => drawPanel(ink, config, layout.width, layout.height),
      drawPicture: (asset, box) => {
        const image = images.get(asset);
        if (image !== undefined) ink.drawImage(image, box.x, box.y, box.width, box.height);
      },
    });
  };
  switch (options.format) {
    case 'png':
      return success(paintPng(paper, chart, layout, scale, draw));
    case 'svg': {
      const drawing = canvas.createCanvas(layout.width, layout.height, canvas.SvgExportFlag.ConvertTextToPaths);
      draw(drawing.getContext('2d'));
      return success(finishSvg(drawing.getContent(), chart, layout));
    }
    case 'pdf': {
      const book = new canvas.PDFDocument({
        title: chart.title,
        subject: chart.alt,
        creator: 'Briefing Desk',
        producer: 'Briefing Desk',
      });
      // A point is 1/72 inch and a px 1/96.
      const page = book.beginPage(layout.width * 0.75, layout.height * 0.75) as SKRSContext2D;
      page.scale(0.75, 0.75);
      draw(page);
      book.endPage();
      return success(new Uint8Array(book.close()));
    }
  }
}

function paintPng(
  paper: Canvas,
  chart: ResolvedChart,
  layout: ChartLayout,
  scale: number,
  draw: (ink: SKRSContext2D) => void,
): Uint8Array {
  // Setting the width clears the sheet and its state.
  paper.height = Math.round(layout.height * scale);
  paper.width = Math.round(layout.width * scale);
  const ink = paper.getContext('2d');
  ink.scale(scale, scale);
  draw(ink);
  const text = { Title: chart.title, Description: chart.alt, Source: chart.sourceLine, Software: 'Briefing Desk' };
  const { width, height } = paper;
  // Not `data()`: its buffers hold the canvas's memory where the collector does not count it.
  const data = ink.getImageData(0, 0, width, height).data;
  const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const png = writePng({ width, height, rgba }, text, 96 * scale);
  paper.width = 1;
  paper.height = 1;
  return png;
}

interface Logos {
  readonly sizes: ReadonlyMap<string, Picture>;
  readonly bytes: ReadonlyMap<string, Buffer>;
}

function readLogos(chart: ResolvedChart, assets: AssetReader): Result<Logos> {
  const sizes = new Map<string, Picture>();
  const bytes = new Map<string, Buffer>();
  const problems: Problem[] = [];
  for (const image of [chart.logo, chart.partner?.image]) {
    if (image === undefined) continue;
    const content = assets(image.asset);
    if (content === undefined) {
      problems.push({
        code: 'logo-missing',
        message: `The logo "${image.alt}" of the chart "${chart.id}" is not among the assets.`,
        remedy: 'Add the picture again, or take the logo out of the chart.',
      });
      continue;
    }
    const picture = readPicture(content, `"${image.alt}"`);
    if (!picture.ok) {
      problems.push(...picture.problems);
      continue;
    }
    sizes.set(image.asset, picture.value);
    bytes.set(image.asset, Buffer.from(content));
  }
  return problems.length > 0 ? failure(...problems) : success({ sizes, bytes });
}
