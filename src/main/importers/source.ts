/** Where bytes come from: memory, or a file that is read in pieces so that a large one is never held whole. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { describeFileFault } from '../files/index.ts';
import { Refused, tooLarge } from './refused.ts';

export interface Source {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly size: number;
  /** The bytes from the beginning, in pieces; it can be asked for more than once. A piece is good until the next is asked for. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** The first bytes, at most `count`. */
  readonly head: (count: number) => Uint8Array;
  /** All bytes; refused when there are more than `most`. */
  readonly whole: (most: number) => Uint8Array;
}

const pieceSize = 512 * 1024;

export function sourceOfBytes(bytes: Uint8Array, name: string): Source {
  return {
    name,
    size: bytes.length,
    *pieces() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
    head: (count) => bytes.subarray(0, count),
    whole(most) {
      checkSize(bytes.length, most);
      return bytes;
    },
  };
}

/** Reads from a path, in this thread: for a worker. Faults of the system are refusals in words. */
export function sourceOfFile(path: string, name: string): Source {
  const { size } = withFile(path, (file) => {
    const found = fstatSync(file);
    if (!found.isFile()) throw new Refused('is-folder', 'This is not a file.', 'Give the name of a file.');
    return found;
  });
  const head = (count: number): Uint8Array =>
    withFile(path, (file) => {
      const bytes = new Uint8Array(Math.min(count, size));
      return bytes.subarray(0, fillFrom(file, bytes));
    });
  return {
    name,
    size,
    *pieces() {
      const file = openFile(path);
      try {
        const piece = new Uint8Array(pieceSize);
        for (let count = fillFrom(file, piece); count > 0; count = fillFrom(file, piece))
          yield piece.subarray(0, count);
      } finally {
        closeSync(file);
      }
    },
    head,
    whole(most) {
      checkSize(size, most);
      return head(size);
    },
  };
}

function fillFrom(file: number, bytes: Uint8Array): number {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(file, bytes, filled, bytes.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openFile(path);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const { code, message, remedy } = describeFileFault(error, path);
    throw new Refused(code, message, remedy);
  }
}

function checkSize(size: number, most: number): void {
  if (size > most) {
    const [has, may] = [size, most].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw tooLarge(`The file has ${String(has)} MB; at most ${String(may)} MB are read.`);
  }
}
