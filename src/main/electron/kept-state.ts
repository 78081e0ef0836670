/** What the shell keeps between sessions, in a small file beside the library: where its window stood, and files opened lately. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const mostRecent = 10;

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) });
const keptSchema = z.object({
  bounds: boundsSchema.optional(),
  maximised: z.boolean().default(false),
  recent: z.array(z.string()).default([]),
});
export type Bounds = z.infer<typeof boundsSchema>;
type Kept = z.infer<typeof keptSchema>;

export interface KeptState {
  readonly bounds: Bounds | undefined;
  readonly maximised: boolean;
  /** Paths, newest first. */
  readonly recent: readonly string[];
  keepWindow(bounds: Bounds, maximised: boolean): void;
  keepRecent(path: string): void;
  forgetRecent(path: string): void;
}

/** A file that cannot be read counts as none, and one that cannot be written costs nobody their work. */
export function openKeptState(library: string): KeptState {
  const file = join(dirname(library), 'electron.json');
  let kept = read(file);
  const save = (next: Kept): void => {
    kept = next;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.tmp`, `${JSON.stringify(next, null, 2)}\n`);
      renameSync(`${file}.tmp`, file);
    } catch {
      // Where a window stood is not worth a message.
    }
  };
  const others = (path: string): string[] => kept.recent.filter((one) => one !== path);
  return {
    get bounds() {
      return kept.bounds;
    },
    get maximised() {
      return kept.maximised;
    },
    get recent() {
      return kept.recent;
    },
    keepWindow: (bounds, maximised) => save({ ...kept, bounds, maximised }),
    keepRecent: (path) => save({ ...kept, recent: [path, ...others(path)].slice(0, mostRecent) }),
    forgetRecent: (path) => save({ ...kept, recent: others(path) }),
  };
}

/** Where a window may stand: as it stood, when enough of it lies on a screen that is there now. */
export function fitBounds(bounds: Bounds | undefined, screens: readonly Bounds[]): Bounds | undefined {
  if (bounds === undefined) return undefined;
  const seen = screens.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
    // Its title bar can be taken hold of.
    return width >= 200 && height >= 100 && bounds.y >= area.y - 10;
  });
  return seen ? bounds : undefined;
}

function read(file: string): Kept {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return keptSchema.parse({});
  }
}
