/**
 * Brings a library up to date, step by step. A library from a newer app is refused in words; before an older one is changed
 * a backup is kept, and without one nothing is changed.
 */
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { makeBackup } from './backups.ts';
import type { Driver } from './driver.ts';
import { schemaSteps } from './schema-steps.ts';

/** Marks the file as ours: "BrDk". */
const applicationId = 0x4272446b;

export const libraryVersion = schemaSteps.length;

/** What a database file says it is. */
export interface FileIdentity {
  readonly version: number;
  readonly empty: boolean;
}

/** @returns problems `newer-library`, `not-a-library`. */
export function identify(driver: Driver, file: string): Result<FileIdentity> {
  const version = numberOf(driver, 'user_version');
  const empty = driver.one('SELECT 1 AS found FROM sqlite_schema LIMIT 1') === undefined;
  if (numberOf(driver, 'application_id') !== applicationId && !empty) return failure(notALibrary(file));
  if (version > libraryVersion) return failure(newerLibrary(file, version));
  return success({ version, empty });
}

/**
 * Brings the schema up to date, after a backup that is named after the version to come.
 * @param now ISO time of the backup.
 * @returns problems `newer-library`, `not-a-library`, and those of `makeBackup`.
 */
export function migrate(driver: Driver, file: string, now: string): Result<undefined> {
  const identity = identify(driver, file);
  if (!identity.ok) return identity;
  const { version, empty } = identity.value;
  if (version === libraryVersion) return success(undefined);
  if (!empty) {
    const kept = makeBackup(driver, file, { reason: `before-version-${String(libraryVersion)}`, now });
    if (!kept.ok) return kept;
  }
  driver.transaction(
    () => {
      // Another process may have been quicker while this one waited for the lock.
      for (const step of schemaSteps.slice(numberOf(driver, 'user_version'))) driver.script(step.sql);
      driver.script(
        `PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${String(libraryVersion)};`,
      );
    },
    () => true,
  );
  return success(undefined);
}

function numberOf(driver: Driver, pragma: 'user_version' | 'application_id'): number {
  return Number(driver.one(`PRAGMA ${pragma}`)?.[pragma] ?? 0);
}

function newerLibrary(file: string, version: number): Problem {
  return {
    code: 'newer-library',
    file,
    message: `The library was last opened by a newer Briefing Desk (library version ${String(version)}; this one reads up to ${String(libraryVersion)}).`,
    remedy: 'Install the newer Briefing Desk, or choose another library. Nothing was changed.',
  };
}

function notALibrary(file: string): Problem {
  return {
    code: 'not-a-library',
    file,
    message: 'The file is a database of another program, not a library of Briefing Desk.',
    remedy: 'Choose another place for the library. Nothing was changed.',
  };
}
