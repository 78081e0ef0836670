/**
 * A question of a merge: what two sides made of one thing, for a person to decide. Plain data; the key is the same on
 * both sides, so that an answer given by one partner can be used by the other.
 */
import { canonicalJson, type Json, type RecordKind } from '../model/index.ts';
import { readRecord } from '../patches/index.ts';

export type QuestionKind =
  | 'changed-on-both'
  | 'added-on-both'
  | 'deleted-and-changed'
  /** Deleted on one side, and newly referred to on the other. */
  | 'deleted-and-used'
  /** Both sides put the same blocks in different orders. */
  | 'order'
  /** Two records of one kind have one id. */
  | 'same-id';

export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly uid: string;
  readonly recordKind: RecordKind;
  /** The record's id, for people. */
  readonly id: string;
  /** The way to what is asked: empty for the whole record, `['blocks', 'b-1a2b']` for a block, `['statistic']` for a group. */
  readonly path: readonly string[];
  /** Left out where that side has nothing there. */
  readonly mine?: Json | undefined;
  readonly theirs?: Json | undefined;
  readonly base?: Json | undefined;
}

export type Answer =
  | { readonly take: 'mine' | 'theirs' | 'base' }
  | { readonly take: 'value'; readonly value: Json }
  /** Keep both: for `same-id` the record `uid` gets the new id; for an ask of a letter `uid`, theirs gets it. */
  | { readonly take: 'both'; readonly uid: string; readonly id: string };
export type Answers = ReadonlyMap<string, Answer>;

export type Asked = Omit<Question, 'key'>;

export function keyOfQuestion(uid: string, path: readonly string[]): string {
  return [uid, ...path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** Collects the questions of one merge and gives, for each, the value that stands until or because it is answered. */
export interface Asker {
  ask(asked: Asked, standing: Json | undefined): Json | undefined;
  readonly open: ReadonlyMap<string, Question>;
  readonly answers: Answers;
}

/** An answer that does not fit its question leaves it open. */
export function createAsker(answers: Answers): Asker {
  const open = new Map<string, Question>();
  return {
    open,
    answers,
    ask(asked, standing) {
      const key =
        asked.kind === 'same-id' ? keyOfClash(asked.recordKind, asked.id) : keyOfQuestion(asked.uid, asked.path);
      const answer = answers.get(key);
      if (answer !== undefined && fits(asked, answer)) return valueOf(asked, answer);
      open.set(key, { key, ...asked });
      return standing;
    },
  };
}

function valueOf(asked: Asked, answer: Answer): Json | undefined {
  if (answer.take === 'both') return undefined;
  return answer.take === 'value' ? answer.value : asked[answer.take];
}

function fits(asked: Asked, answer: Answer): boolean {
  if (answer.take === 'both') return false;
  if (asked.kind === 'same-id') return answer.take !== 'value' && asked[answer.take] !== undefined;
  if (answer.take !== 'value' || asked.path.length > 0) return true;
  const read = readRecord(answer.value as Readonly<Record<string, Json | undefined>>);
  return read.ok && read.value.uid === asked.uid && read.value.kind === asked.recordKind;
}

export function keyOfClash(kind: RecordKind, id: string): string {
  return `${kind}/${id}`;
}

/** One of two values, chosen without regard to which side it is on. */
export function eitherOf(a: Json, b: Json): Json {
  return canonicalJson(a) <= canonicalJson(b) ? a : b;
}
