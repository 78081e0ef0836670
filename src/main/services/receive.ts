/**
 * Takes in a file that a partner sent: a briefing that is new here is imported, a copy of one that is held is merged into it
 * as one step that can be undone. The file itself is never edited (DESIGN 5).
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenResponse } from '../../contract/sharing.ts';
import {
  recordsOfKind,
  success,
  type Actor,
  type BriefingContent,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import { mergeBriefings } from '../../core/sharing/index.ts';
import { describeEffect, describeQuestion, answerAll } from './compare.ts';
import type { Editor, Library } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { withLibrary } from './library.ts';
import { openBriefing } from './open-briefing.ts';
import { readPassphrase } from './share.ts';

export interface ReceiveOptions {
  /** Another library than this computer's: its file, or the folder that it is in. */
  readonly into?: string;
  readonly passphraseFile?: string;
  readonly take?: 'mine' | 'theirs';
  readonly author: Actor;
}

export async function receiveBriefing(
  place: string,
  options: ReceiveOptions,
  desk: Desk,
): Promise<Result<OpenResponse>> {
  const passphrase = options.passphraseFile === undefined ? undefined : await readPassphrase(options.passphraseFile);
  if (passphrase?.ok === false) return passphrase;
  const opened = await openBriefing(place, desk, passphrase?.value);
  if (!opened.ok) return opened;
  const there = options.into === undefined ? desk : { ...desk, library: await libraryAt(options.into) };
  const who = { author: options.author, time: desk.now() };
  return withLibrary(there, (library) => receiveContent(library, opened.value, who, options.take));
}

/** Imports what is new to the library, or merges a copy of what it holds; with open questions nothing is changed. */
export function receiveContent(
  library: Library,
  theirs: BriefingContent,
  who: Editor,
  take?: 'mine' | 'theirs',
): Result<OpenResponse> {
  const name = recordsOfKind(theirs.briefing.records, 'briefing')[0]?.uid ?? '';
  const held = library.exportBriefing(name);
  if (!held.ok) {
    if (held.problems.some(({ code }) => code !== 'unknown-briefing')) return held;
    const imported = library.importBriefing(theirs, who);
    if (!imported.ok) return imported;
    const { records } = imported.value;
    return success({ ...nameOf(records), how: 'imported', changes: [], questions: [], findings: [] });
  }
  const before = held.value.briefing.records;
  const asked = mergeBriefings(held.value.briefing, theirs.briefing);
  if (!asked.ok) return asked;
  const answers = take === undefined ? undefined : answerAll(asked.value, take);
  const merged = library.mergeBriefing(theirs, who, answers);
  if (!merged.ok) return merged;
  const { merge, kept, records } = merged.value;
  const effect = describeEffect(before, merge.records);
  const how = kept ? 'merged' : 'asked';
  return success({ ...nameOf(records), how, questions: merge.questions.map(describeQuestion), ...effect });
}

function nameOf(records: RecordMap): Pick<OpenResponse, 'id' | 'title' | 'records'> {
  const head = recordsOfKind(records, 'briefing')[0];
  return { id: head?.id ?? '', title: head?.title ?? '', records: records.size };
}

async function libraryAt(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true ? join(path, 'library.sqlite') : path;
}
