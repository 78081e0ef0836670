/**
 * Lines up ids before a merge: where one side renamed a record, the other side's texts follow first, so that a rename
 * here and new words there are no conflict and nothing is left dangling.
 */
import type { RecordMap } from '../model/index.ts';
import { indexByName, renameEverywhere, resolveReference, kindsThatShareIds } from '../patches/index.ts';
import { keyOfClash, type Asker } from './question.ts';

export interface States {
  readonly base: RecordMap;
  readonly mine: RecordMap;
  readonly theirs: RecordMap;
  /** Records on which crossing histories had two ancestors that differ: no base can be trusted for them. */
  readonly unsettled?: ReadonlySet<string> | undefined;
}

export function alignIds(states: States, asker: Asker): States {
  let { base, mine, theirs } = splitClashes(states, asker);
  for (const uid of [...base.keys()].sort()) {
    const [b, m, t] = [base.get(uid), mine.get(uid), theirs.get(uid)];
    if (b === undefined || m === undefined || t === undefined || (b.id === m.id && b.id === t.id)) continue;
    if (states.unsettled?.has(uid)) continue;
    const target = b.id === t.id || m.id === t.id ? m.id : b.id === m.id ? t.id : askId(uid, b, m.id, t.id, asker);
    base = renameWhereFree(base, uid, target);
    mine = renameWhereFree(mine, uid, target);
    theirs = renameWhereFree(theirs, uid, target);
  }
  return { ...states, base, mine, theirs };
}

/** Answers "keep both": the record gets its new id on the side that holds it, and the texts of that side follow. */
function splitClashes(states: States, asker: Asker): States {
  const rename = (records: RecordMap): RecordMap => {
    let next = records;
    for (const [key, answer] of asker.answers) {
      if (answer.take !== 'both') continue;
      const record = next.get(answer.uid);
      if (record !== undefined && keyOfClash(record.kind, record.id) === key)
        next = renameWhereFree(next, answer.uid, answer.id);
    }
    return next;
  };
  return { ...states, mine: rename(states.mine), theirs: rename(states.theirs) };
}

function askId(
  uid: string,
  base: { readonly kind: Parameters<typeof kindsThatShareIds>[0]; readonly id: string },
  mine: string,
  theirs: string,
  asker: Asker,
): string {
  const about = { uid, recordKind: base.kind, id: base.id, path: ['id'], base: base.id };
  const answer = asker.ask({ ...about, kind: 'changed-on-both', mine, theirs }, base.id);
  return typeof answer === 'string' ? answer : base.id;
}

/** Renamed with all that refers to it; left as it is where the id is taken, which the merge then asks about. */
function renameWhereFree(records: RecordMap, uid: string, id: string): RecordMap {
  const record = records.get(uid);
  if (record === undefined || record.id === id) return records;
  const taken = resolveReference(indexByName(records), id, kindsThatShareIds(record.kind));
  return taken === undefined ? renameEverywhere(records, uid, id) : records;
}
