/** The picture of a chart on the clipboard, as fine as its export. */
import type { Failure } from '../../../contract/call.ts';
import type { ChartSize, ResolvedChart, ThemeName } from '../../../core/charts/index.ts';
import { layOut, loadPictures, openStudio, paint } from './drawing/studio.ts';

export async function copyPicture(
  chart: ResolvedChart,
  size: ChartSize,
  theme: ThemeName,
  briefing: string,
): Promise<{ readonly ok: true } | Failure> {
  const studio = await openStudio();
  const pictures = await loadPictures(chart, briefing);
  const laid = layOut(studio, chart, size, theme, pictures);
  if (!laid.ok) {
    const [first] = laid.problems;
    return failed(first?.message ?? '', first?.remedy ?? '');
  }
  const canvas = document.createElement('canvas');
  paint(studio, canvas, laid.value, size.exportScale, pictures);
  const blob = new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made === null ? reject(new Error('no picture')) : resolve(made)), 'image/png');
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return { ok: true };
  } catch {
    return failed(
      'The picture was not copied, because this window may not use the clipboard.',
      'Export it as PNG instead.',
    );
  }
}

function failed(message: string, remedy: string): Failure {
  return { ok: false, code: 'not-copied', message, details: [{ code: 'not-copied', message, remedy }] };
}
