/**
 * The editor and the letter's record kept the same, both ways: what is typed becomes blocks, what changed elsewhere (undo,
 * another window) becomes the smallest step in the editor, so that the caret stays where it is.
 */
import type { Node as PmNode } from '@tiptap/pm/model';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { sameJson, type Block, type Json } from '../../../../core/model/index.ts';
import { blockOfNode, nodeOfBlock, type BlockNode } from '../document/block-nodes.ts';

/** Transactions with this meta come from the record and are not sent back. */
export const FROM_RECORD = 'fromRecord';

/** Blocks by the node that says them: a node never changes, so only what was typed in is written anew. */
export type BlockCache = WeakMap<PmNode, Block>;

/**
 * The blocks that the editor shows. An empty last paragraph that the record does not have is only a place to type.
 * @param known the blocks of the record until now.
 */
export function blocksOfDoc(doc: PmNode, known: readonly Block[], cache: BlockCache): Block[] {
  const before = new Map(known.map((block) => [block.id, block]));
  const blocks: Block[] = [];
  doc.forEach((node, _pos, index) => {
    const id = node.attrs['id'] as string | null;
    if (id === null) return;
    const waiting = index === doc.childCount - 1 && isEmptyParagraph(node) && !before.has(id);
    if (!waiting) blocks.push(blockOf(node, before.get(id), cache));
  });
  return blocks;
}

function blockOf(node: PmNode, before: Block | undefined, cache: BlockCache): Block {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const block = blockOfNode(node.toJSON() as BlockNode, before);
  cache.set(node, block);
  return block;
}

export function isEmptyParagraph(node: PmNode): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}

/** The nodes of a letter; one that has no blocks has an empty paragraph to type in. */
export function docOfBlocks(blocks: readonly Block[], makeId: () => string): { type: 'doc'; content: unknown[] } {
  const content: unknown[] = blocks.map(nodeOfBlock);
  const last = blocks.at(-1);
  // Behind a chart, a quote or the asks there must be a place for the caret.
  if (last === undefined || !['paragraph', 'heading', 'list'].includes(last.type))
    content.push({ type: 'paragraph', attrs: { id: makeId() } });
  return { type: 'doc', content };
}

/**
 * The transaction that makes the editor show the blocks; undefined where it does.
 * @param known the blocks that the editor shows now.
 */
export function showBlocks(
  state: EditorState,
  known: readonly Block[],
  blocks: readonly Block[],
  cache: BlockCache,
): Transaction | undefined {
  const was = new Map(known.map((block) => [block.id, block]));
  const wanted = new Map(blocks.map((block) => [block.id, block]));
  const same = blocks.length === known.length && blocks.every((block, at) => equal(block, known[at]));
  if (same) return undefined;
  const { tr } = state;
  const place = caretPlace(state);
  dropGone(tr, wanted, was);
  blocks.forEach((block, index) => {
    const at = posOfChild(tr.doc, index);
    const present = index < tr.doc.childCount ? tr.doc.child(index) : undefined;
    if (present?.attrs['id'] === block.id) {
      if (!equal(block, was.get(block.id))) replaceNode(tr, at, present, state.schema.nodeFromJSON(nodeOfBlock(block)));
    } else {
      const elsewhere = findChild(tr.doc, block.id);
      const moved = elsewhere === undefined ? undefined : tr.doc.nodeAt(elsewhere);
      const unchanged = moved && equal(block, was.get(block.id)) ? moved : undefined;
      if (elsewhere !== undefined && moved) tr.delete(elsewhere, elsewhere + moved.nodeSize);
      tr.insert(posOfChild(tr.doc, index), unchanged ?? state.schema.nodeFromJSON(nodeOfBlock(block)));
    }
    const node = tr.doc.child(index);
    cache.set(node, block);
  });
  restoreCaret(tr, place);
  return tr.setMeta(FROM_RECORD, true);
}

function equal(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || sameJson(a as unknown as Json, b as unknown as Json);
}

/** Takes out what the record no longer has; what it never had (an empty paragraph at the end) stays. */
function dropGone(tr: Transaction, wanted: ReadonlyMap<string, Block>, was: ReadonlyMap<string, Block>): void {
  for (let index = tr.doc.childCount - 1; index >= 0; index -= 1) {
    const id = tr.doc.child(index).attrs['id'] as string;
    if (wanted.has(id) || !was.has(id)) continue;
    const pos = posOfChild(tr.doc, index);
    if (tr.doc.childCount > 1) tr.delete(pos, pos + tr.doc.child(index).nodeSize);
    else
      tr.replaceWith(pos, pos + tr.doc.child(index).nodeSize, tr.doc.type.schema.node('paragraph', { id: `${id}-` }));
  }
}

/** Only the part that differs is replaced, so that a caret beside it stays. */
function replaceNode(tr: Transaction, pos: number, present: PmNode, wanted: PmNode): void {
  if (present.type !== wanted.type) {
    tr.replaceWith(pos, pos + present.nodeSize, wanted);
    return;
  }
  if (JSON.stringify(present.attrs) !== JSON.stringify(wanted.attrs)) tr.setNodeMarkup(pos, null, wanted.attrs);
  const start = present.content.findDiffStart(wanted.content);
  const end = present.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return;
  const shift = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(pos + 1 + start, pos + 1 + end.a + shift, wanted.slice(start, end.b + shift));
}

function posOfChild(doc: PmNode, index: number): number {
  let pos = 0;
  for (let at = 0; at < Math.min(index, doc.childCount); at += 1) pos += doc.child(at).nodeSize;
  return pos;
}

/** Where the block with an id begins. */
export function findChild(doc: PmNode, id: string): number | undefined {
  let found: number | undefined;
  doc.forEach((node, pos) => {
    if (node.attrs['id'] === id) found = pos;
  });
  return found;
}

interface CaretPlace {
  readonly block: string;
  readonly anchor: number;
  readonly head: number;
}

function caretPlace({ selection, doc }: EditorState): CaretPlace | undefined {
  if (!(selection instanceof TextSelection)) return undefined;
  const start = selection.$head.depth === 0 ? undefined : selection.$head.before(1);
  const block = start === undefined ? undefined : (doc.nodeAt(start)?.attrs['id'] as string | undefined);
  if (start === undefined || block === undefined) return undefined;
  return { block, anchor: selection.anchor - start, head: selection.head - start };
}

/** A block that was moved took its caret out of the text: it is put back. */
function restoreCaret(tr: Transaction, place: CaretPlace | undefined): void {
  if (place === undefined) return;
  const start = findChild(tr.doc, place.block);
  const { $head } = tr.selection;
  const now = $head.depth === 0 ? undefined : $head.before(1);
  if (start === undefined || now === start) return;
  const size = tr.doc.nodeAt(start)?.nodeSize ?? 0;
  const head = tr.doc.resolve(start + Math.min(place.head, size - 1));
  tr.setSelection(Selection.near(head));
}
