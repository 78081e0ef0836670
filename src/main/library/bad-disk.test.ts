/**
 * A full disk and a place that cannot be written: a clear message, and nothing is lost. With a real small disk where the
 * machine lets us make one, and with SQLite's own limit everywhere.
 */
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../core/model/index.ts';
import { gwentUid, officer, valueOf, walesBriefing } from '../../core/sharing/testing/wales.ts';
import { openDriver } from './driver.ts';
import { openLibrary, restoreBackup, type Library } from './index.ts';
import { createLibrary } from './library.ts';
import { contentOf, openTestLibrary, set, type TestLibrary } from './testing/open-library.ts';
import { makeSmallDisk, type SmallDisk } from './testing/small-disk.ts';

const now = '2025-03-12T09:00:00Z';
const problemOf = (result: Result<unknown>) => (result.ok ? undefined : result.problems[0]);
const noteOf = (library: Library) => valueOf(library.readRecords('wales')).get(gwentUid)?.note;

/** Edits until an edit is refused. @returns the last note that was acknowledged, and the refusal. */
function fillUp(library: Library): { readonly kept: string; readonly refused: ReturnType<typeof problemOf> } {
  let kept = '';
  for (let count = 0; count < 20_000; count += 1) {
    const note = `${String(count)} ${'words '.repeat(2000)}`;
    const edited = library.applyPatches('wales', [set(gwentUid, ['note'], note)], officer);
    if (!edited.ok) return { kept, refused: problemOf(edited) };
    kept = note;
  }
  throw new Error('The disk never became full.');
}

const smallDisk = makeSmallDisk(8);
const disks: readonly string[] = smallDisk === undefined ? [] : ['a real one'];
smallDisk?.remove();

describe('a full disk', () => {
  let desk: TestLibrary;
  beforeEach(() => {
    desk = openTestLibrary();
    valueOf(desk.now().importBriefing(contentOf(walesBriefing), officer));
  });
  afterEach(() => {
    desk.close();
  });

  test('refuses the edit in words; all before it stays, and with room it goes on', () => {
    desk.now().close();
    const driver = openDriver(desk.file);
    const library = createLibrary(driver, desk.file);
    const pages = Number(driver.one('PRAGMA page_count')?.['page_count']);
    driver.all(`PRAGMA max_page_count = ${String(pages + 60)}`);
    const { kept, refused } = fillUp(library);
    expect(refused).toMatchObject({ code: 'disk-full', message: 'The disk is full, so nothing was changed.' });
    expect(noteOf(library)).toBe(kept);
    expect(valueOf(library.verify()).faults).toEqual([]);
    driver.all('PRAGMA max_page_count = 1000000');
    valueOf(library.applyPatches('wales', [set(gwentUid, ['note'], 'on')], officer));
    expect(valueOf(library.undo('wales', officer)).records.get(gwentUid)?.note).toBe(kept);
    library.close();
    desk.reopen();
    expect(noteOf(desk.now())).toBe(kept);
  });

  test.each(disks)('%s', async () => {
    const disk = makeSmallDisk(8)!;
    try {
      const file = join(disk.folder, 'desk', 'library.sqlite');
      const library = valueOf(openLibrary(file));
      const ballast = join(disk.folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(3_000_000));
      valueOf(library.importBriefing(contentOf(walesBriefing), officer));
      const { kept, refused } = fillUp(library);
      expect(refused?.code).toMatch(/^disk-full$|^library-disk$/);
      expect(noteOf(library)).toBe(kept);
      // A backup finds no room either: it says so and leaves nothing half-made.
      expect(problemOf(library.backUp('by-hand', now))?.code).toMatch(/^disk-full$|^library-disk$/);
      expect(readdirSync(join(disk.folder, 'desk', 'backups'))).toEqual([]);
      library.close();
      rmSync(ballast);
      const reopened = valueOf(openLibrary(file));
      expect(valueOf(reopened.verify()).faults).toEqual([]);
      expect(noteOf(reopened)).toBe(kept);
      valueOf(reopened.undo('wales', officer));
      reopened.close();
    } finally {
      disk.remove();
    }
  });
});

describe('a place that cannot be written', () => {
  let desk: TestLibrary;
  let disk: SmallDisk | undefined;
  beforeEach(() => {
    desk = openTestLibrary();
    disk = makeSmallDisk(4);
  });
  afterEach(() => {
    disk?.remove();
    desk.close();
  });

  /** A folder with a library in it, closed to writing: a disk that can only be read, or without one a mode. */
  function lockedLibrary(): string {
    const folder = join(disk?.folder ?? desk.folder, 'locked');
    const file = join(folder, 'library.sqlite');
    const library = valueOf(openLibrary(file));
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
    library.close();
    if (disk !== undefined) disk.lock();
    else chmodSync(folder, 0o555);
    return file;
  }

  test('a folder that can only be read gives a clear message, and the library in it stays as it was', () => {
    const file = lockedLibrary();
    const opened = openLibrary(file);
    const refused = opened.ok ? problemOf(opened.value.applyPatches('wales', [], officer)) : problemOf(opened);
    if (opened.ok) opened.value.close();
    expect(refused).toMatchObject({ code: 'library-place', file });
    expect(refused?.message).toMatch(/read only|closed to you/);
    expect(refused?.remedy).toContain('choose another place');
    if (disk !== undefined) disk.unlock();
    else chmodSync(dirname(file), 0o755);
    const again = valueOf(openLibrary(file));
    expect(valueOf(again.exportBriefing('wales')).briefing).toEqual(walesBriefing);
    again.close();
  });

  test('a new library is not begun where there can be none', () => {
    const file = join(desk.folder, 'a-file');
    writeFileSync(file, 'x');
    expect(problemOf(openLibrary(join(file, 'library.sqlite')))?.code).toBe('library-place');
    expect(problemOf(openLibrary(desk.folder))?.code).toBe('library-place');
  });

  test('a library that another process does not let go of is not restored over', { timeout: 30_000 }, async () => {
    valueOf(desk.now().importBriefing(contentOf(walesBriefing), officer));
    valueOf(desk.now().backUp('by-hand', now));
    const other = openDriver(desk.file);
    other.script('BEGIN IMMEDIATE');
    expect(problemOf(await restoreBackup(desk.file, undefined, now))?.code).toBe('library-busy');
    other.script('ROLLBACK');
    other.close();
    expect((await restoreBackup(desk.file, undefined, now)).ok).toBe(true);
  });
});
