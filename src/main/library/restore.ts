/**
 * Puts a backup in the library's place. The present library is backed up first, so that restoring can itself be undone by
 * restoring that backup; a damaged library is kept as it is.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { claimName, flush, keptAs, listBackups, makeBackup, type Backup, type BackupOptions } from './backups.ts';
import { openDriver, openToRead } from './driver.ts';
import { guard, guardLater } from './library-problems.ts';
import { identify } from './migrations.ts';

export interface Restored {
  readonly restored: Backup;
  /** The library as it was before; restore it to undo. None where there was no library. */
  readonly previous: Backup | undefined;
}

/** A file that SQLite can no longer read; it is kept as it is. */
const broken: ReadonlySet<string> = new Set(['not-a-library', 'library-damaged', 'backup-unsound']);

/**
 * Restores a backup by name, or the newest.
 * @param now ISO time of the backup that is made of the present library.
 * @returns problems `no-backup`, `backup-damaged`, `newer-library`, and those of the disk; then nothing was changed.
 */
export async function restoreBackup(file: string, name: string | undefined, now: string): Promise<Result<Restored>> {
  const backups = listBackups(file);
  const chosen = name === undefined ? backups[0] : backups.find((backup) => backup.name === basename(name));
  if (chosen === undefined) return failure(noBackup(file, name));
  const usable = checkBackup(chosen);
  if (!usable.ok) return usable;
  const present = keepPresent(file, { reason: 'before-restore', now, needed: [chosen.name] });
  if (!present.ok) return present;
  const replaced = await putInPlace(chosen.file, file, present.value?.reason === 'damaged');
  return replaced.ok ? success({ restored: chosen, previous: present.value }) : replaced;
}

function checkBackup(backup: Backup): Result<undefined> {
  const checked = guard(backup.file, () => {
    const driver = openToRead(backup.file);
    try {
      const identity = identify(driver, backup.file);
      if (!identity.ok) return identity;
      return driver.isIntact() && !identity.value.empty ? success(undefined) : failure(damagedBackup(backup));
    } finally {
      driver.close();
    }
  });
  if (checked.ok || !checked.problems.some(({ code }) => broken.has(code))) return checked;
  return failure(damagedBackup(backup));
}

/** A backup of the library as it is now; of a damaged one, its very bytes. */
function keepPresent(file: string, options: BackupOptions): Result<Backup | undefined> {
  if (!existsSync(file)) return success(undefined);
  const kept = guard(file, () => {
    const driver = openDriver(file);
    try {
      return makeBackup(driver, file, options);
    } finally {
      driver.close();
    }
  });
  if (kept.ok || !kept.problems.some(({ code }) => broken.has(code))) return kept;
  return guard(file, () => {
    const place = claimName(file, { ...options, reason: 'damaged' });
    // What the file had not yet taken in may hold edits that somebody can still rescue.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${place}-wal`);
    copyFileSync(file, `${place}.partial`);
    flush(`${place}.partial`);
    renameSync(`${place}.partial`, place);
    return success(keptAs(file, place, { ...options, reason: 'damaged' }));
  });
}

async function putInPlace(backup: string, file: string, anew: boolean): Promise<Result<undefined>> {
  if (existsSync(file) && !anew) {
    return guardLater(file, async () => {
      waitForWriter(file);
      const driver = openToRead(backup);
      try {
        await driver.replaceContentOf(file);
      } finally {
        driver.close();
      }
      return success(undefined);
    });
  }
  return guard(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const beside = `${file}.partial`;
    copyFileSync(backup, beside);
    flush(beside);
    // What the damaged file had not yet taken in belongs to it and would spoil the backup.
    for (const left of [`${file}-wal`, `${file}-shm`]) rmSync(left, { force: true });
    renameSync(beside, file);
    flush(dirname(file));
    return success(undefined);
  });
}

/** Copying in would wait for ever; this gives up where another process does not finish, as every edit does. @throws then. */
function waitForWriter(file: string): void {
  const driver = openDriver(file);
  try {
    driver.transaction(
      () => undefined,
      () => false,
    );
  } finally {
    driver.close();
  }
}

function noBackup(file: string, name: string | undefined): Problem {
  return {
    code: 'no-backup',
    file,
    message: name === undefined ? 'There is no backup yet.' : `There is no backup “${name}”.`,
    remedy: 'List the backups with briefing library backup --list.',
  };
}

function damagedBackup(backup: Backup): Problem {
  return {
    code: 'backup-damaged',
    file: backup.file,
    message: `The backup “${backup.name}” is damaged or is no library, so the library was left as it is.`,
    remedy: 'Choose another backup with briefing library backup --list.',
  };
}
