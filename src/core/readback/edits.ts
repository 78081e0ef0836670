/**
 * Edits: what taking a change does, small enough that several changes of one block can be taken together. Edits become
 * record patches, which become one revision that can be undone.
 */
import { canonicaliseBlockText } from '../letters/markdown.ts';
import type { Ask, Block, Json, Letter, RecordPatch } from '../model/index.ts';
import { fingerprintBlock } from '../patches/index.ts';

/** Which line of a block: its own text, the lead of its asks, an item of a list by place, an ask by id. */
export type LineOfBlock = 'text' | 'lead' | { readonly item: number } | { readonly ask: string };

export type Edit =
  /** `was` is the source text between the offsets; an edit inside another that is taken too is made within its text. */
  | {
      readonly kind: 'text';
      readonly block: string;
      readonly line: LineOfBlock;
      readonly start: number;
      readonly end: number;
      readonly was: string;
      readonly text: string;
    }
  /** `after`: the ask or item before it; null for the first. */
  | {
      readonly kind: 'add-ask';
      readonly block: string;
      readonly after: string | null;
      readonly ask: { readonly id: string; readonly text: string };
    }
  | { readonly kind: 'remove-ask'; readonly block: string; readonly ask: string }
  | { readonly kind: 'move-ask'; readonly block: string; readonly ask: string; readonly after: string | null }
  | { readonly kind: 'add-item'; readonly block: string; readonly after: number; readonly text: string }
  | { readonly kind: 'remove-item'; readonly block: string; readonly item: number }
  /** A new block after the first of these that the letter has; null is the beginning. */
  | {
      readonly kind: 'add-block';
      readonly block: Readonly<Record<string, Json>>;
      readonly after: readonly (string | null)[];
    }
  | { readonly kind: 'remove-block'; readonly block: string }
  | { readonly kind: 'move-block'; readonly block: string; readonly after: string | null }
  | { readonly kind: 'patch'; readonly patch: RecordPatch }
  /** Signatories by their place in the letter; `put` adds one after that place (-1 is the beginning). */
  | {
      readonly kind: 'signatory';
      readonly place: number;
      readonly change: 'put' | 'replace' | 'remove';
      readonly signatory?: Readonly<Record<string, Json>>;
    };

/** Edits of what stands in a block; the others are of the block itself. */
const inside: ReadonlySet<Edit['kind']> = new Set([
  'text',
  'add-ask',
  'remove-ask',
  'move-ask',
  'add-item',
  'remove-item',
]);

/** The patches of edits taken together: one `replace-block` a block, then what moves, comes and goes. */
export function patchesFor(letter: Letter, edits: readonly Edit[]): RecordPatch[] {
  const unique = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
  const removed = new Set(unique.flatMap((edit) => (edit.kind === 'remove-block' ? [edit.block] : [])));
  const replaced = letter.blocks.flatMap((block): RecordPatch[] => {
    const own = unique.filter((edit) => inside.has(edit.kind) && 'block' in edit && edit.block === block.id);
    if (own.length === 0 || removed.has(block.id)) return [];
    const next = editBlock(block, own);
    return next === block
      ? []
      : [{ op: 'replace-block', letter: letter.uid, block: next as never, was: fingerprintBlock(block as never) }];
  });
  return [...replaced, ...structure(letter, unique, removed), ...signatories(letter, unique)];
}

function structure(letter: Letter, edits: readonly Edit[], removed: ReadonlySet<string>): RecordPatch[] {
  const there = new Set<string | null>([null, ...letter.blocks.map(({ id }) => id)]);
  const patches = edits.flatMap((edit): RecordPatch[] => {
    if (edit.kind === 'patch') return [edit.patch];
    if (edit.kind === 'move-block') {
      return [{ op: 'move-block', letter: letter.uid, block: edit.block, after: edit.after }];
    }
    if (edit.kind !== 'add-block') return [];
    const after = edit.after.find((id) => there.has(id)) ?? null;
    there.add(edit.block['id'] as string);
    return [{ op: 'put-block', letter: letter.uid, block: edit.block, after }];
  });
  return [...patches, ...[...removed].map((block): RecordPatch => ({ op: 'remove-block', letter: letter.uid, block }))];
}

