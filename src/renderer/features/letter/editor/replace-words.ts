/** Puts a suggested wording in the place of words: bound words stay bound, an atom becomes the words that were chosen. */
import type { Node as PmNode } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { readInline } from '../document/read-inline.ts';
import { decorationsKey } from './decorations.ts';
import { makeKey } from './insert.ts';

/** @param words plain words, or a text with our directives, as a finding may suggest it. */
export function replaceWords(state: EditorState, from: number, to: number, words: string): Transaction {
  const { tr, schema } = state;
  const present = state.doc.nodeAt(from);
  const pieces = readInline(words);
  const directive = pieces.some(({ type, marks }) => type !== 'text' || (marks?.length ?? 0) > 0);
  const marks = present?.marks ?? [];
  const nodes: readonly PmNode[] = directive
    ? pieces.map((piece) => schema.nodeFromJSON(piece))
    : [schema.text(words, present?.type.name === 'autoFigure' ? [...marks, figureMark(present, schema)] : marks)];
  tr.replaceWith(from, to, nodes);
  const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return tr
    .setSelection(TextSelection.create(tr.doc, end))
    .setMeta(decorationsKey, { landed: { from, to: end } })
    .scrollIntoView();
}

function figureMark(atom: PmNode, schema: EditorState['schema']) {
  return schema.mark('figure', { of: String(atom.attrs['of']), key: makeKey() });
}

/** Words are bound to a figure; where they are bound to another, to this one instead. */
export function bindWords(state: EditorState, from: number, to: number, of: string): Transaction {
  const { tr, schema } = state;
  tr.removeMark(from, to, schema.marks['plain']);
  tr.addMark(from, to, schema.mark('figure', { of, key: makeKey() }));
  return tr.setMeta(decorationsKey, { landed: { from, to } });
}

/** The words stay, bound to nothing. */
export function unbindWords(state: EditorState, from: number, to: number, text: string): Transaction {
  const { tr, schema } = state;
  const node = state.doc.nodeAt(from);
  if (node?.isAtom === true && !node.isText) {
    return tr.replaceWith(from, to, schema.text(text, node.marks));
  }
  return tr.removeMark(from, to, schema.marks['figure']);
}

/** A number that is no statistic. */
export function markPlain(state: EditorState, from: number, to: number): Transaction {
  return state.tr.addMark(from, to, state.schema.mark('plain', { key: makeKey() }));
}

/** Words follow the value when it changes. */
export function followValue(state: EditorState, from: number, to: number, of: string): Transaction {
  return state.tr.replaceWith(from, to, state.schema.node('autoFigure', { of }));
}
