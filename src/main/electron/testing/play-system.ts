/**
 * A program: starts the built out/main/index.js with the fake in the place of `electron`, plays the system, a person at the
 * dialogs and a page that means harm, and prints what the shell did as JSON. Arguments: the build's folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { calls } from '../../../contract/calls.ts';
import type { PreloadBridge } from '../../../contract/preload-bridge.ts';
import * as fake from './fake-electron.ts';
import { FakeContents, FakeWindow } from './fake-windows.ts';

const [out = ''] = process.argv.slice(2);
const folder = dirname(process.env['BRIEFING_DESK_LIBRARY'] ?? '');
const address = new URL('fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: address, shortCircuit: true } : next(specifier, context),
});

const told: Record<string, unknown> = {};
const guards = fake.session.defaultSession;

await import(pathToFileURL(join(out, 'main', 'index.js')).href);
told['beforeReady'] = [...fake.asked];
fake.app.becomeReady();
while (FakeWindow.all.length === 0) await pause(10);
const [window] = FakeWindow.all;
if (window === undefined) throw new Error('No window was opened.');
const contents = window.webContents;

told['switches'] = fake.app.switches;
told['privileged'] = fake.privileged;
told['window'] = { ...window.options, url: contents.mainFrame.url };
told['menu'] = fake.menus.at(-1);

told['pages'] = await look([
  ['GET', 'app://desk/'],
  ['GET', `app://desk/assets/${/assets\/([^"]+\.js)/.exec(await bodyOf('app://desk/'))?.[1] ?? ''}`],
  ['GET', 'app://desk/icon.svg'],
  ['GET', 'app://desk/none.js'],
  ['GET', 'app://desk/..%2fmain%2findex.js'],
  ['GET', 'app://desk/%2e%2e/main/index.js'],
  ['GET', 'app://evil/'],
  ['POST', 'app://desk/'],
]);
told['nonces'] = [nonceIn(await bodyOf('app://desk/')), nonceIn(await bodyOf('app://desk/'))];

const names = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'hid',
  'usb',
];
told['permissions'] = [...names, 'clipboard-read', 'clipboard-sanitized-write'].map((name) => {
  let granted: boolean | undefined;
  const details = { requestingUrl: 'app://desk/', isMainFrame: true } as Electron.PermissionRequest;
  guards.permissionRequest?.(contents as never, name as never, (answer) => (granted = answer), details);
  return [name, granted, guards.permissionCheck?.(contents as never, name as never, 'app://desk', {} as never)];
});
told['elsewhere'] = guards.permissionCheck?.(null, 'clipboard-sanitized-write', 'https://evil.example', {} as never);
told['device'] = guards.device?.({} as never);
told['spelling'] = guards.spelling;
told['requests'] = [
  ...['app://desk/', 'blob:app://desk/1', 'data:text/plain,a', 'https://example.org/', 'http://127.0.0.1:80/'],
  ...['ws://example.org/', 'file:///etc/passwd', 'ftp://example.org/'],
].map((url) => {
  let cancelled: boolean | undefined;
  guards.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel));
  return [url, cancelled];
});
told['download'] = isPrevented(guards, 'will-download');

const places = [
  'app://desk/#checks',
  'app://desk.evil.example/',
  'app://evil/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://example.org/',
  'https://person:secret@example.org/',
  'https://example.org/statistics',
];
fake.answers.message.push(1);
told['navigation'] = [];
for (const url of places) {
  const prevented = ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((name) =>
    isPrevented(contents, name, { url, isMainFrame: name === 'will-navigate' }),
  );
  await pause(0);
  (told['navigation'] as unknown[]).push([url, ...prevented]);
}
told['askedToLeave'] = fake.shown.splice(0);
told['openedAfterNo'] = [...fake.opened];
fake.answers.message.push(0);
told['windowOpen'] = [];
for (const url of places) {
  (told['windowOpen'] as unknown[]).push(contents.openHandler?.({ url } as never));
  await pause(0);
}
told['openedAfterYes'] = [...fake.opened];
told['webview'] = isPrevented(contents, 'will-attach-webview');
fake.shown.splice(0);

const strangers = {
  frame: { sender: contents, senderFrame: { url: 'app://desk/', parent: contents.mainFrame } },
  page: { sender: contents, senderFrame: { url: 'https://evil.example/', parent: null } },
  window: { sender: new FakeContents(), senderFrame: { url: 'app://desk/', parent: null } },
  gone: { sender: contents, senderFrame: null },
};
told['strangers'] = await Promise.all(
  [...fake.handlers].flatMap(([channel, handler]) =>
    Object.entries(strangers).map(async ([who, event]) => {
      const answer = (await handler(event, 'id', 'desk.hello', {})) as { code?: string };
      return [channel, who, answer.code];
    }),
  ),
);

// The page's side, by the preload that was built.
contents.on('newListener', () => undefined);
contents.send = (channel, ...given) => {
  contents.sent.push({ channel, given: structuredClone(given) });
  fake.heard.emit(channel, {}, ...given);
};
createRequire(import.meta.url)(join(out, 'preload', 'index.cjs'));
const bridge = fake.exposed['briefingDesk'] as PreloadBridge;
told['exposed'] = Object.entries(fake.exposed).map(([name, api]) => [name, Object.keys(api as object)]);
const events: unknown[] = [];
bridge.listen((event) => events.push(event));

const briefing = join(folder, 'from a partner.briefing');
writeFileSync(briefing, 'not yet read');
fake.app.emit('open-file', { preventDefault: () => undefined }, briefing);
await pause(50);
told['beforeHello'] = events.length;
const hello = await bridge.call('1', 'desk.hello', {});
await pause(20);
told['hello'] = hello;
told['early'] = events.splice(0);

told['calls'] = [];
for (const name of Object.keys(calls)) {
  const answer = await bridge.call(name, name, { briefing: 'none', file: '0'.repeat(32) });
  (told['calls'] as unknown[]).push([name, answer]);
}
const made = (await bridge.call('2', 'briefing.openExample', {})) as { value: { uid: string } };
const openedExample = (await bridge.call('3', 'briefing.open', { briefing: made.value.uid })) as {
  value: { records: unknown[] };
};
told['records'] = openedExample.value.records.length;
events.splice(0);

const table = join(folder, 'table.csv');
writeFileSync(table, 'Area,Offences\nWales,2194\n');
told['notChosen'] = await bridge.chooseFile({ title: 'Import a table', accept: ['.csv'] });
fake.answers.open = table;
told['chosen'] = await bridge.chooseFile({ title: 'Import a table', accept: ['.csv'] });
told['dropped'] = await bridge.takeFile({ name: 'table.csv', path: table });
const pasted = await bridge.takeFile(new File([new Uint8Array([1, 2, 3])], '../../evil.png'));
told['pasted'] = pasted;
const handle = pasted.ok ? pasted.value.handle : '';
told['notSaved'] = await bridge.saveFile(handle);
fake.answers.save = join(folder, 'kept.png');
told['saved'] = await bridge.saveFile(handle);
told['kept'] = [...readFileSync(fake.answers.save)];
told['forgotten'] = await bridge.saveFile('0'.repeat(32));
told['dialogs'] = fake.shown.splice(0);
told['recent'] = fake.app.recent;

await bridge.call('4', 'desk.saveSettings', { theme: 'dark' });
told['theme'] = [fake.nativeTheme.themeSource, window.overlays.at(-1)];

window.minimise();
fake.app.emit('second-instance', {}, [], folder, { files: [briefing, '/etc/passwd', join(folder, 'none.briefing')] });
await pause(30);
told['second'] = { minimised: window.isMinimized(), focused: window.isFocused(), events: events.splice(0) };

const items = (fake.menus.at(-1) ?? []).flatMap(itemsBelow);
told['recentMenu'] = items.filter(({ sublabel }) => sublabel !== undefined).map(({ label }) => label);
told['commands'] = [];
for (const item of items.filter(({ id }) => id?.includes('.'))) {
  item.click?.({} as never, undefined, {});
  (told['commands'] as unknown[]).push([item.id, events.splice(0)]);
}
items.find(({ id }) => id === 'new-window')?.click?.({} as never, undefined, {});
told['windows'] = FakeWindow.all.length;
FakeWindow.all[1]?.close();

const held = ['', '', ''].map(() => isPrevented(contents, 'will-prevent-unload'));
told['heldOpen'] = held;
while (FakeWindow.all.length > 0) await pause(50);
fake.app.emit('window-all-closed');
told['ended'] = fake.app.ended;
process.stdout.write(JSON.stringify(told));

function isPrevented(emitter: { emit(name: string, ...given: unknown[]): boolean }, name: string, event = {}): boolean {
  let prevented = false;
  emitter.emit(name, { ...event, preventDefault: () => (prevented = true) });
  return prevented;
}

async function look(wanted: [string, string][]): Promise<unknown[]> {
  const found = [];
  for (const [method, url] of wanted) {
    const response = await answer(method, url);
    found.push([method, url.replace(/index-[\w-]+/, 'index'), response.status, Object.fromEntries(response.headers)]);
  }
  return found;
}

function answer(method: string, url: string): Response | Promise<Response> {
  const handler = guards.pages.get('app');
  if (handler === undefined) throw new Error('Nobody answers app:.');
  return handler({ method, url } as unknown as Request);
}

async function bodyOf(url: string): Promise<string> {
  return (await answer('GET', url)).text();
}

function nonceIn(page: string): string | undefined {
  return /name="csp-nonce" content="([^"]+)"/.exec(page)?.[1];
}

function itemsBelow(item: Electron.MenuItemConstructorOptions): Electron.MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(itemsBelow) : [])];
}
