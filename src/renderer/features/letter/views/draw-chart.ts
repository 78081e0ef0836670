/** Draws a chart of the letter on a canvas of the screen, with the layout that Word and the images have. Loaded when one is shown. */
import { presetSize, type ResolvedChart } from '../../../../core/charts/index.ts';
import { layOut, openStudio, paint } from '../../charts/drawing/studio.ts';

/** @param width in px of the page. @returns false where it cannot be drawn. */
export async function drawOnCanvas(
  canvas: HTMLCanvasElement,
  chart: ResolvedChart,
  width: number,
  dark: boolean,
): Promise<boolean> {
  const studio = await openStudio();
  const none = new Map<string, HTMLImageElement>();
  const laidOut = layOut(studio, chart, presetSize('letter'), dark ? 'dark' : 'light', none);
  if (!laidOut.ok) return false;
  const layout = laidOut.value;
  canvas.style.aspectRatio = `${String(layout.width)} / ${String(layout.height)}`;
  paint(studio, canvas, layout, (width / layout.width) * Math.max(1, window.devicePixelRatio), none);
  return true;
}
