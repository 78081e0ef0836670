/** Where Electron's runtime is, if it was fetched: `npm run fetch-electron` puts it into its package. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.ts';

/** @returns undefined where it is missing; asking the package itself would download it. */
export function findElectron(): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}
