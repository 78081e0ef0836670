/** The browser of the specs: one that is installed (Debian's Chromium), else Playwright's own. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing that asks a network for anything; root, which only a container's user is, has no sandbox. */
export const browserArguments: readonly string[] = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--disable-default-apps'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @returns undefined where none is installed: Playwright then looks for its own. */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
