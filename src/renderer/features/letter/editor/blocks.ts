/** Blocks as the editor holds them: the one at a place, the one with an id, the text as it prints. */
import type { Node as PmNode } from '@tiptap/pm/model';

export interface PlacedBlock {
  readonly node: PmNode;
  readonly pos: number;
}

/** The block that a place lies in. */
export function blockAt(doc: PmNode, place: number): PlacedBlock | undefined {
  const resolved = doc.resolve(Math.min(place, doc.content.size));
  const pos = resolved.depth === 0 ? resolved.pos : resolved.before(1);
  const node = doc.nodeAt(pos) ?? undefined;
  if (node !== undefined) return { node, pos };
  const last = doc.lastChild;
  return last === null ? undefined : { node: last, pos: doc.content.size - last.nodeSize };
}

/** The block, or the ask within one, that has an id. */
export function findBlock(doc: PmNode, id: string): PlacedBlock | undefined {
  let found: PlacedBlock | undefined;
  doc.forEach((node, pos) => {
    if (node.attrs['id'] === id) found = { node, pos };
    else if (node.type.name === 'asks')
      node.forEach((ask, at) => {
        if (ask.attrs['id'] === id) found = { node: ask, pos: pos + 1 + at };
      });
  });
  return found;
}

/** The text of a block as it prints, with the place in the document of every character. */
export interface PrintedText {
  readonly text: string;
  /** Place in the document of the character at an offset; the end for the length. */
  readonly placeOf: (offset: number) => number;
  readonly offsetOf: (place: number) => number;
  readonly bound: readonly BoundWords[];
  readonly atoms: readonly { readonly node: PmNode; readonly pos: number; readonly offset: number }[];
}

export interface BoundWords {
  readonly of: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** @param print what an atom prints; a note mark prints nothing that counts. */
export function printedText(node: PmNode, pos: number, print: (atom: PmNode) => string): PrintedText {
  let text = '';
  const stretches: { offset: number; from: number; length: number; atom: boolean }[] = [];
  const bound: BoundWords[] = [];
  const atoms: { node: PmNode; pos: number; offset: number }[] = [];
  node.forEach((child, at) => {
    const from = pos + 1 + at;
    if (child.isText) {
      const words = child.text ?? '';
      stretches.push({ offset: text.length, from, length: words.length, atom: false });
      const mark = child.marks.find(({ type }) => type.name === 'figure');
      if (mark !== undefined) addBound(bound, mark.attrs['of'] as string, words, from, child);
      text += words;
      return;
    }
    atoms.push({ node: child, pos: from, offset: text.length });
    const words = child.type.name === 'note' || child.type.name === 'sourceNote' ? '' : print(child);
    stretches.push({ offset: text.length, from, length: words.length, atom: true });
    if (child.type.name === 'autoFigure')
      bound.push({ of: child.attrs['of'] as string, text: words, from, to: from + 1 });
    text += words;
  });
  const end = pos + 1 + node.content.size;
  return {
    text,
    bound,
    atoms,
    placeOf: (offset) => {
      const hit = stretches.findLast((one) => offset >= one.offset && offset < one.offset + one.length);
      if (hit === undefined) return offset >= text.length ? end : pos + 1;
      return hit.atom ? hit.from : hit.from + offset - hit.offset;
    },
    offsetOf: (place) => {
      const hit = stretches.findLast((one) => place >= one.from);
      if (hit === undefined) return 0;
      return hit.offset + (hit.atom ? (place > hit.from ? hit.length : 0) : Math.min(place - hit.from, hit.length));
    },
  };
}

/** A figure's words may be parted by other marks: they are one phrase. */
function addBound(bound: BoundWords[], of: string, text: string, from: number, child: PmNode): void {
  const last = bound.at(-1);
  if (last?.to === from && last.of === of && child.marks.length > 0) {
    bound[bound.length - 1] = { ...last, text: last.text + text, to: from + child.nodeSize };
  } else bound.push({ of, text, from, to: from + child.nodeSize });
}
