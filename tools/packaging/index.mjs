// `npm run dist`: packages of the app for this system, in dist/. It needs Electron's runtime, which electron-builder fetches; on a machine
// where it cannot be had, `npm run dist -- --tree` still gathers exactly what would be packed.
import { createRequire } from 'node:module';
import { runHere } from '../child.mjs';
import { ROOT, inRoot } from '../paths.mjs';
import { say } from '../say.mjs';
import { gatherTree } from './production-tree.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** @param {Runtime} runtime @param {string[]} args --tree: only gather; anything else goes to electron-builder @returns {Promise<number>} */
export async function makePackages(runtime, args) {
  const build = inRoot('out', 'for-package');
  // A build of its own: out/main keeps chunks of builds before, which must not be packed.
  const builder = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = { ...runtime.env, BRIEFING_OUT: build };
  const code = await runHere(runtime.node, [builder, 'build', '--logLevel', 'error'], { cwd: ROOT, env });
  if (code !== 0) return code;
  const tree = gatherTree(inRoot('out', 'package'), undefined, build);
  const megabytes = tree.reduce((sum, file) => sum + file.bytes, 0) / 1024 ** 2;
  say(`Gathered ${String(tree.length)} files, ${megabytes.toFixed(1)} MB, in out/package`);
  if (args.includes('--tree')) return 0;
  const cli = createRequire(inRoot('tools', 'packaging', 'package.json')).resolve('electron-builder/cli.js');
  const config = inRoot('tools', 'packaging', 'builder-config.mjs');
  return runHere(runtime.node, [cli, '--projectDir', ROOT, '--config', config, '--publish', 'never', ...args], {
    cwd: ROOT,
    env: runtime.env,
  });
}
