/** Opens an app window in an installed Chromium, Chrome or Edge, with a profile of its own that asks nothing of a network. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const known: Readonly<Record<string, readonly string[]>> = {
  win32: [
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};
const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const quiet = [
  ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-sync'],
  ...['--disable-component-update', '--disable-default-apps', '--disable-quic', '--disable-domain-reliability'],
];

/** A browser that ends badly this soon showed no window: there is no display, or a library of it is missing. */
const soon = 10_000;

/**
 * @param profile the folder of the browser's profile.
 * @param failed called, once at most, when the browser did not start.
 * @returns false where no browser was found.
 */
export function openBrowser(address: string, profile: string, failed: () => void): boolean {
  const browser = findBrowser();
  if (browser === undefined) return false;
  // Chromium refuses to start its sandbox as root, which only a container's user is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, ...quiet, ...asRoot], {
    detached: true,
    stdio: 'ignore',
  });
  const started = performance.now();
  child.once('error', failed);
  child.once('exit', (code) => {
    if (code !== 0 && performance.now() - started < soon) failed();
  });
  child.unref();
  return true;
}

/** The path of the first that is installed. */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(known[process.platform] ?? []), ...paths].find((path) => existsSync(path));
}
