/** Rows of briefings and their present records. All SQL about them is here. */
import type { BriefingRecord, RecordMap } from '../../core/model/index.ts';
import type { Driver } from './driver.ts';
import { parseBody, writeBody } from './bodies.ts';

export interface BriefingRow {
  readonly uid: string;
  readonly head: string | undefined;
  readonly withheld: readonly string[];
  /** The share profile that it came under; undefined for the author's own. */
  readonly profile: string | undefined;
}

export interface ListedBriefing {
  readonly uid: string;
  readonly id: string;
  readonly title: string;
  /** Newest revision, and when it was made. */
  readonly head: string | undefined;
  readonly changed: string | undefined;
  readonly records: number;
  readonly revisions: number;
}

export function addBriefing(driver: Driver, uid: string, profile: string | undefined): void {
  driver.run('INSERT INTO briefings (uid, profile) VALUES (?, ?)', uid, profile ?? null);
}

export function removeBriefing(driver: Driver, uid: string): void {
  driver.run('DELETE FROM briefings WHERE uid = ?', uid);
}

/** A briefing by its uid or its id. Where two have one id: none, as nobody can tell which is meant. */
export function findBriefing(driver: Driver, name: string): BriefingRow | undefined {
  const byUid = driver.one('SELECT uid, head, withheld, profile FROM briefings WHERE uid = ?', name);
  if (byUid !== undefined) return readRow(byUid);
  const [row, other] = driver.all(
    `SELECT b.uid, b.head, b.withheld, b.profile FROM briefings b
     JOIN records r ON r.briefing = b.uid AND r.kind = 'briefing' WHERE r.id = ?`,
    name,
  );
  return row === undefined || other !== undefined ? undefined : readRow(row);
}

export function setHead(driver: Driver, uid: string, head: string | undefined, withheld: readonly string[]): void {
  driver.run('UPDATE briefings SET head = ?, withheld = ? WHERE uid = ?', head ?? null, JSON.stringify(withheld), uid);
}

export function readRecords(driver: Driver, briefing: string): RecordMap {
  const rows = driver.all('SELECT uid, body FROM records WHERE briefing = ? ORDER BY uid', briefing);
  return new Map(rows.map((row) => [String(row['uid']), parseBody(row['body']) as BriefingRecord]));
}

/** Writes the records that differ and removes the gone. */
export function writeRecords(driver: Driver, briefing: string, before: RecordMap, after: RecordMap): void {
  for (const uid of before.keys()) {
    if (!after.has(uid)) driver.run('DELETE FROM records WHERE briefing = ? AND uid = ?', briefing, uid);
  }
  for (const [uid, record] of after) {
    if (before.get(uid) === record) continue;
    driver.run(
      `INSERT INTO records (briefing, uid, kind, id, body) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (briefing, uid) DO UPDATE SET kind = excluded.kind, id = excluded.id, body = excluded.body`,
      ...[briefing, uid, record.kind, record.id, writeBody(record)],
    );
  }
}

export function listBriefings(driver: Driver): ListedBriefing[] {
  const rows = driver.all(
    `SELECT b.uid, b.head, r.id, r.body, v.envelope,
       (SELECT count(*) FROM records c WHERE c.briefing = b.uid) AS records,
       (SELECT count(*) FROM revisions n WHERE n.briefing = b.uid) AS revisions
     FROM briefings b
     JOIN records r ON r.briefing = b.uid AND r.kind = 'briefing'
     LEFT JOIN revisions v ON v.briefing = b.uid AND v.id = b.head
     ORDER BY r.id, b.uid`,
  );
  return rows.map((row) => ({
    uid: String(row['uid']),
    id: String(row['id']),
    title: (parseBody(row['body']) as { readonly title: string }).title,
    head: row['head'] === null ? undefined : String(row['head']),
    changed:
      typeof row['envelope'] === 'string' ? (parseBody(row['envelope']) as { readonly time: string }).time : undefined,
    records: Number(row['records']),
    revisions: Number(row['revisions']),
  }));
}

function readRow(row: Readonly<Record<string, unknown>>): BriefingRow {
  return {
    uid: String(row['uid']),
    head: typeof row['head'] === 'string' ? row['head'] : undefined,
    withheld: JSON.parse(String(row['withheld'])) as string[],
    profile: typeof row['profile'] === 'string' ? row['profile'] : undefined,
  };
}
