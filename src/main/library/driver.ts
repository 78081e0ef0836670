/**
 * The one door to the database: a small driver, so that another SQLite can take better-sqlite3's place. Loaded when a
 * library is first opened, as most commands never open one.
 */
import { createRequire } from 'node:module';
import type BetterSqlite from 'better-sqlite3';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;

export interface Driver {
  /** Runs one statement; gives how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number;
  one(sql: string, ...values: SqlValue[]): Row | undefined;
  all(sql: string, ...values: SqlValue[]): Row[];
  /** Runs a script of several statements. */
  script(sql: string): void;
  /** All or nothing, with the write lock from the start. `keep` says whether the outcome is to be kept. */
  transaction<T>(work: () => T, keep: (outcome: T) => boolean): T;
  /** Everything that `work` reads is of one moment; no writer is waited for. */
  reading<T>(work: () => T): T;
  /** Has the file kept its form? `quick` leaves out whether each index fits its table. */
  isIntact(quick?: boolean): boolean;
  /** Writes a copy that is whole and compact into a new file. */
  copyTo(file: string): void;
  /** Puts the content of this database in place of another's, in one step that readers and a crash respect. */
  replaceContentOf(file: string): Promise<void>;
  close(): void;
}

/** How long a second process waits for the one writer, in milliseconds. */
const patience = 5000;

/**
 * Opens a database file, made if absent, with everything durable that is committed: WAL, synchronous=FULL.
 * @throws where the file is no database or is held by another process; `guard` turns that into a problem.
 */
export function openDriver(file: string): Driver {
  const database = new (loadSqlite())(file, { timeout: patience });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
  } catch (error) {
    database.close();
    throw error;
  }
  return wrap(database);
}

/** Opens a database file that is not to be changed, such as a backup. @throws as `openDriver` does. */
export function openToRead(file: string): Driver {
  return wrap(new (loadSqlite())(file, { timeout: patience, readonly: true, fileMustExist: true }));
}

function loadSqlite(): typeof BetterSqlite {
  return createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite;
}

function wrap(database: BetterSqlite.Database): Driver {
  const prepared = new Map<string, BetterSqlite.Statement>();
  const prepare = (sql: string): BetterSqlite.Statement => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    run: (sql, ...values) => prepare(sql).run(...values).changes,
    one: (sql, ...values) => prepare(sql).get(...values) as Row | undefined,
    all: (sql, ...values) => prepare(sql).all(...values) as Row[],
    script: (sql) => {
      database.exec(sql);
    },
    transaction: (work, keep) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const outcome = work();
        database.exec(keep(outcome) ? 'COMMIT' : 'ROLLBACK');
        return outcome;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    reading: (work) => {
      database.exec('BEGIN');
      try {
        return work();
      } finally {
        if (database.inTransaction) database.exec('COMMIT');
      }
    },
    isIntact: (quick = false) =>
      database.pragma(quick ? 'quick_check(1)' : 'integrity_check', { simple: true }) === 'ok',
    copyTo: (file) => {
      database.prepare('VACUUM INTO ?').run(file);
    },
    replaceContentOf: async (file) => {
      await database.backup(file);
    },
    close: () => {
      database.close();
    },
  };
}
