// Tells whether a step of the set-up is still fresh. A stamp keeps two prints of the step's files: a quick one (names, sizes,
// times), which costs about a millisecond, and one of their contents, read only when the quick one differs, so that a
// git checkout which touches every file but changes none costs no second build.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** @typedef {{quick: string, content: string}} Stamp */

/** @param {string[]} files absolute paths @param {string} extra what else the step depends on @returns {string} */
export function quickPrint(files, extra) {
  let print = extra;
  for (const file of files) {
    const stat = statSync(file, { throwIfNoEntry: false });
    // The change time too: it alone tells that a file was replaced by an older one of the same size.
    print += `\n${relative(ROOT, file)} ${stat === undefined ? 'none' : `${String(stat.size)} ${String(stat.mtimeMs)} ${String(stat.ctimeMs)}`}`;
  }
  return print;
}

/** @param {string[]} files absolute paths @param {string} extra @returns {Promise<string>} SHA-256 of names and contents */
export async function contentPrint(files, extra) {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(extra);
  for (const file of files) {
    const exists = statSync(file, { throwIfNoEntry: false }) !== undefined;
    hash.update(`\0${relative(ROOT, file)}\0`).update(exists ? readFileSync(file) : 'none');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {Stamp | undefined} nothing where there is no readable stamp */
export function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {Stamp} stamp written whole or not at all */
export function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${String(process.pid)}`;
  writeFileSync(half, JSON.stringify(stamp));
  renameSync(half, path);
}

/** @param {string} path */
export function removeStamp(path) {
  rmSync(path, { force: true });
}

/** @param {string} folder @param {(name: string) => boolean} wanted @returns {string[]} files below, absolute, in a fixed order */
export function filesBelow(folder, wanted) {
  /** @type {string[]} */
  const found = [];
  /** @type {import('node:fs').Dirent[]} */
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return found; // the folder is not there
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path, wanted));
    else if (wanted(entry.name)) found.push(path);
  }
  return found;
}
