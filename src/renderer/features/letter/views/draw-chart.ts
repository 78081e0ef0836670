/** Draws a chart of the letter on a canvas of the screen, with the layout that Word and the images have. Loaded when one is shown. */
import { presetSize, type ResolvedChart } from '../../../../core/charts/index.ts';
import { layOut, loadPictures, openStudio, paint } from '../../charts/drawing/studio.ts';

export interface DrawSetting {
  /** In px of the page. */
  readonly width: number;
  readonly dark: boolean;
  /** The uid of the briefing, whose assets hold the logos. */
  readonly briefing: string;
}

/** @returns false where it cannot be drawn. */
export async function drawOnCanvas(
  canvas: HTMLCanvasElement,
  chart: ResolvedChart,
  { width, dark, briefing }: DrawSetting,
): Promise<boolean> {
  const studio = await openStudio();
  const pictures = await loadPictures(chart, briefing);
  const laidOut = layOut(studio, chart, presetSize('letter'), dark ? 'dark' : 'light', pictures);
  if (!laidOut.ok) return false;
  const layout = laidOut.value;
  canvas.style.aspectRatio = `${String(layout.width)} / ${String(layout.height)}`;
  paint(studio, canvas, layout, (width / layout.width) * Math.max(1, window.devicePixelRatio), pictures);
  return true;
}
