/**
 * The built Electron shell, started with a typed fake in the place of `electron` (testing/play-system.ts plays the system, a
 * person and a hostile page). What only the real runtime can show, the specs in e2e/ show where it is present.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '../../contract/calls.ts';
import { answerSchema } from '../../contract/call.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const out = resolve(root, process.env['BRIEFING_OUT'] ?? 'out');
const folder = mkdtempSync(join(tmpdir(), 'briefing-fake-electron-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the program printed, looked at field by field */
let told: Record<string, any>;

beforeAll(() => {
  const program = join(import.meta.dirname, 'testing', 'play-system.ts');
  const flags = ['--experimental-strip-types', '--no-warnings'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, program, out], {
    encoding: 'utf8',
    timeout: 55_000,
    env: { ...process.env, NODE_OPTIONS: '', BRIEFING_DESK_LIBRARY: join(folder, 'library.sqlite') },
  });
  expect(status, stderr).toBe(0);
  told = JSON.parse(stdout);
});

describe('At its start the shell', () => {
  it('takes the lock of a single instance, and sets sandbox, switches and scheme before Electron is ready', () => {
    expect(told['beforeReady']).toEqual([
      ...['name', 'path userData', 'id', 'lock', 'sandbox'],
      ...['switch', 'switch', 'switch', 'switch', 'schemes'],
    ]);
    expect(told['switches']).toMatchObject({ 'host-resolver-rules': 'MAP * ~NOTFOUND' });
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    expect(told['privileged']).toEqual([{ scheme: 'app', privileges }]);
  });

  it('opens a sandboxed window without Node on its own page', () => {
    expect(told['window']).toMatchObject({
      url: 'app://desk/',
      show: false,
      titleBarStyle: 'hidden',
      titleBarOverlay: { height: 39 },
      webPreferences: {
        preload: join(out, 'preload', 'index.cjs'),
        ...{ sandbox: true, contextIsolation: true, webSecurity: true },
        ...{ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
        ...{ webviewTag: false, navigateOnDragDrop: false, spellcheck: false, allowRunningInsecureContent: false },
      },
    });
    expect(told['spelling']).toBe(false);
  });

  it('shows menus of roles and of commands that the palette has', () => {
    expect(told['menu'].map(({ label, role }: { label?: string; role?: string }) => label ?? role)).toEqual([
      ...['File', 'Edit', 'View', 'Go', 'windowMenu', 'Help'],
    ]);
    const roles = JSON.stringify(told['menu']).match(/"role":"\w+"/g);
    expect(roles).toContain('"role":"paste"');
    expect(roles).not.toContain('"role":"toggleDevTools"');
    expect(told['commands'].length).toBeGreaterThan(15);
    for (const [id, events] of told['commands']) expect(events, id).toEqual([{ type: 'command', command: id }]);
  });
});

describe('The pages of app://desk', () => {
  it('come from the build, behind the strict policy', () => {
    const [page, script, icon] = told['pages'];
    for (const [, url, status] of [page, script, icon]) expect(status, url).toBe(200);
    const policy: string = page[3]['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; /);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(script[3]['content-security-policy']).toContain("default-src 'none'");
    expect(told['nonces'][0]).toMatch(/^[\w+/=]{24}$/);
    expect(told['nonces'][0]).not.toBe(told['nonces'][1]);
  });

  it('are all there is: nothing outside the build, on another host or by another method', () => {
    const others = told['pages'].slice(3).map(([method, url, status]: unknown[]) => [method, url, status]);
    expect(others).toEqual([
      ['GET', 'app://desk/none.js', 404],
      ['GET', 'app://desk/..%2fmain%2findex.js', 404],
      ['GET', 'app://desk/%2e%2e/main/index.js', 404],
      ['GET', 'app://evil/', 403],
      ['POST', 'app://desk/', 403],
    ]);
  });
});

describe('A page', () => {
  it('is given no permission but to write text to the clipboard', () => {
    for (const [name, asked, checked] of told['permissions']) {
      const wanted = name === 'clipboard-sanitized-write';
      expect([name, asked, checked]).toEqual([name, wanted, wanted]);
    }
    expect(told['elsewhere']).toBe(false);
    expect(told['device']).toBe(false);
  });

  it('makes no request to anywhere, and downloads nothing', () => {
    for (const [url, cancelled] of told['requests']) {
      expect([url, cancelled]).toEqual([url, !/^(app|blob|data):/.test(url)]);
    }
    expect(told['download']).toBe(true);
  });

  it('cannot leave, and cannot open a window or a view', () => {
    for (const [url, ...prevented] of told['navigation']) {
      const own = url === 'app://desk/#checks';
      expect([url, ...prevented]).toEqual([url, !own, !own, !own]);
    }
    for (const answer of told['windowOpen']) expect(answer).toEqual({ action: 'deny' });
    expect(told['webview']).toBe(true);
  });

  it('opens an https link outside only after the user was shown it in full and said so', () => {
    expect(told['askedToLeave']).toHaveLength(1);
    const { detail, buttons, defaultId, cancelId } = told['askedToLeave'][0].options;
    expect(detail).toMatch(/^https:\/\/example\.org\/statistics\n/);
    expect([buttons[defaultId], buttons[cancelId]]).toEqual(['Stay here', 'Stay here']);
    expect(told['openedAfterNo']).toEqual([]);
    expect(told['openedAfterYes']).toEqual(['https://example.org/statistics']);
  });
});

describe('The bridge', () => {
  it('is six named functions and nothing of Electron', () => {
    expect(told['exposed']).toEqual([
      ['briefingDesk', ['call', 'stop', 'listen', 'chooseFile', 'takeFile', 'saveFile']],
    ]);
  });

  it('answers nobody but the main frame of its own windows on their own page', () => {
    expect(told['strangers']).toHaveLength(5 * 4);
    for (const [channel, who, code] of told['strangers'])
      expect([channel, who, code]).toEqual([channel, who, 'not-let-in']);
  });

  it('answers every call of the contract, by its value or by a failure in words', () => {
    expect(told['calls'].map(([name]: [string]) => name)).toEqual(Object.keys(calls));
    for (const [name, answer] of told['calls']) {
      expect(answerSchema.safeParse(answer).success, name).toBe(true);
      expect(['unknown-call', 'response-shape'], name).not.toContain(answer.code);
    }
    expect(told['hello']).toMatchObject({ ok: true, value: { briefings: [], settings: { theme: 'system' } } });
    expect(told['records']).toBeGreaterThan(40);
  });

  it('hands over files without a path: chosen, dropped, pasted and saved', () => {
    expect(told['notChosen']).toBeUndefined();
    for (const name of ['chosen', 'dropped']) {
      expect(told[name]).toEqual({ ok: true, value: { handle: expect.any(String), name: 'table.csv', bytes: 25 } });
    }
    expect(told['pasted'].value).toMatchObject({ name: 'evil.png', bytes: 3 });
    expect(told['notSaved']).toEqual({ ok: true, value: { saved: false } });
    expect(told['saved']).toEqual({ ok: true, value: { saved: true } });
    expect(told['kept']).toEqual([1, 2, 3]);
    expect(told['forgotten']).toMatchObject({ ok: false, code: 'file-forgotten' });
    expect(told['dialogs'][0].options.filters[0]).toEqual({ name: 'Import a table', extensions: ['csv'] });
  });
});

describe('The system', () => {
  it('gives a file that waits until a window has said hello', () => {
    expect(told['beforeHello']).toBe(0);
    expect(told['early']).toEqual([
      { type: 'file', file: expect.objectContaining({ name: 'from a partner.briefing' }) },
    ]);
  });

  it('hands a second start over to the first: its window comes to the front with the briefings alone', () => {
    expect(told['second']).toMatchObject({ minimised: false, focused: true });
    expect(told['second'].events.map(({ file }: { file: { name: string } }) => file.name)).toEqual([
      'from a partner.briefing',
    ]);
    expect(told['recentMenu']).toEqual(['from a partner.briefing', 'table.csv']);
  });

  it('follows the theme of the desk in the bar of the window', () => {
    expect(told['theme']).toEqual(['dark', { color: '#171B1F', symbolColor: '#E9ECEE', height: 39 }]);
  });

  it('opens windows beside each other, lets edits out before one closes, and ends with the last', () => {
    expect(told['windows']).toBe(2);
    expect(told['heldOpen']).toEqual([false, false, false]);
    expect(told['ended']).toBe(0);
  });
});
