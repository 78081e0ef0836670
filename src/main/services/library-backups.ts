/** The library's backups and its state: make one, list them, put one back, look whether all is whole. */
import type {
  LibraryBackupResponse,
  LibraryRestoreResponse,
  LibraryVerifyResponse,
} from '../../contract/library-results.ts';
import { success, type Result } from '../../core/model/index.ts';
import { restoreBackup, type Backup } from '../library/index.ts';
import type { Desk } from './desk.ts';
import { withLibrary } from './library.ts';

/** Makes a backup, unless they are only to be listed. */
export function backUpLibrary({ listOnly }: { readonly listOnly: boolean }, desk: Desk): Result<LibraryBackupResponse> {
  return withLibrary(desk, (library) => {
    const made = listOnly ? undefined : library.backUp('by-hand', desk.now());
    if (made?.ok === false) return made;
    const backups = library.listBackups();
    if (!backups.ok) return backups;
    return success({ backups: backups.value.map(tellBackup), ...(made && { made: tellBackup(made.value) }) });
  });
}

/** Puts a backup in the library's place, the newest unless one is named; the present library is backed up first. */
export async function restoreLibrary(name: string | undefined, desk: Desk): Promise<Result<LibraryRestoreResponse>> {
  const restored = await restoreBackup(desk.library, name, desk.now());
  if (!restored.ok) return restored;
  const { previous } = restored.value;
  return withLibrary(desk, (library) => {
    const briefings = library.listBriefings();
    if (!briefings.ok) return briefings;
    return success({
      restored: tellBackup(restored.value.restored),
      ...(previous && { previous: tellBackup(previous) }),
      briefings: briefings.value.length,
    });
  });
}

/** Looks at everything in the library. */
export function verifyLibrary(desk: Desk): Result<LibraryVerifyResponse> {
  return withLibrary(desk, (library) => {
    const verified = library.verify();
    if (!verified.ok) return verified;
    const { faults, ...counts } = verified.value;
    return success({ whole: faults.length === 0, ...counts, faults: [...faults] });
  });
}

function tellBackup({ name, time, reason, bytes }: Backup) {
  return { name, time, reason, bytes };
}
