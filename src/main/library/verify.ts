/**
 * Goes through the whole library: the file itself, every record by its schema, every history by its ids, every asset by its
 * hash, and whether search knows what the records say. It changes nothing but to have a doubtful index made anew.
 */
import {
  recordSchemas,
  sameJson,
  type Briefing,
  type BriefingRecord,
  type Json,
  type Problem,
  type RecordKind,
  type RecordMap,
} from '../../core/model/index.ts';
import { findDuplicateIds, referencesIn } from '../../core/patches/index.ts';
import { isSearchable } from '../../core/search/index.ts';
import { indexRevisions, replay, verifyHistory } from '../../core/sharing/index.ts';
import { hashOfAsset } from './asset-rows.ts';
import { findBriefing, readRecords, type BriefingRow } from './briefing-rows.ts';
import type { Driver } from './driver.ts';
import { doubtIndex } from './keep-index.ts';
import { readRevisions } from './revision-rows.ts';

export interface Verified {
  /** How many of each were looked at. */
  readonly briefings: number;
  readonly records: number;
  readonly revisions: number;
  readonly assets: number;
  /** None: the library is whole. */
  readonly faults: readonly Problem[];
}

/** Looks at everything, one briefing and one asset at a time, so that a large library needs no large memory. */
export function verifyLibrary(driver: Driver): Verified {
  const faults: Problem[] = driver.isIntact() ? [] : [damaged()];
  if (driver.all('PRAGMA foreign_key_check').length > 0) faults.push(loose());
  const counts = { records: 0, revisions: 0 };
  const uids = driver.all('SELECT uid FROM briefings ORDER BY uid').map(({ uid }) => String(uid));
  for (const uid of uids) {
    const row = findBriefing(driver, uid);
    if (row === undefined) continue;
    const read = guardJson(() => verifyBriefing(driver, row));
    if (read === undefined) {
      faults.push(unreadable(uid));
      continue;
    }
    counts.records += read.records;
    counts.revisions += read.revisions;
    faults.push(...read.faults);
  }
  const hashes = driver.all('SELECT sha256 FROM assets ORDER BY sha256').map(({ sha256 }) => String(sha256));
  for (const sha256 of hashes) if (hashOfAsset(driver, sha256) !== sha256) faults.push(alteredAsset(sha256));
  return { briefings: uids.length, ...counts, assets: hashes.length, faults };
}

function verifyBriefing(driver: Driver, row: BriefingRow) {
  const records = readRecords(driver, row.uid);
  const revisions = readRevisions(driver, row.uid);
  const briefing: Briefing = { records, revisions, head: row.head };
  const head = records.get(row.uid);
  const name = head?.kind === 'briefing' ? head.id : row.uid;
  const faults = [
    ...[...records.values()].flatMap((record) => wrongRecord(name, record)),
    ...[...findDuplicateIds(records), ...verifyHistory(briefing)].map((problem) => inBriefing(name, problem)),
    ...(row.head === undefined ? [withoutHead(name)] : []),
    ...(historyLeadsElsewhere(briefing) ? [astray(name)] : []),
  ];
  if (!isIndexTrue(driver, row.uid, records)) {
    doubtIndex(driver);
    faults.push(indexBehind(name));
  }
  return { records: records.size, revisions: revisions.length, faults };
}

function wrongRecord(briefing: string, record: BriefingRecord): Problem[] {
  const schema = (recordSchemas as Readonly<Partial<Record<string, (typeof recordSchemas)[RecordKind]>>>)[record.kind];
  const read = schema?.safeParse(record);
  if (read?.success === true && sameJson(read.data as unknown as Json, record as unknown as Json)) return [];
  const issue = read?.error?.issues[0];
  const why =
    issue === undefined ? 'it is not in the form that the app writes' : `${issue.path.join('.')}: ${issue.message}`;
  return [
    {
      code: 'record-unread',
      message: `The ${record.kind} “${record.id}” of the briefing “${briefing}” does not fit its form: ${why}.`,
      remedy,
    },
  ];
}

/** The records are what the history makes of them, where the history is whole. */
function historyLeadsElsewhere({ records, revisions, head }: Briefing): boolean {
  if (head === undefined) return false;
  const state = replay(indexRevisions(revisions), head);
  return state !== undefined && !sameRecords(state, records);
}

function sameRecords(a: RecordMap, b: RecordMap): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([uid, record]) => sameJson(record as unknown as Json, b.get(uid) as unknown as Json));
}

function isIndexTrue(driver: Driver, briefing: string, records: RecordMap): boolean {
  const held = driver.all('SELECT uid FROM entries WHERE briefing = ? ORDER BY uid', briefing);
  const wanted = [...records.values()].filter(({ kind }) => isSearchable(kind)).map(({ uid }) => uid);
  if (held.map(({ uid }) => String(uid)).join() !== wanted.sort().join()) return false;
  const links = driver.all('SELECT id, kinds, user FROM links WHERE briefing = ?', briefing);
  const written = new Set(links.map(({ id, kinds, user }) => `${String(user)} ${String(id)} ${String(kinds)}`));
  const real = new Set(
    [...records.values()].flatMap((record) =>
      referencesIn(record).map(({ id, kinds }) => `${record.uid} ${id} ${kinds.join(' ')}`),
    ),
  );
  return written.size === real.size && [...real].every((link) => written.has(link));
}

function guardJson<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const remedy = 'Restore a backup with briefing library restore, or import the briefing from a file that you shared.';

function inBriefing(name: string, problem: Problem): Problem {
  return { ...problem, message: `In the briefing “${name}”: ${problem.message}`, remedy };
}

function damaged(): Problem {
  return { code: 'library-damaged', message: 'The library file has not kept its form.', remedy };
}

function loose(): Problem {
  return { code: 'rows-loose', message: 'The library holds rows that belong to no briefing.', remedy };
}

function unreadable(uid: string): Problem {
  return { code: 'record-unread', message: `The briefing ${uid} holds text that is no longer JSON.`, remedy };
}

function withoutHead(name: string): Problem {
  return { code: 'history-head', message: `The briefing “${name}” has no newest revision.`, remedy };
}

function astray(name: string): Problem {
  const message = `The history of the briefing “${name}” does not lead to the records that it holds.`;
  return { code: 'history-astray', message, remedy };
}

function alteredAsset(sha256: string): Problem {
  const message = `The file with the hash ${sha256.slice(0, 8)} is not the file that was kept, because its bytes changed.`;
  return { code: 'asset-altered', message, remedy: 'Add the file again from its source, or take it from a backup.' };
}

function indexBehind(name: string): Problem {
  return {
    code: 'index-behind',
    message: `Search does not know all that the briefing “${name}” holds.`,
    remedy: 'Nothing is lost: search is made anew when the library is next opened.',
  };
}
