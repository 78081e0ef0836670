/**
 * Where charts are drawn on the screen: the bundled fonts, widths of text in them, and Chart.js, each loaded once. The same
 * layout and the same fonts as the exported pictures have, so that the preview is what will be saved.
 */
import {
  drawLayout,
  fontText,
  layoutChart,
  type ChartLayout,
  type ChartSize,
  type Font,
  type MeasureText,
  type ResolvedChart,
  type ThemeName,
} from '../../../../core/charts/index.ts';
import type { Result } from '../../../../core/model/index.ts';
import type { drawPanel as DrawPanel } from './chart-panel.ts';

const faces = { sans: '"Source Sans 3"', serif: '"Source Serif 4"' } as const;
/** Letters of both files of each font: Latin, and Latin Extended for Welsh. */
const sample = 'Aŵ';

export interface Studio {
  readonly measure: MeasureText;
  readonly drawPanel: typeof DrawPanel;
}

let studio: Promise<Studio> | undefined;

export function openStudio(): Promise<Studio> {
  return (studio ??= open());
}

async function open(): Promise<Studio> {
  const fonts = [`400 16px ${faces.sans}`, `600 16px ${faces.sans}`, `600 16px ${faces.serif}`];
  const [panel] = await Promise.all([
    import('./chart-panel.ts'),
    ...fonts.map((font) => document.fonts.load(font, sample)),
  ]);
  const ink = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const measure = (text: string, font: Font): number => {
    const css = fontText(font, faces);
    const key = `${css}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined || ink === null) return known ?? 0;
    if (widths.size > 20_000) widths.clear();
    ink.font = css;
    const { width } = ink.measureText(text);
    widths.set(key, width);
    return width;
  };
  return { measure, drawPanel: panel.drawPanel };
}

/** Pictures of the chart by their hash, where they are ready to be drawn. */
export type Pictures = ReadonlyMap<string, HTMLImageElement>;

/** Lays a chart out as its export will be. @returns why it cannot be drawn. */
export function layOut(
  { measure }: Studio,
  chart: ResolvedChart,
  size: ChartSize,
  theme: ThemeName,
  pictures: Pictures,
): Result<ChartLayout> {
  const sizes = new Map(
    [...pictures].map(([asset, image]) => [asset, { width: image.naturalWidth, height: image.naturalHeight }]),
  );
  return layoutChart(chart, { size, measure, theme, pictures: sizes });
}

/** Draws a layout on a canvas; one px of the layout becomes `scale` pixels. */
export function paint(
  { drawPanel }: Studio,
  canvas: HTMLCanvasElement,
  layout: ChartLayout,
  scale: number,
  pictures: Pictures,
): void {
  canvas.width = Math.round(layout.width * scale);
  canvas.height = Math.round(layout.height * scale);
  const ink = canvas.getContext('2d');
  if (ink === null) return;
  ink.scale(scale, scale);
  drawLayout(ink, layout, {
    faces,
    drawPanel: (config) => {
      drawPanel(ink, config, layout.width, layout.height);
    },
    drawPicture: (asset, box) => {
      const image = pictures.get(asset);
      if (image !== undefined) ink.drawImage(image, box.x, box.y, box.width, box.height);
    },
  });
}

/** Loads the pictures that a chart names from the open briefing. One that cannot be loaded is left out. */
export async function loadPictures(chart: ResolvedChart, briefing: string): Promise<Pictures> {
  const named = [chart.logo, chart.partner?.image].filter((image) => image !== undefined);
  const loaded = await Promise.all(
    named.map(async ({ asset }) => {
      const image = new Image();
      image.src = `asset/${briefing}/${asset}`;
      const ready = await image.decode().then(
        () => true,
        () => false,
      );
      return ready ? ([[asset, image]] as const) : [];
    }),
  );
  return new Map(loaded.flat());
}
