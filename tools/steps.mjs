// The steps of the set-up. Each one names the files it depends on, the stamp that says it was done for them, a file that proves
// its result is still there, and how it is done. Checking them all is quick; doing one is left to set-up.mjs.
import { existsSync } from 'node:fs';
import { CLI, inRoot } from './paths.mjs';
import { filesBelow, quickPrint, readStamp } from './stamp.mjs';

/** @typedef {import('./runtime.mjs').Runtime} Runtime */
/**
 * @typedef {object} Step
 * @property {'node' | 'packages' | 'packager' | 'build'} name
 * @property {string} doing what the user is told while it runs
 * @property {string} stamp
 * @property {string} proof
 * @property {string} extra what it depends on besides files
 * @property {() => string[]} files
 */

/** @param {Runtime} runtime @param {{build: boolean, packager?: boolean}} wanted @returns {Step[]} in the order in which they must be done */
export function stepsFor(runtime, { build, packager = false }) {
  /** @type {Step[]} */
  const steps = [];
  if (runtime.folder !== undefined) {
    steps.push({
      name: 'node',
      doing: `Installing a private Node 24 in tools/node, as this machine's is ${process.versions.node} (first run only, about 10 s)`,
      stamp: inRoot('tools', 'node', 'node_modules', '.set-up.json'),
      proof: runtime.node,
      extra: `${process.platform} ${process.arch}`,
      files: () => [inRoot('tools', 'node', 'package-lock.json')],
    });
  }
  steps.push({
    name: 'packages',
    doing: 'Installing packages with npm ci (first run, or the lock file changed; about 30 s)',
    stamp: inRoot('node_modules', '.set-up.json'),
    proof: inRoot('node_modules', 'electron-vite', 'package.json'),
    extra: `node ${String(runtime.major)} ${process.platform} ${process.arch}`,
    files: () => [inRoot('package-lock.json')],
  });
  if (packager) {
    steps.push({
      name: 'packager',
      doing: 'Installing what makes packages, in tools/packaging (first run only; about 30 s)',
      stamp: inRoot('tools', 'packaging', 'node_modules', '.set-up.json'),
      proof: inRoot('tools', 'packaging', 'node_modules', 'electron-builder', 'package.json'),
      extra: `node ${String(runtime.major)} ${process.platform} ${process.arch}`,
      files: () => [inRoot('tools', 'packaging', 'package-lock.json')],
    });
  }
  if (build) {
    steps.push({
      name: 'build',
      doing: 'Building (first run, or the sources changed; about 2 s)',
      stamp: inRoot('out', '.set-up.json'),
      proof: CLI,
      extra: '',
      files: () => [
        ...['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'].map((name) =>
          inRoot(name),
        ),
        ...filesBelow(inRoot('src'), goesIntoBuild),
      ],
    });
  }
  return steps;
}

/** @param {string} name @returns {boolean} tests and notes lie beside the sources, and change without changing the build */
const goesIntoBuild = (name) => !name.endsWith('.test.ts') && !name.endsWith('.md') && !name.endsWith('.snap');

/** @param {Step} step @returns {boolean} */
export function isFresh(step) {
  const stamp = readStamp(step.stamp);
  return stamp !== undefined && existsSync(step.proof) && stamp.quick === quickPrint(step.files(), step.extra);
}
