import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  gwentUid,
  letterUid,
  officer,
  quoteUid,
  sourceUid,
  valueOf,
  walesBriefing,
  walesRecords,
} from '../../core/sharing/testing/wales.ts';
import { openLibrary, restoreBackup } from './index.ts';
import { schemaSteps } from './schema-steps.ts';
import { codeOf, contentOf, openTestLibrary, set, type TestLibrary } from './testing/open-library.ts';

let desk: TestLibrary;
beforeEach(() => {
  desk = openTestLibrary();
  valueOf(desk.now().importBriefing(contentOf(walesBriefing), officer));
});
afterEach(() => {
  desk.close();
});
const minute = (count: number) => `2025-03-12T09:${String(count).padStart(2, '0')}:00Z`;
const note = (value: string) => valueOf(desk.now().applyPatches('wales', [set(gwentUid, ['note'], value)], officer));
const noteNow = () => valueOf(desk.now().readRecords('wales')).get(gwentUid)?.note;
const backUp = (time = minute(0)) => valueOf(desk.now().backUp('by-hand', time));
const backupFiles = () => {
  const folder = join(desk.folder, 'desk', 'backups');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const restore = async (name?: string, time = minute(30)) => {
  const restored = await restoreBackup(desk.file, name, time);
  desk.reopen();
  return restored;
};

describe('a backup', () => {
  test('is a whole library of its own, with what was not yet in the main file', () => {
    note('kept');
    const backup = backUp();
    expect(backup).toMatchObject({
      name: 'library.20250312T090000-000Z.by-hand.sqlite',
      time: '2025-03-12T09:00:00.000Z',
    });
    const copy = join(desk.folder, 'copy.sqlite');
    copyFileSync(backup.file, copy);
    const library = valueOf(openLibrary(copy));
    expect(valueOf(library.readRecords('wales')).get(gwentUid)?.note).toBe('kept');
    expect(valueOf(library.verify()).faults).toEqual([]);
    expect(valueOf(library.undo('wales', officer)).records).toEqual(walesRecords);
    library.close();
  });

  test('leaves three of a day, and nothing half-made', () => {
    for (let count = 0; count < 5; count += 1) backUp(minute(count));
    expect(valueOf(desk.now().listBackups()).map(({ time }) => time.slice(14, 16))).toEqual(['04', '03', '02']);
    expect(backupFiles()).toHaveLength(3);
  });

  test('two in one moment both stay', () => {
    expect(backUp().name).not.toBe(backUp().name);
    expect(backupFiles()).toHaveLength(2);
  });

  test('that cannot be written is a problem, and the library goes on', () => {
    writeFileSync(join(desk.folder, 'desk', 'backups'), 'a file where the folder should be');
    expect(codeOf(desk.now().backUp('by-hand', minute(0)))).toBe('library-place');
    note('still at work');
    expect(noteNow()).toBe('still at work');
  });
});

describe('restoring', () => {
  test('puts the newest backup back, and can itself be undone', async () => {
    note('one');
    backUp();
    note('two');
    const restored = valueOf(await restore());
    expect(restored.previous?.reason).toBe('before-restore');
    expect(noteNow()).toBe('one');
    valueOf(await restore(restored.previous?.name, minute(31)));
    expect(noteNow()).toBe('two');
    expect(valueOf(desk.now().verify()).faults).toEqual([]);
  });

  test('is seen by a window that is open', async () => {
    note('one');
    backUp();
    note('two');
    const window = valueOf(openLibrary(desk.file));
    expect(valueOf(window.readRecords('wales')).get(gwentUid)?.note).toBe('two');
    valueOf(await restore());
    expect(valueOf(window.readRecords('wales')).get(gwentUid)?.note).toBe('one');
    valueOf(window.applyPatches('wales', [set(gwentUid, ['note'], 'three')], officer));
    window.close();
    expect(noteNow()).toBe('three');
  });

  test('keeps the backup that it takes, though it be the oldest of the day', async () => {
    const first = backUp(minute(0));
    for (const count of [1, 2]) backUp(minute(count));
    valueOf(await restore(first.name));
    expect(backupFiles()).toContain(first.name);
  });

  test('brings a library back that is gone, cut off, or no longer a database', async () => {
    note('safe');
    backUp();
    const ruin: readonly (() => void)[] = [
      () => {
        for (const left of ['', '-wal', '-shm']) rmSync(`${desk.file}${left}`, { force: true });
      },
      () => {
        truncateSync(desk.file, 5000);
      },
      () => {
        writeFileSync(desk.file, 'x'.repeat(20_000));
      },
    ];
    const [backup] = backupFiles();
    for (const [at, damage] of ruin.entries()) {
      desk.now().close();
      damage();
      valueOf(await restoreBackup(desk.file, backup, minute(40 + at)));
      desk.reopen();
      expect(noteNow()).toBe('safe');
    }
    expect(backupFiles().filter((name) => name.endsWith('.damaged.sqlite'))).toHaveLength(2);
  });

  test('refuses a backup that is damaged, of a newer app, or not there, and changes nothing', async () => {
    note('now');
    expect(codeOf(await restore())).toBe('no-backup');
    const backup = backUp();
    expect(codeOf(await restore('library.20990101T000000-000Z.by-hand.sqlite'))).toBe('no-backup');
    desk.raw((database) => database.pragma(`user_version = ${String(schemaSteps.length + 1)}`), backup.file);
    expect(codeOf(await restore())).toBe('newer-library');
    truncateSync(backup.file, 9000);
    expect(codeOf(await restore())).toBe('backup-damaged');
    writeFileSync(backup.file, 'x'.repeat(9000));
    expect(codeOf(await restore())).toBe('backup-damaged');
    expect(noteNow()).toBe('now');
    expect(backupFiles()).toEqual([backup.name]);
  });
});

describe('verify', () => {
  const faults = () => valueOf(desk.now().verify()).faults.map(({ code }) => code);
  const tamper = (sql: string) => {
    desk.raw((database) => database.exec(sql));
    desk.reopen();
  };

  test('counts what it looked at, and finds a sound library whole', () => {
    note('x');
    expect(valueOf(desk.now().verify())).toEqual({ briefings: 1, records: 11, revisions: 2, assets: 0, faults: [] });
  });

  test.each([
    [
      'a record that does not fit its form',
      `UPDATE records SET body = json_remove(body, '$.title') WHERE kind = 'letter'`,
      'record-unread',
    ],
    ['a record that is no longer JSON', `UPDATE records SET body = '{' WHERE kind = 'letter'`, 'record-unread'],
    [
      'a record that no revision made',
      `UPDATE records SET body = json_set(body, '$.note', 'x') WHERE kind = 'letter'`,
      'history-astray',
    ],
    [
      'a revision whose changes were altered',
      `UPDATE changes SET body = json_set(body, '$.note', 'x') WHERE uid = '${gwentUid}'`,
      'history-altered',
    ],
    ['a revision that is gone', `DELETE FROM revisions`, 'history-head'],
    ['words that search does not know', `DELETE FROM entries WHERE uid = '${gwentUid}'`, 'index-behind'],
    ['rows of no briefing', `PRAGMA foreign_keys = OFF; UPDATE links SET briefing = 'none'`, 'rows-loose'],
  ])('finds %s', (_what, sql, code) => {
    tamper(sql);
    expect(faults()).toContain(code);
  });

  test('finds a file whose bytes changed', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    valueOf(desk.now().removeBriefing('wales'));
    valueOf(desk.now().importBriefing({ briefing: walesBriefing, assets: new Map([[sha256, bytes]]) }, officer));
    expect(faults()).toEqual([]);
    tamper(`UPDATE assets SET bytes = x'00'`);
    expect(faults()).toEqual(['asset-altered']);
  });

  test('an index in doubt is made anew at the next opening', () => {
    tamper(`DELETE FROM links`);
    expect(faults()).toEqual(['index-behind']);
    desk.reopen();
    expect(faults()).toEqual([]);
  });
});

