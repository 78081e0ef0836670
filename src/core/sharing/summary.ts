/**
 * The printable summary in a shared file: the evidence for a partner without the app, as one HTML page that runs nothing
 * and loads nothing. Every text is escaped; an embargo stands at the head of every printed page.
 */
import { resolveChart } from '../charts/index.ts';
import {
  evaluateFigures,
  renderDate,
  renderPeriod,
  showQuantity,
  type EvaluatedFigure,
  type Evaluation,
} from '../figures/index.ts';
import { planText, resolveLetter, type PlanBlock } from '../letters/index.ts';
import { findRecord, recordsOfKind, type RecordMap, type Source, type Table } from '../model/index.ts';

/** The most rows of a table that the summary prints; the rest stand in the file. */
const mostRows = 200;

/** The summary of what a file holds, as HTML. Same records, same text. */
export function writeSummary(records: RecordMap, profile: string): string {
  const head = recordsOfKind(records, 'briefing')[0];
  const title = head?.title ?? 'Briefing';
  const embargo = latestEmbargo(records);
  const evaluation = evaluateFigures(records);
  const charts = recordsOfKind(records, 'chart').map((spec) => resolveChart(spec, records, evaluation));
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>Shared as “${escapeHtml(profile)}”. Each number is shown with the sum and the cells that it comes from.</p>`,
    ...section(
      'Figures',
      recordsOfKind(records, 'figure').flatMap(({ id }) => figureOf(records, evaluation.figures.get(id))),
    ),
    ...section(
      'Charts',
      charts.flatMap((chart) => [paragraph(chart.title), paragraph(chart.alt)]),
    ),
    ...section(
      'Tables',
      recordsOfKind(records, 'table').flatMap((table) => tableOf(records, table)),
    ),
    ...section('Quotes', quotesOf(records)),
    ...section('Letters', lettersOf(records, evaluation)),
    ...section(
      'Sources',
      recordsOfKind(records, 'source').map((source) => paragraph(citeInFull(source))),
    ),
  ];
  return page(title, embargo, body);
}

/** The latest moment before which something in these records is not to be published; undefined where there is none. */
export function latestEmbargo(records: RecordMap): string | undefined {
  return [...records.values()]
    .flatMap(({ embargo }) => (embargo === undefined ? [] : [embargo.until]))
    .sort()
    .at(-1);
}

/** Text as HTML shows it: nothing in it is read as a tag, an entity or the end of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(unprintable, '\ufffd');
}

/** Control characters, and those that turn the direction of the text around. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

const style = [
  'body{font:12pt/1.5 sans-serif;color:#000;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}',
  'h1{font-size:20pt}h2{font-size:15pt;margin-top:2rem}h3{font-size:12pt;margin-bottom:0}p{margin:.25rem 0}',
  'table{border-collapse:collapse;margin:.5rem 0}th,td{border:1px solid #555;padding:.2rem .5rem;text-align:left}',
  'caption{text-align:left;font-weight:bold}td,th,p,h1,h2,h3{overflow-wrap:anywhere}',
  '.embargo{border:3px solid #000;padding:.5rem;font-weight:bold}',
  '@media print{body{margin:0;max-width:none}.embargo{position:fixed;top:0;left:0;right:0;background:#fff}',
  'main{margin-top:4rem}tr,h2,h3{break-inside:avoid;break-after:avoid}}',
].join('');

function page(title: string, embargo: string | undefined, body: readonly string[]): string {
  const notice =
    embargo === undefined
      ? []
      : [`<p class="embargo" role="note">EMBARGO: not to be published before ${escapeHtml(wordMoment(embargo))}.</p>`];
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...notice,
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** "2025-03-12 00:01" as people say it; left as it is where it is no date. */
function wordMoment(until: string): string {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(until);
  if (found?.[1] === undefined) return until;
  return found[2] === undefined ? renderDate(found[1]) : `${found[2]} on ${renderDate(found[1])}`;
}

function section(heading: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`<h2>${heading}</h2>`, ...parts];
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function figureOf(records: RecordMap, figure: EvaluatedFigure | undefined): string[] {
  if (figure === undefined) return [];
  const { quantity, measure, per, unit, area, period } = figure;
  const place = [area?.label, period && renderPeriod(period, 'to')].filter((part) => part !== undefined).join(', ');
  const shown =
    quantity.kind === 'missing' ? `not known: ${quantity.why}` : showQuantity(quantity, measure, { per, unit });
  const embargo = findRecord(records, 'figure', figure.id)?.embargo?.until;
  const sources = figure.sources.map((id) => findRecord(records, 'source', id)?.title ?? id);
  const cells = figure.cells.map(
    ({ sheet, cell, shown: text }) => `${[sheet, cell].filter(Boolean).join(' ')}: ${text}`,
  );
  return [
    `<h3>${escapeHtml(figure.label)}</h3>`,
    paragraph(`${shown}${place === '' ? '' : ` (${place})`}`),
    paragraph(`Sum: ${figure.sum}`),
    ...(figure.base === undefined ? [] : [paragraph(`Base: ${figure.base}`)]),
    ...(sources.length === 0 ? [] : [paragraph(`Source: ${sources.join('; ')}`)]),
    ...(cells.length === 0 || cells.length > 40 ? [] : [paragraph(`Cells: ${cells.join(' · ')}`)]),
    ...(embargo === undefined ? [] : [paragraph(`Embargo: ${wordMoment(embargo)}`)]),
  ];
}

function tableOf(records: RecordMap, table: Table): string[] {
  const names = table.columns.map(({ name }) => name);
  const columns = names.map((name) => (Object.hasOwn(table.cells, name) ? (table.cells[name] ?? []) : []));
  const length = Math.max(0, ...columns.map((cells) => cells.length));
  const rows = Array.from({ length: Math.min(length, mostRows) }, (_, row) => {
    const cells = table.columns.map(({ role }, column) => {
      const text = escapeHtml(columns[column]?.[row] ?? '');
      return role === 'key' && column === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const source = findRecord(records, 'source', table.source);
  return [
    `<table><caption>${escapeHtml(table.title)}</caption>`,
    `<thead><tr>${names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
    ...(length > mostRows ? [paragraph(`The first ${String(mostRows)} of ${String(length)} rows.`)] : []),
    ...(source === undefined ? [] : [paragraph(`Source: ${citeInFull(source)}`)]),
  ];
}

