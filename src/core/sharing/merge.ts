/**
 * Merges two briefings (DESIGN 5, Merge). The ancestor is the newest revision that both hold; what a share withheld counts
 * as unchanged; without an ancestor equal records merge silently and only different ones are asked.
 */
import {
  failure,
  recordsOfKind,
  sameRecord,
  success,
  type Briefing,
  type BriefingRecord,
  type RecordKind,
  type RecordMap,
  type Result,
  type Revision,
} from '../model/index.ts';
import { commonAncestors, replay, unionOfRevisions } from './history.ts';
import { adjustTheirs } from './adjust-theirs.ts';
import { mergeStates, type States } from './merge-states.ts';
import { createAsker, type Answers, type Question } from './question.ts';

/** One record that the merge took over. */
export interface Applied {
  readonly uid: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly what: 'added' | 'changed' | 'deleted';
  readonly from: 'mine' | 'theirs' | 'both';
}

export interface MergeResult {
  /** Where something is in question: as it was before either side touched it, or both where both may stand. */
  readonly records: RecordMap;
  /** In the order of their keys; empty when all is settled. */
  readonly questions: readonly Question[];
  readonly applied: readonly Applied[];
  /** The common ancestors; more than one where histories cross. */
  readonly ancestors: readonly string[];
  readonly states: States;
}

export interface MergeOptions {
  /** Uids, or `uid/field`, that theirs left out, beside those that it names itself. */
  readonly withheld?: Iterable<string> | undefined;
  /** The state both came from, where it is known although no history says so (`briefing merge --base`). */
  readonly base?: RecordMap | undefined;
  readonly answers?: Answers | undefined;
  /** Changes of theirs that are not taken, by the keys of `listTaken`. */
  readonly kept?: Iterable<string> | undefined;
}

/** Deeper crossings than any coalition makes; from there on every difference is asked. */
const deepestCrossing = 8;

/**
 * Merges theirs into mine.
 * @returns problem `other-briefing` where the two are not copies of one briefing.
 */
export function mergeBriefings(mine: Briefing, theirs: Briefing, options: MergeOptions = {}): Result<MergeResult> {
  const [head, other] = [mine, theirs].map(({ records }) => recordsOfKind(records, 'briefing')[0]);
  if (head !== undefined && other !== undefined && head.uid !== other.uid) {
    return failure({
      code: 'other-briefing',
      message: `“${head.title}” and “${other.title}” are two briefings, not two copies of one.`,
      remedy: 'Open the second as a briefing of its own.',
    });
  }
  const ancestors = commonAncestors(mine, theirs);
  const ancestor = options.base === undefined ? stateOfAncestors(mine, theirs, ancestors) : undefined;
  const base = options.base ?? ancestor?.records ?? new Map<string, BriefingRecord>();
  const absent = new Set([...(theirs.withheld ?? []), ...(options.withheld ?? [])]);
  const states = {
    base,
    mine: fillWithheld(mine.records, base, theirs.records, new Set(mine.withheld)),
    theirs: fillWithheld(theirs.records, base, mine.records, absent),
    unsettled: ancestor?.unsettled,
  };
  return success(settle(states, ancestors, options.answers ?? new Map(), options.kept ?? []));
}

/**
 * The merge with answers to its questions; a question whose answer does not fit, or leads to another, stays open.
 * @param kept changes of theirs that are not taken, by the keys of `listTaken`.
 */
export function resolveQuestions(result: MergeResult, answers: Answers, kept: Iterable<string> = []): MergeResult {
  return settle(result.states, result.ancestors, answers, kept);
}

