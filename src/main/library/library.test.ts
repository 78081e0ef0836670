import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Briefing, BriefingContent, RecordPatch } from '../../core/model/index.ts';
import { stateAt } from '../../core/sharing/index.ts';
import {
  edit,
  figureUid,
  gwentUid,
  letterUid,
  officer,
  partner,
  uidOf,
  valueOf,
  walesBriefing,
  walesRecords,
} from '../../core/sharing/testing/wales.ts';
import { openLibrary, type Library } from './index.ts';
import { schemaSteps } from './schema-steps.ts';

const set = (uid: string, path: string[], value: string): RecordPatch => ({ op: 'set', uid, path, value });
const contentOf = (briefing: Briefing): BriefingContent => ({ briefing, assets: new Map() });
const codeOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) => result.problems?.[0]?.code;

let folder: string;
let file: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  file = join(folder, 'desk', 'library.sqlite');
  library = valueOf(openLibrary(file));
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true });
});
const reopen = () => {
  library.close();
  library = valueOf(openLibrary(file));
};
const raw = (work: (database: BetterSqlite.Database) => void) => {
  library.close();
  const database = new (createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite)(file);
  work(database);
  database.close();
};

describe('a briefing in the library', () => {
  test('comes out as it went in: records, history, assets, and what a newer app wrote', () => {
    const bytes = new TextEncoder().encode('Force,Offences\nGwent,503\n');
    const content: BriefingContent = {
      briefing: edit(walesBriefing, [set(gwentUid, ['note'], 'x')], partner),
      assets: new Map([[createHash('sha256').update(bytes).digest('hex'), bytes]]),
      extra: { parts: new Map([['future/part.bin', new Uint8Array([0, 1, 2])]]), manifest: { future: { yes: true } } },
      profile: 'full',
    };
    valueOf(library.importBriefing(content, officer));
    reopen();
    expect(valueOf(library.exportBriefing('wales'))).toEqual(content);
    expect(valueOf(library.listBriefings())).toEqual([
      {
        ...{ uid: uidOf('briefing', 'wales'), id: 'wales', title: 'Image offences in Wales' },
        ...{ head: content.briefing.head, changed: partner.time, records: 11, revisions: 2 },
      },
    ]);
  });

  test('a hand-written folder gets its first revision, the same on every computer', () => {
    const added = valueOf(
      library.importBriefing(contentOf({ records: walesRecords, revisions: [], head: undefined }), partner),
    );
    expect(added.head).toBe(walesBriefing.head);
  });

  test('records changed by hand since the newest revision get one more', () => {
    const records = edit(walesBriefing, [set(gwentUid, ['note'], 'by hand')]).records;
    valueOf(library.importBriefing(contentOf({ ...walesBriefing, records }), partner));
    const { briefing } = valueOf(library.exportBriefing('wales'));
    expect(briefing.records).toEqual(records);
    expect(briefing.revisions).toHaveLength(2);
    expect(stateAt(briefing, walesBriefing.head!)).toEqual(walesRecords);
  });

  test('is refused where it is held already, has no head, or a history that is not true', () => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
    expect(codeOf(library.importBriefing(contentOf(walesBriefing), officer))).toBe('briefing-held');
    expect(codeOf(library.importBriefing(contentOf({ ...walesBriefing, records: new Map() }), officer))).toBe(
      'no-briefing',
    );
    const [first] = walesBriefing.revisions;
    const forged = {
      ...first!,
      changes: { ...first!.changes, [gwentUid]: { ...walesRecords.get(gwentUid)!, note: 'forged' } },
    };
    expect(codeOf(library.mergeBriefing(contentOf({ ...walesBriefing, revisions: [forged] }), officer))).toBe(
      'history-altered',
    );
    expect(codeOf(library.exportBriefing('scotland'))).toBe('unknown-briefing');
  });

  test('an asset whose bytes are not what its hash says goes neither in nor out', () => {
    const bytes = new Uint8Array([1]);
    const assets = new Map([['0'.repeat(64), bytes]]);
    expect(codeOf(library.importBriefing({ briefing: walesBriefing, assets }, officer))).toBe('asset-altered');
    expect(valueOf(library.listBriefings())).toEqual([]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    valueOf(library.importBriefing({ briefing: walesBriefing, assets: new Map([[sha256, bytes]]) }, officer));
    raw((database) => database.prepare('UPDATE assets SET bytes = ?').run(Buffer.from([2])));
    library = valueOf(openLibrary(file));
    expect(codeOf(library.exportBriefing('wales'))).toBe('asset-altered');
  });

  test('removed, it takes its assets with it', () => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
    valueOf(library.removeBriefing('wales'));
    expect(valueOf(library.listBriefings())).toEqual([]);
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
  });
});

