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
  /** Has the file kept its form? */
  isIntact(): boolean;
  close(): void;
}

/** How long a second process waits for the one writer, in milliseconds. */
const patience = 5000;

/**
 * Opens a database file, made if absent, with everything durable that is committed: WAL, synchronous=FULL.
 * @throws where the file is no database or is held by another process; `openLibrary` turns that into a problem.
 */
export function openDriver(file: string): Driver {
  const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite;
  const database = new Database(file, { timeout: patience });
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
    isIntact: () => database.pragma('integrity_check', { simple: true }) === 'ok',
    close: () => {
      database.close();
    },
  };
}
