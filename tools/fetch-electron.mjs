// A program of its own, under the project's Node: fetches Electron's runtime with progress and unpacks it. Exit code 0 when it is there; else
// 1, and the last line of standard error says why in words. A server that does not answer within 15 s is given up.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { downloadArtifact } from '@electron/get';
import { inRoot } from './paths.mjs';
import { elapsed, say } from './say.mjs';

const CONNECT_MS = 15_000;
const STALL_MS = 60_000;
const folder = inRoot('node_modules', 'electron');
const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const stop = new AbortController();
const started = performance.now();
let why = 'no answer within 15 s';
let timer = setTimeout(() => stop.abort(), CONNECT_MS);

/** @param {{transferred: number, total: number | null, percent: number}} progress */
function show({ transferred, total, percent }) {
  clearTimeout(timer);
  why = 'the connection broke';
  timer = setTimeout(() => stop.abort(), STALL_MS);
  const mega = (/** @type {number} */ bytes) => (bytes / 1024 ** 2).toFixed(0);
  const line = total === null ? `${mega(transferred)} MB` : `${(percent * 100).toFixed(0)}% of ${mega(total)} MB`;
  if (process.stderr.isTTY) process.stderr.write(`\r  ${line}   `);
}

try {
  say(`Fetching Electron ${version} (once, about 120 MB)...`);
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: JSON.parse(readFileSync(`${folder}/checksums.json`, 'utf8')),
    downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback: show },
  });
  clearTimeout(timer);
  // It is in Electron's own cache now, where its installer finds it.
  why = 'it could not be unpacked';
  const { status, stderr } = spawnSync(process.execPath, [`${folder}/install.js`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim().split('\n')[0]);
  say(`${process.stderr.isTTY ? '\n' : ''}  done in ${elapsed(started)}`);
} catch (error) {
  clearTimeout(timer);
  say(stop.signal.aborted ? why : reasonOf(error));
  process.exitCode = 1;
}

/** @param {unknown} error @returns {string} the innermost reason: fetch wraps it */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ETIMEDOUT/.test(code)) {
    return `no connection (${code})`;
  }
  return error.cause === undefined ? error.message.replaceAll('\n', ' ') : reasonOf(error.cause);
}
