/** A line of inline Markdown as the words that a reader sees. */
import { inlineToPlainText, parseInline } from '../letters/index.ts';

/** Parsing is only needed where there is anything but plain words. */
const marked = /[:*_[\]`<&\\]/;

export function plainLine(line: string): string {
  return marked.test(line) ? inlineToPlainText(parseInline(line)) : line;
}
