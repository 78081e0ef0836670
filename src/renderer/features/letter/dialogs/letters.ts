/** New letters: an empty one, and the copy of one that is there. Blocks and asks get ids of their own. */
import { freeId } from '../../../../core/patches/index.ts';
import type { Block, Json, Letter, LetterKind, RecordMap, RecordPatch } from '../../../../core/model/index.ts';

export interface LetterStart {
  readonly title: string;
  readonly kind: LetterKind;
  readonly to: string;
  readonly sender: string;
  readonly date: string;
}

export interface Ids {
  readonly makeUid: () => string;
  readonly makeBlockId: () => string;
}

/** @returns the patch that adds it, and its id. */
export function startLetter(records: RecordMap, start: LetterStart, ids: Ids): { patch: RecordPatch; id: string } {
  const id = freeId(records, 'letter', start.title);
  const { title, kind: letterKind, to, sender, date } = start;
  const record = { uid: ids.makeUid(), id, kind: 'letter', title, letterKind, to: [to], sender, date, blocks: [] };
  return { patch: { op: 'put', record }, id };
}

/** The copy says all that the letter says; what was accepted for the one is not accepted for the other. */
export function copyLetter(
  records: RecordMap,
  letter: Letter,
  title: string,
  ids: Ids,
): { patch: RecordPatch; id: string } {
  const id = freeId(records, 'letter', title);
  const { acceptances: _acceptances, ...rest } = letter;
  const blocks = letter.blocks.map((block): Block => {
    const copied = { ...block, id: ids.makeBlockId() };
    if (copied.type !== 'asks') return copied;
    return { ...copied, items: copied.items.map((ask) => ({ ...ask, id: ids.makeBlockId() })) };
  });
  const record = JSON.parse(JSON.stringify({ ...rest, uid: ids.makeUid(), id, title, blocks })) as Record<string, Json>;
  return { patch: { op: 'put', record }, id };
}
