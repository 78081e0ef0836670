/** Purges a record from every backup: each is changed on a copy, which then takes its place. */
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { success, type Result } from '../../core/model/index.ts';
import { flush, listBackups, removeBackup } from './backups.ts';
import { openDriver } from './driver.ts';
import { guard } from './library-problems.ts';
import { forgetSearch, removeBodies, rewriteFile, type Known } from './purge-rows.ts';

export interface PurgedBackups {
  /** Names of backups from which bodies were taken. */
  readonly purged: readonly string[];
  /** Names of backups that could not be read; they were removed, as nobody could say what they still held. */
  readonly removed: readonly string[];
}

/** @returns problems of the disk (`disk-full`, `library-place`); a backup that was not reached is as it was. */
export function purgeBackups(file: string, briefing: string, record: Known): Result<PurgedBackups> {
  const purged: string[] = [];
  const removed: string[] = [];
  for (const backup of listBackups(file)) {
    const done = purgeBackup(backup.file, briefing, record);
    if (done.ok && done.value > 0) purged.push(backup.name);
    if (done.ok) continue;
    if (!done.problems.some(({ code }) => code === 'not-a-library' || code === 'library-damaged')) return done;
    removeBackup(backup.file);
    removed.push(backup.name);
  }
  return success({ purged, removed });
}

function purgeBackup(place: string, briefing: string, record: Known): Result<number> {
  const copy = `${place}.partial`;
  return guard(place, () => {
    try {
      copyFileSync(place, copy);
      const driver = openDriver(copy);
      let bodies: number;
      try {
        bodies = driver.transaction(
          () => {
            forgetSearch(driver, briefing);
            return removeBodies(driver, briefing, record);
          },
          (count) => count > 0,
        );
        if (bodies > 0) rewriteFile(driver);
      } finally {
        driver.close();
      }
      if (bodies > 0) {
        flush(copy);
        renameSync(copy, place);
        flush(dirname(place));
      }
      return success(bodies);
    } finally {
      for (const left of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(left, { force: true });
    }
  });
}