function quotesOf(records: RecordMap): string[] {
  return recordsOfKind(records, 'quote').flatMap(({ words, role, date, approval }) => [
    `<blockquote>${words
      .split(/\n\s*\n/)
      .map(paragraph)
      .join('')}</blockquote>`,
    paragraph(
      `${role}, ${renderDate(date)}. ${approval.status === 'approved' ? 'Approved.' : 'Not approved: do not use.'}`,
    ),
  ]);
}

function lettersOf(records: RecordMap, evaluation: Evaluation): string[] {
  return recordsOfKind(records, 'letter').flatMap((letter) => {
    const resolved = resolveLetter(records, letter.id, { draft: true, evaluation });
    const body = resolved.ok ? resolved.value.plan.blocks.flatMap(blockOf) : [];
    return [`<h3>${escapeHtml(letter.title)}</h3>`, paragraph(`Dated ${renderDate(letter.date)}`), ...body];
  });
}

function blockOf(block: PlanBlock): string[] {
  const list = (tag: 'ol' | 'ul', items: readonly string[]): string =>
    `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [paragraph(planText(block.inlines))];
    case 'list':
      return [list(block.ordered ? 'ol' : 'ul', block.items.map(planText))];
    case 'asks':
      return [
        paragraph(planText(block.lead)),
        list(
          'ol',
          block.items.map(({ inlines }) => planText(inlines)),
        ),
      ];
    case 'quote':
      return [`<blockquote>${block.paragraphs.map(paragraph).join('')}</blockquote>`, paragraph(block.attribution)];
    case 'chart':
      return [paragraph(`Chart: ${block.chart.title}`)];
    case 'table':
      return [paragraph(`Table: ${block.table.title}`)];
  }
}

function citeInFull(source: Source): string {
  const { publisher, title, edition, released, link, licence } = source;
  const parts = [publisher, title, edition, `released ${renderDate(released)}`, link, licence];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
