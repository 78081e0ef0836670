/**
 * Reads one line of inline Markdown with our directives (DESIGN 5, Phrase). remark reads the Markdown; this module keeps
 * what is ours, restores what only looks like a directive ("10:30", "Ofcom:the") from its source, and never guesses:
 * a directive of ours that is not closed or lacks its id becomes a `malformed` node.
 */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDirective } from './inline-directive.ts';
import type { InlineNode } from './inline-node.ts';
import { inlineToPlainText } from './inline-text.ts';

const processor = unified().use(remarkParse).use(remarkDirective).freeze();

/** Put before the line, so that "1998. A year" or "# 5" is never read as a list or a heading; punctuation leaves emphasis alone. */
const GUARD = '(';

/**
 * Parses one line into nodes that cover it from end to end.
 * Links that are not http, https or mailto, HTML, images and code become text. A line break becomes a space.
 */
export function parseInline(text: string): readonly InlineNode[] {
  const line = text.replace(/[\r\n]/g, ' ');
  const root: Root = processor.parse(`${GUARD}${line}`);
  const nodes = root.children.flatMap((block) => ('children' in block ? readAll(block.children as Nodes[], line) : []));
  return dropGuard(joinText(nodes));
}

function readAll(nodes: readonly Nodes[], line: string): InlineNode[] {
  return nodes.flatMap((node) => readNode(node as PhrasingContent | TextDirective, line));
}

function readNode(node: PhrasingContent | TextDirective, line: string): InlineNode[] {
  const { start, end } = placeOf(node);
  const slice = line.slice(Math.max(start, 0), end);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value, start, end }];
    case 'inlineCode':
      return [{ type: 'text', text: node.value, start, end }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: joinText(readAll(node.children, line)), start, end }];
    case 'link': {
      const children = joinText(readAll(node.children, line));
      if (!/^(https?:\/\/|mailto:)/i.test(node.url)) return children;
      return [{ type: 'link', href: node.url, children, start, end }];
    }
    case 'textDirective': {
      const children = joinText(readAll(node.children, line));
      return [
        readDirective({
          name: node.name,
          attributes: node.attributes ?? {},
          children,
          wording: inlineToPlainText(children),
          source: slice,
          after: line.slice(end),
          start,
          end,
        }),
      ];
    }
    default:
      return [{ type: 'text', text: slice, start, end }];
  }
}

function placeOf(node: Nodes | TextDirective): { start: number; end: number } {
  return {
    start: (node.position?.start.offset ?? 0) - GUARD.length,
    end: (node.position?.end.offset ?? 0) - GUARD.length,
  };
}

function joinText(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + node.text, start: last.start, end: node.end };
    } else joined.push(node);
  }
  return joined;
}

function dropGuard(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const text = first.text.slice(GUARD.length);
  return text === '' ? rest : [{ type: 'text', text, start: 0, end: first.end }, ...rest];
}
