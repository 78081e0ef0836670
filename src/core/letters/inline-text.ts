/** Inline nodes as plain text: for word counts, titles, search and messages. */
import type { InlineNode } from './inline-node.ts';

/**
 * The words that a reader sees, without marks or notes. A figure gives its wording (`auto` stays `auto`: only
 * `resolveLetter` knows what it prints).
 */
export function inlineToPlainText(nodes: readonly InlineNode[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: InlineNode): string {
  switch (node.type) {
    case 'text':
    case 'plain':
    case 'malformed':
      return node.text;
    case 'figure':
    case 'count':
      return node.wording;
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'lang':
      return inlineToPlainText(node.children);
    case 'note':
    case 'source':
      return '';
  }
}

/** Every node of the tree, parents before children. */
export function* walkInline(nodes: readonly InlineNode[]): Generator<InlineNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walkInline(node.children);
  }
}
