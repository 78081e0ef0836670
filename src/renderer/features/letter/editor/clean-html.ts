/**
 * Pasted HTML before anything reads it: tags and attributes of a letter, and nothing else. A browser looks at the handlers
 * and styles even of a page that is never shown, so they go while it is still text.
 */

/** Tags whose content is no text of the page. */
const silent = /<(script|style|title|head|xml|template|noscript|iframe|object|svg|math)\b[\s\S]*?<\/\1\s*>/gi;
const comments = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/g;
const tags = /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const kept = new Set([
  ...['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'section', 'article'],
  ...['a', 'b', 'strong', 'i', 'em', 'span', 'table', 'tbody', 'thead', 'tr', 'td', 'th', 'html', 'body'],
]);
const attributes = /([a-z][a-z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const allowed = /^(?:href|lang|data-[a-z-]+)$/i;

/** More turns than any page needs; what is still changing then was made to. */
const mostTurns = 20;

/**
 * The same page with nothing in it that could run, load or style. Bold and italics by style become tags. What is taken out
 * can leave pieces that make a tag together, so it is cleaned until nothing changes.
 */
export function cleanHtml(html: string): string {
  let text = html;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const clean = cleanOnce(text);
    if (clean === text) return clean;
    text = clean;
  }
  return text.replace(/</g, '&lt;');
}

function cleanOnce(html: string): string {
  /** What closes each open span and bold. */
  const open: string[] = [];
  return html
    .replace(comments, '')
    .replace(silent, '')
    .replace(tags, (_tag, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (!kept.has(tag)) return '';
      const plain = tag !== 'span' && tag !== 'b';
      if (slash !== '') return plain ? `</${tag}>` : (open.pop() ?? '');
      if (plain) return `<${tag}${attributesOf(rest)}>`;
      const looks = looksOf(tag, rest);
      open.push(
        `${looks
          .map((look) => `</${look}>`)
          .reverse()
          .join('')}</span>`,
      );
      return `<span${attributesOf(rest)}>${looks.map((look) => `<${look}>`).join('')}`;
    });
}

/** A word processor says bold by style, and may say of a bold tag that it is not. */
function looksOf(tag: string, rest: string): readonly ('strong' | 'em')[] {
  const style = /style\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(rest);
  const text = style?.[1] ?? style?.[2] ?? '';
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(text)?.[1];
  const bold = weight === undefined ? tag === 'b' : /^(?:bold|[6-9]00)/i.test(weight);
  return [...(bold ? (['strong'] as const) : []), ...(/font-style\s*:\s*italic/i.test(text) ? (['em'] as const) : [])];
}

function attributesOf(rest: string): string {
  const own: string[] = [];
  for (const [, name = '', double, single, bare] of rest.matchAll(attributes)) {
    const value = double ?? single ?? bare ?? '';
    if (!allowed.test(name)) continue;
    if (name.toLowerCase() === 'href' && !/^(?:https?:\/\/|mailto:)/i.test(value.trim())) continue;
    own.push(` ${name.toLowerCase()}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`);
  }
  return own.join('');
}