function signatories(letter: Letter, edits: readonly Edit[]): RecordPatch[] {
  const own = edits.filter((edit) => edit.kind === 'signatory');
  if (own.length === 0) return [];
  const added = (place: number): Json[] =>
    own.flatMap((edit) => (edit.change === 'put' && edit.place === place && edit.signatory ? [edit.signatory] : []));
  const list = letter.signatories.flatMap((present, place): Json[] => {
    const change = own.find((edit) => edit.change !== 'put' && edit.place === place);
    const kept = change === undefined ? [present as Json] : change.signatory === undefined ? [] : [change.signatory];
    return [...kept, ...added(place)];
  });
  return [{ op: 'set', uid: letter.uid, path: ['signatories'], value: [...added(-1), ...list] }];
}

function editBlock(block: Block, edits: readonly Edit[]): Block {
  const lineOf = (line: LineOfBlock, text: string): string => editLine(text, edits, line);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: lineOf('text', block.text) };
    case 'list': {
      const gone = new Set(edits.flatMap((edit) => (edit.kind === 'remove-item' ? [edit.item] : [])));
      const added = (after: number): string[] =>
        edits.flatMap((edit) => (edit.kind === 'add-item' && edit.after === after ? [edit.text] : []));
      const items = block.items.flatMap((item, at) => [
        ...(gone.has(at) ? [] : [lineOf({ item: at }, item)]),
        ...added(at),
      ]);
      return { ...block, items: [...added(-1), ...items] };
    }
    case 'asks':
      return {
        ...block,
        ...(block.lead !== undefined && { lead: lineOf('lead', block.lead) }),
        items: editAsks(block.items, edits, lineOf),
      };
    default:
      return block;
  }
}

function editAsks(
  asks: readonly Ask[],
  edits: readonly Edit[],
  lineOf: (line: LineOfBlock, text: string) => string,
): Ask[] {
  let list = asks.map((ask) => ({ ...ask, text: lineOf({ ask: ask.id }, ask.text) }));
  const place = (after: string | null): number => (after === null ? 0 : list.findIndex(({ id }) => id === after) + 1);
  for (const edit of edits) {
    if (edit.kind === 'add-ask') list.splice(place(edit.after), 0, { ...edit.ask });
    if (edit.kind === 'move-ask') {
      const moved = list.find(({ id }) => id === edit.ask);
      if (moved === undefined) continue;
      list = list.filter((ask) => ask !== moved);
      list.splice(place(edit.after), 0, moved);
    }
  }
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'remove-ask' ? [edit.ask] : [])));
  return list.filter(({ id }) => !gone.has(id));
}

function editLine(text: string, edits: readonly Edit[], line: LineOfBlock): string {
  const wanted = JSON.stringify(line);
  const own = edits.filter((edit) => edit.kind === 'text').filter((edit) => JSON.stringify(edit.line) === wanted);
  const outer = own.filter(
    (edit) =>
      !own.some(
        (other) =>
          other !== edit &&
          other.start <= edit.start &&
          other.end >= edit.end &&
          other.end - other.start > edit.end - edit.start,
      ),
  );
  let next = text;
  for (const edit of [...outer].sort((a, b) => b.start - a.start || b.end - a.end)) {
    let put = edit.text;
    for (const inner of own) {
      if (inner !== edit && inner.start >= edit.start && inner.end <= edit.end)
        put = put.replace(inner.was, () => inner.text);
    }
    next = `${next.slice(0, edit.start)}${put}${next.slice(edit.end)}`;
  }
  return next === text ? text : canonicaliseBlockText(next.replace(/ {2,}/g, ' '));
}
