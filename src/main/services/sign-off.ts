/** Sign-off from a shell: freeze a letter, write a reply to a frozen one, take replies in and read the board. */
import { readFile, stat } from 'node:fs/promises';
import type { FreezeResponse, SignoffsResponse, SignResponse } from '../../contract/sharing.ts';
import { checkBriefing } from '../../core/checks/index.ts';
import {
  canonicalJson,
  commitRecords,
  failure,
  findRecord,
  isOpen,
  recordsOfKind,
  success,
  type Actor,
  type BriefingContent,
  type Json,
  type Letter,
  type Result,
} from '../../core/model/index.ts';
import {
  addSignOff,
  addVersion,
  freezeLetter,
  readBoard,
  replySchema,
  settleSignatories,
  standingOf,
  versionsOf,
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

export interface Signing {
  readonly organisation?: string;
  readonly person: string;
  readonly role: string;
  readonly logo: boolean;
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
  const { records } = content.briefing;
  const head = recordsOfKind(records, 'briefing')[0];
  const version = versionsOf(letter).at(-1);
  if (version === undefined || head === undefined) {
    const remedy = 'Ask the sender to freeze it with briefing freeze, and to share it again.';
    return failure({
      code: 'not-frozen',
      message: `The letter “${id}” is not frozen, so there is no version to sign.`,
      remedy,
    });
  }
  const standing = standingOf(records, letter, version);
  if (!standing.current) {
    const message = `The letter was changed after it was frozen: ${standing.changed.join(', ')}.`;
    return failure({
      code: 'version-old',
      message,
      remedy: 'Ask the sender to freeze it again, and to share it again.',
    });
  }
  const { organisation, person, role, logo, replace } = signing;
  const reply: SignOffReply = {
    format: 'briefing-sign-off',
    formatVersion: 1,
    briefing: { uid: head.uid, id: head.id, title: head.title },
    letter: { uid: letter.uid, id },
    hash: version.hash,
    ...(organisation !== undefined && { organisation }),
    person,
    role,
    capacity: organisation === undefined ? 'individual' : 'organisation',
    logo,
    date: desk.now().slice(0, 10),
  };
  const text = JSON.stringify(JSON.parse(canonicalJson(reply as unknown as Json)), undefined, 2);
  const saved = await saveFileAtomically(target, new TextEncoder().encode(`${text}\n`), { replace });
  if (!saved.ok) return saved;
  return success({
    file: target,
    letter: id,
    version: version.hash,
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
    const reply = await readReply(file);
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
async function readReply(file: string): Promise<Result<SignOffReply>> {
  const size = (await stat(file).catch(() => undefined))?.size ?? Number.POSITIVE_INFINITY;
  try {
    const read = size > largestReply ? undefined : replySchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (read?.success === true) return success(read.data);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message = 'This is not a sign-off, or it was altered.';
  return failure({ code: 'sign-off-file', file, message, remedy: 'Give the small file that briefing sign wrote.' });
}
