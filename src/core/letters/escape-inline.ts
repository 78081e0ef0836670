/** Plain words as inline Markdown that reads back as those words and nothing else: what a field of a screen writes. */

/** What would open emphasis, a link, code, an entity, HTML or one of our directives is given a backslash. */
export function escapeInline(words: string): string {
  return words.replace(/[\\*_[\]`<&~]/g, '\\$&').replace(/:(?=[a-z]+\\?[[{])/g, '\\:');
}
