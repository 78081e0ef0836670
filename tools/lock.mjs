// One set-up at a time. The lock is a file that its holder keeps touching; it is stale when its holder's process has gone, or when it
// has not been touched for half a minute (another machine or container that shares the folder and was switched off).
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetUpFailure, say } from './say.mjs';

const TOUCH_MS = 2_000;
const STALE_MS = 30_000;
const WAIT_MS = 20 * 60_000;

/**
 * Does the work while no other process holds the lock, waiting for it first.
 * @template T
 * @param {string} path of the lock file @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  const token = `${String(process.pid)} ${hostname()} ${String(process.hrtime.bigint())}`;
  mkdirSync(dirname(path), { recursive: true });
  await acquire(path, token);
  const touch = setInterval(() => {
    touchLock(path);
  }, TOUCH_MS);
  touch.unref();
  const release = () => {
    if (readLock(path) === token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}

/** @param {string} path @param {string} token */
async function acquire(path, token) {
  const started = Date.now();
  let told = false;
  while (!tryAcquire(path, token)) {
    const holder = readLock(path);
    if (holder !== undefined && isStale(path, holder)) {
      takeAway(path, holder);
      continue;
    }
    if (!told && holder !== undefined) {
      say(`Another run (process ${holder.split(' ')[0] ?? '?'}) is doing the set-up; waiting for it...`);
      told = true;
    }
    if (Date.now() - started > WAIT_MS) {
      throw new SetUpFailure({
        what: 'Gave up waiting for another run to finish the set-up.',
        why: `It has held ${path} for over 20 minutes.`,
        next: 'End that run (or, when there is none, delete that file), then run the same command again.',
      });
    }
    await pause(100);
  }
}

/** @param {string} path @param {string} token @returns {boolean} */
function tryAcquire(path, token) {
  try {
    writeFileSync(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {string} path @param {string} holder @returns {boolean} */
function isStale(path, holder) {
  const [pid, host] = holder.split(' ');
  if (host === hostname() && !isAlive(Number(pid))) return true;
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > STALE_MS;
}

/** Two waiters may find the same stale lock: the one that renames it first wins, and one that got a fresh lock gives it back.
 * @param {string} path @param {string} holder */
function takeAway(path, holder) {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    if (readLock(aside) !== holder) linkSync(aside, path);
  } catch {
    // somebody else was quicker
  }
  rmSync(aside, { force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false; // a lock file half written by a run that ended
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** @param {string} path @returns {string | undefined} */
function readLock(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function touchLock(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // taken away by hand: the work goes on, and the stamp is written last anyway
  }
}

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;
