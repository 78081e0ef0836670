/**
 * Backups on the disk: whole copies of the library in the folder `backups` beside it. A copy is made beside its name, checked,
 * and only then takes the name; what the policy no longer needs is removed after that.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { chooseBackups, isBackupDue, type DatedBackup } from './backup-policy.ts';
import { openToRead, type Driver } from './driver.ts';
import { guard } from './library-problems.ts';

export interface Backup extends DatedBackup {
  /** Why it was made: `by-hand`, `by-itself`, `before-version-3`, `before-restore`, `damaged`. */
  readonly reason: string;
  readonly bytes: number;
  readonly file: string;
}

export interface BackupOptions {
  readonly reason: string;
  /** ISO time with offset. */
  readonly now: string;
  /** Names of backups that must stay this time, whatever their age. */
  readonly needed?: readonly string[];
}

const anHour = 3_600_000;

/** The folder of a library's backups; it may not be there yet. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

/** Newest first. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name): Backup[] => {
    const [, stem, day, time, more, reason] = namePattern.exec(name) ?? [];
    if (stem !== stemOf(file) || day === undefined || time === undefined || reason === undefined) return [];
    const place = join(folder, name);
    const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}.${(more ?? '').padStart(3, '0')}`;
    const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    return [{ name, time: `${date}T${clock}Z`, reason, bytes: statSync(place).size, file: place }];
  });
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/**
 * Keeps a copy of the library, and removes the backups that the policy no longer needs.
 * @returns problems `disk-full`, `library-place`, `backup-unsound`; then there is no new backup and every old one is there.
 */
export function makeBackup(driver: Driver, file: string, options: BackupOptions): Result<Backup> {
  return guard(file, () => {
    const place = claimName(file, options);
    const partial = `${place}.partial`;
    try {
      driver.copyTo(partial);
      if (!isSound(partial)) return failure(unsound(file));
      flush(partial);
      renameSync(partial, place);
      flush(dirname(place));
    } finally {
      rmSync(partial, { force: true });
    }
    return success(keptAs(file, place, options));
  });
}

/** Keeps a backup by itself where the policy says that one is due and there is a briefing to keep. */
export function backUpIfDue(driver: Driver, file: string, now: string): Result<Backup | undefined> {
  return guard(file, () => {
    const held = driver.one('SELECT 1 AS found FROM briefings LIMIT 1') !== undefined;
    const due = held && isBackupDue(listBackups(file), now, lastChange(file));
    return due ? makeBackup(driver, file, { reason: 'by-itself', now }) : success(undefined);
  });
}

/** When the library was last written, be it into its file or into what the file has yet to take in. */
function lastChange(file: string): string {
  const times = [file, `${file}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return new Date(Math.max(...times)).toISOString();
}

/** Makes the folder and gives the name that the next backup takes; leftovers of a killed process are cleared away. */
export function claimName(file: string, { reason, now }: BackupOptions): string {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const left = join(folder, name);
    if (name.endsWith('.partial') && Date.now() - statSync(left).mtimeMs > anHour) rmSync(left, { force: true });
  }
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').replace('.', '-');
  for (let count = 0; ; count += 1) {
    // A second backup in the same millisecond takes the next one.
    const [whole = '', rest = ''] = stamp.slice(0, -1).split('-');
    const name = `${whole}-${String(Number(rest) + count).padStart(3, '0')}Z`;
    const place = join(folder, `${stemOf(file)}.${name}.${reason}.sqlite`);
    if (!listBackups(file).some((backup) => basename(backup.file).includes(`.${name}.`))) return place;
  }
}

/** The backup that now stands at `place`, after what it makes needless is gone. */
export function keptAs(file: string, place: string, { now, needed = [] }: BackupOptions): Backup {
  const backups = listBackups(file);
  const name = basename(place);
  for (const { file: old } of chooseBackups(backups, now, new Set([name, ...needed])).drop) removeBackup(old);
  const made = backups.find((backup) => backup.name === name);
  if (made === undefined) throw new Error(`The backup ${place} is not where it was put.`);
  return made;
}

export function removeBackup(place: string): void {
  for (const left of [place, `${place}-wal`]) rmSync(left, { force: true });
}

/** Writes what the system still holds of a file or folder to the disk. */
export function flush(place: string): void {
  // Windows flushes folders by itself and lets nobody open them.
  if (process.platform === 'win32' && statSync(place).isDirectory()) return;
  const handle = openSync(place, 'r+'.slice(0, statSync(place).isDirectory() ? 1 : 2));
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Is the copy a database that has kept its form? */
export function isSound(file: string): boolean {
  const copy = openToRead(file);
  try {
    return copy.isIntact(true);
  } finally {
    copy.close();
  }
}

const namePattern = /^(.+)\.(\d{8})T(\d{6})-(\d{3,})Z\.([a-z0-9-]+)\.sqlite$/;

function stemOf(file: string): string {
  return basename(file, extname(file));
}

function unsound(file: string): Problem {
  return {
    code: 'backup-unsound',
    file,
    message: 'The copy of the library did not keep its form, so it was not kept.',
    remedy: 'Run briefing library verify, and check the disk.',
  };
}