describe('an edit', () => {
  beforeEach(() => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
  });

  test('is a revision: who, when, what', () => {
    const edited = valueOf(library.applyPatches('wales', [set(gwentUid, ['note'], 'x')], partner));
    expect(edited.head).toBe(edit(walesBriefing, [set(gwentUid, ['note'], 'x')]).head);
    expect(valueOf(library.history('wales'))[0]).toEqual({
      id: edited.head,
      parents: [walesBriefing.head],
      ...partner,
      touched: [{ uid: gwentUid, kind: 'figure', id: 'gwent-known', removed: false }],
    });
  });

  test('that does not fit changes nothing', () => {
    const patches = [set(gwentUid, ['note'], 'x'), set('f'.repeat(32), ['note'], 'x')];
    expect(codeOf(library.applyPatches('wales', patches, officer))).toBe('unknown-uid');
    expect(valueOf(library.exportBriefing('wales')).briefing).toEqual(walesBriefing);
  });

  test('of another process is seen by the next read', () => {
    valueOf(library.readRecords('wales'));
    const other = valueOf(openLibrary(file));
    valueOf(other.applyPatches('wales', [set(gwentUid, ['note'], 'other')], partner));
    other.close();
    expect(valueOf(library.readRecords('wales')).get(gwentUid)).toMatchObject({ note: 'other' });
    valueOf(library.applyPatches('wales', [set(gwentUid, ['label'], 'mine')], officer));
    expect(valueOf(library.readRecords('wales')).get(gwentUid)).toMatchObject({ note: 'other', label: 'mine' });
  });
});

describe('undo', () => {
  const noteOf = () => valueOf(library.readRecords('wales')).get(gwentUid)?.note;
  const note = (value: string, options = {}) =>
    valueOf(library.applyPatches('wales', [set(gwentUid, ['note'], value)], { ...officer, ...options }));
  beforeEach(() => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
  });

  test('takes back step by step, over sessions, and redo puts back; both are revisions', () => {
    note('one');
    note('two');
    reopen();
    expect(valueOf(library.undo('wales', officer)).records.get(gwentUid)?.note).toBe('one');
    expect(valueOf(library.undo('wales', officer)).records).toEqual(walesRecords);
    expect(codeOf(library.undo('wales', officer))).toBe('nothing-to-undo');
    valueOf(library.redo('wales', officer));
    valueOf(library.redo('wales', officer));
    expect(noteOf()).toBe('two');
    expect(codeOf(library.redo('wales', officer))).toBe('nothing-to-redo');
    expect(valueOf(library.history('wales'))).toHaveLength(7);
  });

  test('a new edit after undo ends redo', () => {
    note('one');
    valueOf(library.undo('wales', officer));
    note('other');
    expect(codeOf(library.redo('wales', officer))).toBe('nothing-to-redo');
    expect(noteOf()).toBe('other');
  });

  test('edits of one part run together into one step', () => {
    for (const value of ['P', 'Po', 'Pol']) note(value, { part: 'gwent note 12:00:01' });
    note('Police', { part: 'gwent note 12:00:02' });
    valueOf(library.undo('wales', officer));
    expect(noteOf()).toBe('Pol');
    valueOf(library.undo('wales', officer));
    expect(noteOf()).toBeUndefined();
  });

  test('a window takes back only its own steps, and is told when another has built on them', () => {
    note('left', { owner: 'left' });
    valueOf(library.applyPatches('wales', [set(figureUid, ['note'], 'right')], { ...officer, owner: 'right' }));
    expect(valueOf(library.undo('wales', { ...officer, owner: 'left' })).records.get(figureUid)?.note).toBe('right');
    note('left again', { owner: 'left' });
    note('right too', { owner: 'right' });
    const refused = library.undo('wales', { ...officer, owner: 'left' });
    expect(codeOf(refused)).toBe('built-on');
    expect(refused).toMatchObject({ problems: [{ message: expect.stringContaining('gwent-known') as string }] });
    expect(noteOf()).toBe('right too');
  });
});

