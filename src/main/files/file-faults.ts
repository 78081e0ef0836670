/** What the system says when a file cannot be read or written, in plain words. */
import { dirname } from 'node:path';
import type { Problem } from '../../core/model/index.ts';

const words: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  EEXIST: ['exists', 'There is a file of this name already.', 'Choose another name, or say that it may be replaced.'],
  ENOSPC: ['no-space', 'The disk is full, so the file was not saved.', 'Make room on the disk, or choose another one.'],
  EDQUOT: [
    'no-space',
    'Your share of the disk is full, so the file was not saved.',
    'Delete files that you no longer need, or choose another disk.',
  ],
  EACCES: ['not-allowed', 'You are not allowed to use this place.', 'Choose a folder of your own, or ask for access.'],
  EPERM: [
    'not-allowed',
    'The system does not allow this here.',
    'Close other programs that use the file, or choose another folder.',
  ],
  EROFS: ['read-only', 'This disk can only be read.', 'Choose a folder on another disk.'],
  EISDIR: ['is-folder', 'This is a folder, not a file.', 'Give the name of a file.'],
  ENAMETOOLONG: ['name-too-long', 'The name of the file is too long.', 'Choose a shorter name.'],
  EBUSY: ['in-use', 'Another program uses the file.', 'Close it there, and try again.'],
};

/** A problem that names the file. */
export function describeFileFault(error: unknown, path: string): Problem {
  const fault = error as NodeJS.ErrnoException;
  if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') {
    const message = `There is no folder “${dirname(path)}”, or no file of this name in it.`;
    return { code: 'not-found', file: path, message, remedy: 'Make the folder first, or choose another one.' };
  }
  const known = words[fault.code ?? ''];
  if (known !== undefined) return { code: known[0], file: path, message: known[1], remedy: known[2] };
  const message = `The system could not read or write the file: ${fault.code ?? fault.message}.`;
  return { code: 'not-saved', file: path, message, remedy: 'Try again, or choose another folder.' };
}
