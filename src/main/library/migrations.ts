/**
 * The library's schema as named steps without gaps. A library from a newer app is refused in words; before an older one is
 * changed a copy is kept beside it.
 */
import { existsSync } from 'node:fs';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import type { Driver } from './driver.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Marks the file as ours: "BrDk". */
const applicationId = 0x4272446b;

/** In order; the number of a step is its place, from 1. Never changed once released: a new step is added. */
const migrations: readonly Migration[] = [
  {
    name: 'record-map',
    sql: `
      CREATE TABLE briefings (
        uid TEXT PRIMARY KEY,
        head TEXT,
        withheld TEXT NOT NULL DEFAULT '[]',
        profile TEXT,
        manifest TEXT
      ) STRICT;
      CREATE TABLE records (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (briefing, uid)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX records_by_id ON records (kind, id);
      CREATE TABLE revisions (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        envelope TEXT NOT NULL,
        PRIMARY KEY (briefing, id)
      ) STRICT;
      CREATE UNIQUE INDEX revisions_in_order ON revisions (briefing, place);
      CREATE TABLE changes (
        briefing TEXT NOT NULL,
        revision TEXT NOT NULL,
        uid TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (briefing, revision, uid),
        FOREIGN KEY (briefing, revision) REFERENCES revisions (briefing, id) ON DELETE CASCADE
      ) STRICT;
      CREATE TABLE assets (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE TABLE briefing_assets (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        sha256 TEXT NOT NULL REFERENCES assets (sha256),
        PRIMARY KEY (briefing, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE extra_parts (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (briefing, name)
      ) STRICT;`,
  },
  {
    name: 'undo-steps',
    sql: `
      CREATE TABLE undo_steps (
        briefing TEXT NOT NULL REFERENCES briefings (uid) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        owner TEXT NOT NULL,
        part TEXT,
        undone INTEGER NOT NULL DEFAULT 0,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (briefing, place)
      ) STRICT;`,
  },
];

export const libraryVersion = migrations.length;

/**
 * Brings the schema up to date. The copy of an older library is named after the version it holds.
 * @returns problems `newer-library`, `not-a-library`.
 */
export function migrate(driver: Driver, file: string): Result<{ readonly backup: string | undefined }> {
  const version = Number(driver.one('PRAGMA user_version')?.['user_version'] ?? 0);
  const owner = Number(driver.one('PRAGMA application_id')?.['application_id'] ?? 0);
  const empty = driver.one('SELECT 1 AS found FROM sqlite_schema LIMIT 1') === undefined;
  if (owner !== applicationId && !empty) return failure(notALibrary(file));
  if (version > libraryVersion) return failure(newerLibrary(file, version));
  if (version === libraryVersion) return success({ backup: undefined });
  const backup = empty ? undefined : keepCopy(driver, file, version);
  driver.transaction(
    () => {
      // Another process may have been quicker while this one waited for the lock.
      const present = Number(driver.one('PRAGMA user_version')?.['user_version'] ?? 0);
      for (const migration of migrations.slice(present)) driver.script(migration.sql);
      driver.script(
        `PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${String(libraryVersion)};`,
      );
    },
    () => true,
  );
  return success({ backup });
}

function keepCopy(driver: Driver, file: string, version: number): string {
  const name = `${file}.version-${String(version)}`;
  let copy = `${name}.backup`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${name}.${String(count)}.backup`;
  driver.run('VACUUM INTO ?', copy);
  return copy;
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
