/** What can go wrong with a library, in words; and what SQLite throws, turned into it. */
import { failure, type Problem, type Result } from '../../core/model/index.ts';

export function unknownBriefing(name: string): Problem {
  return {
    code: 'unknown-briefing',
    message: `The library has no briefing “${name}”, or more than one.`,
    remedy: 'List the briefings, then give the uid of one.',
  };
}

export function alreadyHeld(title: string): Problem {
  return {
    code: 'briefing-held',
    message: `The library already holds the briefing “${title}”.`,
    remedy: 'Merge the file into it instead.',
  };
}

export function noBriefing(): Problem {
  return {
    code: 'no-briefing',
    message: 'The file has no record of the briefing itself, or has several.',
    remedy: 'Ask the sender for the file again.',
  };
}

export function builtOn(ids: readonly string[], verb: 'undone' | 'redone'): Problem {
  return {
    code: 'built-on',
    message: `The step cannot be ${verb}, because a later edit built on it: ${ids.join(', ')}.`,
    remedy: 'Take back the later edit first, or change the words by hand.',
  };
}

export function noStep(verb: 'undo' | 'redo'): Problem {
  return { code: `nothing-to-${verb}`, message: `There is nothing to ${verb}.`, remedy: 'Nothing was changed.' };
}

const causes: readonly (readonly [prefix: string, code: string, message: string, remedy: string])[] = [
  [
    'SQLITE_BUSY',
    'library-busy',
    'The library is being written by another window or command, and it did not finish in five seconds.',
    'Try again in a moment.',
  ],
  ['SQLITE_FULL', 'disk-full', 'The disk is full, so nothing was changed.', 'Make room on the disk, then try again.'],
  [
    'SQLITE_CANTOPEN',
    'library-place',
    'The library cannot be opened, because its folder is missing or closed to you.',
    'Make the folder, or choose another place for the library.',
  ],
  [
    'SQLITE_READONLY',
    'library-place',
    'The library cannot be written, because its file or folder is read only.',
    'Change its permission, or choose another place for the library.',
  ],
  [
    'SQLITE_NOTADB',
    'not-a-library',
    'The file is not a library of Briefing Desk.',
    'Choose another place for the library. Nothing was changed.',
  ],
  [
    'SQLITE_CORRUPT',
    'library-damaged',
    'The library file is damaged.',
    'Restore a backup with briefing library restore. The damaged file is kept beside the backups.',
  ],
  ['ENOSPC', 'disk-full', 'The disk is full, so nothing was changed.', 'Make room on the disk, then try again.'],
  ['EDQUOT', 'disk-full', 'Your share of the disk is full, so nothing was changed.', 'Delete files, then try again.'],
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'].map(
    (code) =>
      [
        code,
        'library-place',
        'The folder of the library cannot be used, because it is missing, read only or closed to you.',
        'Change its permission, or choose another place for the library.',
      ] as const,
  ),
  ['SQLITE_IOERR', 'library-disk', 'The disk did not read or write the library.', 'Check the disk, then try again.'],
];

/** Runs work on the database; an expected refusal of SQLite becomes a problem, anything else is a defect and is thrown. */
export function guard<T>(file: string, work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return failure(problemOf(file, error));
  }
}

/** The same for work that takes its time. */
export async function guardLater<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return failure(problemOf(file, error));
  }
}

/** @throws the error itself where it is not an expected refusal. */
function problemOf(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = causes.find(([prefix]) => code.startsWith(prefix));
  if (cause === undefined) throw error;
  const [, name, message, remedy] = cause;
  return { code: name, file, message, remedy };
}
