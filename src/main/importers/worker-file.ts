/** Where a worker's own file is: beside this one in the sources, at the top of the build where this one may be in a chunk. */
import { existsSync } from 'node:fs';

export type WorkerName = 'import-worker' | 'import-session-worker';

/** @throws when the build has left the worker out. */
export function findWorkerFile(name: WorkerName = 'import-worker', from: string = import.meta.url): URL {
  const names = from.endsWith('.ts') ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`];
  const found = names.map((one) => new URL(one, from)).find((url) => existsSync(url));
  if (found === undefined) throw new Error(`${name}.js is missing from the build.`);
  return found;
}
