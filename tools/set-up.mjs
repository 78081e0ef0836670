// Does the steps of the set-up that are not fresh, one process at a time. Every step removes its stamp first and writes it last, so
// that a step which was cut short is done again.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { ROOT, inRoot } from './paths.mjs';
import { SetUpFailure, elapsed, say } from './say.mjs';
import { contentPrint, quickPrint, readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { isFresh } from './steps.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {import('./steps.mjs').Step} Step */

/** @param {Step[]} steps @param {Runtime} runtime */
export async function setUp(steps, runtime) {
  await withLock(inRoot('out', '.set-up.lock'), async () => {
    for (const step of steps) {
      if (!isFresh(step)) await bringUpToDate(step, runtime);
    }
  });
}

/** @param {Step} step @param {Runtime} runtime */
async function bringUpToDate(step, runtime) {
  const quick = quickPrint(step.files(), step.extra); // before the contents: what changes in between is noticed by the next run
  const content = await contentPrint(step.files(), step.extra);
  if (readStamp(step.stamp)?.content !== content || !existsSync(step.proof)) {
    const started = performance.now();
    say(`${step.doing}...`);
    removeStamp(step.stamp);
    await DOING[step.name](runtime);
    if (!existsSync(step.proof)) throw nothingThere(step);
    say(`  done in ${elapsed(started)}`);
  }
  writeStamp(step.stamp, { quick, content });
}

/** @type {Record<Step['name'], (runtime: Runtime) => Promise<void>>} */
const DOING = {
  node: async (runtime) => {
    await npmCi({ node: process.execPath, env: process.env }, [
      '--prefix',
      join('tools', 'node'),
      '--include=optional',
    ]);
    const { code, output } = await runQuietly(runtime.node, ['--version']).catch((/** @type {unknown} */ error) => ({
      code: 1,
      output: String(error),
    }));
    if (code === 0) return;
    throw new SetUpFailure({
      what: 'The private Node 24 does not start on this machine.',
      why:
        output === ''
          ? `It ended with code ${String(code)} (a system without glibc, such as Alpine, cannot run it).`
          : output,
      next: 'Install Node 22.15 or newer (24 is best) and put it first on PATH, then run the same command again.',
    });
  },
  packages: (runtime) => npmCi(runtime, ['--include=dev', '--include=optional']),
  packager: (runtime) => npmCi(runtime, ['--prefix', join('tools', 'packaging')]),
  build: async (runtime) => {
    const started = Date.now();
    const builder = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, output } = await runQuietly(runtime.node, [builder, 'build'], { cwd: ROOT, env: runtime.env });
    if (code === 0) {
      pruneChunks(started);
      return;
    }
    throw new SetUpFailure({
      what: 'The build failed.',
      why: output,
      next: 'Correct the source file named above (npm run typecheck says more), then run the same command again.',
    });
  },
};

/** Said here and not left to .npmrc, which npm does not read for tools/node. Few and short retries: a machine without a network
 * should say so within half a minute. */
const NPM_OPTIONS = [
  ...['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
  ...['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'],
];

/** @param {{node: string, env: NodeJS.ProcessEnv}} runtime @param {string[]} args */
async function npmCi({ node, env }, args) {
  const all = ['ci', ...args, ...NPM_OPTIONS];
  const cli = process.env['npm_execpath'];
  // npm started us and says where it is; without it the command on PATH, which on Windows is a script and needs a shell.
  const known = cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli);
  const place = { cwd: ROOT, env };
  const { code, output } = known
    ? await runQuietly(node, [cli, ...all], place)
    : await runQuietly('npm', all, { ...place, shell: process.platform === 'win32' }).catch(noNpm);
  if (code === 0) return;
  throw new SetUpFailure({
    what: 'Installing packages failed.',
    why: `npm ci ended with code ${String(code)}.\n${output}`,
    next: adviceFor(output),
  });
}

/** @param {unknown} error @returns {never} */
function noNpm(error) {
  throw new SetUpFailure({
    what: 'npm could not be started.',
    why: String(error),
    next: 'Install npm (it comes with Node from nodejs.org; on Debian: apt-get install npm), then run the same command again.',
  });
}

/** @param {string} output of npm @returns {string} */
function adviceFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return 'Set-up needs the network once (afterwards nothing does). Connect, check any proxy settings of npm, and run the same command again.';
  }
  if (output.includes('ENOSPC')) return 'Free about 1 GB on this disk, then run the same command again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'Make this folder writable for you (or copy it to one that is), then run the same command again.';
  if (/EUSAGE|in sync/.test(output)) {
    return 'package.json and package-lock.json do not agree: run npm install, then node tools/complete-lock.mjs, then the same command again.';
  }
  return 'Read the lines above, then run the same command again: that step is done again from its beginning.';
}

/** Older runs may still be loading their chunks, so the build keeps what was there and only what has lain unused for an hour goes.
 * @param {number} started when the build began */
function pruneChunks(started) {
  rmSync(inRoot('out', '.compile-cache'), { recursive: true, force: true }); // of the old build; it fills again by itself
  const folder = inRoot('out', 'main', 'chunks');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (statSync(join(folder, name)).mtimeMs < started - 3_600_000) rmSync(join(folder, name), { force: true });
  }
}

/** @param {Step} step */
const nothingThere = (step) =>
  new SetUpFailure({
    what: `${step.doing.split(' (')[0] ?? ''} ended well, but did not leave what it should.`,
    why: `There is no ${step.proof}.`,
    next: 'Delete node_modules, tools/node/node_modules and out, then run the same command again.',
  });
