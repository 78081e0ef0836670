/**
 * Renames a record: its id, and every text, argument, block and address that refers to it. The uid stays, so nothing that
 * a partner did to the record is lost (DESIGN 5, Ids).
 */
import {
  failure,
  slugSchema,
  success,
  type Json,
  type Problem,
  type RecordMap,
  type RecordPatch,
  type Result,
} from '../model/index.ts';
import { indexByName, kindsThatShareIds, mapReferences, resolveReference } from './references.ts';

/**
 * The patches that rename a record and leave nothing dangling: the id first, then one patch a field that refers to it.
 * The id it has already: no patches.
 * @returns problems `unknown-uid`, `record-shape` (not an id), `duplicate-id` (also where an office, person or
 * organisation has the id, as letters address each of them by id alone).
 */
export function renameRecord(records: RecordMap, uid: string, newSlug: string): Result<readonly RecordPatch[]> {
  const record = records.get(uid);
  if (record === undefined) return failure(unknown(uid));
  const slug = slugSchema.safeParse(newSlug);
  if (!slug.success) return failure(notAnId(newSlug));
  if (record.id === newSlug) return success([]);
  const index = indexByName(records);
  const taken = resolveReference(index, newSlug, kindsThatShareIds(record.kind));
  if (taken !== undefined) return failure(alreadyTaken(newSlug, taken.kind));

  const renamed = renameEverywhere(records, uid, newSlug);
  const patches: RecordPatch[] = [{ op: 'set', uid, path: ['id'], value: newSlug }];
  for (const [key, after] of renamed) {
    const before = records.get(key);
    if (before !== undefined && before !== after) patches.push(...changedFields(key, before, after));
  }
  return success(patches);
}

/** The record map with a record's id changed wherever it stands. The id must be free: `renameRecord` makes sure. */
export function renameEverywhere(records: RecordMap, uid: string, newSlug: string): RecordMap {
  const record = records.get(uid);
  if (record === undefined) return records;
  const index = indexByName(records);
  const next = new Map(records);
  for (const [key, referrer] of records) {
    const renamed = mapReferences(referrer, (id, kinds) =>
      id === record.id && resolveReference(index, id, kinds)?.uid === uid ? newSlug : id,
    );
    if (renamed !== referrer) next.set(key, renamed);
  }
  next.set(uid, { ...(next.get(uid) ?? record), id: newSlug });
  return next;
}

function changedFields(uid: string, before: object, after: object): RecordPatch[] {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([name, value]) => name !== 'id' && old[name] !== value)
    .map(([name, value]) => ({ op: 'set', uid, path: [name], value: value as Json }));
}

function unknown(uid: string): Problem {
  return {
    code: 'unknown-uid',
    message: `The briefing has no record ${uid}, because it was removed or never added.`,
    remedy: 'Read the briefing again.',
  };
}

function notAnId(text: string): Problem {
  return {
    code: 'record-shape',
    message: `“${text}” is not an id.`,
    remedy: 'An id is 1 to 64 lower-case letters, digits and hyphens, and begins with a letter.',
  };
}

function alreadyTaken(slug: string, kind: string): Problem {
  return {
    code: 'duplicate-id',
    message: `The id “${slug}” is taken by another record, of the kind ${kind}.`,
    remedy: 'Choose another id.',
  };
}
