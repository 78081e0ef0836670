/**
 * The words of a web page or a Markdown file as plain text, for capture and audit. Nothing is rendered, run or fetched; each
 * pass goes over the text once.
 */

/** The text of an HTML page: its blocks as lines, without scripts, styles, comments and tags. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const next = html.charAt(open + 1);
    if (!/[a-zA-Z/!?]/.test(next)) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const end = html.startsWith('<!--', open) ? endOf(html, '-->', open + 4) : endOf(html, '>', open + 1);
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]{0,19})/.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? '';
    if (silent.has(name) && next !== '/') at = endOfElement(html, name, end);
    else {
      if (!inline.has(name)) parts.push('\n');
      at = end;
    }
  }
  return tidy(decodeEntities(parts.join('')));
}

const silent = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'nav',
  'footer',
  'iframe',
  'select',
  'textarea',
]);
const inline = new Set(
  'a abbr b bdi cite code em i mark q s small span strong sub sup time u wbr font data'.split(' '),
);

function endOf(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found === -1 ? text.length : found + closing.length;
}

/** One past the closing tag; an element that never closes takes the rest. */
function endOfElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : endOf(html, '>', found.index);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  euro: '€',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  minus: '−',
  thinsp: '\u2009',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g,
    (whole, digits?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The text of a Markdown file: without front matter, marks of headings, links' addresses and the desk's directives. */
export function textOfMarkdown(markdown: string): string {
  const plain = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const body = plain.startsWith('---\n') ? plain.slice(endOf(plain, '\n---\n', 3)) : plain;
  return body
    .split('\n')
    .map((line) => (line.length > 20_000 ? line : plainLine(line)))
    .join('\n');
}

function plainLine(line: string): string {
  if (/^:{2,3}[a-z]*/.test(line)) return '';
  return line
    .replace(/^ {0,3}(?:#{1,6} |> ?)/, '')
    .replace(/:[a-z]{1,12}\[([^[\]]{0,400})\](?:\{[^{}]{0,200}\})?/g, (whole, words: string) =>
      whole.startsWith(':source') ? '' : words,
    )
    .replace(/:note\[([^[\]]{0,2000})\]/g, ' $1')
    .replace(/!?\[([^[\]]{0,400})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/\{[#.a-z][^{}]{0,200}\}\s*$/, '')
    .replace(/\*\*|__|`/g, '');
}
