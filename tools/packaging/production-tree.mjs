// The production tree: exactly what a package holds. It is gathered in out/package, which electron-builder packs and the proof starts.
// The code is bundled, so of all npm packages only the two with native parts are in it, each without what it is built from.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT, inRoot } from '../paths.mjs';

/** @typedef {{platform: string, arch: string}} Target such as {platform: 'linux', arch: 'x64'} */

/** Packages with native parts, and what of each is needed where it runs. */
const NATIVE = ['better-sqlite3', '@napi-rs/canvas'];

/** @param {Target} target @returns {RegExp[]} what of a native package stays out */
const leftOut = ({ platform, arch }) => [
  /^better-sqlite3\/(deps|src)\//,
  new RegExp(`^better-sqlite3/prebuilds/(?!${platform === 'linux' ? 'linux(musl)?' : platform}-${arch}\\.node$)`),
  /^better-sqlite3\/binding\.gyp$/,
  /\.(d\.ts|md|map)$/,
];

/**
 * Gathers the tree anew.
 * @param {string} folder where it goes @param {Target} [target] @param {string} [out] the build
 * @returns {{path: string, bytes: number}[]} every file in it, by path
 */
export function gatherTree(folder, target = { platform: process.platform, arch: process.arch }, out = inRoot('out')) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['main', 'preload', 'renderer']) {
    if (existsSync(join(out, part))) copy(join(out, part), join(folder, 'out', part), (path) => !path.endsWith('.map'));
  }
  copy(inRoot('resources'), join(folder, 'resources'));
  const versions = copyNative(folder, target);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(versions), null, 2)}\n`);
  for (const name of ['NOTICE.txt', 'sbom.cdx.json'])
    if (existsSync(inRoot(name))) cpSync(inRoot(name), join(folder, name));
  return listTree(folder);
}

/** @param {string} folder @returns {{path: string, bytes: number}[]} */
export function listTree(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: statSync(path).size }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** @param {string} folder @param {Target} target @returns {Record<string, string>} the versions of the native packages */
function copyNative(folder, target) {
  /** @type {Record<string, string>} */
  const versions = {};
  const out = leftOut(target);
  for (const name of [...NATIVE, ...platformPackages(target)]) {
    const from = inRoot('node_modules', ...name.split('/'));
    if (!existsSync(from)) throw new Error(`${name} is not installed: run npm ci on this kind of machine.`);
    copy(from, join(folder, 'node_modules', ...name.split('/')), (path) => {
      const inside = `${name}/${relative(from, path).split(sep).join('/')}`;
      return !out.some((pattern) => pattern.test(inside));
    });
    versions[name] = readJson(join(from, 'package.json')).version;
  }
  return versions;
}

/** @param {Target} target @returns {string[]} the packages that hold the drawing library for one kind of machine */
function platformPackages({ platform, arch }) {
  const names = Object.keys(
    readJson(inRoot('node_modules', '@napi-rs', 'canvas', 'package.json')).optionalDependencies,
  );
  return names.filter((name) => new RegExp(`-${platform}-${arch}(-gnu|-msvc)?$`).test(name));
}

/** @param {Record<string, string>} dependencies */
function manifest(dependencies) {
  const { name, productName, version, description, author, license, homepage } = readJson(inRoot('package.json'));
  return {
    ...{ name, productName, version, description, author, license, homepage },
    type: 'module',
    main: 'out/main/index.js',
    dependencies,
  };
}

/** @param {string} from @param {string} to @param {(path: string) => boolean} [keep] asked of files */
function copy(from, to, keep = () => true) {
  cpSync(from, to, { recursive: true, filter: (path) => statSync(path).isDirectory() || keep(path) });
}

/** @param {string} path @returns {any} */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  const tree = gatherTree(inRoot('out', 'package'));
  const bytes = tree.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${String(tree.length)} files, ${(bytes / 1024 ** 2).toFixed(1)} MB in ${relative(ROOT, inRoot('out', 'package'))}`,
  );
}
