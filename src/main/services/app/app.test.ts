import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calls } from '../../../contract/calls.ts';
import type { Opened } from '../../../contract/calls/briefings.ts';
import { handlers } from './handlers.ts';
import { plainName } from './handled-files.ts';
import { readPage } from './read-page.ts';
import { openTestApp, type TestApp } from './testing/open-test-app.ts';

let desk: TestApp;
beforeEach(() => {
  desk = openTestApp();
});
afterEach(() => {
  desk.close();
});

const you = { name: 'Policy officer', role: 'Policy officer', organisation: 'Example Charity' };
const openExample = async (): Promise<Opened> => {
  const { uid } = await desk.call('briefing.openExample', {});
  return desk.call('briefing.open', { briefing: uid });
};
const recordOf = (opened: Opened, kind: string, id: string) =>
  opened.records.find((record) => record.kind === kind && record.id === id)!;
const note = (uid: string, value: string) => [{ op: 'set' as const, uid, path: ['note'], value }];

describe('The contract', () => {
  it('has something that fulfils each call, and nothing more', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(calls).sort());
  });

  it('answers a call that it does not know, or that is not as it should be, in words', async () => {
    expect(await desk.refusal('desk.format', {})).toMatchObject({ ok: false, code: 'unknown-call' });
    expect(await desk.refusal('toString', {})).toMatchObject({ code: 'unknown-call' });
    expect(await desk.refusal('briefing.create', { title: ' ' })).toMatchObject({ code: 'request-shape' });
    expect(await desk.refusal('briefing.edit', null)).toMatchObject({ code: 'request-shape' });
    expect(await desk.refusal('briefing.open', { briefing: 'f'.repeat(32) })).toMatchObject({
      code: 'unknown-briefing',
    });
  });
});

describe('The desk', () => {
  it('keeps "you" and the settings over a restart', async () => {
    expect((await desk.call('desk.hello', {})).you).toBeUndefined();
    await desk.call('desk.saveYou', you);
    await desk.call('desk.saveSettings', { theme: 'dark' });
    await desk.call('desk.saveSettings', { words: ['safeguarding'] });
    desk.reopen();
    expect(await desk.call('desk.hello', {})).toMatchObject({
      you,
      settings: { theme: 'dark', words: ['safeguarding'] },
      today: '2025-03-04',
      briefings: [],
    });
  });

  it('examines itself, and its report names nobody and nothing', async () => {
    await desk.call('desk.saveYou', you);
    await openExample();
    const examined = await desk.call('desk.examine', {});
    expect(examined).toMatchObject({ well: true, library: { whole: true, briefings: 1 } });
    const report = desk.app().files.find((await desk.call('desk.report', {})).handle);
    const text = report.ok ? readFileSync(report.value.path, 'utf8') : '';
    expect(JSON.parse(text)).toMatchObject({ versions: examined.versions });
    for (const word of ['Policy officer', 'Example', 'Wales', desk.folder]) expect(text).not.toContain(word);
  });

  it('opens with settings that cannot be read', async () => {
    writeFileSync(join(desk.folder, 'settings.json'), '{"you":');
    desk.reopen();
    expect((await desk.call('desk.hello', {})).settings.theme).toBe('system');
  });
});

