/**
 * One open library at work: transactions, the newest state of each briefing, and how one state becomes the next. Everything
 * that an edit writes (revision, records, head, search) is in one transaction.
 */
import {
  commitRecords,
  failure,
  type Authorship,
  type Briefing,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import * as briefings from './briefing-rows.ts';
import type { Driver } from './driver.ts';
import { keepIndex } from './keep-index.ts';
import * as problems from './library-problems.ts';
import type { Edited } from './library-shape.ts';
import { readRevisions, writeRevision } from './revision-rows.ts';

type Row = briefings.BriefingRow;

/** One open library: its database, and the newest state of each briefing that was read. */
export interface Desk {
  readonly driver: Driver;
  readonly file: string;
  readonly states: Map<string, { readonly head: string; readonly records: RecordMap }>;
}

/** All or nothing; what SQLite refuses becomes a problem. */
export function transact<T>({ driver, file }: Desk, work: () => Result<T>): Result<T> {
  return problems.guard(file, () => driver.transaction(work, (outcome) => outcome.ok));
}

/** Reads one briefing as it is at one moment, without waiting for a writer. @returns `unknown-briefing`. */
export function readIn<T>({ driver, file }: Desk, name: string, work: (row: Row) => Result<T>): Result<T> {
  return problems.guard(file, () =>
    driver.reading(() => {
      const row = briefings.findBriefing(driver, name);
      return row === undefined ? failure(problems.unknownBriefing(name)) : work(row);
    }),
  );
}

/** A transaction on one briefing, by uid or id. @returns `unknown-briefing`. */
export function withBriefing<T>(desk: Desk, name: string, work: (row: Row) => Result<T>): Result<T> {
  return transact(desk, () => {
    const row = briefings.findBriefing(desk.driver, name);
    return row === undefined ? failure(problems.unknownBriefing(name)) : work(row);
  });
}

/** The present records; read anew where another process has moved the head on. */
export function presentRecords({ driver, states }: Desk, row: Row): RecordMap {
  const held = states.get(row.uid);
  if (held !== undefined && held.head === row.head) return held.records;
  const records = briefings.readRecords(driver, row.uid);
  if (row.head !== undefined) states.set(row.uid, { head: row.head, records });
  return records;
}

/** The records with their history. */
export function presentBriefing(desk: Desk, row: Row): Briefing {
  const revisions = readRevisions(desk.driver, row.uid);
  const withheld = row.withheld.length > 0 && { withheld: row.withheld };
  return { records: presentRecords(desk, row), revisions, head: row.head, ...withheld };
}

/** Writes what turns one state into the next: the revision, the records, the head. */
export function commitState(desk: Desk, row: Row, before: RecordMap, after: RecordMap, who: Authorship): Edited {
  const next = commitRecords({ records: before, revisions: [], head: row.head }, after, who);
  for (const revision of next.revisions) writeRevision(desk.driver, row.uid, revision);
  return moveHead(desk, row.uid, before, { ...next, withheld: row.withheld });
}

/** Writes the records of a revision that is already written, and what search knows of them. */
export function moveHead({ driver, states }: Desk, uid: string, before: RecordMap, next: Briefing): Edited {
  briefings.writeRecords(driver, uid, before, next.records);
  keepIndex(driver, uid, before, next.records);
  briefings.setHead(driver, uid, next.head, next.withheld ?? []);
  if (next.head !== undefined) states.set(uid, { head: next.head, records: next.records });
  return { uid, head: next.head, records: next.records };
}
