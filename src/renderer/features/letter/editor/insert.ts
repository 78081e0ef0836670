/** Puts things into the text: a phrase with its figure, a note, a block. Each is one transaction, so one step of undo. */
import type { Node as PmNode, Mark } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { decorationsKey } from './decorations.ts';
import { blockAt } from './blocks.ts';

/** The word boundary nearest to a place in a line: never inside a word, a number or bound words. */
export function nearestBoundary(text: string, place: number): number {
  const inWord = (at: number): boolean => {
    const [before = '', after = ''] = [text[at - 1], text[at]];
    return /[\p{L}\p{N}%£]/u.test(before) && /[\p{L}\p{N}%£]/u.test(after)
      ? true
      : // 2,194 and 49.7 are one word.
        /\d/.test(text[at - 2] ?? '') && /[.,]/.test(before) && /\d/.test(after)
        ? true
        : /\d/.test(before) && /[.,’']/.test(after) && /\d/.test(text[at + 1] ?? '');
  };
  for (let step = 0; step <= text.length; step += 1) {
    if (place - step >= 0 && !inWord(place - step)) return place - step;
    if (place + step <= text.length && !inWord(place + step)) return place + step;
  }
  return place;
}

/** A place in the document where text may be put, at a word boundary and outside bound words. */
export function settlePlace(doc: PmNode, place: number): number {
  const $place = doc.resolve(place);
  if (!$place.parent.isTextblock) return Selection.near($place).from;
  const text = $place.parent.textBetween(0, $place.parent.content.size, undefined, '\ufffc');
  const settled = doc.resolve($place.start() + nearestBoundary(text, $place.parentOffset));
  const mark = boundMarkAt(settled.marks(), settled);
  return mark === undefined ? settled.pos : endOfMark(doc, settled.pos, mark);
}

function boundMarkAt(_marks: readonly Mark[], place: ReturnType<PmNode['resolve']>): Mark | undefined {
  const inside = (node: PmNode | null | undefined): Mark | undefined =>
    node?.marks.find(({ type }) => type.name === 'figure' || type.name === 'plain');
  const before = inside(place.nodeBefore);
  const after = inside(place.nodeAfter);
  return before !== undefined && after !== undefined && before.eq(after) ? before : undefined;
}

/** Where the words that bear a mark begin and end, around a place in them. */
export function rangeOfMark(doc: PmNode, place: number, mark: Mark): { from: number; to: number } {
  const $place = doc.resolve(place);
  const start = $place.start();
  let range: { from: number; to: number } | undefined;
  let run: { from: number; to: number } | undefined;
  $place.parent.forEach((node, offset) => {
    const from = start + offset;
    if (mark.isInSet(node.marks)) run = { from: run?.from ?? from, to: from + node.nodeSize };
    else run = undefined;
    if (run !== undefined && run.from <= place && place <= from + node.nodeSize) range = run;
    if (range !== undefined && run?.from === range.from) range = run;
  });
  return range ?? { from: place, to: place };
}

function endOfMark(doc: PmNode, place: number, mark: Mark): number {
  return rangeOfMark(doc, place, mark).to;
}

let madeKeys = 0;
export function makeKey(): string {
  madeKeys += 1;
  return `n${String(madeKeys)}`;
}

export interface InsertedPhrase {
  readonly of: string;
  /** Left out: whatever is the best true phrase. */
  readonly phrase?: string;
}

/** Puts a bound phrase at a place, or over the selection, with the spaces that it needs; and tints it once. */
export function insertPhrase(state: EditorState, { of, phrase }: InsertedPhrase, at?: number): Transaction {
  const { tr, schema } = state;
  const { selection } = state;
  let from: number;
  let to: number;
  if (
    at === undefined &&
    selection instanceof TextSelection &&
    !selection.empty &&
    selection.$from.sameParent(selection.$to)
  ) {
    ({ from, to } = selection);
  } else {
    const wanted = at ?? selection.head;
    from = to = settlePlace(tr.doc, placeForText(tr, wanted));
  }
  const $from = tr.doc.resolve(from);
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').at(-1) ?? ' ';
  const $to = tr.doc.resolve(to);
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, '\ufffc').at(0) ?? '.';
  const looks = $from.marks().filter(({ type }) => type.name === 'strong' || type.name === 'emphasis');
  const node =
    phrase === undefined
      ? schema.node('autoFigure', { of })
      : schema.text(phrase, [...looks, schema.mark('figure', { of, key: makeKey() })]);
  const nodes: PmNode[] = [];
  if (!/[\s(“‘£[]/.test(before)) nodes.push(schema.text(' ', looks));
  nodes.push(node);
  if (!/[\s.,;:!?)”’\]%]/.test(after)) nodes.push(schema.text(' ', looks));
  tr.replaceWith(from, to, nodes);
  const start = from + (nodes[0] === node ? 0 : 1);
  const end = start + node.nodeSize;
  tr.setSelection(TextSelection.create(tr.doc, end));
  tr.setStoredMarks(looks);
  tr.setMeta(decorationsKey, { landed: { from: start, to: end } });
  return tr.scrollIntoView();
}

