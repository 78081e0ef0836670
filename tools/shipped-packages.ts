/**
 * A plugin of the build that notes which npm packages went into it, so that the notices and the bill of materials tell of
 * what ships and nothing else.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
}

/** @param part which of the builds: main, preload, renderer, worker. @param folder where the list goes. */
export function noteShippedPackages(part: string, folder: string): Plugin {
  return {
    name: 'briefing-shipped-packages',
    generateBundle(_options, bundle) {
      const found = new Map<string, ShippedPackage>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of Object.keys(file.modules)) {
          const shipped = packageOf(id);
          if (shipped !== undefined) found.set(`${shipped.name}@${shipped.version}`, shipped);
        }
      }
      for (const id of this.getModuleIds()) {
        // Files that are only named (fonts, dictionaries) are in no chunk.
        const shipped = /\.(woff2?|dic|aff|wasm)(\?|$)/.test(id) ? packageOf(id) : undefined;
        if (shipped !== undefined) found.set(`${shipped.name}@${shipped.version}`, shipped);
      }
      mkdirSync(folder, { recursive: true });
      const list = [...found].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, shipped]) => shipped);
      writeFileSync(join(folder, `${part}.json`), `${JSON.stringify(list, null, 2)}\n`);
    },
  };
}

/** The package that a module stands in: the nearest package.json above it that has a name and a version. */
function packageOf(id: string): ShippedPackage | undefined {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!path.includes('node_modules')) return undefined;
  for (let folder = dirname(path); folder.includes('node_modules'); folder = dirname(folder)) {
    try {
      const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<ShippedPackage>;
      if (read.name !== undefined && read.version !== undefined) return { name: read.name, version: read.version };
    } catch {
      // None here: look one folder up.
    }
  }
  return undefined;
}