describe('a purge', () => {
  const secret = 'somebody failed to protect';
  const holds = (file: string) =>
    ['', '-wal'].some((left) => existsSync(`${file}${left}`) && readFileSync(`${file}${left}`).includes(secret));
  const libraryFiles = () => [desk.file, ...backupFiles().map((name) => join(desk.folder, 'desk', 'backups', name))];

  test('takes the words out of library, history, undo, search and backups, to the last byte', () => {
    valueOf(desk.now().applyPatches('wales', [set(quoteUid, ['note'], 'edited')], officer));
    backUp();
    expect(libraryFiles().filter(holds)).not.toEqual([]);
    const purged = valueOf(desk.now().purgeRecord('wales', 'quote/chief-executive', officer));
    expect(purged).toMatchObject({ uid: quoteUid, kind: 'quote', id: 'chief-executive', usedBy: [] });
    expect(purged.backups).toHaveLength(1);
    expect(libraryFiles().filter(holds)).toEqual([]);
    desk.now().close();
    expect(libraryFiles().filter(holds)).toEqual([]);
    desk.reopen();
    expect(valueOf(desk.now().search({ words: 'somebody' })).hits).toEqual([]);
  });

  test('leaves a tombstone, a history that is true and everything else', async () => {
    note('kept');
    backUp();
    valueOf(desk.now().purgeRecord('wales', quoteUid, officer));
    const { briefing } = valueOf(desk.now().exportBriefing('wales'));
    expect(briefing.records.has(quoteUid)).toBe(false);
    for (const { changes } of [briefing.revisions[0]!, briefing.revisions.at(-1)!]) {
      expect(changes[quoteUid]).toEqual({ deleted: true, kind: 'quote', id: 'chief-executive', purged: true });
    }
    expect(valueOf(desk.now().verify()).faults).toEqual([]);
    valueOf(desk.now().undo('wales', officer));
    expect(noteNow()).toBeUndefined();
    valueOf(await restore());
    expect(valueOf(desk.now().readRecords('wales')).has(quoteUid)).toBe(false);
    expect(noteNow()).toBe('kept');
    expect(valueOf(desk.now().verify()).faults).toEqual([]);
  });

  test('says what rested on the record, and reaches one that was removed long ago', () => {
    const purged = valueOf(desk.now().purgeRecord('wales', 'source/home-office', officer));
    expect(purged.usedBy.map(({ id }) => id)).toContain('gwent-known');
    valueOf(desk.now().applyPatches('wales', [{ op: 'remove', uid: letterUid }], officer));
    expect(valueOf(desk.now().purgeRecord('wales', 'letter/ministers', officer)).bodies).toBeGreaterThan(0);
    expect(valueOf(desk.now().purgeRecord('wales', letterUid, officer)).bodies).toBe(0);
    expect(codeOf(desk.now().undo('wales', officer))).toBe('nothing-to-undo');
    expect(codeOf(desk.now().purgeRecord('wales', 'letter/none', officer))).toBe('unknown-record');
    expect(valueOf(desk.now().verify()).faults).toEqual([]);
  });

  test('takes the files with it that only this record named', () => {
    const bytes = new TextEncoder().encode(secret);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    valueOf(desk.now().removeBriefing('wales'));
    valueOf(desk.now().importBriefing({ briefing: walesBriefing, assets: new Map([[sha256, bytes]]) }, officer));
    valueOf(desk.now().purgeRecord('wales', quoteUid, officer));
    expect(valueOf(desk.now().exportBriefing('wales')).assets.size).toBe(1);
    const file = { name: 'statement.pdf', sha256 };
    valueOf(desk.now().applyPatches('wales', [{ op: 'set', uid: sourceUid, path: ['file'], value: file }], officer));
    valueOf(desk.now().purgeRecord('wales', sourceUid, officer));
    expect(valueOf(desk.now().exportBriefing('wales')).assets.size).toBe(0);
    expect(libraryFiles().filter(holds)).toEqual([]);
  });

  test('removes a backup that nobody can read any more, and says so', () => {
    const backup = backUp();
    writeFileSync(backup.file, 'x'.repeat(9000));
    expect(valueOf(desk.now().purgeRecord('wales', quoteUid, officer)).removedBackups).toEqual([backup.name]);
    expect(backupFiles()).toEqual([]);
  });
});
