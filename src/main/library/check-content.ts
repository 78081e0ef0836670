/** Checks a briefing before it enters the library, and makes its history say how its records came to be. */
import {
  commitRecords,
  failure,
  recordsOfKind,
  sameRecord,
  success,
  type Authorship,
  type Briefing,
  type BriefingContent,
  type BriefingHead,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import { findDuplicateIds } from '../../core/patches/index.ts';
import { indexRevisions, keepState, replay, verifyHistory } from '../../core/sharing/index.ts';
import { noBriefing } from './library-problems.ts';

/** The record of the briefing itself. @returns `no-briefing`, `duplicate-id`, and the problems of a false history. */
export function checkContent({ briefing }: BriefingContent): Result<BriefingHead> {
  const [head, other] = recordsOfKind(briefing.records, 'briefing');
  if (head === undefined || other !== undefined) return failure(noBriefing());
  const problems = [...verifyHistory(briefing), ...findDuplicateIds(briefing.records)];
  return problems.length > 0 ? failure(...problems) : success(head);
}

/**
 * The briefing with a history that leads to its records. A hand-written folder gets its first revision; records changed by
 * hand since the newest revision get one more; a share keeps the state that it came with.
 */
export function settleHistory(briefing: Briefing, who: Authorship): Briefing {
  if (briefing.head === undefined) return commitRecords({ ...briefing, records: new Map() }, briefing.records, who);
  const revisions = keepState(briefing);
  const state = replay(indexRevisions(revisions), briefing.head);
  if (state === undefined) return { ...briefing, revisions };
  if (sameRecords(state, briefing.records)) return { ...briefing, revisions };
  return commitRecords({ ...briefing, revisions, records: state }, briefing.records, who);
}

function sameRecords(a: RecordMap, b: RecordMap): boolean {
  if (a.size !== b.size) return false;
  for (const [uid, record] of a) {
    const other = b.get(uid);
    if (other === undefined || !sameRecord(record, other)) return false;
  }
  return true;
}
