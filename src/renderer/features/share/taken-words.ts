/** A change that was merged unasked, in words: what it is about, and what became of it. */
import type { RecordMap } from '../../../core/model/index.ts';
import { canLeaveOut, type Taken } from '../../../core/sharing/index.ts';
import { kindNames, reviewWords } from '../../words/share.ts';
import { placeOfBlock } from '../checks/finding-place.ts';
import { fieldWords, sayValue } from './review-question.ts';

export interface ShownTaken {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly canLeaveOut: boolean;
}

export function showTaken(taken: Taken, mine: RecordMap, theirs: RecordMap): ShownTaken {
  const { key, uid, kind, title, what, fields } = taken;
  const [, field, block] = key.split('/');
  const letters = [mine.get(uid), theirs.get(uid)].flatMap((one) => (one?.kind === 'letter' ? [one] : []));
  const place =
    field === 'blocks' && block !== undefined
      ? letters.flatMap((letter) => placeOfBlock(letter.blocks, block) ?? [])[0]
      : undefined;
  const [only] = fields;
  const names = fields.map(({ path }) => fieldWords(path));
  const inside = what === 'changed' && field !== undefined && only !== undefined;
  const state = !inside ? what : only.before === undefined ? 'added' : only.after === undefined ? 'deleted' : 'changed';
  const about =
    place !== undefined || names.length === 0
      ? reviewWords.what[state]
      : `${reviewWords.what[state]}: ${names.join(', ')}`;
  return {
    ...{ key, about, canLeaveOut: canLeaveOut(taken) },
    title: capital(place ?? `${kindNames[kind][0]}, ${title}`),
    before: only?.before === undefined ? undefined : sayValue(only.before),
    after: only?.after === undefined ? undefined : sayValue(only.after),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
