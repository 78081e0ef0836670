// The commands behind the npm scripts: what each one needs of the set-up and what it then runs.
import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { runHere } from './child.mjs';
import { CLI, ROOT, inRoot, userFolder } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/** @typedef {{build: boolean, packager?: boolean, run: (runtime: Runtime, args: string[]) => Promise<number>}} Command */

/** `npm run letter`: the example briefing's letter, and where it is written. */
const EXAMPLE = inRoot('resources', 'examples', 'wales-online-safety');
const LETTER = inRoot('out', 'letters', 'wales-online-safety.docx');

/** @type {Record<string, Command>} */
export const COMMANDS = {
  letter: {
    build: true,
    run: (runtime, args) => {
      mkdirSync(dirname(LETTER), { recursive: true });
      return briefing(runtime, ['letter', fromHere(EXAMPLE), '-o', fromHere(LETTER), '--replace', ...args]);
    },
  },
  briefing: { build: true, run: briefing },
  bench: { build: true, run: (runtime, args) => node(runtime, [...typeFlags(), inRoot('bench', 'index.ts'), ...args]) },
  screens: { build: true, run: (runtime, args) => tool(runtime, 'screens', args) },
  corpus: { build: false, run: (runtime) => node(runtime, [...typeFlags(), inRoot('bench', 'corpus.ts')]) },
  start: { build: true, run: async (runtime, args) => (await import('./start.mjs')).startApp(runtime, args) },
  serve: { build: true, run: async (runtime, args) => (await import('./start.mjs')).serve(runtime, args) },
  'fetch-electron': { build: false, run: async (runtime) => (await import('./start.mjs')).tryFetching(runtime) },
  build: {
    build: true,
    run: () => {
      say(`Built: ${fromHere(CLI)}`);
      return Promise.resolve(0);
    },
  },
  lint: { build: false, run: (runtime, args) => tool(runtime, 'lint', args) },
  format: { build: false, run: (runtime, args) => tool(runtime, 'format', args) },
  notices: { build: true, run: (runtime) => node(runtime, [inRoot('tools', 'packaging', 'notices.mjs')]) },
  dist: {
    build: false,
    packager: true,
    run: async (runtime, args) => (await import('./packaging/index.mjs')).makePackages(runtime, args),
  },
  docs: { build: false, run: (runtime, args) => tool(runtime, 'docs', args) },
  typecheck: { build: false, run: checkTypes },
  test: {
    build: false, // a step of its own there, so that the others run even when it fails
    run: async (runtime, args) => (await import('./checks.mjs')).runChecks(runtime, args),
  },
};

/** @param {Runtime} runtime @param {string[]} args */
function briefing(runtime, args) {
  return runHere(runtime.node, [CLI, ...args], { env: runtime.env, cwd: userFolder() });
}

/** @param {Runtime} runtime @param {string[]} args */
function node(runtime, args) {
  return runHere(runtime.node, args, { env: runtime.env, cwd: ROOT });
}

/** @param {Runtime} runtime @param {keyof typeof import('./checks.mjs').TOOLS} name @param {string[]} args */
async function tool(runtime, name, args) {
  const { TOOLS } = await import('./checks.mjs');
  return node(runtime, [...TOOLS[name], ...args]);
}

/** @param {Runtime} runtime @returns {Promise<number>} the first code that is not 0 */
async function checkTypes(runtime) {
  const codes = [];
  for (const name of /** @type {const} */ (['types', 'screenTypes', 'specTypes']))
    codes.push(await tool(runtime, name, []));
  return codes.find((code) => code !== 0) ?? 0;
}

/** Node runs TypeScript by itself since 22.18; before, it must be told to. */
const typeFlags = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major === 22 && minor >= 15 && minor < 18
    ? ['--experimental-strip-types', '--no-warnings=ExperimentalWarning']
    : [];
};

/** @param {string} path @returns {string} as the user would write it */
const fromHere = (path) => relative(userFolder(), path);
