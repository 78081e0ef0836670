/**
 * Saves a file whole or not at all: written beside its target, flushed to the disk, then renamed. A failure leaves the
 * target as it was and nothing behind.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, success, type Result } from '../../core/model/index.ts';
import { describeFileFault } from './file-faults.ts';

export interface SaveOptions {
  /** May a file that is there be replaced? */
  readonly replace: boolean;
}

const attempts = 5;
const firstPause = 20;

/**
 * Problems: `exists`, `no-space`, `not-allowed`, `read-only`, `not-found`, `not-saved`; each names the file. A file that is
 * there with these very bytes is as good as saved.
 */
export async function saveFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: SaveOptions,
): Promise<Result<string>> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeAndFlush(beside, bytes);
    if (options.replace) await renameWithPatience(beside, path);
    else {
      // A link fails where the target is there already, in one step; a check and then a rename would not.
      await linkOrRename(beside, path);
    }
    await flushFolder(dirname(path));
    return success(path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    if (codeOf(error) === 'EEXIST' && (await holds(path, bytes))) return success(path);
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return failure(describeFileFault(isFolder ? { code: 'EISDIR' } : error, path));
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(bytes) === true;
}

async function writeAndFlush(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkOrRename(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error;
    // A disk without links, such as a USB stick: claim the name, then take its place.
    await (await open(path, 'wx')).close();
    await renameWithPatience(beside, path).catch(async (reason: unknown) => {
      await unlink(path);
      throw reason;
    });
    return;
  }
  await unlink(beside);
}

/** On Windows a virus scanner may hold either file for a moment. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt === attempts || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      const pause = firstPause * 2 ** attempt;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

/** The name itself is safe only once its folder is flushed; systems that cannot do so do it by themselves. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
