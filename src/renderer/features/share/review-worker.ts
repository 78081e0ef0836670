/** The worker of a review: what each choice would make false or clear, and how many signatures would become earlier. */
import { checkBriefing } from '../../../core/checks/index.ts';
import { recordsOfKind, type BriefingRecord, type Finding, type RecordMap } from '../../../core/model/index.ts';
import { readBoard } from '../../../core/signoff/index.ts';
import { newFindings, resolveQuestions, type Answer, type Answers } from '../../../core/sharing/index.ts';
import type { Review } from '../../../contract/calls/sharing.ts';
import { beginMerge, restAsMine } from './review-states.ts';

export interface Effect {
  /** Sentences that become wrong, and findings that go. */
  readonly becomes: number;
  readonly clears: number;
}

export interface EffectRequest {
  readonly ticket: number;
  readonly records: readonly BriefingRecord[];
  readonly review: Review;
  readonly answers: readonly (readonly [string, Answer])[];
  readonly kept: readonly string[];
}

export interface EffectAnswer {
  readonly ticket: number;
  readonly total: Effect;
  readonly earlier: number;
  /** By the key of the question: what taking theirs would do, beside what is chosen for the others. */
  readonly theirs: ReadonlyMap<string, Effect>;
}

/** Effects of more questions than this are told for all of them together only. */
const most = 24;

self.addEventListener('message', ({ data }: MessageEvent<EffectRequest>) => {
  const records: RecordMap = new Map(data.records.map((record) => [record.uid, record]));
  const merge = beginMerge(records, data.review);
  const given: Answers = new Map(data.answers);
  const before = grave(records);
  const chosen = resolveQuestions(merge, restAsMine(merge, given, data.kept), data.kept).records;
  const theirs = new Map<string, Effect>();
  const asked = [...new Set([...merge.questions.map(({ key }) => key), ...given.keys()])].slice(0, most);
  for (const key of asked) {
    const answered = (take: 'mine' | 'theirs'): RecordMap => {
      const answers = new Map(given).set(key, { take });
      return resolveQuestions(merge, restAsMine(merge, answers, data.kept), data.kept).records;
    };
    theirs.set(key, effectOf(grave(answered('mine')), grave(answered('theirs'))));
  }
  const answer: EffectAnswer = {
    ...{ ticket: data.ticket, total: effectOf(before, grave(chosen)), earlier: countEarlier(records, chosen), theirs },
  };
  self.postMessage(answer);
});

function grave(records: RecordMap): Finding[] {
  return checkBriefing(records).filter(({ severity, accepted }) => severity !== 'style' && accepted === undefined);
}

function effectOf(before: readonly Finding[], after: readonly Finding[]): Effect {
  const becomes = newFindings(before, after).filter(({ severity }) => severity === 'wrong').length;
  return { becomes, clears: newFindings(after, before).length };
}

function countEarlier(before: RecordMap, after: RecordMap): number {
  return recordsOfKind(after, 'letter').reduce((sum, letter) => {
    const old = before.get(letter.uid);
    if (old?.kind !== 'letter') return sum;
    const held = readBoard(before, old).filter(({ state }) => state === 'signed');
    const lapsed = readBoard(after, letter).filter(({ state }) => state === 'lapsed');
    return sum + held.filter((row) => lapsed.some((one) => one.who === row.who && one.hash === row.hash)).length;
  }, 0);
}
