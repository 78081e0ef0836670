/**
 * Reads a page of the guide from Markdown into plain parts that a component can show: there is no HTML on the way. Only what
 * the guide uses is read: headings, paragraphs, lists, tables, pictures, bold, code and links between pages.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type GuideText =
  | { readonly type: 'text' | 'strong' | 'code' | 'keys'; readonly text: string }
  /** To another page, by its id. */
  | { readonly type: 'page'; readonly text: string; readonly page: string };

export type GuidePart =
  | { readonly type: 'heading'; readonly texts: readonly GuideText[] }
  | { readonly type: 'paragraph'; readonly texts: readonly GuideText[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly GuideText[])[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'picture'; readonly name: string; readonly alt: string };

export interface GuidePage {
  readonly title: string;
  readonly parts: readonly GuidePart[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly children?: readonly Node[];
}

export function readGuide(markdown: string): GuidePage {
  const tree = unified().use(remarkParse).parse(markdown) as unknown as Node;
  let title = '';
  const parts: GuidePart[] = [];
  for (const node of tree.children ?? []) {
    if (node.type === 'heading' && node.depth === 1) title = plainText(node);
    else parts.push(...readPart(node));
  }
  return { title, parts };
}

function readPart(node: Node): GuidePart[] {
  if (node.type === 'heading') return [{ type: 'heading', texts: readTexts(node) }];
  if (node.type === 'list') {
    const items = (node.children ?? []).map((item) => (item.children ?? []).flatMap(readTexts));
    return [{ type: 'list', ordered: node.ordered === true, items }];
  }
  if (node.type !== 'paragraph') return [];
  const [only] = node.children ?? [];
  if (only?.type === 'image') return [{ type: 'picture', name: only.url ?? '', alt: only.alt ?? '' }];
  const table = readTable(plainText(node));
  return table === undefined ? [{ type: 'paragraph', texts: readTexts(node) }] : [table];
}

/** A table of pipes, which the plain reader of Markdown takes for a paragraph. */
function readTable(text: string): GuidePart | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length < 3 || !lines.every((line) => line.startsWith('|') && line.endsWith('|'))) return undefined;
  if (!/^[|\s:-]+$/.test(lines[1] ?? '')) return undefined;
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return { type: 'table', head: cells(lines[0] ?? ''), rows: lines.slice(2).map(cells) };
}

function readTexts(node: Node): GuideText[] {
  return (node.children ?? []).flatMap((child): GuideText[] => {
    if (child.type === 'text') return [{ type: 'text', text: child.value ?? '' }];
    if (child.type === 'strong') return [{ type: 'strong', text: plainText(child) }];
    if (child.type === 'inlineCode') return [readCode(child.value ?? '')];
    if (child.type === 'break') return [{ type: 'text', text: ' ' }];
    const page = child.type === 'link' ? /^(?:\.\/)?\d\d-([a-z-]+)\.md$/.exec(child.url ?? '')?.[1] : undefined;
    if (page !== undefined) return [{ type: 'page', text: plainText(child), page }];
    return [{ type: 'text', text: plainText(child) }];
  });
}

/** `Ctrl K` is keys; anything else in code is code. */
function readCode(text: string): GuideText {
  return /^(?:(?:Ctrl|Alt|Shift|Cmd) )+\S+(?: to \S+)?$|^(?:F\d{1,2}|Esc|Enter|Tab|\/)$/.test(text)
    ? { type: 'keys', text }
    : { type: 'code', text };
}

function plainText(node: Node): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}
