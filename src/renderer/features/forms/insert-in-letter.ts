/** Puts a block into the letter of the moment from another screen, and goes there. */
import type { BlockBody, Letter, RecordPatch } from '../../../core/model/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useView } from '../../stores/view.ts';
import { placeForEvidence } from './place-for-evidence.ts';

export function useInsertInLetter() {
  const briefing = useBriefing();
  const view = useView();

  function letter(): Letter | undefined {
    const letters = briefing.all('letter');
    return letters.find(({ id }) => id === view.place.letter) ?? letters[0];
  }

  /** Inserts, and goes there. @returns false where there is no letter. */
  function insert(body: BlockBody): boolean {
    const target = letter();
    if (target === undefined) return false;
    const id = briefing.makeBlockId();
    const block = { ...body, id };
    const patch: RecordPatch = { op: 'put-block', letter: target.uid, block, after: placeForEvidence(target) };
    if (!briefing.edit([patch]).ok) return false;
    view.go('letter', { letter: target.id, block: id });
    return true;
  }

  return { letter, insert };
}
