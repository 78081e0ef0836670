/** Finishes an SVG: scales with its box, and says its title, alternative text and source to machines and readers. */
import type { ChartLayout, ResolvedChart } from '../../core/charts/index.ts';

/** Adds viewBox, role, title, desc and metadata. Text is already paths, so it looks the same everywhere. */
export function finishSvg(content: Uint8Array, chart: ResolvedChart, layout: ChartLayout): Uint8Array {
  const svg = new TextDecoder().decode(content);
  const start = svg.indexOf('<svg');
  const close = svg.indexOf('>', start);
  const body = renumberClips(roundPaths(svg.slice(close + 1)));
  const { width, height } = layout;
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" lang="en-GB" aria-labelledby="title desc">\n<title id="title">${escapeXml(chart.title)}</title>\n<desc id="desc">${escapeXml(chart.alt)}</desc>\n` +
    `<metadata><dc:source xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeXml(chart.sourceLine)}</dc:source></metadata>`;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${head}${body}`);
}

/** The canvas counts clips through a whole process; a file counts its own. */
function renumberClips(body: string): string {
  const numbers = new Map<string, string>();
  return body.replace(/((?:id="|url\(#))(cl_\w+)/g, (_whole, before: string, id: string) => {
    const own = numbers.get(id) ?? `clip-${numbers.size + 1}`;
    numbers.set(id, own);
    return `${before}${own}`;
  });
}

/** A hundredth of a px is finer than any printer, and a third of the size. */
function roundPaths(body: string): string {
  return body.replace(/ d="[^"]*"/g, (path) =>
    path.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
}

/** Text for XML: markup escaped, characters that XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
