// Starts other programs and waits for them: signals are passed on, and exit codes come back unchanged.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

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
 * Runs a program without showing what it prints; the last lines come back for a message about its failure.
 * @param {string} program @param {string[]} args @param {Place} [place]
 * @returns {Promise<{code: number, output: string}>}
 */
export async function runQuietly(program, args, place = {}) {
  const child = spawn(program, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => (output = (output + text).slice(-20_000)));
  }
  const code = await wait(child);
  return { code, output: lastLines(output) };
}

/** @param {string} output */
function lastLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-25).join('\n');
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function wait(child) {
  return new Promise((resolve, reject) => {
    // An interrupt from the keyboard reaches the child by itself; here it only must not end us before the child has ended.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
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
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}
