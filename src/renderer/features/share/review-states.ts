/** The merge of a review, worked out in the window: the states that main sent, decided question by question. */
import type { Review } from '../../../contract/calls/sharing.ts';
import {
  listTaken,
  resolveQuestions,
  type Answers,
  type MergeResult,
  type Taken,
} from '../../../core/sharing/index.ts';
import type { BriefingRecord, RecordMap } from '../../../core/model/index.ts';

/** @param records of the briefing as it was when the review began. */
export function beginMerge(records: RecordMap, review: Review): MergeResult {
  const states = {
    base: stateOf(records, review.base),
    mine: stateOf(records, review.mine),
    theirs: stateOf(records, review.theirs),
    unsettled: new Set(review.unsettled),
  };
  const bare: MergeResult = { records, questions: [], applied: [], ancestors: review.ancestors, states };
  return resolveQuestions(bare, new Map());
}

function stateOf(records: RecordMap, difference: Review['base']): RecordMap {
  const state = new Map(records);
  for (const uid of difference.removed) state.delete(uid);
  for (const record of difference.records) state.set(record.uid, record as unknown as BriefingRecord);
  return state;
}

/** The answers with every question that is open answered as mine, and those that this leads to. */
export function restAsMine(merge: MergeResult, answers: Answers, kept: Iterable<string>): Answers {
  const all = new Map(answers);
  const left = [...kept];
  for (let round = 0; round < 8; round += 1) {
    const { questions } = resolveQuestions(merge, all, left);
    if (questions.length === 0) break;
    for (const { key } of questions) all.set(key, { take: 'mine' });
  }
  return all;
}

export function listMerged(merge: MergeResult): readonly Taken[] {
  return listTaken(merge);
}