function settle(states: States, ancestors: readonly string[], answers: Answers, kept: Iterable<string>): MergeResult {
  const asker = createAsker(answers);
  const records = mergeStates(adjustTheirs(states, kept, answers), asker);
  const questions = [...asker.open.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { records, questions, applied: listApplied(states, records), ancestors, states };
}

/** What was withheld, a record or a field of one (`uid/field`), is as the other side has it: unchanged against the ancestor, or unknown to it. */
function fillWithheld(records: RecordMap, base: RecordMap, other: RecordMap, withheld: ReadonlySet<string>): RecordMap {
  const next = new Map(records);
  for (const name of withheld) {
    const [uid = '', field] = name.split('/');
    const [held, unchanged] = [next.get(uid), base.get(uid) ?? other.get(uid)];
    if (unchanged === undefined) continue;
    if (held === undefined && field === undefined) next.set(uid, unchanged);
    else if (held !== undefined && field !== undefined && !Object.hasOwn(held, field)) {
      const value = (unchanged as unknown as Readonly<Record<string, unknown>>)[field];
      if (value !== undefined) next.set(uid, { ...held, [field]: value });
    }
  }
  return next;
}

interface Ancestor {
  readonly records: RecordMap;
  readonly unsettled: ReadonlySet<string>;
}

/**
 * The state at the common ancestor; none where no body of it is left. Where histories cross there are several: they are
 * merged, and what they disagree on is unsettled. An older ancestor would not do: it cannot tell a change that was taken
 * back from one never made.
 */
function stateOfAncestors(mine: Briefing, theirs: Briefing, ids: readonly string[], depth = 0): Ancestor | undefined {
  const union = unionOfRevisions(mine.revisions, theirs.revisions);
  const revisions = [...union.values()];
  let merged: (Ancestor & { readonly head: string }) | undefined;
  for (const id of ids) {
    const records = fullestState(id, union, [mine, theirs]);
    if (records === undefined || depth > deepestCrossing) return undefined;
    if (merged === undefined) {
      merged = { records, unsettled: new Set(), head: id };
      continue;
    }
    const [left, right] = [
      { ...merged, revisions },
      { records, revisions, head: id },
    ];
    const below = stateOfAncestors(left, right, commonAncestors(left, right), depth + 1);
    const asker = createAsker(new Map());
    const base = below?.records ?? new Map<string, BriefingRecord>();
    const state = mergeStates({ base, mine: left.records, theirs: records, unsettled: below?.unsettled }, asker);
    const asked = [...asker.open.values()].flatMap(({ kind, uid, path }) =>
      kind === 'same-id' ? path.slice(1) : [uid],
    );
    merged = { records: state, unsettled: new Set([...merged.unsettled, ...asked]), head: id };
  }
  return merged;
}

/** The fullest state of a revision that either side can give: a share may have left some of it out. */
function fullestState(
  id: string,
  union: ReadonlyMap<string, Revision>,
  sides: readonly Briefing[],
): RecordMap | undefined {
  const present = sides.filter((side) => side.head === id).map((side) => side.records);
  const states = [replay(union, id), ...present].filter((state) => state !== undefined);
  return states.reduce<RecordMap | undefined>(
    (best, state) => (state.size > (best?.size ?? -1) ? state : best),
    undefined,
  );
}

function listApplied({ base, mine, theirs }: States, records: RecordMap): Applied[] {
  const applied: Applied[] = [];
  for (const uid of new Set([...base.keys(), ...records.keys()])) {
    const [before, after] = [base.get(uid), records.get(uid)];
    if (before === after || (before && after && sameRecord(before, after))) continue;
    const known = after ?? before;
    if (known === undefined) continue;
    const what = before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed';
    const [byMine, byTheirs] = [differs(before, mine.get(uid)), differs(before, theirs.get(uid))];
    const from = byMine && byTheirs ? 'both' : byMine ? 'mine' : 'theirs';
    applied.push({ uid, kind: known.kind, id: known.id, what, from });
  }
  return applied.sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

function differs(a: BriefingRecord | undefined, b: BriefingRecord | undefined): boolean {
  return a === undefined || b === undefined ? a !== b : !sameRecord(a, b);
}
