/**
 * Takes every body of a record out of a database file: the record, its place in each revision, undo steps, search, and files
 * that only it held. A tombstone stays (DESIGN 5, Purge). Works on a backup of any version too.
 */
import type { Tombstone } from '../../core/model/index.ts';
import { parseBody, writeBody } from './bodies.ts';
import { releaseAssets } from './asset-rows.ts';
import type { Driver } from './driver.ts';
import { clearIndex } from './index-rows.ts';
import { doubtIndex } from './keep-index.ts';

/** What the database knows of a record that is to be purged, be it there, removed or purged before. */
export interface Known {
  readonly uid: string;
  readonly tombstone: Tombstone;
}

/** Finds a record by uid, or by kind and id, in the records or in the history. */
export function findKnown(driver: Driver, briefing: string, name: string): Known | undefined {
  const [kind = '', id] = name.split('/');
  const sources = ['records', 'changes'].map((table) =>
    id === undefined
      ? driver.one(`SELECT uid, body FROM ${table} WHERE briefing = ? AND uid = ?`, briefing, name)
      : driver.one(
          `SELECT uid, body FROM ${table} WHERE briefing = ?
           AND json_extract(body, '$.kind') = ? AND json_extract(body, '$.id') = ?`,
          ...[briefing, kind, id],
        ),
  );
  const row = sources.find((found) => found !== undefined);
  if (row === undefined) return undefined;
  const body = parseBody(row['body']) as { readonly kind: string; readonly id: string };
  return { uid: String(row['uid']), tombstone: { deleted: true, kind: body.kind, id: body.id, purged: true } };
}

/** Puts the tombstone in the place of every body. @returns how many bodies were there. */
export function removeBodies(driver: Driver, briefing: string, { uid, tombstone }: Known): number {
  const hashes = assetsOfRecord(driver, briefing, uid);
  const record = driver.run('DELETE FROM records WHERE briefing = ? AND uid = ?', briefing, uid);
  const kept = writeBody(tombstone);
  const changes = driver.run(
    'UPDATE changes SET body = ? WHERE briefing = ? AND uid = ? AND body <> ?',
    ...[kept, briefing, uid, kept],
  );
  const steps = hasTable(driver, 'undo_steps') ? cutFromSteps(driver, briefing, uid) : 0;
  releaseAssets(driver, briefing, hashes);
  return record + changes + steps;
}

/** Forgets what search knows of a briefing in a backup; it is made anew when the backup is restored and opened. */
export function forgetSearch(driver: Driver, briefing: string): void {
  if (!hasTable(driver, 'entries')) return;
  clearIndex(driver, briefing);
  doubtIndex(driver);
}

/** Writes the file anew, so that nothing of what was removed is left in pages that are free. */
export function rewriteFile(driver: Driver): void {
  if (hasTable(driver, 'words')) driver.script(`INSERT INTO words (words) VALUES ('rebuild');`);
  driver.script('VACUUM');
  driver.all('PRAGMA wal_checkpoint(TRUNCATE)');
}

function hasTable(driver: Driver, name: string): boolean {
  return driver.one(`SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = ?`, name) !== undefined;
}

/** Hashes of files that no other record of the briefing ever named. */
function assetsOfRecord(driver: Driver, briefing: string, uid: string): string[] {
  const bodies = driver.all(
    `SELECT body FROM records WHERE briefing = ? AND uid = ?
     UNION ALL SELECT body FROM changes WHERE briefing = ? AND uid = ?`,
    ...[briefing, uid, briefing, uid],
  );
  const named = bodies.flatMap(({ body }) => String(body).match(/\b[0-9a-f]{64}\b/g) ?? []);
  const namedElsewhere = (sha256: string): boolean =>
    ['records', 'changes'].some(
      (table) =>
        driver.one(
          `SELECT 1 AS found FROM ${table} WHERE briefing = ? AND uid <> ? AND instr(body, ?) > 0 LIMIT 1`,
          ...[briefing, uid, sha256],
        ) !== undefined,
    );
  return [...new Set(named)].filter((sha256) => !namedElsewhere(sha256));
}

/** Undo must not bring it back; what a step did to other records can still be undone. */
function cutFromSteps(driver: Driver, briefing: string, uid: string): number {
  let cut = 0;
  for (const row of driver.all('SELECT place, before, after FROM undo_steps WHERE briefing = ?', briefing)) {
    const [before, after] = [row['before'], row['after']].map(
      (text) => parseBody(text) as Record<string, object | null>,
    );
    if (before === undefined || after === undefined || !(uid in before || uid in after)) continue;
    const [left, right] = [before, after].map(({ [uid]: _purged, ...others }) => others);
    cut += 1;
    const empty = Object.keys({ ...left, ...right }).length === 0;
    if (empty) driver.run('DELETE FROM undo_steps WHERE briefing = ? AND place = ?', briefing, Number(row['place']));
    else {
      driver.run(
        'UPDATE undo_steps SET before = ?, after = ? WHERE briefing = ? AND place = ?',
        ...[writeBody(left ?? {}), writeBody(right ?? {}), briefing, Number(row['place'])],
      );
    }
  }
  return cut;
}
