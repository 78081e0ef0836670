/** The reply of a partner: made for the newest version of a letter, and read again as a file from somebody else. */
import {
  canonicalJson,
  failure,
  recordsOfKind,
  success,
  type Json,
  type Letter,
  type RecordMap,
  type Result,
} from '../model/index.ts';
import { replySchema, versionsOf, type SignOffReply } from './fields.ts';
import { standingOf } from './freeze.ts';

export interface Signer {
  readonly organisation?: string | undefined;
  readonly person: string;
  readonly role: string;
  /** May the logo be printed? */
  readonly logo: boolean;
}

/** @returns `not-frozen`, or `version-old` where the letter was changed after its newest version. */
export function makeReply(records: RecordMap, letter: Letter, signer: Signer, date: string): Result<SignOffReply> {
  const head = recordsOfKind(records, 'briefing')[0];
  const version = versionsOf(letter).at(-1);
  if (version === undefined || head === undefined) {
    const message = `The letter “${letter.id}” is not frozen, so there is no version to sign.`;
    return failure({
      code: 'not-frozen',
      message,
      remedy: 'Ask the sender to freeze it (Share, Sign-off, or briefing freeze) and to share it again.',
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
  const { organisation, person, role, logo } = signer;
  return success({
    format: 'briefing-sign-off',
    formatVersion: 1,
    briefing: { uid: head.uid, id: head.id, title: head.title },
    letter: { uid: letter.uid, id: letter.id },
    hash: version.hash,
    ...(organisation !== undefined && { organisation }),
    person,
    role,
    capacity: organisation === undefined ? 'individual' : 'organisation',
    logo,
    date,
  });
}

/** The file of a reply. The same reply gives the same text. */
export function writeReply(reply: SignOffReply): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(reply as unknown as Json)), undefined, 2)}\n`;
}

/** @returns `sign-off-file` for anything that is not a reply. */
export function readReply(text: string): Result<SignOffReply> {
  try {
    const read = replySchema.safeParse(JSON.parse(text));
    if (read.success) return success(read.data);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message = 'This is not a sign-off, or it was altered.';
  return failure({
    code: 'sign-off-file',
    message,
    remedy: 'Give the small file that the partner made with Sign this letter, or with briefing sign.',
  });
}
