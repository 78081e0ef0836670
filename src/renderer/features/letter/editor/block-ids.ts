/** Gives every block and ask an id of its own: a new block, the half of a split one, what was pasted. */
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';

interface Found {
  readonly pos: number;
  readonly node: PmNode;
}

export function blockIdsPlugin(makeId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some((one) => one.docChanged) ? giveIds(state, makeId) : null,
  });
}

/** A transaction that gives the ids that are missing; null where none is. */
export function giveIds(state: EditorState, makeId: () => string): Transaction | null {
  const byId = new Map<string, Found[]>();
  const lacking: Found[] = [];
  state.doc.forEach((node, pos) => {
    note({ node, pos });
    if (node.type.name === 'asks')
      node.forEach((ask, at) => ask.type.name === 'ask' && note({ node: ask, pos: pos + 1 + at }));
  });
  for (const found of byId.values()) {
    if (found.length < 2) continue;
    // Where a block was split before its first word, the id stays with the words.
    const keeper = found.find(({ node }) => node.content.size > 0) ?? found[0];
    lacking.push(...found.filter((one) => one !== keeper));
  }
  if (lacking.length === 0) return null;
  const { tr } = state;
  for (const { node, pos } of lacking) tr.setNodeMarkup(pos, null, { ...node.attrs, id: makeId() }, node.marks);
  return tr.setStoredMarks(state.storedMarks);

  function note(found: Found): void {
    const id = found.node.attrs['id'] as string | null;
    if (id === null) lacking.push(found);
    else byId.set(id, [...(byId.get(id) ?? []), found]);
  }
}
