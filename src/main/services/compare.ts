/** Compares two copies of a briefing, and merges them into a new file; what only a person can decide is asked. */
import type { DiffResponse, MergeResponse, QuestionResult } from '../../contract/sharing.ts';
import { checkBriefing } from '../../core/checks/index.ts';
import { failure, success, type BriefingContent, type RecordMap, type Result } from '../../core/model/index.ts';
import {
  commitMerge,
  describeChanges,
  mergeBriefings,
  newFindings,
  resolveQuestions,
  type Answer,
  type Answers,
  type MergeResult,
  type Question,
} from '../../core/sharing/index.ts';
import { packBriefing } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';
import { readPassphrase } from './share.ts';

export async function diffBriefings(
  first: string,
  second: string,
  options: { readonly passphraseFile?: string },
  desk: Desk,
): Promise<Result<DiffResponse>> {
  const opened = await openAll([first, second], options.passphraseFile, desk);
  if (!opened.ok) return opened;
  const [a, b] = opened.value.map(({ briefing }) => briefing.records);
  return success(describeEffect(a ?? new Map(), b ?? new Map()));
}

export interface MergeOptions {
  readonly base?: string;
  /** How to answer every question; left out: questions stay open. */
  readonly take?: 'mine' | 'theirs';
  readonly passphraseFile?: string;
  readonly replace: boolean;
}

/** While a question is open nothing is written. */
export async function mergeFiles(
  mine: string,
  theirs: string,
  target: string,
  options: MergeOptions,
  desk: Desk,
): Promise<Result<MergeResponse>> {
  const { base: basePlace, take, passphraseFile, replace } = options;
  const places = [mine, theirs, ...(basePlace === undefined ? [] : [basePlace])];
  const opened = await openAll(places, passphraseFile, desk);
  if (!opened.ok) return opened;
  const [ours, others, base] = opened.value;
  if (ours === undefined || others === undefined) return failure();
  const asked = mergeBriefings(ours.briefing, others.briefing, { base: base?.briefing.records });
  if (!asked.ok) return asked;
  const merged = take === undefined ? asked.value : resolveQuestions(asked.value, answerAll(asked.value, take));
  const effect = describeEffect(ours.briefing.records, merged.records);
  const questions = merged.questions.map(describeQuestion);
  if (questions.length > 0) return success({ file: '', questions, ...effect });
  const author = { name: 'Not named', role: 'command line' };
  const briefing = commitMerge(ours.briefing, others.briefing, merged, { author, time: desk.now() });
  const content: BriefingContent = { ...ours, briefing, assets: new Map([...others.assets, ...ours.assets]) };
  const saved = await saveFileAtomically(target, packBriefing(content), { replace });
  return saved.ok ? success({ file: target, questions, ...effect }) : saved;
}

/** Answers every question the same way, and those that an answer leads to. Keys that are no longer asked do no harm. */
export function answerAll(result: MergeResult, take: 'mine' | 'theirs'): Answers {
  const answers = new Map<string, Answer>();
  for (let round = 0, open = result.questions; round < 8 && open.length > 0; round += 1) {
    for (const { key } of open) answers.set(key, { take });
    open = resolveQuestions(result, answers).questions;
  }
  return answers;
}

/** What a change does: to the records, and to what the checks find. */
export function describeEffect(before: RecordMap, after: RecordMap): DiffResponse {
  const findings = newFindings(checkBriefing(before), checkBriefing(after));
  return {
    changes: structuredClone(describeChanges(before, after)) as unknown as DiffResponse['changes'],
    findings,
  };
}

export function describeQuestion(question: Question): QuestionResult {
  const { key, kind: why, recordKind: kind, id, path, mine, theirs, base } = question;
  return { key, why, kind, id, path: [...path], mine, theirs, base };
}

async function openAll(
  places: readonly string[],
  passphraseFile: string | undefined,
  desk: Desk,
): Promise<Result<BriefingContent[]>> {
  const passphrase = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile);
  if (passphrase?.ok === false) return passphrase;
  const opened: BriefingContent[] = [];
  for (const place of places) {
    const one = await openBriefing(place, desk, passphrase?.value);
    if (!one.ok) return { ok: false, problems: one.problems.map((problem) => ({ file: place, ...problem })) };
    opened.push(one.value);
  }
  return success(opened);
}
