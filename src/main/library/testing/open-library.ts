/** A library in a folder of its own for one test, and ways to look behind its back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import type { Briefing, BriefingContent, RecordPatch } from '../../../core/model/index.ts';
import { valueOf } from '../../../core/sharing/testing/wales.ts';
import { openLibrary, type Library } from '../index.ts';

export interface TestLibrary {
  readonly folder: string;
  readonly file: string;
  /** The open library; another after `reopen`. */
  readonly now: () => Library;
  readonly reopen: () => Library;
  /** Closes the library and works on its file directly. */
  readonly raw: <T>(work: (database: BetterSqlite.Database) => T, file?: string) => T;
  readonly close: () => void;
}

export function openTestLibrary(): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const file = join(folder, 'desk', 'library.sqlite');
  let library = valueOf(openLibrary(file));
  const reopen = (): Library => {
    library.close();
    library = valueOf(openLibrary(file));
    return library;
  };
  return {
    folder,
    file,
    now: () => library,
    reopen,
    raw: (work, other = file) => {
      if (other === file) library.close();
      const database = new (loadSqlite())(other);
      try {
        return work(database);
      } finally {
        database.close();
      }
    },
    close: () => {
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function loadSqlite(): typeof BetterSqlite {
  return createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite;
}

export const set = (uid: string, path: readonly string[], value: string): RecordPatch => ({
  op: 'set',
  uid,
  path,
  value,
});
export const contentOf = (briefing: Briefing): BriefingContent => ({ briefing, assets: new Map() });
export const codeOf = (result: { ok: boolean; problems?: readonly { code: string }[] }): string | undefined =>
  result.problems?.[0]?.code;
