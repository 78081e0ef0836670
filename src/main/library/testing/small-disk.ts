/** A disk of a few megabytes for tests, where the machine lets us make one: Linux, as root. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** From now on the disk can only be read. */
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly remove: () => void;
}

const run = (...command: readonly [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1), { stdio: 'ignore' }).status === 0;

/** @returns undefined where this machine does not let us. */
export function makeSmallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const remount = (how: 'ro' | 'rw'): void => {
    if (!run('mount', '-o', `remount,${how}`, folder)) throw new Error(`The disk could not be made ${how}.`);
  };
  return {
    folder,
    lock: () => {
      remount('ro');
    },
    unlock: () => {
      remount('rw');
    },
    remove: () => {
      run('umount', '-l', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
