/**
 * Keeps search and where-used true to the records: after an edit the changed records are described anew, and with them those
 * that take their area, period or words from what changed.
 */
import { evaluateFigures, type Evaluation } from '../../core/figures/index.ts';
import type { BriefingRecord, RecordMap, RecordOf, RecordKind } from '../../core/model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../../core/patches/index.ts';
import { describeForSearch, isSearchable, type SearchContext } from '../../core/search/index.ts';
import { readRecords } from './briefing-rows.ts';
import type { Driver } from './driver.ts';
import {
  addEntry,
  addLinks,
  clearIndex,
  readNote,
  removeEntry,
  removeLinks,
  usersOfName,
  writeNote,
} from './index-rows.ts';

/** Raised whenever records are described for search in another way; the index is then made anew. */
const indexVersion = '1';
const noteName = 'index';

/** Brings the index from one state of a briefing to the next. Called in the transaction that writes the records. */
export function keepIndex(driver: Driver, briefing: string, before: RecordMap, after: RecordMap): void {
  const changed = changedUids(before, after);
  for (const uid of changed) {
    const record = after.get(uid);
    if (before.has(uid)) removeLinks(driver, briefing, uid);
    if (record !== undefined) addLinks(driver, briefing, record);
  }
  const affected = withDescribedBy(driver, briefing, changed, before, after);
  const byName = indexByName(after);
  const context = contextFor(affected, after, byName);
  for (const uid of affected) {
    const record = after.get(uid);
    const entry = record && describeForSearch(record, context);
    if (before.has(uid)) removeEntry(driver, briefing, uid);
    if (record !== undefined && entry !== undefined) addEntry(driver, briefing, record, entry);
  }
}

/** Makes the index of every briefing anew where an older app made it, or none is there yet. */
export function settleIndex(driver: Driver): void {
  if (readNote(driver, noteName) === indexVersion) return;
  driver.transaction(
    () => {
      for (const { uid } of driver.all('SELECT uid FROM briefings')) {
        clearIndex(driver, String(uid));
        keepIndex(driver, String(uid), new Map(), readRecords(driver, String(uid)));
      }
      writeNote(driver, noteName, indexVersion);
    },
    () => true,
  );
}

/** The index is made anew when the library is next opened. */
export function doubtIndex(driver: Driver): void {
  writeNote(driver, noteName, 'in doubt');
}

function changedUids(before: RecordMap, after: RecordMap): Set<string> {
  const changed = new Set<string>();
  for (const [uid, record] of after) if (before.get(uid) !== record) changed.add(uid);
  for (const uid of before.keys()) if (!after.has(uid)) changed.add(uid);
  return changed;
}

/** The changed records and those that rest on them, as far as their descriptions do. */
function withDescribedBy(
  driver: Driver,
  briefing: string,
  changed: ReadonlySet<string>,
  before: RecordMap,
  after: RecordMap,
): Set<string> {
  const affected = new Set(changed);
  // A whole briefing that comes in needs no search for what rests on what.
  if (before.size === 0) return affected;
  const open = [...changed];
  for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
    for (const record of [before.get(uid), after.get(uid)]) {
      for (const user of record === undefined ? [] : usersOfName(driver, briefing, record.kind, record.id)) {
        if (affected.has(user) || !isSearchable(after.get(user)?.kind ?? '')) continue;
        affected.add(user);
        open.push(user);
      }
    }
  }
  return affected;
}

/** What descriptions take words from: the figures that the affected records print or are, worked out. */
function contextFor(
  affected: ReadonlySet<string>,
  records: RecordMap,
  byName: ReadonlyMap<string, BriefingRecord>,
): SearchContext {
  return {
    evaluation: evaluateNeeded(affected, records, byName),
    find: <K extends RecordKind>(kind: K, id: string) => byName.get(`${kind}/${id}`) as RecordOf<K> | undefined,
  };
}

const rest: ReadonlySet<string> = new Set(['figure', 'table', 'source', 'request']);

function evaluateNeeded(
  affected: ReadonlySet<string>,
  records: RecordMap,
  byName: ReadonlyMap<string, BriefingRecord>,
): Evaluation {
  if (affected.size === records.size) return evaluateFigures(records);
  const needed = new Map<string, BriefingRecord>();
  const open = [...affected].flatMap((uid) => records.get(uid) ?? []);
  for (let record = open.pop(); record !== undefined; record = open.pop()) {
    if (rest.has(record.kind)) {
      if (needed.has(record.uid)) continue;
      needed.set(record.uid, record);
    }
    for (const { id, kinds } of referencesIn(record)) {
      if (!rest.has(kinds[0] ?? '')) continue;
      const meant = resolveReference(byName, id, kinds);
      if (meant !== undefined && !needed.has(meant.uid)) open.push(meant);
    }
  }
  return evaluateFigures(needed);
}
