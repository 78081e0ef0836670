// Electron's runtime: where it is, and fetching it. It is no npm package, so set-up may do without it: the app then opens in a browser that is
// installed. It is fetched once for each install of the packages; what came of it is remembered beside them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere, runQuietly } from './child.mjs';
import { ROOT, inRoot } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */

const TRIED = inRoot('node_modules', '.electron-fetch.json');
const PROGRAM = inRoot('tools', 'fetch-electron.mjs');

/** @returns {string | undefined} the path of Electron's program; asking its package would download it */
export function findElectron(folder = inRoot('node_modules', 'electron')) {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches it unless that was tried before.
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} why it is not there; nothing where it is
 */
export async function fetchOnce(runtime) {
  if (findElectron() !== undefined) return undefined;
  const before = readTried();
  if (before !== undefined) return before;
  return fetchElectron(runtime);
}

/** `npm run fetch-electron`: tries (again). @param {Runtime} runtime @returns {Promise<string | undefined>} why it did not work */
export async function fetchElectron(runtime) {
  const env = { ...runtime.env, NODE_USE_ENV_PROXY: '1' };
  const place = { cwd: ROOT, env };
  // Progress is for a person who watches; otherwise only the reason is wanted.
  if (process.stderr.isTTY) {
    const code = await runHere(runtime.node, [PROGRAM], place);
    return remember(code === 0 ? undefined : 'it could not be fetched');
  }
  const { code, output } = await runQuietly(runtime.node, [PROGRAM], place);
  return remember(code === 0 ? undefined : (output.trim().split('\n').at(-1) ?? 'it could not be fetched'));
}

/** @param {string | undefined} why @returns {string | undefined} */
function remember(why) {
  const missing = why ?? (findElectron() === undefined ? 'it was not where it should be' : undefined);
  try {
    writeFileSync(TRIED, JSON.stringify({ why: missing ?? '' }));
  } catch {
    say('It could not be noted that Electron was tried; the next start tries again.');
  }
  return missing;
}

/** @returns {string | undefined} why it did not work the last time */
function readTried() {
  try {
    const { why } = JSON.parse(readFileSync(TRIED, 'utf8'));
    return typeof why === 'string' && why !== '' ? why : undefined;
  } catch {
    return undefined;
  }
}
