/** Who the browser shell lets in (DESIGN 3.9): each request is made bare, as a program on this computer would make it. */
import { expect, test } from './desk.ts';
import { ask, Server } from './support/server.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test.skip(({ shell }) => shell === 'electron', 'The Electron shell listens on no port.');
test.describe.configure({ mode: 'serial' });

let folder: string;
let server: Server;
/** What a page of ours sends: taken from one that was opened with the token. */
let cookie: string;
let key: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefing-desk-guard-'));
  server = await Server.start(join(folder, 'library.sqlite'));
});
test.afterAll(async ({ shell }) => {
  if (shell === 'electron') return;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const port = (): string => new URL(server.origin).port;

test('the token opens the page once and gives a cookie that scripts cannot read', async () => {
  const path = server.address.slice(server.origin.length);
  const first = await ask(server.origin, path);
  expect(first.status).toBe(303);
  expect(first.headers['location']).toBe('/');
  const [given = ''] = [first.headers['set-cookie'] ?? ''].flat();
  expect(given).toContain('HttpOnly');
  expect(given).toContain('SameSite=Strict');
  cookie = given.split(';')[0] ?? '';

  expect((await ask(server.origin, path)).status).toBe(401);
  expect((await ask(server.origin, `/?token=${'0'.repeat(64)}`)).status).toBe(401);
});

test('nothing is served without the cookie: no page, no script, no call, no event, no file', async () => {
  const page = await ask(server.origin, '/', { headers: { cookie } });
  expect(page.status).toBe(200);
  key = /name="desk-key" content="([a-f0-9]{64})"/.exec(page.body)?.[1] ?? '';
  expect(key).not.toBe('');
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
  expect((await ask(server.origin, script, { headers: { cookie } })).status).toBe(200);

  for (const path of ['/', script, '/icon.svg', '/events?window=window-1', `/file/${'0'.repeat(32)}`]) {
    expect((await ask(server.origin, path)).status, path).toBe(401);
    const old = { cookie: `${cookie.split('=')[0] ?? ''}=${'0'.repeat(64)}` };
    expect((await ask(server.origin, path, { headers: old })).status, `${path} with another cookie`).toBe(401);
  }
  const headers = { origin: server.origin, 'x-briefing-key': key };
  for (const path of ['/call/desk.hello', '/join', '/token', '/file?name=a.csv']) {
    expect((await ask(server.origin, path, { method: 'POST', headers, body: '{}' })).status, path).toBe(401);
  }
});

test('a call needs the key of the page as well, and a window that has joined', async () => {
  const headers = { origin: server.origin, cookie, 'content-type': 'application/json' };
  const call = (more: Record<string, string>) =>
    ask(server.origin, '/call/desk.hello', { method: 'POST', headers: { ...headers, ...more }, body: '{}' });
  expect((await call({})).status).toBe(401);
  expect((await call({ 'x-briefing-key': '0'.repeat(64) })).status).toBe(401);
  expect((await call({ 'x-briefing-key': key })).status).toBe(409);
  const joined = await ask(server.origin, '/join?key=a', {
    method: 'POST',
    headers: { ...headers, 'x-briefing-key': key },
  });
  const { window } = JSON.parse(joined.body) as { window: string };
  const answered = await call({ 'x-briefing-key': key, 'x-briefing-window': window });
  expect(answered.status).toBe(200);
  expect(JSON.parse(answered.body)).toMatchObject({ ok: true });
});

test('another Host is refused, so that a name bent to this computer is of no use', async () => {
  for (const host of ['localhost', `localhost:${port()}`, 'evil.example', `evil.example:${port()}`, `127.0.0.1:1`]) {
    const headers = { host, cookie, 'x-briefing-key': key };
    expect((await ask(server.origin, '/', { headers })).status, host).toBe(403);
    expect((await ask(server.origin, `/?token=${'0'.repeat(64)}`, { headers })).status, host).toBe(403);
    const own = { ...headers, origin: server.origin };
    expect((await ask(server.origin, '/call/desk.hello', { method: 'POST', headers: own, body: '{}' })).status).toBe(
      403,
    );
  }
});

test('another Origin is refused, and a POST without one; nobody is told that others may ask', async () => {
  const headers = { cookie, 'x-briefing-key': key };
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1', `http://localhost:${port()}`]) {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const refused = await ask(server.origin, '/call/desk.hello', { method, headers: { ...headers, origin } });
      expect(refused.status, `${method} from ${origin}`).toBe(403);
      expect(Object.keys(refused.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  }
  expect((await ask(server.origin, '/call/desk.hello', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  const embedded = { ...headers, 'sec-fetch-site': 'cross-site' };
  expect((await ask(server.origin, '/', { headers: embedded })).status).toBe(403);
});

test('no path leads out of the folder of the build', async () => {
  for (const path of [
    '/../main/web.js',
    '/assets/../../main/web.js',
    '/..%2fmain%2fweb.js',
    '/%2e%2e/main/web.js',
    '/assets/%2e%2e%2f%2e%2e%2fmain%2fweb.js',
    '/..%5cmain%5cweb.js',
    '//etc/passwd',
    '/%00',
    '/%',
  ]) {
    const found = await ask(server.origin, path, { headers: { cookie } });
    expect([400, 404], path).toContain(found.status);
    expect(found.body).not.toContain('import');
  }
});

test('files are known by handle alone, and a handle that was never given leads nowhere', async () => {
  const headers = { cookie, 'x-briefing-key': key };
  for (const handle of ['0'.repeat(32), '../library.sqlite', '..%2flibrary.sqlite', '', 'settings.json']) {
    const found = await ask(server.origin, `/file/${handle}`, { headers });
    expect(found.status, handle).toBe(404);
  }
  const sent = await ask(server.origin, '/file?name=..%2f..%2fevil.csv', {
    method: 'POST',
    headers: { ...headers, origin: server.origin },
    body: 'a,b\n1,2\n',
  });
  const { value } = JSON.parse(sent.body) as { value: { handle: string; name: string } };
  expect(value.name).toBe('evil.csv');
  const back = await ask(server.origin, `/file/${value.handle}`, { headers });
  expect(back.status).toBe(200);
  expect(back.body).toBe('a,b\n1,2\n');
  expect(back.headers['content-type']).toBe('application/octet-stream');
  expect(back.headers['content-disposition']).toContain('attachment');
});

test('every page forbids all that it does not need', async () => {
  const { headers } = await ask(server.origin, '/', { headers: { cookie } });
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
});
