/**
 * Purges a record: consent was withdrawn, so its words go from the library, its history and its backups for good, and a
 * tombstone says that it was there (DESIGN 5, Purge). It cannot be undone.
 */
import { failure, revisionId, success, type RecordMap, type Result, type Revision } from '../../core/model/index.ts';
import type { BriefingRow } from './briefing-rows.ts';
import { moveHead, presentRecords, readIn, withBriefing, type Desk } from './desk.ts';
import { guard } from './library-problems.ts';
import type { Editor } from './library-shape.ts';
import { purgeBackups } from './purge-backups.ts';
import { findKnown, removeBodies, rewriteFile, type Known } from './purge-rows.ts';
import { writeRevision } from './revision-rows.ts';
import { findUses, unknownRecord, type Use } from './where-used.ts';

export interface Purged {
  readonly uid: string;
  readonly kind: string;
  readonly id: string;
  /** How many bodies were taken out of the library. */
  readonly bodies: number;
  /** Backups that held it, and backups that nobody could read any more and that were removed. */
  readonly backups: readonly string[];
  readonly removedBackups: readonly string[];
  /** What rested on it; letters may repeat its words in their own text. */
  readonly usedBy: readonly Use[];
}

/**
 * Purges a record by uid, or by kind and id. Backups come first: should the desk be stopped half-way, doing it again does the
 * rest, as a record that is gone is still known by its tombstone.
 * @returns problems `unknown-briefing`, `unknown-record` and those of the disk.
 */
export function purgeRecord(desk: Desk, name: string, record: string, who: Editor): Result<Purged> {
  const { driver, file } = desk;
  const found = readIn(desk, name, ({ uid }) => {
    const known = findKnown(driver, uid, record);
    if (known === undefined) return failure(unknownRecord(record));
    const uses = findUses(driver, uid, known.uid);
    return success({ briefing: uid, known, usedBy: uses.ok ? uses.value.usedBy : [] });
  });
  if (!found.ok) return found;
  const { briefing, known, usedBy } = found.value;
  const backups = purgeBackups(file, briefing, known);
  if (!backups.ok) return backups;
  const bodies = withBriefing(desk, briefing, (row) => {
    const before = presentRecords(desk, row);
    const count = removeBodies(driver, briefing, known);
    if (before.has(known.uid)) moveOn(desk, row, before, known, who);
    return success(count);
  });
  if (!bodies.ok) return bodies;
  return guard(file, () => {
    rewriteFile(driver);
    const { kind, id } = known.tombstone;
    const { purged, removed } = backups.value;
    return success({
      uid: known.uid,
      kind,
      id,
      bodies: bodies.value,
      backups: purged,
      removedBackups: removed,
      usedBy,
    });
  });
}

/** A record that is still there leaves by a revision, so that a merge knows who took it out and when. */
function moveOn(desk: Desk, row: BriefingRow, before: RecordMap, { uid, tombstone }: Known, who: Editor): void {
  const { author, time } = who;
  const parents = row.head === undefined ? [] : [row.head];
  const changes = { [uid]: tombstone };
  const revision: Revision = { id: revisionId(parents, changes), parents, author, time, changes };
  writeRevision(desk.driver, row.uid, revision);
  const records = new Map(before);
  records.delete(uid);
  moveHead(desk, row.uid, before, { records, revisions: [], head: revision.id, withheld: row.withheld });
}
