/**
 * Files that a screen holds without knowing where they are (DESIGN 3.4): those that a user chose, and those that a service
 * made for saving. Handles cannot be guessed and last as long as the app is open.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileHandle } from '../../../contract/call.ts';
import { failure, success, type Problem, type Result } from '../../../core/model/index.ts';
import { describeFileFault } from '../../files/index.ts';

export interface HandledFile extends FileHandle {
  readonly path: string;
}

export interface HandledFiles {
  /** A file that the user chose, where it is. @returns `not-found` and other faults of the disk. */
  take(path: string): Promise<Result<FileHandle>>;
  /** A file whose bytes a service made or a window sent; kept until the app is closed. */
  make(name: string, bytes: Uint8Array): Promise<Result<FileHandle>>;
  /** The same from a stream, to the disk as it comes. @returns `too-large` past `most` bytes; nothing is left then. */
  receive(name: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Result<FileHandle>>;
  /** @returns `file-forgotten` where the handle is not one of this session. */
  find(handle: string): Result<HandledFile>;
  close(): void;
}

export function openHandledFiles(library: string): HandledFiles {
  const folder = join(dirname(library), 'in-hand', String(process.pid));
  const files = new Map<string, HandledFile>();
  const keep = (path: string, name: string, bytes: number): FileHandle => {
    const handle = randomBytes(16).toString('hex');
    files.set(handle, { handle, name, bytes, path });
    return { handle, name, bytes };
  };
  return {
    take: async (path) => {
      try {
        const found = await stat(path);
        return success(keep(path, basename(path), found.size));
      } catch (error) {
        return failure(describeFileFault(error, path));
      }
    },
    make: async (name, bytes) => {
      const safe = plainName(name);
      const path = join(folder, randomBytes(8).toString('hex'), safe);
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(path, bytes, { mode: 0o600 });
        return success(keep(path, safe, bytes.length));
      } catch (error) {
        return failure(describeFileFault(error, safe));
      }
    },
    receive: async (name, bytes, most) => {
      const safe = plainName(name);
      const path = join(folder, randomBytes(8).toString('hex'), safe);
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        const size = await writeStream(path, bytes, most);
        if (size === undefined) return failure(tooLarge(most));
        return success(keep(path, safe, size));
      } catch (error) {
        rmSync(dirname(path), { recursive: true, force: true });
        return failure(describeFileFault(error, safe));
      }
    },
    find: (handle) => {
      const file = files.get(handle);
      return file === undefined ? failure(forgotten()) : success(file);
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns how many bytes were written; undefined where there were too many, and then the file is gone. */
async function writeStream(path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<number | undefined> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > most) break;
      await file.write(piece);
    }
  } finally {
    await file.close();
  }
  if (size <= most) return size;
  rmSync(dirname(path), { recursive: true, force: true });
  return undefined;
}

function tooLarge(most: number): Problem {
  return {
    code: 'too-large',
    message: `The file is larger than ${String(Math.round(most / 1024 ** 2))} MB, which the desk does not take in.`,
    remedy: 'Choose a smaller file, or save the sheet that you need as CSV.',
  };
}

/** A name that is safe on every system: no path, no characters that one of them refuses, no leading dot. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\u0000-\u001f<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? 'file' : plain.slice(-180);
}

function forgotten(): Problem {
  return {
    code: 'file-forgotten',
    message: 'The app does not hold this file any more, because it was opened again since.',
    remedy: 'Choose the file again.',
  };
}
