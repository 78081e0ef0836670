/**
 * Opens a briefing wherever it is: a folder, a `.briefing` file, or `library:ID`. Nothing is edited in place; what is
 * opened is a copy in memory.
 */
import { readFile, stat } from 'node:fs/promises';
import { failure, type BriefingContent, type Problem, type Result } from '../../core/model/index.ts';
import { isLocked, readFolder, unlockBriefing, unpackBriefing, type OpenedBriefing } from '../briefing-file/index.ts';
import type { Desk } from './desk.ts';

export const libraryPrefix = 'library:';
/** Larger files are not read into memory. */
const largestFile = 1024 ** 3;

/**
 * @param passphrase opens a locked file; not needed where the file is not locked.
 * @returns the briefing, or every problem found in it. From a folder it knows where each record stands.
 */
export async function openBriefing(place: string, desk: Desk, passphrase?: string): Promise<Result<OpenedBriefing>> {
  if (place.startsWith(libraryPrefix)) return openFromLibrary(place.slice(libraryPrefix.length), desk);
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return failure(notThere(place));
  if (found.isDirectory()) return readFolder(place);
  if (found.size > largestFile) {
    return failure({
      code: 'too-large',
      file: place,
      message: 'The file is larger than 1 GB, which no briefing is.',
      remedy: 'Choose a .briefing file.',
    });
  }
  const bytes = await readFile(place);
  if (!isLocked(bytes)) return unpackBriefing(bytes);
  if (passphrase === undefined) return failure(locked(place));
  const unlocked = await unlockBriefing(bytes, passphrase);
  return unlocked.ok ? unpackBriefing(unlocked.value) : unlocked;
}

function locked(place: string): Problem {
  return {
    code: 'passphrase-needed',
    file: place,
    message: 'This file is locked with a passphrase.',
    remedy: 'Ask the sender for the passphrase, then run briefing open with the file and --passphrase-file.',
  };
}

async function openFromLibrary(id: string, desk: Desk): Promise<Result<BriefingContent>> {
  const { withLibrary } = await import('./library.ts');
  return withLibrary(desk, (library) => library.exportBriefing(id));
}

function notThere(place: string): Problem {
  return {
    code: 'not-found',
    file: place,
    message: 'There is no such file or folder.',
    remedy: 'Give the path of a briefing folder or a .briefing file, or library: and the id of a briefing.',
  };
}
