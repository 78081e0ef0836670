/** The app in the browser shell: from `npm start` to a usable window, what a first paint loads, memory of the server, typing in a long letter. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../e2e/support/browser.ts';
import { callDesk } from '../e2e/support/call-desk.ts';
import { summarise, type Measurement } from './measure.ts';
import type { Section } from './report.ts';

const root = dirname(import.meta.dirname);
const starts = 7;
const letterWords = 12_000;
const keys = 200;

export async function benchApp(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'briefing-bench-'));
  try {
    const library = join(folder, 'library.sqlite');
    const first = await timeStart(library, starts, isStartShown);
    const { loaded, memory, typing } = await useApp(library);
    const withExample = await timeStart(library, 5, isLetterShown);
    const rows: Measurement[] = [
      summarise('npm start to a usable window: the first run', first, 'ms', 2500),
      summarise('npm start to a usable window: the example’s letter', withExample, 'ms', 2500),
      summarise('what the first paint loads, gzipped: scripts and styles', [loaded.first], 'kB', 700),
      summarise('what the letter and its editor load besides, gzipped', [loaded.letter], 'kB'),
      summarise('memory of the server with the example open', [memory], 'MB', 200),
      summarise('a key in a letter of 30 pages, until it is painted: median', typing, 'ms'),
      summarise('the same, the slowest key of twenty', [percentile(typing, 95)], 'ms', 50),
    ];
    const note =
      'A start is `npm run serve` and a new browser, as `npm start` opens them, until the screen can be used; the build stands. ' +
      `Typing: ${String(keys)} keys in the middle of ${String(letterWords)} words, from the key to the frame after it, in a browser without a graphics card.`;
    return { title: 'The app', note, rows };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const isStartShown = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /example/i })
    .first()
    .waitFor();
const isLetterShown = (page: Page): Promise<void> =>
  page.getByRole('textbox', { name: 'Text of the letter' }).waitFor();

/** Each with a server and a browser of its own; the first is not counted. */
async function timeStart(library: string, runs: number, shown: (page: Page) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const started = performance.now();
    const server = startServer(library);
    const [address, browser] = await Promise.all([addressOf(server), openBrowser()]);
    const page = await browser.newPage();
    await page.goto(address);
    await shown(page);
    if (run > 0) times.push(performance.now() - started);
    await browser.close();
    await stop(server);
  }
  return times;
}

interface Used {
  /** Gzipped kB. */
  readonly loaded: { readonly first: number; readonly letter: number };
  readonly memory: number;
  readonly typing: readonly number[];
}

async function useApp(library: string): Promise<Used> {
  const server = startServer(library);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let size = 0;
  const sizes: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!/\.(js|css)$/.test(new URL(response.url()).pathname)) return;
    sizes.push(response.body().then((body) => void (size += gzipSync(body).length / 1024)));
  });
  await page.goto(await addressOf(server));
  await isStartShown(page);
  await page.waitForTimeout(500);
  await Promise.all(sizes);
  const first = size;
  const uid = await openExample(page);
  await isLetterShown(page);
  await page.waitForTimeout(3000);
  await Promise.all(sizes);
  const pid = await pidOfServer(server);
  const memory = await memoryOf(pid);
  const typing = await typeInLongLetter(page, uid);
  await browser.close();
  await stop(server);
  // The second page loads the first paint's files again, from the browser's cache or not.
  return { loaded: { first, letter: Math.max(0, size - first) }, memory, typing };
}

async function openExample(page: Page): Promise<string> {
  await callDesk(page, 'desk.saveYou', { name: 'Policy officer', role: 'Policy officer' });
  const { uid } = (await callDesk(page, 'briefing.openExample', {})) as { uid: string };
  await callDesk(page, 'desk.saveSettings', { briefing: uid });
  // By the app's own list, as a reload would load everything again.
  await page
    .getByRole('button', { name: /^Example letter/ })
    .first()
    .click();
  return uid;
}

/** Makes the letter long, reads it again, and types in the middle of it. @returns ms from each key to its paint. */
async function typeInLongLetter(page: Page, briefing: string): Promise<number[]> {
  const opened = (await callDesk(page, 'briefing.open', { briefing })) as { records: Record<string, unknown>[] };
  const letter = opened.records.find(({ kind }) => kind === 'letter');
  if (letter === undefined) throw new Error('The example has no letter.');
  const patches = [{ op: 'set', uid: letter['uid'], path: ['blocks'], value: lengthen(letter['blocks'] as Block[]) }];
  await callDesk(page, 'briefing.edit', { briefing, edit: crypto.randomUUID(), patches });
  await page.reload();
  const text = page.getByRole('textbox', { name: 'Text of the letter' });
  await text.waitFor();
  await page.waitForTimeout(3000);
  const paragraphs = text.locator('> p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
  await page.evaluate(listenForKeys);
  const sentence = 'The duty should hold in private as well as in public. ';
  for (let key = 0; key < keys; key += 1)
    await page.keyboard.type(sentence[key % sentence.length] ?? ' ', { delay: 60 });
  return page.evaluate(() => (globalThis as unknown as { painted: number[] }).painted);
}

/** Runs in the page: from the key's own time to the frame after it was drawn. */
function listenForKeys(): void {
  const page = globalThis as unknown as {
    painted: number[];
    addEventListener(name: string, handler: (event: { timeStamp: number }) => void, capture: boolean): void;
    requestAnimationFrame(done: () => void): void;
  };
  page.painted = [];
  page.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      page.requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          page.painted.push(performance.now() - timeStamp);
          port1.close();
        });
        port1.start();
        port2.postMessage('painted');
      });
    },
    true,
  );
}

interface Block {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
}

/** The letter's own headings and paragraphs, over and over. */
function lengthen(blocks: readonly Block[]): Block[] {
  const texts = blocks.filter(({ type }) => type === 'heading' || type === 'paragraph');
  const long = [...blocks];
  for (let words = 0, turn = 0; words < letterWords; turn += 1) {
    const block = texts[turn % texts.length];
    if (block === undefined) break;
    long.push({ ...block, id: `b-${(turn + 1).toString(16).padStart(8, '0')}` });
    words += (block.text ?? '').split(/\s+/).length;
  }
  return long;
}

function startServer(library: string): ChildProcess {
  const run = [join(root, 'tools', 'run.mjs'), 'serve', '--end-after', '300'];
  return spawn(process.execPath, run, {
    env: { ...process.env, BRIEFING_DESK_LIBRARY: library },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [text] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  return text.toString('utf8').trim();
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

function openBrowser(): Promise<Browser> {
  const browser = findBrowser();
  return chromium.launch({ args: [...browserArguments], ...(browser !== undefined && { executablePath: browser }) });
}

/** The server is a child of the tools. */
async function pidOfServer(tools: ChildProcess): Promise<number> {
  const pid = String(tools.pid);
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return Number(children.trim().split(' ')[0] ?? Number.NaN);
}

/** MB in use; measured on Linux alone. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}
