/** The keys of the text: lists and asks, moving blocks, the ends of bound words. */
import { Extension } from '@tiptap/core';
import type { Mark, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Command } from '@tiptap/pm/state';
import { blockAt } from './blocks.ts';
import { rangeOfMark } from './insert.ts';

/** Enter in an empty item leaves its list; in a lead it goes to the first ask. */
const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const name = $from.parent.type.name;
  const bound = empty ? boundAround($from) : undefined;
  // A bound phrase is not parted: the line breaks behind it.
  if (bound !== undefined) {
    const { to } = rangeOfMark(state.doc, $from.pos, bound);
    const tr = state.tr.split(to, 1, $from.depth > 1 ? undefined : [{ type: state.schema.nodes['paragraph']! }]);
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(to + 2))).scrollIntoView());
    return true;
  }
  if (name === 'lead') {
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.after() + 1))).scrollIntoView());
    return true;
  }
  if (!empty || (name !== 'listItem' && name !== 'ask') || $from.parent.content.size > 0) return false;
  return leaveList($from)(state, dispatch);
};

/** The mark of the words that a place is inside of. */
function boundAround($place: ResolvedPos): Mark | undefined {
  const mark = $place.nodeBefore?.marks.find(({ type }) => type.name === 'figure' || type.name === 'plain');
  return mark !== undefined && $place.nodeAfter !== null && mark.isInSet($place.nodeAfter.marks) ? mark : undefined;
}

/** The item becomes a paragraph behind its list, with what follows it as a list of its own. */
function leaveList($from: ResolvedPos): Command {
  return (state, dispatch) => {
    const list = $from.node(-1);
    const items = list.type.name === 'asks' ? list.childCount - 1 : list.childCount;
    const index = $from.index(-1);
    const last = index === list.childCount - 1;
    if (list.type.name === 'asks' && !last) return false;
    const paragraph = state.schema.nodes['paragraph']!;
    const { tr } = state;
    const listPos = $from.before(-1);
    const content = $from.parent.content;
    if (items === 1) tr.replaceWith(listPos, listPos + list.nodeSize, paragraph.create(null, content));
    else if (last) {
      tr.delete($from.before(), $from.after());
      tr.insert(tr.mapping.map(listPos + list.nodeSize), paragraph.create(null, content));
      tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(listPos + list.nodeSize) + 1), -1));
      const end = tr.mapping.map(listPos + list.nodeSize);
      tr.setSelection(TextSelection.create(tr.doc, Math.min(end, tr.doc.content.size - 1)));
    } else {
      const rest: (typeof list)[] = [];
      const kept: (typeof list)[] = [];
      list.forEach((item, _pos, at) => (at < index ? kept : at > index ? rest : []).push(item));
      const pieces = [
        ...(kept.length > 0 ? [list.type.create(list.attrs, kept)] : []),
        paragraph.create(null, content),
        list.type.create({ ...list.attrs, id: kept.length > 0 ? null : list.attrs['id'] }, rest),
      ];
      tr.replaceWith(listPos, listPos + list.nodeSize, pieces);
      const at = listPos + (kept.length > 0 ? pieces[0]!.nodeSize : 0) + 1;
      tr.setSelection(TextSelection.create(tr.doc, at));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Backspace before the first word of a list, a heading or the asks makes it a paragraph again. */
const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const name = $from.parent.type.name;
  if (name === 'heading') {
    dispatch?.(
      state.tr.setBlockType($from.pos, $from.pos, state.schema.nodes['paragraph']!, {
        id: $from.parent.attrs['id'] as string,
      }),
    );
    return true;
  }
  if (name === 'listItem' && $from.index(-1) === 0) return leaveList($from)(state, dispatch);
  if (name === 'ask' && $from.index(-1) === 1) {
    if ($from.node(-1).childCount === 2 && $from.parent.content.size === 0) return leaveList($from)(state, dispatch);
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.before()), -1)));
    return true;
  }
  return name === 'lead';
};

/** Moves the block of the caret, or the ask or item within its list first. */
export function moveBlock(step: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const found = blockAt(state.doc, selection.from);
    if (found === undefined) return false;
    const index = state.doc.resolve(found.pos).index(0);
    const target = index + step;
    if (target < 0 || target >= state.doc.childCount) return true;
    const neighbour = state.doc.child(target);
    const { tr } = state;
    const offset = selection.from - found.pos;
    const reach = selection.to - found.pos;
    tr.delete(found.pos, found.pos + found.node.nodeSize);
    const at = step < 0 ? found.pos - neighbour.nodeSize : found.pos + neighbour.nodeSize;
    tr.insert(at, found.node);
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, at)
        : TextSelection.between(tr.doc.resolve(at + offset), tr.doc.resolve(at + reach)),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Runs a ProseMirror command from TipTap's keys. */
export const LetterKeys = Extension.create({
  name: 'letterKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const split = run((state, dispatch) => enter(state, dispatch));
    return {
      Enter: split,
      'Shift-Enter': () => split() || this.editor.commands.splitBlock(),
      Backspace: run(backspace),
      'Alt-Shift-ArrowUp': run(moveBlock(-1)),
      'Alt-Shift-ArrowDown': run(moveBlock(1)),
      'Mod-b': () => this.editor.commands.toggleMark('strong'),
      'Mod-i': () => this.editor.commands.toggleMark('emphasis'),
      // Tab leaves the text (UI 5).
      Tab: () => false,
    };
  },
});
