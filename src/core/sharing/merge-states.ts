/**
 * Merges two states of a record map over the state that both came from. Nothing here knows of revisions. Swapping the
 * sides gives the same records, and the same questions with their labels swapped.
 */
import { sameRecord, type BriefingRecord, type RecordMap } from '../model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../patches/index.ts';
import { alignIds, type States } from './align-ids.ts';
import { asJson, askRecord, mergeRecord } from './merge-record.ts';
import type { Asker } from './question.ts';

export type { States } from './align-ids.ts';

export function mergeStates(states: States, asker: Asker): RecordMap {
  const aligned = alignIds(states, asker);
  const merged = new Map<string, BriefingRecord>();
  const uids = new Set([...aligned.base.keys(), ...aligned.mine.keys(), ...aligned.theirs.keys()]);
  for (const uid of [...uids].sort()) {
    const [mine, theirs] = [aligned.mine.get(uid), aligned.theirs.get(uid)];
    const record = aligned.unsettled?.has(uid)
      ? mergeWithoutBase(mine, theirs, asker)
      : mergeOne(aligned.base.get(uid), mine, theirs, asker);
    if (record !== undefined) merged.set(uid, record);
  }
  keepWhatIsUsed(aligned, merged, asker);
  settleClashes(aligned, merged, asker);
  return merged;
}

type Held = BriefingRecord | undefined;

function mergeOne(base: Held, mine: Held, theirs: Held, asker: Asker): Held {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  if (base !== undefined && mine !== undefined && theirs !== undefined) return mergeRecord(base, mine, theirs, asker);
  return askRecord({ base, mine, theirs }, asker);
}

function mergeWithoutBase(mine: Held, theirs: Held, asker: Asker): Held {
  return same(mine, theirs) ? mine : askRecord({ base: undefined, mine, theirs }, asker);
}

function same(a: Held, b: Held): boolean {
  return a === b || (a !== undefined && b !== undefined && sameRecord(a, b));
}

/** A record deleted on one side and newly referred to on the other is asked, and stands until it is answered. */
function keepWhatIsUsed(states: States, merged: Map<string, BriefingRecord>, asker: Asker): void {
  const gone = [...states.base.values()].filter(({ uid }) => !merged.has(uid));
  for (const side of ['mine', 'theirs'] as const) {
    const kept = gone.filter(({ uid }) => states[side].has(uid));
    const used = kept.length === 0 ? new Set<string>() : newlyUsed(states.base, states[side], merged);
    for (const base of kept.filter(({ uid }) => used.has(uid))) {
      const about = { uid: base.uid, recordKind: base.kind, id: base.id, path: [] };
      const [mine, theirs] = [states.mine.get(base.uid), states.theirs.get(base.uid)];
      const standing = mine ?? theirs;
      const sides = { base: asJson(base), mine: asJson(mine), theirs: asJson(theirs) };
      const record = asker.ask({ ...about, kind: 'deleted-and-used', ...sides }, asJson(standing));
      if (record !== undefined) merged.set(base.uid, record as unknown as BriefingRecord);
    }
  }
}

/** Uids that a side's new or changed records refer to, more often than before, and that stay referred to in the merge. */
function newlyUsed(base: RecordMap, side: RecordMap, merged: RecordMap): Set<string> {
  const index = indexByName(side);
  const used = new Set<string>();
  for (const [uid, record] of side) {
    const before = base.get(uid);
    const after = merged.get(uid);
    if (after === undefined || same(before, record)) continue;
    const old = before === undefined ? [] : namesIn(before, index);
    const still = new Set(namesIn(after, index));
    for (const [named, times] of Map.groupBy(namesIn(record, index), (named) => named)) {
      if (named !== uid && still.has(named) && times.length > old.filter((one) => one === named).length)
        used.add(named);
    }
  }
  return used;
}

function namesIn(record: BriefingRecord, index: ReadonlyMap<string, BriefingRecord>): string[] {
  return referencesIn(record).flatMap(({ id, kinds }) => resolveReference(index, id, kinds)?.uid ?? []);
}

/** Two records of a kind with one id: the same but for their uid become one; different ones are asked, and both stand. */
function settleClashes(states: States, merged: Map<string, BriefingRecord>, asker: Asker): void {
  for (const records of Map.groupBy(merged.values(), ({ kind, id }) => `${kind}/${id}`).values()) {
    const [a, b] = records;
    if (a === undefined || b === undefined) continue;
    if (sameRecord({ ...a, uid: '' }, { ...b, uid: '' })) {
      merged.delete(b.uid);
      continue;
    }
    const lean = leaning(states, a) - leaning(states, b);
    const [mine, theirs] = lean > 0 ? [a, b] : lean < 0 ? [b, a] : [];
    const about = { uid: a.uid, recordKind: a.kind, id: a.id, path: ['id', a.uid, b.uid] };
    const kept = asker.ask({ ...about, kind: 'same-id', mine: asJson(mine), theirs: asJson(theirs) }, undefined);
    if (kept === undefined) continue;
    merged.delete(a.uid);
    merged.delete(b.uid);
    const record = kept as unknown as BriefingRecord;
    merged.set(record.uid, record);
  }
}

/** 1 where only my side has the record under this id, -1 where only theirs has. */
function leaning({ mine, theirs }: States, { uid, id }: BriefingRecord): number {
  return Number(mine.get(uid)?.id === id) - Number(theirs.get(uid)?.id === id);
}