describe('A briefing', () => {
  it('opens the example as a copy of its own name, once', async () => {
    const opened = await openExample();
    expect(opened.records.find(({ kind }) => kind === 'briefing')).toMatchObject({ title: 'Example letter' });
    expect(opened).toMatchObject({ canUndo: false, canRedo: false });
    expect((await openExample()).uid).toBe(opened.uid);
    expect(await desk.call('briefing.list', {})).toHaveLength(1);
  });

  it('is made with a title', async () => {
    const { uid } = await desk.call('briefing.create', { title: 'Post offices in Wales' });
    const { records } = await desk.call('briefing.open', { briefing: uid });
    expect(records).toMatchObject([{ kind: 'briefing', id: 'post-offices-in-wales', title: 'Post offices in Wales' }]);
  });

  it('takes edits, tells every window, and takes back only its own', async () => {
    await desk.call('desk.saveYou', you);
    const opened = await openExample();
    const figure = recordOf(opened, 'figure', 'wales-total');
    const edit = { briefing: opened.uid, edit: randomUUID(), patches: note(figure.uid, 'Checked by telephone') };
    const change = await desk.call('briefing.edit', edit);
    expect(change).toMatchObject({ before: opened.head, removed: [], canUndo: true, canRedo: false });
    expect(change.records).toMatchObject([{ uid: figure.uid, note: 'Checked by telephone' }]);
    expect(desk.told.find(({ event }) => event.type === 'changed')).toMatchObject({
      event: { window: 'window-1', change: { head: change.head } },
      window: undefined,
    });
    expect(await desk.refusal('briefing.undo', { briefing: opened.uid }, 'window-2')).toMatchObject({
      code: 'nothing-to-undo',
    });
    const undone = await desk.call('briefing.undo', { briefing: opened.uid });
    expect(undone).toMatchObject({ before: change.head, canUndo: false, canRedo: true });
    expect(undone.records).toEqual([figure]);
    const history = await desk.call('briefing.history', { briefing: opened.uid });
    expect(history.map(({ author }) => author.name)).toEqual(['Policy officer', 'Policy officer', 'Policy officer']);
  });

  it('does an edit that is sent again once only, also after a restart', async () => {
    const opened = await openExample();
    const letter = opened.records.find(({ kind }) => kind === 'letter')!;
    const edit = {
      briefing: opened.uid,
      edit: randomUUID(),
      patches: [
        {
          op: 'put-block' as const,
          letter: letter.uid,
          block: { id: 'b-new1', type: 'paragraph', text: 'Nothing typed is lost.' },
          after: null,
        },
      ],
    };
    const first = await desk.call('briefing.edit', edit);
    desk.reopen();
    expect(await desk.call('briefing.edit', edit)).toMatchObject({ head: first.head, records: [], removed: [] });
    expect(await desk.refusal('briefing.edit', { ...edit, edit: randomUUID() })).toMatchObject({
      code: 'duplicate-block',
    });
  });

  it('keeps undo over a restart', async () => {
    const opened = await openExample();
    const figure = recordOf(opened, 'figure', 'wales-total');
    await desk.call('briefing.edit', { briefing: opened.uid, edit: randomUUID(), patches: note(figure.uid, 'one') });
    desk.reopen();
    expect((await desk.call('briefing.open', { briefing: opened.uid })).canUndo).toBe(true);
    expect((await desk.call('briefing.undo', { briefing: opened.uid })).records).toEqual([figure]);
  });
});

describe('Files in hand', () => {
  it('are known by handles that cannot be made up', async () => {
    const made = await desk.app().files.make('Letter to ministers.docx', new Uint8Array([1, 2, 3]));
    if (!made.ok) throw new Error('not made');
    expect(made.value).toMatchObject({ name: 'Letter to ministers.docx', bytes: 3 });
    const found = desk.app().files.find(made.value.handle);
    expect(found.ok && [...readFileSync(found.value.path)]).toEqual([1, 2, 3]);
    expect(desk.app().files.find('f'.repeat(32))).toMatchObject({ ok: false });
  });

  it('stop at a limit and leave nothing', async () => {
    async function* pieces() {
      for (let turn = 0; turn < 10; turn += 1) yield new Uint8Array(100);
    }
    expect(await desk.app().files.receive('a.csv', pieces(), 500)).toMatchObject({
      ok: false,
      problems: [{ code: 'too-large' }],
    });
    expect(await desk.app().files.receive('a.csv', pieces(), 5000)).toMatchObject({ ok: true, value: { bytes: 1000 } });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\a.csv', 'a.csv'],
    ['..', 'file'],
    ['', 'file'],
    ['a\u0000b\n.csv', 'a b .csv'],
    ['what? "this" | <that>.docx', 'what this that .docx'],
  ])('have plain names: %j becomes %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('Pages', () => {
  const options = () => ({ root: desk.folder, nonce: 'abc', key: 'def' });
  const status = async (path: string) => (await readPage(desk.app(), path, options())).status;

  it('carry a policy that lets nothing in, and their nonce', async () => {
    writeFileSync(join(desk.folder, 'index.html'), '<meta content="%NONCE%"><meta content="%KEY%">');
    const page = await readPage(desk.app(), '/', options());
    expect(new TextDecoder().decode(page.body)).toBe('<meta content="abc"><meta content="def">');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  it('never leave their folder', async () => {
    for (const path of [
      '/../settings.json',
      '/%2e%2e/settings.json',
      '/..%5c..%5cx',
      '/%',
      '/library.sqlite/..',
      '//etc/passwd',
    ]) {
      expect(await status(path)).toBe(404);
    }
  });

  it('show the pictures of a briefing and nothing else of it', async () => {
    const { uid } = await openExample();
    const app = desk.app();
    const content = app.open.exportBriefing(uid);
    if (!content.ok) throw new Error('no content');
    const shown = await Promise.all(
      [...content.value.assets].map(async ([sha256, bytes]) => {
        const { status: code, headers } = await readPage(app, `/asset/${uid}/${sha256}`, options());
        return { picture: bytes[0] === 0x89 || bytes[0] === 0xff, code, type: headers['content-type'] };
      }),
    );
    for (const { picture, code, type } of shown) {
      expect(code).toBe(picture ? 200 : 404);
      if (picture) expect(type).toMatch(/^image\/(png|jpeg)$/);
    }
    expect(await status(`/asset/${uid}/${'0'.repeat(64)}`)).toBe(404);
  });
});