/** Beside a chart or a quote there is no text: a paragraph is made there. */
function placeForText(tr: Transaction, place: number): number {
  const block = blockAt(tr.doc, place);
  if (!block?.node.isAtom) return place;
  const at = block.pos + block.node.nodeSize;
  const next = tr.doc.nodeAt(at);
  if (next?.type.name === 'paragraph' && next.content.size === 0) return at + 1;
  tr.insert(at, tr.doc.type.schema.node('paragraph'));
  return at + 1;
}

/** Puts a block behind the block of the caret, or in its place where that is an empty paragraph. */
export function insertBlock(state: EditorState, block: PmNode): Transaction {
  const { tr } = state;
  const here = blockAt(tr.doc, state.selection.head);
  let at = here === undefined ? tr.doc.content.size : here.pos + here.node.nodeSize;
  if (here?.node.type.name === 'paragraph' && here.node.content.size === 0) {
    tr.replaceWith(here.pos, at, block);
    at = here.pos;
  } else tr.insert(at, block);
  const end = at + block.nodeSize;
  if (block.isAtom && tr.doc.nodeAt(end)?.isTextblock !== true) tr.insert(end, state.schema.node('paragraph'));
  const place = block.isAtom ? Selection.near(tr.doc.resolve(end), 1) : Selection.near(tr.doc.resolve(at + 1), 1);
  return tr.setSelection(place).scrollIntoView();
}

/** An author's note behind the word of the caret. */
export function insertNote(state: EditorState, text: string): Transaction {
  const { tr, schema } = state;
  const at = placeForText(tr, state.selection.to);
  const $at = tr.doc.resolve(at);
  const line = $at.parent.textBetween(0, $at.parent.content.size, undefined, '\ufffc');
  // A note stands behind the word, and behind the stop or comma that follows it.
  let offset = nearestBoundary(line, $at.parentOffset);
  while (/[.,;:!?”’)]/.test(line[offset] ?? '')) offset += 1;
  const place = $at.start() + offset;
  tr.insert(place, schema.node('note', { text }));
  return tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView();
}

/** The block of a place becomes another kind of text. */
export function setBlockKind(state: EditorState, kind: BlockKind): Transaction | undefined {
  const here = blockAt(state.doc, state.selection.head);
  if (here === undefined) return undefined;
  const { schema, tr } = state;
  const { node, pos } = here;
  const id = node.attrs['id'] as string;
  const lines: PmNode[] = [];
  if (node.isTextblock) lines.push(node);
  else if (node.type.name === 'list' || node.type.name === 'asks') node.forEach((line) => lines.push(line));
  else return undefined;
  if (node.type.name === 'asks') return undefined;
  // The caret stays at its letter, whatever its line becomes.
  const { $head } = state.selection;
  const row = node.isTextblock ? 0 : $head.index(1);
  const made = makeKind(kind);
  tr.replaceWith(pos, pos + node.nodeSize, made);
  const list = made.length === 1 && made[0]?.isTextblock === false ? made[0] : undefined;
  const rows = list === undefined ? made : list.content.content;
  const before = rows.slice(0, row).reduce((size, one) => size + one.nodeSize, list === undefined ? 0 : 1);
  return tr.setSelection(TextSelection.create(tr.doc, pos + before + 1 + $head.parentOffset));

  function makeKind(wanted: BlockKind): PmNode[] {
    if (wanted === 'bullets' || wanted === 'numbers') {
      const items = lines.map((line) => schema.node('listItem', null, line.content));
      return [schema.node('list', { id, ordered: wanted === 'numbers' }, items)];
    }
    return lines.map((line, at) => {
      const own = { id: at === 0 ? id : null };
      if (wanted === 'paragraph') return schema.node('paragraph', own, line.content);
      return schema.node('heading', { ...own, level: wanted === 'heading2' ? 2 : 3 }, line.content);
    });
  }
}

export type BlockKind = 'paragraph' | 'heading2' | 'heading3' | 'bullets' | 'numbers';

export function kindOfBlock(node: PmNode | undefined): BlockKind | undefined {
  switch (node?.type.name) {
    case 'paragraph':
      return 'paragraph';
    case 'heading':
      return node.attrs['level'] === 3 ? 'heading3' : 'heading2';
    case 'list':
      return node.attrs['ordered'] === true ? 'numbers' : 'bullets';
    default:
      return undefined;
  }
}

export function selectBlock(state: EditorState, pos: number): Transaction {
  return state.tr.setSelection(NodeSelection.create(state.doc, pos));
}
