// Starts other programs and waits for them: signals are passed on, and exit codes come back unchanged.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean}} Place */

/**
 * Runs a program on this terminal.
 * @param {string} program @param {string[]} args @param {Place} [place]
 * @returns {Promise<number>} its exit code; 128 + n when a signal ended it
 */
export function runHere(program, args, place = {}) {
  return wait(spawn(program, args, { ...place, stdio: 'inherit', windowsHide: true }));
}

/**
 * Runs a program without showing what it prints; what it printed, shortened, comes back for a message about its failure.
 * @param {string} program @param {string[]} args @param {Place} [place]
 * @returns {Promise<{code: number, output: string}>}
 */
export async function runQuietly(program, args, place = {}) {
  const child = spawn(program, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => (output = (output + text).slice(-50_000)));
  }
  const code = await wait(child, (signal) => {
    process.stderr.write('\nStopped. The same command takes it up again.\n');
    process.exit(128 + constants.signals[signal]);
  });
  return { code, output: shorten(output) };
}

/** Lines of a stack trace, npm's own among them: they tell a user nothing. */
const STACK = /^(npm error)?\s+at\s/;

/** @param {string} output @returns {string} its first and last lines: some programs say first what is wrong, some last */
function shorten(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '' && !STACK.test(line));
  return lines.length <= 40 ? lines.join('\n') : [...lines.slice(0, 20), '...', ...lines.slice(-20)].join('\n');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} [interrupted] called when the child has ended after a signal to this process
 * @returns {Promise<number>}
 */
function wait(child, interrupted) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Signals | undefined} */
    let received;
    // An interrupt from the keyboard reaches the child by itself; here it only must not end us before the child has ended.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      received = signal;
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    const done = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      if (received !== undefined) interrupted?.(received);
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}
