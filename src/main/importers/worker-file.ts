/** Where the worker's own file is: beside this one in the sources, at the top of the build where this one may be in a chunk. */
import { existsSync } from 'node:fs';

/** @throws when the build has left the worker out. */
export function findWorkerFile(from: string = import.meta.url): URL {
  const names = from.endsWith('.ts') ? ['./import-worker.ts'] : ['./import-worker.js', '../import-worker.js'];
  const found = names.map((name) => new URL(name, from)).find((url) => existsSync(url));
  if (found === undefined) throw new Error('import-worker.js is missing from the build.');
  return found;
}
