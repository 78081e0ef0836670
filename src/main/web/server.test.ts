import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp, type AppDesk } from '../services/app/index.ts';
import { askRunning } from './ask-running.ts';
import { cookieName } from './guard.ts';
import { openKeys, type Keys } from './keys.ts';
import { listenOn } from './listen.ts';
import { createWebServer } from './server.ts';
import { Windows } from './windows.ts';

let folder: string;
let app: AppDesk;
let keys: Keys;
let server: Server;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'web-'));
  writeFileSync(join(folder, 'index.html'), '<p>The desk</p>');
  const library = join(folder, 'library.sqlite');
  const windows = new Windows();
  const opened = openApp({
    library,
    now: () => '2025-03-04T09:00:00+00:00',
    tell: (event, window) => windows.tell(event, window),
  });
  if (!opened.ok) throw new Error('not opened');
  app = opened.value;
  keys = openKeys(library);
  server = createWebServer({ app, keys, windows, root: folder });
  port = await listenOn(server, 0);
  keys.keepPort(port);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = () => `http://127.0.0.1:${String(port)}`;
const cookie = () => ({ cookie: `${cookieName(port)}=${keys.cookie}` });
const full = () => ({ ...cookie(), origin: own(), 'x-briefing-key': keys.page });
const without = (name: string) => Object.fromEntries(Object.entries(full()).filter(([one]) => one !== name));
const join1 = async () => {
  const { text } = await ask('/join?key=abc', { method: 'POST', headers: full() });
  return { ...full(), 'x-briefing-window': (JSON.parse(text) as { window: string }).window };
};

describe('The browser shell', () => {
  it('opens with a token once, and leaves a cookie that scripts and other sites cannot use', async () => {
    const token = keys.makeToken();
    const first = await ask(`/?token=${token}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict; Path=\//);
    expect((await ask(`/?token=${token}`)).status).toBe(401);
    expect((await ask('/?token=')).status).toBe(401);
    const bent = { host: 'example.org' };
    expect((await ask(`/?token=${keys.makeToken()}`, { headers: bent })).status).toBe(403);
    expect(await ask('/', { headers: cookie() })).toMatchObject({ status: 200, text: '<p>The desk</p>' });
  });

  it('serves nothing without the cookie, page or call', async () => {
    for (const path of ['/', '/index.html', '/events?window=window-1', `/file/${'a'.repeat(32)}`, '/nothing']) {
      expect([path, (await ask(path)).status]).toEqual([path, 401]);
    }
    expect((await ask('/call/desk.hello', { method: 'POST', headers: without('cookie'), body: '{}' })).status).toBe(
      401,
    );
  });

  it('answers calls only with the key of the page', async () => {
    const headers = await join1();
    expect((await ask('/call/desk.hello', { method: 'POST', headers, body: '{}' })).status).toBe(200);
    const { 'x-briefing-key': _key, ...keyless } = headers;
    expect((await ask('/call/desk.hello', { method: 'POST', headers: keyless, body: '{}' })).status).toBe(401);
    expect(
      (
        await ask('/call/desk.hello', {
          method: 'POST',
          headers: { ...headers, 'x-briefing-key': 'f'.repeat(64) },
          body: '{}',
        })
      ).status,
    ).toBe(401);
  });

  it.each([
    ['another Host', { host: 'example.org' }],
    ['the Host of a name bent to 127.0.0.1', { host: 'localhost' }],
    ['another Origin', { origin: 'http://example.org' }],
    ['the Origin of a file', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another server of this computer', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s', async (_what, headers) => {
    expect(
      (await ask('/call/desk.hello', { method: 'POST', headers: { ...full(), ...headers }, body: '{}' })).status,
    ).toBe(403);
    expect((await ask('/', { headers: { ...cookie(), ...headers } })).status).toBe(403);
  });

  it('refuses a call without an Origin, and answers no other method; there is no CORS', async () => {
    expect((await ask('/call/desk.hello', { method: 'POST', headers: without('origin'), body: '{}' })).status).toBe(
      403,
    );
    const asked = await ask('/call/desk.hello', { method: 'OPTIONS', headers: full() });
    expect(asked.status).toBe(405);
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers what is no JSON, or is for a window that it does not know, in words', async () => {
    const headers = await join1();
    const answer = await ask('/call/desk.hello', { method: 'POST', headers, body: '{' });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, code: 'request-shape' });
    expect(
      (
        await ask('/call/desk.hello', {
          method: 'POST',
          headers: { ...headers, 'x-briefing-window': 'window-9' },
          body: '{}',
        })
      ).status,
    ).toBe(409);
  });

  it('takes files in and gives them back as downloads', async () => {
    const sent = await ask('/file?name=..%2Fa.csv', { method: 'POST', headers: full(), body: 'Area,Offences' });
    const taken = JSON.parse(sent.text) as { value: { handle: string } };
    expect(taken).toMatchObject({ ok: true, value: { name: 'a.csv', bytes: 13 } });
    const got = await ask(`/file/${taken.value.handle}`, { headers: cookie() });
    expect(got).toMatchObject({ status: 200, text: 'Area,Offences' });
    expect(got.headers['content-disposition']).toBe("attachment; filename*=UTF-8''a.csv");
  });

  it('gives a window its number again by its key, and a second window another', async () => {
    const joined = async (key: string) => (await ask(`/join?key=${key}`, { method: 'POST', headers: full() })).text;
    const stream = request({ host: '127.0.0.1', port, path: '/events?window=window-1', headers: full() });
    expect(await joined('a')).toBe('{"window":"window-1"}');
    await new Promise<void>((resolve) => stream.on('response', () => resolve()).end());
    expect(await joined('b')).toBe('{"window":"window-2"}');
    expect(await joined('a')).toBe('{"window":"window-1"}');
    stream.destroy();
  });

  it('is found by a second start, and its keys outlive it in a file of the user alone', async () => {
    const again = openKeys(join(folder, 'library.sqlite'));
    expect([again.cookie, again.page, again.port]).toEqual([keys.cookie, keys.page, port]);
    expect(statSync(join(folder, 'web-shell.json')).mode & 0o777).toBe(0o600);
    const address = await askRunning(again);
    expect(address).toMatch(new RegExp(`^${own()}/\\?token=[a-f0-9]{64}$`));
    expect((await ask(new URL(address ?? '').search.replace('?', '/?'))).status).toBe(303);
    const stranger = openKeys(join(folder, 'elsewhere', 'library.sqlite'));
    expect(await askRunning({ ...stranger, port })).toBeUndefined();
    server.closeAllConnections();
    server.close();
    expect(await askRunning(again)).toBeUndefined();
  });
});
