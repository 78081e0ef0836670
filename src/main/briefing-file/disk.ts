/**
 * The folder of a briefing on the disk. Reading follows no links and looks only where a briefing has files; writing goes
 * into a new or empty folder, whole files only.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { describeFileFault, saveFileAtomically } from '../files/index.ts';
import type { BriefingContent } from './content.ts';
import { readFiles, type FolderContent } from './folder-read.ts';
import { rootFolders } from './folder-names.ts';
import { writeFiles } from './folder-write.ts';
import { limits } from './limits.ts';

/** The briefing in a folder, with every problem in any of its files. */
export async function readFolder(path: string): Promise<Result<FolderContent>> {
  const gathering: Gathering = { files: new Map(), problems: [], bytes: 0 };
  try {
    await gather(path, '', gathering);
  } catch (error) {
    return failure(describeFileFault(error, path));
  }
  const { files, problems } = gathering;
  return problems.length > 0 ? { ok: false, problems } : readFiles(files);
}

/**
 * Writes a briefing into a new or empty folder.
 * Problems: `folder-not-empty`, and whatever the disk says; what was written before it is taken away again.
 */
export async function writeFolder(
  content: BriefingContent,
  path: string,
): Promise<Result<{ readonly path: string; readonly files: number }>> {
  const files = writeFiles(content);
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined) {
    const names = there.isDirectory() ? await readdir(path) : ['it'];
    if (names.length > 0) return failure(notEmpty(path, there.isDirectory()));
  }
  try {
    await mkdir(path, { recursive: true });
    const folders = new Set([...files.keys()].map((file) => dirname(file)));
    for (const folder of folders) await mkdir(join(path, folder), { recursive: true });
  } catch (error) {
    return failure(describeFileFault(error, path));
  }
  const written: string[] = [];
  for (const [file, bytes] of files) {
    const saved = await saveFileAtomically(join(path, ...file.split('/')), bytes, { replace: false });
    if (saved.ok) {
      written.push(file);
      continue;
    }
    await takeBack(path, written, there === undefined);
    return saved;
  }
  return success({ path, files: files.size });
}

/** Only what was written here: the folder was new or empty. */
async function takeBack(path: string, files: readonly string[], isNew: boolean): Promise<void> {
  for (const file of files) await rm(join(path, ...file.split('/')), { force: true }).catch(() => undefined);
  if (isNew) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

/** Windows has no such flag. */
const noFollow = (constants as Readonly<Record<string, number | undefined>>)['O_NOFOLLOW'] ?? 0;

interface Gathering {
  readonly files: Map<string, Uint8Array>;
  readonly problems: Problem[];
  bytes: number;
}

async function gather(root: string, under: string, to: Gathering): Promise<void> {
  const names = (await readdir(join(root, under))).sort();
  for (const name of names) {
    if (name.startsWith('.') || to.problems.length > 0) continue;
    const file = under === '' ? name : `${under}/${name}`;
    const found = await lstat(join(root, file));
    if (found.isSymbolicLink()) to.problems.push(linked(file));
    else if (found.isDirectory()) {
      if (under === '' && rootFolders.includes(name)) await gather(root, file, to);
    } else if (found.isFile()) await take(root, file, found.size, to);
  }
}

async function take(root: string, file: string, size: number, to: Gathering): Promise<void> {
  to.bytes += size;
  if (size > limits.part || to.bytes > limits.total || to.files.size >= limits.entries * 2) {
    const message = 'The folder holds more than a briefing may: 1 GB, 256 MB a file, or 20,000 files.';
    to.problems.push({ code: 'too-large', file, message, remedy: 'Take out what is not part of the briefing.' });
    return;
  }
  // O_NOFOLLOW: a file cannot become a link between the look and the reading.
  const handle = await open(join(root, file), constants.O_RDONLY | noFollow);
  try {
    to.files.set(file, new Uint8Array(await handle.readFile()));
  } finally {
    await handle.close();
  }
}

function linked(file: string): Problem {
  const message = 'This is a link to another place, which is not followed.';
  return { code: 'link', file, message, remedy: 'Copy the file itself into the folder.' };
}

function notEmpty(path: string, isFolder: boolean): Problem {
  const message = isFolder
    ? 'The folder is not empty, and nothing in it is replaced.'
    : 'There is a file of this name already.';
  return { code: 'folder-not-empty', file: path, message, remedy: 'Choose a new or empty folder.' };
}
