/** Makes a settled merge part of a briefing's history. */
import {
  diffRecords,
  revisionId,
  sameRecord,
  type Authorship,
  type Briefing,
  type Change,
  type Json,
  type RecordMap,
  type Revision,
} from '../model/index.ts';
import { ancestorsOf, indexRevisions, unionOfRevisions } from './history.ts';
import type { MergeResult } from './merge.ts';
import { eitherOf } from './question.ts';

/**
 * My briefing with theirs merged in. Nothing new on one side: the other side's newest revision, and no merge. Otherwise a
 * revision on both, whose changes are against either parent, so that both sides make the same revision of the same merge
 * and either parent's state leads to it.
 */
export function commitMerge(
  mine: Briefing,
  theirs: Briefing,
  { records, states }: Pick<MergeResult, 'records' | 'states'>,
  who: Authorship,
): Briefing {
  const union = unionOfRevisions(mine.revisions, keepState(theirs, states.theirs));
  const withheld = stillWithheld(mine, theirs, records);
  const briefing = { records, revisions: [...union.values()], ...(withheld.length > 0 && { withheld }) };
  const mineSeesTheirs = theirs.head === undefined || ancestorsOf(union, mine.head).has(theirs.head);
  const theirsSeeMine = mine.head === undefined || ancestorsOf(union, theirs.head).has(mine.head);
  if (mineSeesTheirs && sameMap(mine.records, records)) return { ...briefing, head: mine.head };
  if (theirsSeeMine && sameMap(states.theirs, records)) return { ...briefing, head: theirs.head };
  const parents = [mine.head, mineSeesTheirs ? undefined : theirs.head].filter((id) => id !== undefined);
  const changes = { ...diffRecords(states.mine, records) };
  if (parents.length > 1) {
    for (const [uid, change] of Object.entries(diffRecords(states.theirs, records))) {
      changes[uid] = neutral(changes[uid] ?? change, change);
    }
  }
  const revision: Revision = { id: revisionId(parents, changes), parents, author: who.author, time: who.time, changes };
  return { ...briefing, revisions: [...briefing.revisions, revision], head: revision.id };
}

/** A record that both sides knew by other ids, and that the merge removed, leaves one tombstone on both. */
function neutral(one: Change, other: Change): Change {
  return eitherOf(one as unknown as Json, other as unknown as Json) as unknown as Change;
}

/**
 * A share leaves out the body of its newest revision, as its records are that state. From now on they change, so the
 * revision keeps them. @param records the state, with what was withheld as it is known here.
 */
export function keepState(briefing: Briefing, records: RecordMap = briefing.records): Revision[] {
  const known = indexRevisions(briefing.revisions);
  const bare = briefing.head !== undefined && known.get(briefing.head)?.body === 'none';
  if (!bare) return [...briefing.revisions];
  return briefing.revisions.map((revision) =>
    revision.id === briefing.head ? { ...revision, body: 'state', changes: Object.fromEntries(records) } : revision,
  );
}

/** Withheld from one side and unknown to the other stays withheld; what my history knows, I hold or removed. */
function stillWithheld(mine: Briefing, theirs: Briefing, records: RecordMap): string[] {
  const known = new Set(mine.revisions.flatMap((revision) => Object.keys(revision.changes)));
  const mineStill = mine.withheld ?? [];
  const isKnown = (name: string): boolean => known.has(name.split('/')[0] ?? '');
  const theirsStill = (theirs.withheld ?? []).filter((name) => mineStill.includes(name) || !isKnown(name));
  return [...new Set([...mineStill, ...theirsStill])].filter((name) => isAbsent(records, name)).sort();
}

/** Is the record, or the field of a record that is there, still not here? */
function isAbsent(records: RecordMap, name: string): boolean {
  const [uid = '', field] = name.split('/');
  const record = records.get(uid);
  return field === undefined ? record === undefined : record !== undefined && !Object.hasOwn(record, field);
}

function sameMap(a: RecordMap, b: RecordMap): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([uid, record]) => {
    const other = b.get(uid);
    return other !== undefined && sameRecord(record, other);
  });
}
