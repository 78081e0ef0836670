/**
 * Locks a `.briefing` file with a passphrase, and opens it, in the age format (https://age-encryption.org/v1). A passphrase
 * is the only key; what its header asks of this computer is bounded before a key is made.
 */
import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Decrypter, Encrypter } from 'age-encryption';
import { failure, success, type Result } from '../../core/model/index.ts';
import { findStrangeWords, makePassphrase, ratePassphrase, tidyPassphrase } from '../../core/sharing/index.ts';
import type { PassphraseStrength } from '../../core/sharing/index.ts';
import { limits } from './limits.ts';
import { refusal } from './zip-directory.ts';

const opening = 'age-encryption.org/v1\n';
/** A key takes 2^17 × 1 kB = 128 MB and about half a second; 2^18 is what age itself writes, and the most that is read. */
const workFactor = 17;
const mostWork = 18;
/** Version, one scrypt stanza and its body, and the mark of the header; nothing else can be opened with a passphrase. */
const header =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;

/** Is it a locked file? Its first bytes say so; its name does not. */
export function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, opening.length)) === opening;
}

/** Six words chosen by the chance of the system. */
export function choosePassphrase(): string {
  return makePassphrase(wordlist, (below) => randomInt(below));
}

export function ratePassphraseHere(passphrase: string): PassphraseStrength {
  return ratePassphrase(passphrase, wordlist);
}

/** @param work the power of two of the key's cost; lower only where a test makes many. */
export async function lockBriefing(bytes: Uint8Array, passphrase: string, work = workFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(tidyPassphrase(passphrase, wordlist));
  return encrypter.encrypt(bytes);
}

/** The same for a file that comes in pieces. */
export async function* lockInPieces(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
  work = workFactor,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(tidyPassphrase(passphrase, wordlist));
  yield* await encrypter.encrypt(ReadableStream.from(pieces));
}

/** @returns problems `too-large`, `truncated`, `passphrase-wrong`, `altered`; then nothing of the file is given. */
export async function unlockBriefing(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  if (bytes.length > limits.file + 1024 * 1024) return failure(refusal('too-large', 'The file has more than 512 MB.'));
  const found = header.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 400)));
  if (found === null) {
    const message = 'The head of this locked file is cut off or altered, or it was not locked with a passphrase alone.';
    return failure(refusal('truncated', message));
  }
  if (Number(found[1]) > mostWork) {
    return failure(refusal('too-large', 'The lock of this file asks for more memory than Briefing Desk gives it.'));
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(tidyPassphrase(passphrase, wordlist));
  try {
    return success(await decrypter.decrypt(bytes, 'uint8array'));
  } catch (error) {
    return failure(isNoMatch(error) ? wrongPassphrase(passphrase) : altered());
  }
}

/** What age says where the key opens nothing; anything later means that the key was right and the file is not. */
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && /no identity matched/i.test(error.message);
}

function wrongPassphrase(passphrase: string): ReturnType<typeof refusal> {
  const strange = findStrangeWords(passphrase, wordlist).map(({ word, near }) =>
    near === undefined
      ? `“${word}” is not in the word list of Briefing Desk.`
      : `“${word}” is not in the word list of Briefing Desk; “${near}” is.`,
  );
  return {
    code: 'passphrase-wrong',
    message: ['The passphrase does not open this file. Nothing was imported.', ...strange].join(' '),
    remedy: 'Compare it with the sender word by word, by telephone. If it is the same, ask for the file again.',
  };
}

function altered(): ReturnType<typeof refusal> {
  const message = 'The passphrase is right, but the file is cut off or was altered on its way. Nothing was imported.';
  return { code: 'altered', message, remedy: 'Ask for the file again.' };
}
