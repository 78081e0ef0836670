/**
 * Revisions: what changed, on what, by whom and when. The id is a hash of parents and changed records, so the same
 * change on the same ancestors is the same revision on every computer (DESIGN 5).
 */
import { z } from 'zod';
import { hashOf, sameJson, type Json } from './canonical.ts';
import { actorSchema, sha256Schema, type Actor } from './fields.ts';
import { uidSchema } from './ids.ts';
import type { BriefingRecord, RecordMap } from './records.ts';

/** A deleted record leaves its kind and slug, so that a merge can say what was deleted. */
export const tombstoneSchema = z.looseObject({ deleted: z.literal(true), kind: z.string(), id: z.string() });
export type Tombstone = z.infer<typeof tombstoneSchema>;
export type Change = BriefingRecord | Tombstone;

export const revisionSchema = z.looseObject({
  id: sha256Schema.describe('SHA-256 of sorted parents and changes'),
  parents: z.array(sha256Schema).max(2).describe('none for the first, two for a merge'),
  author: actorSchema.describe('who made it'),
  time: z.iso.datetime({ offset: true }).describe('when, with the offset from UTC'),
  changes: z.record(uidSchema, z.looseObject({})).describe('by uid: the record as it became, or its tombstone'),
  body: z.enum(['state', 'none']).optional().describe('what a share left of the changes; left out: all of them'),
});

export interface Revision {
  readonly id: string;
  /** None for the first, two for a merge. */
  readonly parents: readonly string[];
  readonly author: Actor;
  /** ISO date and time with its offset. */
  readonly time: string;
  /** uid -> the record as it became, or its tombstone. */
  readonly changes: Readonly<Record<string, Change>>;
  /**
   * What a share left of the body (DESIGN 5, Merge). Left out: `changes` is whole, against the parents. `state`: `changes`
   * holds every record that was shared at this revision. `none`: `changes` is empty, only the id is known.
   */
  readonly body?: 'state' | 'none' | undefined;
}

/** A whole briefing: its present records and how they came to be, oldest revision first. */
export interface Briefing {
  readonly records: RecordMap;
  readonly revisions: readonly Revision[];
  /** The newest revision: what `records` is the state of. Undefined for a folder never packed. */
  readonly head: string | undefined;
  /** Uids that a share left out; absent from `records`, and in a merge unchanged (DESIGN 5, Merge). */
  readonly withheld?: readonly string[] | undefined;
}

export function isTombstone(change: Change): change is Tombstone {
  return 'deleted' in change && change.deleted === true;
}

/** The id of a revision: SHA-256 of its sorted parents and changed records. */
export function revisionId(parents: readonly string[], changes: Readonly<Record<string, Change>>): string {
  return hashOf({ parents: [...parents].sort(), changes: changes as unknown as Json });
}

/** What turns `before` into `after`: changed and new records whole, tombstones for the gone. */
export function diffRecords(before: RecordMap, after: RecordMap): Record<string, Change> {
  const changes: Record<string, Change> = {};
  for (const [uid, record] of after) {
    const old = before.get(uid);
    if (old === undefined || !sameRecord(old, record)) changes[uid] = record;
  }
  for (const [uid, record] of before) {
    if (!after.has(uid)) changes[uid] = { deleted: true, kind: record.kind, id: record.id };
  }
  return changes;
}

/** The state after a revision's changes. */
export function applyChanges(records: RecordMap, changes: Readonly<Record<string, Change>>): RecordMap {
  const next = new Map(records);
  for (const [uid, change] of Object.entries(changes)) {
    if (isTombstone(change)) next.delete(uid);
    else next.set(uid, change);
  }
  return next;
}

export function sameRecord(a: BriefingRecord | Tombstone, b: BriefingRecord | Tombstone): boolean {
  return sameJson(a as unknown as Json, b as unknown as Json);
}

/** Who makes a revision, and when: an ISO date and time with its offset. Both are inputs; the core has no clock. */
export interface Authorship {
  readonly author: Actor;
  readonly time: string;
}

/** A briefing one revision further on. Nothing changed: the same briefing. Merges: `commitMerge` in core/sharing. */
export function commitRecords(briefing: Briefing, after: RecordMap, who: Authorship): Briefing {
  const changes = diffRecords(briefing.records, after);
  if (Object.keys(changes).length === 0) return briefing;
  const parents = briefing.head === undefined ? [] : [briefing.head];
  const revision: Revision = { id: revisionId(parents, changes), parents, author: who.author, time: who.time, changes };
  return { ...briefing, records: after, revisions: [...briefing.revisions, revision], head: revision.id };
}
