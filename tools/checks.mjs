// `npm test`: build, lint, format, types, every unit test and every spec of the app, each with its heading and its time, all of them even
// when an earlier one fails.
// The last line printed is "N passed, N failed", counting each test and each of the other steps.
import { rmSync } from 'node:fs';
import { runHere } from './child.mjs';
import { SPECS, UNIT_TESTS, countSpecs, countUnitTests } from './counts.mjs';
import { installForTests } from './debian.mjs';
import { ROOT, inRoot } from './paths.mjs';
import { elapsed, say, tellFailure } from './say.mjs';
import { setUp } from './set-up.mjs';
import { isFresh, stepsFor } from './steps.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/** @typedef {Counts & {name: string, time: string}} Result */

const bin = (/** @type {string[]} */ ...parts) => inRoot('node_modules', ...parts);
const cache = (/** @type {string} */ name) => `node_modules/.cache/${name}`;
const prettier = [
  bin('prettier', 'bin', 'prettier.cjs'),
  '--cache',
  '--cache-location',
  cache('prettier.json'),
  '--log-level',
  'warn',
];
const tsc = bin('typescript', 'bin', 'tsc');

/** The programs of the checks with their arguments; all run under the project's Node. */
export const TOOLS = {
  lint: [bin('eslint', 'bin', 'eslint.js'), '--cache', '--cache-location', cache('eslint'), '--max-warnings', '0', '.'],
  format: [...prettier, '--write', '.'],
  formatCheck: [...prettier, '--check', '.'],
  types: [tsc, '--pretty'],
  // The screens know the DOM and no Node; the specs know both.
  screenTypes: [bin('vue-tsc', 'bin', 'vue-tsc.js'), '--pretty', '--noEmit', '-p', 'src/renderer'],
  specTypes: [tsc, '--pretty', '-p', 'e2e'],
  // The update option comes last: before a path it would take the path as its value and rewrite every golden file.
  docs: [
    bin('vitest', 'vitest.mjs'),
    'run',
    'src/cli/describe-commands.test.ts',
    'src/core/checks/describe-checks.test.ts',
    'src/main/briefing-file/format',
    '--update=all',
  ],
  unit: [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_TESTS}`,
  ],
  specs: [bin('@playwright', 'test', 'cli.js'), 'test'],
  screens: [bin('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/screens'],
};

/** The parts of the tests: `deep` is the unit tests with many more tries, `e2e` the specs of the app. */
const PARTS = ['unit', 'deep', 'e2e'];

/**
 * @param {Runtime} runtime @param {string[]} args nothing for all, or one of PARTS and what to hand to its program
 * @returns {Promise<number>} 0 when all passed, else 1
 */
export async function runChecks(runtime, [part, ...args]) {
  if (part !== undefined && !PARTS.includes(part)) {
    say(`There is no part "${part}" of the tests. Parts: ${PARTS.join(', ')}. Without a part all are run.`);
    return 1;
  }
  const started = performance.now();
  /** @type {Result[]} */
  const results = [];
  const env = part === 'deep' ? { ...runtime.env, BRIEFING_DEEP: '1' } : runtime.env;
  const step = stepRunner({ ...runtime, env }, results);
  const installed = await installForTests();
  if (installed !== undefined) results.push(counted('Debian packages', installed ? 0 : 1, performance.now()));
  results.push(await build(runtime));
  if (part === undefined) {
    await step('Lint', TOOLS.lint);
    await step('Format (npm run format puts it right)', TOOLS.formatCheck);
    await step('Types', TOOLS.types);
    await step('Types of the screens', TOOLS.screenTypes);
    await step('Types of the specs', TOOLS.specTypes);
  }
  if (part !== 'e2e') {
    rmSync(UNIT_TESTS, { force: true });
    await step('Unit tests', [...TOOLS.unit, ...args], countUnitTests);
  }
  if (part === undefined || part === 'e2e') {
    rmSync(SPECS, { force: true });
    await step('Specs of the app (Playwright)', [...TOOLS.specs, ...args], countSpecs);
  }
  return summarise(results, elapsed(started));
}

/** Some tests start the built program. @param {Runtime} runtime @returns {Promise<Result>} */
async function build(runtime) {
  const started = performance.now();
  const stale = stepsFor(runtime, { build: true, packager: true }).filter((step) => !isFresh(step));
  try {
    if (stale.length > 0) await setUp(stale, runtime);
    return counted('Build', 0, started);
  } catch (error) {
    return counted('Build', tellFailure(error), started);
  }
}

/** @param {Runtime} runtime @param {Result[]} results */
function stepRunner(runtime, results) {
  /** @param {string} name @param {string[]} args @param {(code: number) => Counts} [count] */
  return async (name, args, count = countOne) => {
    console.log(`\n== ${name} ==`);
    const started = performance.now();
    const code = await runHere(runtime.node, args, { env: runtime.env, cwd: ROOT });
    const result = { name: name.split(' (')[0] ?? name, ...count(code), time: elapsed(started) };
    results.push(result);
    console.log(`${result.failed === 0 ? 'passed' : 'FAILED'} in ${result.time}`);
  };
}

/** @param {string} name @param {number} code @param {number} started @returns {Result} */
const counted = (name, code, started) => ({ name, ...countOne(code), time: elapsed(started) });

/** @param {number} code @returns {Counts} */
const countOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** @param {Result[]} results @param {string} time @returns {number} the exit code */
function summarise(results, time) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n== Summary (${time}) ==`);
  for (const { name, passed, failed, skipped, time: took } of results) {
    const rest = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
    console.log(
      `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${String(passed)} passed, ${String(failed)} failed${rest} (${took})`,
    );
  }
  console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
