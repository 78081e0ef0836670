/** The keys of the text: lists and asks, moving blocks, the ends of bound words. */
import { Extension } from '@tiptap/core';
import type { Mark, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
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
    const tr = state.tr.split(to, 1, $from.depth > 1 ? undefined : [{ type: paragraphOf(state) }]);
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
    const paragraph = paragraphOf(state);
    const { tr } = state;
    const listPos = $from.before(-1);
    const content = $from.parent.content;
    if (items === 1) tr.replaceWith(listPos, listPos + list.nodeSize, paragraph.create(null, content));
    else if (last) {
      tr.delete($from.before(), $from.after());
      const end = listPos + list.nodeSize - $from.parent.nodeSize;
      tr.insert(end, paragraph.create(null, content));
      tr.setSelection(TextSelection.create(tr.doc, end + 1));
    } else {
      const rest: (typeof list)[] = [];
      const kept: (typeof list)[] = [];
      list.forEach((item, _pos, at) => (at < index ? kept : at > index ? rest : []).push(item));
      const pieces = [
        ...(kept.length > 0 ? [list.type.create(list.attrs, kept)] : []),
        paragraph.create(null, content),
        list.type.create({ ...list.attrs, id: kept.length > 0 ? null : (list.attrs['id'] as string) }, rest),
      ];
      tr.replaceWith(listPos, listPos + list.nodeSize, pieces);
      const at = listPos + (kept.length > 0 ? (pieces[0]?.nodeSize ?? 0) : 0) + 1;
      tr.setSelection(TextSelection.create(tr.doc, at));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/**
 * Backspace before the first word of a line. A list, a heading or the asks become a paragraph again; else the line joins
 * the one before it, or the block before it is chosen. The browser is never left to do it: it would add styles.
 */
const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  const name = $from.parent.type.name;
  if (name === 'heading') {
    const id = $from.parent.attrs['id'] as string;
    dispatch?.(state.tr.setBlockType($from.pos, $from.pos, paragraphOf(state), { id }));
    return true;
  }
  if (name === 'listItem' && $from.index(-1) === 0) return leaveList($from)(state, dispatch);
  if (name === 'ask' && $from.index(-1) === 1) {
    if ($from.node(-1).childCount === 2 && $from.parent.content.size === 0) return leaveList($from)(state, dispatch);
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.before()), -1)));
    return true;
  }
  if (name === 'lead') return true;
  if ($from.depth > 1) {
    dispatch?.(state.tr.join($from.before()).scrollIntoView());
    return true;
  }
  return joinInto(state.doc.resolve($from.before()), -1)(state, dispatch);
};

/** Delete behind the last word of a line takes up the next line in the same way. */
const deleteForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const last = $from.depth > 1 && $from.index(-1) === $from.node(-1).childCount - 1;
  if ($from.depth > 1 && !last) {
    if ($from.parent.type.name !== 'lead') dispatch?.(state.tr.join($from.after()).scrollIntoView());
    return true;
  }
  return joinInto(state.doc.resolve($from.after(1)), 1)(state, dispatch);
};

/** The two blocks beside a place become one line at their meeting; a quote, a chart or a table is chosen instead. */
function joinInto($gap: ResolvedPos, towards: -1 | 1): Command {
  return (state, dispatch) => {
    const { nodeBefore, nodeAfter } = $gap;
    if (nodeBefore === null || nodeAfter === null) return true;
    const other = towards < 0 ? nodeBefore : nodeAfter;
    const own = towards < 0 ? nodeAfter : nodeBefore;
    const { tr } = state;
    if (other.isAtom) {
      if (own.isTextblock && own.content.size === 0) {
        const at = towards < 0 ? $gap.pos : $gap.pos - own.nodeSize;
        tr.delete(at, at + own.nodeSize);
        tr.setSelection(NodeSelection.create(tr.doc, towards < 0 ? $gap.pos - other.nodeSize : at));
      } else tr.setSelection(NodeSelection.create(state.doc, towards < 0 ? $gap.pos - other.nodeSize : $gap.pos));
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    const upper = nodeBefore.isTextblock ? nodeBefore : nodeBefore.lastChild;
    const lower = nodeAfter.isTextblock ? nodeAfter : nodeAfter.firstChild;
    // The asks stay as they are; only the caret goes there.
    if (
      upper === null ||
      lower === null ||
      nodeAfter.type.name === 'asks' ||
      (nodeAfter !== lower && nodeAfter.childCount > 1)
    ) {
      dispatch?.(tr.setSelection(Selection.near($gap, towards)).scrollIntoView());
      return true;
    }
    const end = $gap.pos - (nodeBefore.isTextblock ? 1 : 2);
    tr.delete($gap.pos, $gap.pos + nodeAfter.nodeSize);
    tr.insert(end, lower.content);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
    return true;
  };
}

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
      Delete: run(deleteForward),
      'Alt-Shift-ArrowUp': run(moveBlock(-1)),
      'Alt-Shift-ArrowDown': run(moveBlock(1)),
      'Mod-b': () => this.editor.commands.toggleMark('strong'),
      'Mod-i': () => this.editor.commands.toggleMark('emphasis'),
      // Tab leaves the text (UI 5).
      Tab: () => false,
    };
  },
});

function paragraphOf({ schema }: EditorState): NodeType {
  const type = schema.nodes['paragraph'];
  if (type === undefined) throw new Error('The schema of the letter has no paragraph.');
  return type;
}
