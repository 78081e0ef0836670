/**
 * Reads the directory of a zip and refuses, before anything is unpacked, whatever a briefing never has: names that lead
 * elsewhere, links, encryption, parts that lie over one another, sizes beyond the limits.
 */
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { partName } from './content.ts';
import type { Limits } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes as packed: where they begin in the file, and how many. */
  readonly start: number;
  readonly packed: number;
  /** Bytes unpacked, as the directory says. */
  readonly size: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const remedy =
  'Ask for the file again. A .briefing file is written by Briefing Desk, under “Share”, or by briefing pack.';

/** Carries a refusal out of the nested readers of this module. */
class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function readDirectory(bytes: Uint8Array, limits: Limits): Result<ZipEntry[]> {
  try {
    return success(entriesOf(bytes, limits));
  } catch (error) {
    if (error instanceof Refused) return failure(refusal(error.code, error.message));
    throw error;
  }
}

export function refusal(code: string, message: string): Problem {
  return { code, message, remedy };
}

function entriesOf(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  if (bytes.length > limits.file) throw new Refused('too-large', `The file has more than ${megabytes(limits.file)}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || (view.getUint32(0, true) !== localSignature && view.getUint32(0, true) !== endSignature)) {
    throw new Refused('not-a-briefing', 'This is not a .briefing file: it is not a zip.');
  }
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    throw new Refused('too-large', 'The file says that it holds more than 4 GB.');
  if (count > limits.entries)
    throw new Refused('too-large', `The file has ${count} parts; a briefing has at most ${limits.entries}.`);
  if (view.getUint16(end + 8, true) !== count || start + view.getUint32(end + 12, true) !== end) throw truncated();
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw truncated();
    const entry = readEntry(bytes, view, at, start);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry === undefined) continue;
    const folded = entry.name.toLowerCase();
    if (names.has(folded)) throw new Refused('unsafe-name', `The name “${entry.name}” stands in it twice.`);
    names.add(folded);
    entries.push(entry);
  }
  if (at !== end) throw truncated();
  checkSizes(entries, bytes.length, limits);
  checkOverlap(entries);
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    const isEnd =
      view.getUint32(at, true) === endSignature && at + 22 + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return at;
  }
  throw truncated();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry | undefined {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = safeName(bytes.subarray(at + 46, at + 46 + nameLength), view, at);
  if ((flags & 0x2041) !== 0)
    throw new Refused('encrypted', 'The parts of this zip are encrypted, so they cannot be read.');
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    throw new Refused('too-large', `“${name}” says that it holds more than 4 GB.`);
  }
  if (local + 30 + nameLength > directory || view.getUint32(local, true) !== localSignature) throw truncated();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > directory) throw truncated();
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  if (new TextDecoder().decode(localName) !== name)
    throw new Refused('unsafe-name', `“${name}” has two different names in the zip.`);
  // Folders as a zip tool writes them hold nothing; a Mac adds its own notes.
  if ((name.endsWith('/') && size === 0) || name.startsWith('__MACOSX/') || /(^|\/)\.DS_Store$/.test(name))
    return undefined;
  if (!partName.test(name))
    throw new Refused('unsafe-name', `“${name}” is not a name that a part of a briefing may have.`);
  if (method !== 0 && method !== 8)
    throw new Refused('not-a-briefing', `“${name}” is packed in a way that is not known.`);
  if (method === 0 && packed !== size) throw truncated();
  return { name, deflated: method === 8, crc: view.getUint32(at + 16, true), start, packed, size };
}

/** The name, unless it leads out of the briefing or is a link. */
function safeName(raw: Uint8Array, view: DataView, at: number): string {
  const name = new TextDecoder().decode(raw);
  const say = (what: string): Refused =>
    new Refused('unsafe-name', `“${name}” ${what}, which could overwrite other files. Nothing was unpacked.`);
  if (name.split(/[\\/]/).includes('..')) throw say('leads out of the briefing with “..”');
  if (/^[\\/]/.test(name)) throw say('is an absolute path');
  if (/^[A-Za-z]:/.test(name)) throw say('names a drive');
  if (name.includes('\\')) throw say('holds a backslash');
  const system = view.getUint16(at + 4, true) >> 8;
  const mode = view.getUint32(at + 38, true) >>> 16;
  if ((system === 3 || system === 19) && (mode & 0xf000) === 0xa000) throw say('is a link');
  return name;
}

function checkSizes(entries: readonly ZipEntry[], file: number, limits: Limits): void {
  const large = entries.find(({ size }) => size > limits.part);
  if (large !== undefined)
    throw new Refused('too-large', `“${large.name}” says that it holds more than ${megabytes(limits.part)}.`);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total)
    throw new Refused('too-large', `The parts say that they hold more than ${megabytes(limits.total)}.`);
  if (total > limits.ratioFrom && total > file * limits.ratio) {
    throw new Refused(
      'too-large',
      `The parts say that they hold more than ${limits.ratio} times the size of the file.`,
    );
  }
}

function checkOverlap(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1];
    if (next !== undefined && entry.start + entry.packed > next.start) {
      throw new Refused('not-a-briefing', `“${entry.name}” and “${next.name}” lie over one another in the zip.`);
    }
  });
}

function truncated(): Refused {
  return new Refused('truncated', 'The file is cut off or damaged: the directory of the zip does not fit it.');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
