/** Shares a briefing as one file: what leaves under a profile, locked with a passphrase unless it is public or told not to be. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ShareResponse } from '../../contract/sharing.ts';
import { failure, success, type BriefingContent, type Problem, type Result } from '../../core/model/index.ts';
import {
  customProfile,
  describeShare,
  readKind,
  selectForSharing,
  shareProfiles,
  writeSummary,
  type SharedBefore,
  type ShareProfile,
} from '../../core/sharing/index.ts';
import { choosePassphrase, lockBriefing, packBriefing, ratePassphraseHere } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import type { Desk } from './desk.ts';
import { withLibrary } from './library.ts';
import { libraryPrefix, openBriefing } from './open-briefing.ts';
import { listSharedBefore, recordShared } from './shared-before.ts';

export interface ShareOptions {
  readonly profile: string;
  /** Custom: kinds of records with commas between; contacts and drafts stay unless asked for. */
  readonly kinds?: string;
  readonly contacts: boolean;
  readonly drafts: boolean;
  /** Lock it with the passphrase in this file; left out: the desk makes one. */
  readonly passphraseFile?: string;
  readonly plain: boolean;
  /** Save the printable summary apart too. */
  readonly summary?: string;
  readonly replace: boolean;
}

/** @param target the file to write; left out: only what would leave is told. */
export async function shareBriefing(
  place: string,
  target: string | undefined,
  options: ShareOptions,
  desk: Desk,
): Promise<Result<ShareResponse>> {
  const profile = chooseProfile(options);
  if (!profile.ok) return profile;
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const before = sharedBefore(place, desk);
  if (!before.ok) return before;
  const leaving = selectForSharing(opened.value, profile.value, before.value);
  const preview = describeShare(opened.value, leaving);
  if (target === undefined) return success({ file: '', bytes: 0, sha256: '', locked: false, ...mutable(preview) });
  const lock = await chooseLock(options);
  if (!lock.ok) return lock;
  const written = await write(target, leaving, { ...options, ...lock.value }, preview);
  if (!written.ok || !place.startsWith(libraryPrefix)) return written;
  const choice = { ...options, kinds: kindsIn(options.kinds).flatMap((word) => readKind(word) ?? []) };
  const kept = withLibrary(desk, (library) =>
    recordShared(library, opened.value, place.slice(libraryPrefix.length), choice, desk.now()),
  );
  return kept.ok ? written : kept;
}

/** Only a library knows what left before. */
function sharedBefore(place: string, desk: Desk): Result<SharedBefore[]> {
  if (!place.startsWith(libraryPrefix)) return success([]);
  return withLibrary(desk, (library) => listSharedBefore(library, place.slice(libraryPrefix.length)));
}

function kindsIn(kinds: string | undefined): string[] {
  return (kinds ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

interface Lock {
  readonly passphrase?: string;
  readonly made?: boolean;
}

async function write(
  target: string,
  leaving: BriefingContent,
  options: ShareOptions & Lock,
  preview: ReturnType<typeof describeShare>,
): Promise<Result<ShareResponse>> {
  const { passphrase, made, summary, replace } = options;
  const packed = packBriefing(leaving);
  const bytes = passphrase === undefined ? packed : await lockBriefing(packed, passphrase);
  const saved = await saveFileAtomically(target, bytes, { replace });
  if (!saved.ok) return saved;
  if (summary !== undefined) {
    const page = new TextEncoder().encode(writeSummary(leaving.briefing.records, leaving.profile ?? ''));
    const kept = await saveFileAtomically(summary, page, { replace });
    if (!kept.ok) return kept;
  }
  return success({
    file: target,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locked: passphrase !== undefined,
    ...(made === true && { passphrase }),
    ...(passphrase !== undefined && { strength: ratePassphraseHere(passphrase) }),
    ...mutable(preview),
  });
}

function chooseProfile({ profile, kinds, contacts, drafts }: ShareOptions): Result<ShareProfile> {
  if (Object.hasOwn(shareProfiles, profile)) return success(shareProfiles[profile as keyof typeof shareProfiles]);
  if (profile !== 'custom') {
    return failure({
      code: 'profile-unknown',
      message: `There is no share profile “${profile}”.`,
      remedy: `Choose one of ${Object.keys(shareProfiles).join(', ')}, custom.`,
    });
  }
  const words = kindsIn(kinds);
  const chosen = words.map(readKind);
  const strange = words.filter((_, at) => chosen[at] === undefined);
  if (words.length === 0 || strange.length > 0) {
    const message =
      words.length === 0
        ? 'A custom share needs the kinds of records.'
        : `There is no kind of record “${strange[0] ?? ''}”.`;
    return failure({ code: 'profile-custom', message, remedy: 'Write for example --kinds source,table,figure,chart.' });
  }
  return success(customProfile({ kinds: chosen.filter((kind) => kind !== undefined), contacts, drafts }));
}

async function chooseLock({ profile, plain, passphraseFile }: ShareOptions): Promise<Result<Lock>> {
  if (plain && passphraseFile !== undefined) {
    const message = 'The file cannot be both plain and locked with a passphrase.';
    return failure({ code: 'plain-and-locked', message, remedy: 'Leave out --plain or --passphrase-file.' });
  }
  if (passphraseFile !== undefined) {
    const passphrase = await readPassphrase(passphraseFile);
    return passphrase.ok ? success({ passphrase: passphrase.value }) : passphrase;
  }
  return success(plain || profile === 'public' ? {} : { passphrase: choosePassphrase(), made: true });
}

/** The first line of a file, so that a passphrase never stands on a command line. @returns `passphrase-file`. */
export async function readPassphrase(file: string): Promise<Result<string>> {
  const size = (await stat(file).catch(() => undefined))?.size;
  const text = size === undefined || size > 4096 ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  const [line = ''] = (text ?? '').replace(/^\ufeff/, '').split(/\r?\n/);
  if (line.trim() !== '') return success(line);
  const problem: Problem = {
    code: 'passphrase-file',
    file,
    message: 'There is no passphrase in this file.',
    remedy: 'Give a small text file whose first line is the passphrase.',
  };
  return failure(problem);
}

/** The preview as the contract has it. */
function mutable(
  preview: ReturnType<typeof describeShare>,
): Omit<ShareResponse, 'file' | 'bytes' | 'sha256' | 'locked'> {
  return structuredClone(preview) as Omit<ShareResponse, 'file' | 'bytes' | 'sha256' | 'locked'>;
}
