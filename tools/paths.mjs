// Where things stand in this checkout. Every other file of the tools takes its paths from here.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts @returns {string} an absolute path inside the checkout */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** The folder the user stood in: `npm run` moves to the checkout and keeps the first place in INIT_CWD. */
export function userFolder() {
  const first = process.env['npm_lifecycle_event'] === undefined ? undefined : process.env['INIT_CWD'];
  return first !== undefined && existsSync(first) ? first : process.cwd();
}

/** The built command line, as the build writes it (electron.vite.config.ts). */
export const CLI = inRoot('out', 'main', 'briefing.js');
