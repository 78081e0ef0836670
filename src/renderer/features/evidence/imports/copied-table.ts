/**
 * A table that was copied from a web page, a spreadsheet or Word, as a file of text. HTML is only read for its cells: it is
 * parsed apart from the page, nothing of it is shown or loaded, and no script of it runs.
 */

const mostCharacters = 2_000_000;

/** Undefined where nothing that was copied is a table: two rows and two columns at least. */
export function readCopiedTable(html: string, text: string): File | undefined {
  const rows = html.length > 0 && html.length <= mostCharacters ? rowsOfHtml(html) : [];
  const lines =
    rows.length > 1 && (rows[0]?.length ?? 0) > 1 ? rows.map((row) => row.map(quoted).join('\t')) : undefined;
  const content = lines?.join('\n') ?? (isTable(text) ? text : undefined);
  return content === undefined
    ? undefined
    : new File([content], 'Pasted table.tsv', { type: 'text/tab-separated-values' });
}

/** The cells of the largest table; a merged cell stands in its first place, the others are empty. */
export function rowsOfHtml(html: string): string[][] {
  const page = new DOMParser().parseFromString(bareTags(html), 'text/html');
  const tables = [...page.querySelectorAll('table')];
  const rows = tables.map((table) => gridOf(table.rows));
  return rows.sort((a, b) => b.length - a.length)[0] ?? [];
}

/**
 * Tags without their attributes, but for how far a cell reaches; no scripts, styles or pictures. What is not there cannot
 * run, be loaded, or be reported as blocked.
 */
export function bareTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|svg|math|template|noscript|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<([a-z][a-z\d]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi, (_tag, name: string, attributes: string) => {
      if (/^(?:img|video|audio|source|link|meta|base|embed|input)$/i.test(name)) return '';
      const spans = attributes.match(/\b(?:col|row)span\s*=\s*["']?\d{1,4}["']?/gi) ?? [];
      return `<${[name, ...spans].join(' ')}>`;
    });
}

function gridOf(tableRows: HTMLCollectionOf<HTMLTableRowElement>): string[][] {
  const grid: string[][] = [];
  [...tableRows].forEach((row, at) => {
    const line = (grid[at] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (line[column] !== undefined) column += 1;
      const [across, down] = [Math.min(cell.colSpan, 500), Math.min(cell.rowSpan || 1, 5_000)];
      for (let below = 0; below < down && at + below < tableRows.length; below += 1) {
        const own = (grid[at + below] ??= []);
        for (let beside = 0; beside < across; beside += 1) own[column + beside] = '';
      }
      line[column] = cell.textContent.replace(/\s+/g, ' ').trim();
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Cells between tabs, or a CSV: two lines or more that are divided alike. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const divided = ['\t', ';', '|', ','].some(
    (mark) => lines.filter((line) => line.includes(mark)).length >= Math.max(2, lines.length * 0.7),
  );
  return lines.length >= 2 && text.length <= mostCharacters && divided;
}
