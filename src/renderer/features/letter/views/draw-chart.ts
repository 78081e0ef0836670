/** Draws a chart of the letter on a canvas of the screen, with the layout that Word and the images have. Loaded when one is shown. */
import { Chart, registerables } from 'chart.js';
import {
  drawLayout,
  drawPanelWith,
  fontText,
  layoutChart,
  presetSize,
  type Font,
  type ResolvedChart,
} from '../../../../core/charts/index.ts';

Chart.register(...registerables);

const faces = { sans: '"Source Sans 3", sans-serif', serif: '"Source Serif 4", serif' };

/** @param width in px of the page. @returns false where it cannot be drawn. */
export async function drawOnCanvas(
  canvas: HTMLCanvasElement,
  chart: ResolvedChart,
  width: number,
  dark: boolean,
): Promise<boolean> {
  const context = canvas.getContext('2d');
  if (context === null) return false;
  await Promise.all(['400 14px', '600 14px'].map((font) => document.fonts.load(`${font} ${faces.sans}`)));
  const measure = (text: string, font: Font): number => {
    context.font = fontText(font, faces);
    return context.measureText(text).width;
  };
  const size = presetSize('letter');
  const laidOut = layoutChart(chart, { size, theme: dark ? 'dark' : 'light', measure });
  if (!laidOut.ok) return false;
  const layout = laidOut.value;
  const ratio = Math.max(1, window.devicePixelRatio);
  const scale = width / layout.width;
  canvas.width = Math.round(layout.width * scale * ratio);
  canvas.height = Math.round(layout.height * scale * ratio);
  canvas.style.aspectRatio = `${String(layout.width)} / ${String(layout.height)}`;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, 0, 0);
  drawLayout(context, layout, {
    faces,
    drawPanel: (config) => {
      drawPanelWith(
        (target, settings) => new Chart(target as never, settings as never),
        context,
        config,
        layout.width,
        layout.height,
      );
    },
    drawPicture: () => undefined,
  });
  return true;
}
