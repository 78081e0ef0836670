// Which Node runs the work. The project needs Node 22.15 or a newer even-numbered line; on a machine with an older one a private
// Node 24 is kept in tools/node, and everything but these tools runs under it.
import { delimiter, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { SetUpFailure } from './say.mjs';

/** @typedef {{node: string, major: number, env: NodeJS.ProcessEnv, folder?: string}} Runtime folder: of the private Node */

/** Platforms for which tools/node/package.json names a Node. */
const PRIVATE = new Set(['linux-x64', 'linux-arm64', 'win32-x64']);

/** @param {string} version such as "22.14.0" @returns {boolean} whether the project runs on it */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 15) || major >= 24;
}

/**
 * The Node for this machine, whether or not it is installed yet.
 * @param {string} [version] @param {string} [platform]
 * @returns {Runtime}
 */
export function chooseRuntime(version = process.versions.node, platform = `${process.platform}-${process.arch}`) {
  if (isRecentEnough(version)) {
    return { node: process.execPath, major: Number(version.split('.')[0]), env: process.env };
  }
  if (!PRIVATE.has(platform)) {
    throw new SetUpFailure({
      what: `Node ${version} is too old, and there is no private Node for ${platform}.`,
      why: 'Briefing Desk needs Node 22.15 or newer; its own copy of Node 24 exists for Linux (x64, arm64) and Windows (x64) only.',
      next: 'Install Node 24 from nodejs.org (on macOS also: brew install node@24), then run the same command again.',
    });
  }
  const windows = platform.startsWith('win32');
  const folder = inRoot('tools', 'node', 'node_modules', `node-${platform.replace('win32', 'win')}`);
  const bin = join(folder, 'bin');
  const node = join(bin, windows ? 'node.exe' : 'node');
  return { node, major: 24, env: environmentFor(node, bin, folder), folder };
}

/** @param {string} node @param {string} bin @param {string} folder @returns {NodeJS.ProcessEnv} */
function environmentFor(node, bin, folder) {
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = `${bin}${delimiter}${env[pathName] ?? ''}`;
  // npm tells its children which Node it runs on, and a user's npmrc may name the headers of the old one.
  return { ...env, NODE: node, npm_node_execpath: node, npm_config_nodedir: folder };
}
