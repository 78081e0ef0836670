/**
 * The contact sheet of a pack: one page that shows every chart with its alternative text ready to copy, its source, its
 * numbers and its files. It asks nothing of a network and runs no script.
 */
import { tabulateChart, type ResolvedChart } from '../../core/charts/index.ts';
import type { Problem } from '../../core/model/index.ts';
import { escapeXml as escapeHtml } from './svg.ts';

export interface ContactEntry {
  readonly chart: ResolvedChart;
  readonly files: readonly { readonly name: string; readonly words: string }[];
  readonly refused: readonly Problem[];
}

const style = `
:root { color-scheme: light; --ink: #182026; --ink-2: #434e57; --line: #c5cdd3; --accent: #12436d; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 4rem; background: #eceff1; color: var(--ink); font: 1rem/1.5 "Source Sans 3", Arial, sans-serif; }
h1 { font: 600 2rem/1.25 "Source Serif 4", Georgia, serif; margin: 0 0 .5rem; }
h2 { font: 600 1.35rem/1.3 "Source Serif 4", Georgia, serif; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
article { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem; margin: 1.5rem 0; display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr); }
article > h2, article > .refused { grid-column: 1 / -1; }
img { width: 100%; height: auto; border: 1px solid var(--line); }
.copy { background: #f0f3f5; border: 1px solid var(--line); border-radius: 4px; padding: .75rem; user-select: all; white-space: pre-wrap; }
ul { margin: 0; padding-left: 1.2rem; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid #1767c2; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--ink-2); }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.refused { color: #8c3e08; }
.of { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 48rem) { article { grid-template-columns: minmax(0, 1fr); } }
`;

/** One HTML page. Pictures and downloads are its neighbours in the folder. */
export function buildContactSheet(title: string, entries: readonly ContactEntry[], workbook: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}: charts</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}: charts</h1>
<p>${entries.length === 1 ? 'One chart' : `${entries.length} charts`}. Post a picture together with its alternative text and keep its source line. Do not crop the source away.</p>
<p>The pictures and PDF files are not tagged for screen readers: the Word letter is the accessible copy, with charts that can be edited. All the numbers are in <a href="${escapeHtml(workbook)}">one workbook (XLSX)</a>.</p>
${entries.map(showEntry).join('\n')}
</main>
</body>
</html>
`;
}

function showEntry({ chart, files, refused }: ContactEntry, index: number): string {
  const id = `chart-${index + 1}`;
  const picture = files.find((file) => file.name.endsWith('.png')) ?? files.find((file) => file.name.endsWith('.svg'));
  const links = files.map(
    (file) =>
      `<li><a href="${escapeHtml(file.name)}" download>${escapeHtml(file.words)}<span class="of"> of chart ${index + 1}</span></a></li>`,
  );
  return `<article aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(chart.title)}</h2>
<div>
${picture === undefined ? '<p>There is no picture of this chart.</p>' : `<img src="${escapeHtml(picture.name)}" alt="${escapeHtml(chart.alt)}">`}
<details><summary>Data table</summary>${showTable(chart)}</details>
</div>
<div>
<h3>Alternative text</h3>
<p class="copy">${escapeHtml(chart.alt)}</p>
<p>${chart.alt.length} characters. Click once to choose all of it.</p>
${chart.altStale ? '<p class="refused">It was edited before the data changed. Read it again before you post it.</p>' : ''}
<h3>Source</h3>
<p>${escapeHtml(chart.sourceLine)}</p>
${chart.base === undefined ? '' : `<p>Base: ${escapeHtml(chart.base.replace(/[.\s]+$/, ''))}.</p>`}
${chart.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}
<h3>Files</h3>
<ul>
${links.join('\n')}
</ul>
</div>
${refused.length === 0 ? '' : `<div class="refused"><h3>Not drawn</h3>${refused.map((problem) => `<p>${escapeHtml(`${problem.message} ${problem.remedy}`)}</p>`).join('')}</div>`}
</article>`;
}

function showTable(chart: ResolvedChart): string {
  const table = tabulateChart(chart);
  const head = table.headings.map(
    (heading, index) => `<th scope="col"${index === 0 ? '' : ' class="number"'}>${escapeHtml(heading)}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const words = escapeHtml(cell.kind === 'number' ? cell.shown : cell.text);
      return index === 0 ? `<th scope="row">${words}</th>` : `<td class="number">${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escapeHtml(table.caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
