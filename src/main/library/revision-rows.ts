/** Rows of revisions and their changes. All SQL about them is here. */
import type { Change, Revision } from '../../core/model/index.ts';
import type { Driver } from './driver.ts';
import { parseBody, writeBody } from './bodies.ts';

/** All revisions of a briefing, oldest first. */
export function readRevisions(driver: Driver, briefing: string): Revision[] {
  const changes = new Map<string, Record<string, Change>>();
  for (const row of driver.all('SELECT revision, uid, body FROM changes WHERE briefing = ?', briefing)) {
    const revision = String(row['revision']);
    const held = changes.get(revision) ?? {};
    held[String(row['uid'])] = parseBody(row['body']) as Change;
    changes.set(revision, held);
  }
  const rows = driver.all('SELECT id, envelope FROM revisions WHERE briefing = ? ORDER BY place', briefing);
  return rows.map((row) => ({
    ...(parseBody(row['envelope']) as Omit<Revision, 'changes'>),
    changes: changes.get(String(row['id'])) ?? {},
  }));
}

/** Adds a revision behind the others; one that is there gets its body anew. */
export function writeRevision(driver: Driver, briefing: string, revision: Revision): void {
  const { changes, ...envelope } = revision;
  driver.run(
    `INSERT INTO revisions (briefing, place, id, envelope)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM revisions WHERE briefing = ?), ?, ?)
     ON CONFLICT (briefing, id) DO UPDATE SET envelope = excluded.envelope`,
    ...[briefing, briefing, revision.id, writeBody(envelope)],
  );
  driver.run('DELETE FROM changes WHERE briefing = ? AND revision = ?', briefing, revision.id);
  for (const [uid, change] of Object.entries(changes)) {
    driver.run(
      'INSERT INTO changes (briefing, revision, uid, body) VALUES (?, ?, ?, ?)',
      ...[briefing, revision.id, uid, writeBody(change)],
    );
  }
}

export interface ListedRevision extends Omit<Revision, 'changes'> {
  /** What it changed: kind and id of each record, and whether it was removed. */
  readonly touched: readonly {
    readonly uid: string;
    readonly kind: string;
    readonly id: string;
    readonly removed: boolean;
  }[];
}

/** The history for people, newest first. */
export function listRevisions(driver: Driver, briefing: string): ListedRevision[] {
  return readRevisions(driver, briefing)
    .reverse()
    .map(({ changes, ...envelope }) => ({
      ...envelope,
      touched: Object.entries(changes).map(([uid, change]) => ({
        uid,
        kind: change.kind,
        id: change.id,
        removed: 'deleted' in change && change.deleted === true,
      })),
    }));
}
