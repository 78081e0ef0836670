// node tools/complete-lock.mjs, after npm install: writes into package-lock.json the optional packages of other platforms that the
// registry in use did not offer. Without them `npm ci` calls the lock file out of step and refuses it, on every machine. Such an entry
// has name, version and platform; where it applies, npm fetches it without an integrity hash to compare.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** @typedef {{version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>}} Entry */

const SYSTEMS = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32'];

/**
 * @param {Record<string, Entry>} packages the lock file's `packages`
 * @returns {Record<string, Entry>} the optional packages that it names but does not hold, by path
 */
export function missingEntries(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      if (key in packages || `${path}/${key}` in packages) continue;
      missing[key] = { version, ...platformOf(name), ...(entry.dev === true ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

/** @param {string} name such as "@napi-rs/canvas-linux-x64-musl" @returns {Entry} */
function platformOf(name) {
  const parts = name.split(/[-/]/);
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(parts.includes('musl') ? { libc: ['musl'] } : {}),
  };
}

if (process.argv[1] === import.meta.filename) {
  const path = inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingEntries(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added to package-lock.json: ${Object.keys(missing).join(', ') || 'nothing, it is complete'}`);
}