describe('a merge in the library', () => {
  const theirs = edit(walesBriefing, [set(gwentUid, ['value'], '505'), set(letterUid, ['subject'], 'Theirs')], partner);
  beforeEach(() => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
  });

  test('is one step that can be undone', () => {
    const mine = valueOf(library.applyPatches('wales', [set(figureUid, ['note'], 'mine')], officer));
    const merged = valueOf(library.mergeBriefing(contentOf(theirs), officer));
    expect(merged.kept).toBe(true);
    expect(merged.records.get(gwentUid)).toMatchObject({ value: '505' });
    const history = valueOf(library.history('wales'));
    expect(history[0]?.parents).toEqual([mine.head, theirs.head]);
    expect(valueOf(library.undo('wales', officer)).records).toEqual(mine.records);
  });

  test('keeps nothing while questions are open, and all once they are answered', () => {
    valueOf(library.applyPatches('wales', [set(gwentUid, ['value'], '504')], officer));
    const asked = valueOf(library.mergeBriefing(contentOf(theirs), officer));
    expect(asked).toMatchObject({ kept: false, merge: { questions: [{ path: ['statistic'] }] } });
    expect(valueOf(library.readRecords('wales')).get(letterUid)).toEqual(walesRecords.get(letterUid));
    const answers = new Map([[asked.merge.questions[0]!.key, { take: 'theirs' } as const]]);
    const merged = valueOf(library.mergeBriefing(contentOf(theirs), officer, answers));
    expect(merged.records.get(gwentUid)).toMatchObject({ value: '505' });
    expect(valueOf(library.exportBriefing('wales')).briefing.revisions).toHaveLength(4);
  });
});

describe('the file', () => {
  test('of a newer app is refused in words and left alone', () => {
    raw((database) => database.pragma('user_version = 999'));
    const refused = openLibrary(file);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'newer-library' }] });
    expect(!refused.ok && refused.problems[0]?.message).toContain('newer Briefing Desk');
    raw((database) => expect(database.pragma('user_version', { simple: true })).toBe(999));
    raw((database) => database.pragma(`user_version = ${String(schemaSteps.length)}`));
    library = valueOf(openLibrary(file));
  });

  test('of an older app is copied before it is brought up to date', () => {
    valueOf(library.importBriefing(contentOf(walesBriefing), officer));
    raw((database) => {
      for (const table of [
        'words',
        'links',
        'entry_periods',
        'entry_filters',
        'entries',
        'notes_of_desk',
        'undo_steps',
        'edits_done',
        'shares',
      ])
        database.exec(`DROP TABLE ${table}`);
      database.pragma('user_version = 1');
    });
    library = valueOf(openLibrary(file, { now: '2025-03-04T09:00:00Z' }));
    expect(readdirSync(join(folder, 'desk', 'backups'))).toEqual([
      `library.20250304T090000-000Z.before-version-${String(schemaSteps.length)}.sqlite`,
    ]);
    expect(valueOf(library.search({ words: 'gwent' })).hits.map(({ id }) => id)).toContain('gwent-known');
    valueOf(library.applyPatches('wales', [set(gwentUid, ['note'], 'x')], officer));
    valueOf(library.undo('wales', officer));
    expect(valueOf(library.readRecords('wales'))).toEqual(walesRecords);
  });

  test('of another program, or no database at all, is refused', () => {
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'These are my notes, and they are long enough to have a header of their own. '.repeat(20));
    expect(codeOf(openLibrary(text))).toBe('not-a-library');
    raw((database) => database.pragma('application_id = 7'));
    expect(codeOf(openLibrary(file))).toBe('not-a-library');
    raw((database) => database.pragma(`application_id = ${String(0x4272446b)}`));
    library = valueOf(openLibrary(file));
    expect(codeOf(openLibrary(join(folder, 'none', 'library.sqlite'), { create: false }))).toBe('no-library');
  });
});
