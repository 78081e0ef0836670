/** Sign-off from a shell: freeze a letter, write a reply to a frozen one, take replies in and read the board. */
import { readFile, stat } from 'node:fs/promises';
import type { FreezeResponse, SignoffsResponse, SignResponse } from '../../contract/sharing.ts';
import { checkBriefing } from '../../core/checks/index.ts';
import {
  commitRecords,
  failure,
  findRecord,
  isOpen,
  recordsOfKind,
  success,
  type Actor,
  type BriefingContent,
  type Letter,
  type Result,
} from '../../core/model/index.ts';
import {
  addSignOff,
  addVersion,
  freezeLetter,
  readBoard,
  makeReply,
  readReply,
  settleSignatories,
  versionsOf,
  writeReply,
  type Signer,
  type SignOffReply,
} from '../../core/signoff/index.ts';
import { packBriefing } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import type { Desk } from './desk.ts';
import { withLibrary } from './library.ts';
import { openBriefing } from './open-briefing.ts';
import { readPassphrase } from './share.ts';

export interface Keeping {
  /** The .briefing file to write; left out: back into the library that it came from. */
  readonly output?: string;
  readonly passphraseFile?: string;
  readonly replace: boolean;
}

export async function freezeInBriefing(
  place: string,
  id: string,
  by: Actor,
  keeping: Keeping,
  desk: Desk,
): Promise<Result<FreezeResponse>> {
  const found = await openLetter(place, id, keeping.passphraseFile, desk);
  if (!found.ok) return found;
  const { content, letter } = found.value;
  const { records } = content.briefing;
  const frozen = freezeLetter(records, id, by, desk.now().slice(0, 10));
  if (!frozen.ok) return frozen;
  const { version, bytes } = frozen.value;
  const assets = new Map([...content.assets, [version.hash, bytes] as const]);
  const kept = await keep(place, { ...content, assets }, addVersion(letter, version), by, keeping, desk);
  if (!kept.ok) return kept;
  const findings = checkBriefing(records).filter((one) => isOpen(one) && one.where.letter === id);
  return success({ letter: id, version: version.hash, file: kept.value, findings });
}

export interface Signing extends Signer {
  readonly passphraseFile?: string;
  readonly replace: boolean;
}

/** @returns `not-frozen`, or `version-old` where the letter was changed after its newest version. */
export async function signLetter(
  place: string,
  id: string,
  target: string,
  signing: Signing,
  desk: Desk,
): Promise<Result<SignResponse>> {
  const found = await openLetter(place, id, signing.passphraseFile, desk);
  if (!found.ok) return found;
  const { content, letter } = found.value;
  const { organisation, person, replace } = signing;
  const reply = makeReply(content.briefing.records, letter, signing, desk.now().slice(0, 10));
  if (!reply.ok) return reply;
  const saved = await saveFileAtomically(target, new TextEncoder().encode(writeReply(reply.value)), { replace });
  if (!saved.ok) return saved;
  return success({
    file: target,
    letter: id,
    version: reply.value.hash,
    person,
    ...(organisation !== undefined && { organisation }),
  });
}

/** @param replies files of sign-offs to take in, all or none; none: only the board is read. */
export async function readSignOffs(
  place: string,
  id: string,
  replies: readonly string[],
  keeping: Keeping & { readonly by: Actor },
  desk: Desk,
): Promise<Result<SignoffsResponse>> {
  const found = await openLetter(place, id, keeping.passphraseFile, desk);
  if (!found.ok) return found;
  const { content } = found.value;
  const { records } = content.briefing;
  let letter = found.value.letter;
  for (const file of replies) {
    const reply = await readReplyFile(file);
    if (!reply.ok) return reply;
    const added = addSignOff(records, letter, reply.value);
    if (!added.ok) return { ok: false, problems: added.problems.map((problem) => ({ ...problem, file })) };
    letter = added.value;
  }
  if (replies.length > 0) {
    const kept = await keep(place, content, settleSignatories(records, letter), keeping.by, keeping, desk);
    return kept.ok ? success(describeBoard(content, letter, kept.value)) : kept;
  }
  return success(describeBoard(content, letter, ''));
}

function describeBoard(content: BriefingContent, letter: Letter, file: string): SignoffsResponse {
  const board = readBoard(content.briefing.records, letter);
  const version = versionsOf(letter).at(-1)?.hash;
  return {
    letter: letter.id,
    ...(version !== undefined && { version }),
    file,
    signed: board.filter(({ state }) => state === 'signed').length,
    board: structuredClone(board) as SignoffsResponse['board'],
  };
}

async function openLetter(
  place: string,
  id: string,
  passphraseFile: string | undefined,
  desk: Desk,
): Promise<Result<{ content: BriefingContent; letter: Letter }>> {
  const passphrase = passphraseFile === undefined ? undefined : await readPassphrase(passphraseFile);
  if (passphrase?.ok === false) return passphrase;
  const opened = await openBriefing(place, desk, passphrase?.value);
  if (!opened.ok) return opened;
  const letter = findRecord(opened.value.briefing.records, 'letter', id);
  if (letter !== undefined) return success({ content: opened.value, letter });
  const known = recordsOfKind(opened.value.briefing.records, 'letter').map((one) => one.id);
  const remedy = known.length === 0 ? 'Add a letter to it.' : `Give the id of one of its letters: ${known.join(', ')}.`;
  return failure({ code: 'letter-unknown', message: `The briefing has no letter “${id}”.`, remedy });
}

/** Writes the briefing with the changed letter: a new file, or a step in the library. @returns the file's name. */
async function keep(
  place: string,
  content: BriefingContent,
  letter: Letter,
  author: Actor,
  { output, replace }: Keeping,
  desk: Desk,
): Promise<Result<string>> {
  const { briefing } = content;
  const who = { author, time: desk.now() };
  const records = new Map(briefing.records).set(letter.uid, letter);
  // A folder written by hand has no history, and gets none here.
  const next = briefing.head === undefined ? { ...briefing, records } : commitRecords(briefing, records, who);
  const after = { ...content, briefing: next };
  if (output !== undefined) return saveFileAtomically(output, packBriefing(after), { replace });
  if (!place.startsWith('library:')) {
    const message = 'It is not said where to write the changed briefing.';
    return failure({ code: 'no-output', message, remedy: 'Add -o and the .briefing file to write.' });
  }
  return withLibrary(desk, (library) => {
    const merged = library.mergeBriefing(after, who);
    return merged.ok ? success('') : merged;
  });
}

const largestReply = 64 * 1024;

/** @returns `sign-off-file` for anything that is not a reply. */
export async function readReplyFile(file: string): Promise<Result<SignOffReply>> {
  const size = (await stat(file).catch(() => undefined))?.size ?? Number.POSITIVE_INFINITY;
  const read = readReply(size > largestReply ? '' : await readFile(file, 'utf8'));
  return read.ok ? read : { ok: false, problems: read.problems.map((problem) => ({ ...problem, file })) };
}
