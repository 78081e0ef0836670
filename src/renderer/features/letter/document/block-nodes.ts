/** A block of the letter as a node of the editor, and back. Nodes are plain data, as ProseMirror's `toJSON` gives them. */
import type { Ask, Block } from '../../../../core/model/index.ts';
import type { InlinePiece } from './inline-content.ts';
import { readInline } from './read-inline.ts';
import { writeInline } from './write-inline.ts';

type Content = readonly InlinePiece[];

export type BlockNode =
  | { readonly type: 'paragraph'; readonly attrs: { readonly id: string }; readonly content?: Content }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly id: string; readonly level: 2 | 3 };
      readonly content?: Content;
    }
  | {
      readonly type: 'list';
      readonly attrs: { readonly id: string; readonly ordered: boolean };
      readonly content: readonly { readonly type: 'listItem'; readonly content?: Content }[];
    }
  | {
      readonly type: 'quote';
      readonly attrs: { readonly id: string; readonly quote: string; readonly cut: string | null };
    }
  | { readonly type: 'chart'; readonly attrs: { readonly id: string; readonly chart: string } }
  | {
      readonly type: 'table';
      readonly attrs: { readonly id: string; readonly table: string; readonly caption: string | null };
    }
  | {
      readonly type: 'asks';
      readonly attrs: { readonly id: string };
      readonly content: readonly (LeadNode | AskNode)[];
    };

export interface LeadNode {
  readonly type: 'lead';
  readonly content?: Content;
}
export interface AskNode {
  readonly type: 'ask';
  readonly attrs: { readonly id: string; readonly owner: string | null };
  readonly content?: Content;
}

/** The node of a block. */
export function nodeOfBlock(block: Block): BlockNode {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { id }, ...contentOf(block.text) };
    case 'heading':
      return { type: 'heading', attrs: { id, level: block.level }, ...contentOf(block.text) };
    case 'list':
      return {
        type: 'list',
        attrs: { id, ordered: block.ordered },
        content: block.items.map((item) => ({ type: 'listItem', ...contentOf(item) })),
      };
    case 'quote':
      return { type: 'quote', attrs: { id, quote: block.quote, cut: block.cut ?? null } };
    case 'chart':
      return { type: 'chart', attrs: { id, chart: block.chart } };
    case 'table':
      return { type: 'table', attrs: { id, table: block.table, caption: block.caption ?? null } };
    case 'asks':
      return {
        type: 'asks',
        attrs: { id },
        content: [
          { type: 'lead', ...contentOf(block.lead ?? '') },
          ...block.items.map(({ id: ask, owner, text }): AskNode => {
            return { type: 'ask', attrs: { id: ask, owner: owner ?? null }, ...contentOf(text) };
          }),
        ],
      };
  }
}

function contentOf(text: string): { content?: Content } {
  const content = readInline(text);
  return content.length === 0 ? {} : { content };
}

/**
 * The block that a node says.
 * @param before the block until now: texts that say the same stay as they were written, and fields of a newer app stay.
 */
export function blockOfNode(node: BlockNode, before?: Block): Block {
  switch (node.type) {
    case 'paragraph': {
      const was = before?.type === 'paragraph' ? before : undefined;
      return { ...was, type: 'paragraph', id: node.attrs.id, text: textOf(node, was?.text) };
    }
    case 'heading': {
      const was = before?.type === 'heading' ? before : undefined;
      return { ...was, type: 'heading', id: node.attrs.id, level: node.attrs.level, text: textOf(node, was?.text) };
    }
    case 'list': {
      const was = before?.type === 'list' ? before : undefined;
      const items = node.content.map((item, at) => textOf(item, wasAt(was?.items, at, node.content.length)));
      return { ...was, type: 'list', id: node.attrs.id, ordered: node.attrs.ordered, items };
    }
    case 'quote': {
      const { cut: _cut, ...was } = before?.type === 'quote' ? before : {};
      const { id, quote, cut } = node.attrs;
      return { ...was, type: 'quote', id, quote, ...(cut !== null && { cut }) };
    }
    case 'chart':
      return { ...(before?.type === 'chart' ? before : {}), type: 'chart', id: node.attrs.id, chart: node.attrs.chart };
    case 'table': {
      const { caption: _caption, ...was } = before?.type === 'table' ? before : {};
      const { id, table, caption } = node.attrs;
      return { ...was, type: 'table', id, table, ...(caption !== null && { caption }) };
    }
    case 'asks':
      return asksOf(node, before?.type === 'asks' ? before : undefined);
  }
}

function asksOf(node: BlockNode & { type: 'asks' }, before: (Block & { type: 'asks' }) | undefined): Block {
  const { lead: wasLead, ...was } = before ?? {};
  const leadNode = node.content.find((child) => child.type === 'lead');
  const written = leadNode === undefined ? '' : textOf(leadNode, wasLead);
  const items = node.content.flatMap((child): Ask[] => {
    if (child.type !== 'ask') return [];
    const { owner: _owner, ...wasAsk } = before?.items.find(({ id }) => id === child.attrs.id) ?? { text: undefined };
    const { id, owner } = child.attrs;
    return [{ ...wasAsk, id, text: textOf(child, wasAsk.text), ...(owner !== null && { owner }) }];
  });
  // Without a lead of its own the letter prints the usual one.
  const lead = written !== '' || wasLead === '' ? { lead: written } : {};
  return { ...was, type: 'asks', id: node.attrs.id, ...lead, items };
}

function textOf(node: { readonly content?: Content }, before: string | undefined): string {
  return writeInline(node.content ?? [], before);
}

/** The item that stood at a place, where none was added or taken away. */
function wasAt(items: readonly string[] | undefined, at: number, count: number): string | undefined {
  return items?.length === count ? items[at] : undefined;
}
