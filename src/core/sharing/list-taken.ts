/** What a merge takes over from the other side without asking, change by change, so that each can be left out. */
import type { RecordKind } from '../model/index.ts';
import { describeChanges, type ChangedField } from './describe-changes.ts';
import { resolveQuestions, type MergeResult } from './merge.ts';
import type { Answer } from './question.ts';

export interface Taken {
  /** Names it to the merge: a uid, `uid/field` or `uid/blocks/id` of a letter. */
  readonly key: string;
  readonly what: 'added' | 'changed' | 'deleted';
  readonly uid: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ChangedField[];
}

/** Fields of a letter that sign-off keeps: taken with the letter, never one by one. */
const inside = new Set(['versions', 'signOffs', 'invited']);

/** Whole records; of a letter each block and each field for itself. In the order of kind and id. */
export function listTaken(result: MergeResult): Taken[] {
  const { mine } = result.states;
  return describeChanges(mine, answeredAsMine(result)).flatMap(({ fields, ...change }): Taken[] => {
    if (change.kind !== 'letter' || change.what !== 'changed') return [{ key: change.uid, ...change, fields }];
    return fields.map((field) => ({ key: `${change.uid}/${field.path}`, ...change, fields: [field] }));
  });
}

/** Is it a change that may be left out? */
export function canLeaveOut({ key }: Pick<Taken, 'key'>): boolean {
  return !inside.has(key.split('/')[1] ?? '');
}

/** With every question answered as mine, what differs from mine is what theirs brought unasked. */
function answeredAsMine(result: MergeResult): MergeResult['records'] {
  const answers = new Map<string, Answer>();
  let open = result;
  for (let round = 0; round < 8 && open.questions.length > 0; round += 1) {
    for (const { key } of open.questions) answers.set(key, { take: 'mine' });
    open = resolveQuestions(result, answers);
  }
  return open.records;
}
