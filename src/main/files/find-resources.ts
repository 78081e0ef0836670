/** Where the app's own resources are: the nearest `resources` folder above, the same from source and from the build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The path of something in `resources`: `findResource('fonts')`.
 * @throws Error where it is not there: then the app is not whole.
 */
export function findResource(name: string, from = import.meta.dirname): string {
  const here = join(from, 'resources', name);
  if (existsSync(here)) return here;
  const above = dirname(from);
  if (above === from) throw new Error(`resources/${name} is not there. Install the app again.`);
  return findResource(name, above);
}
