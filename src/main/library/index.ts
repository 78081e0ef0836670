/** The library: every briefing in one SQLite file. The caller says where it is. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, success, type Result } from '../../core/model/index.ts';
import { settleIndex } from './keep-index.ts';
import { openDriver } from './driver.ts';
import { createLibrary } from './library.ts';
import { guard } from './library-problems.ts';
import type { Library } from './library-shape.ts';
import { migrate } from './migrations.ts';

export type { Backup } from './backups.ts';
export type { ListedBriefing } from './briefing-rows.ts';
export type { Edited, Editor, Library, Merged, UndoState } from './library-shape.ts';
export { libraryVersion } from './migrations.ts';
export { makeBlockId, makeUid } from './new-ids.ts';
export type { Purged } from './purge.ts';
export { restoreBackup, type Restored } from './restore.ts';
export type { ListedRevision } from './revision-rows.ts';
export type { KeptShare } from './share-rows.ts';
export type { SearchHit, SearchQuery, SearchResult, Stretch } from './search.ts';
export type { Verified } from './verify.ts';
export type { Use, WhereUsed } from './where-used.ts';

export interface OpenOptions {
  /** Make the library where there is none; true unless said otherwise. */
  readonly create?: boolean;
  /** ISO time for the backup before a migration; the clock unless given. */
  readonly now?: string;
}

/**
 * Opens the library in a file.
 * @returns problems `no-library`, `newer-library`, `not-a-library`, `library-place`, `library-busy`, `library-damaged`.
 */
export function openLibrary(file: string, { create = true, now }: OpenOptions = {}): Result<Library> {
  return guard(file, () => {
    if (!existsSync(file)) {
      if (!create) return failure(noLibrary(file));
      mkdirSync(dirname(file), { recursive: true });
    }
    const driver = openDriver(file);
    try {
      const migrated = migrate(driver, file, now ?? new Date().toISOString());
      if (migrated.ok) {
        settleIndex(driver);
        return success(createLibrary(driver, file));
      }
      driver.close();
      return migrated;
    } catch (error) {
      driver.close();
      throw error;
    }
  });
}

function noLibrary(file: string) {
  return {
    code: 'no-library',
    file,
    message: 'There is no library here yet.',
    remedy: 'Open a briefing into it first.',
  };
}
