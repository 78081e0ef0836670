/** Zips parts into the same bytes each time, and unpacks what the directory has let through, within its own word. */
import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { failure, success, type Result } from '../../core/model/index.ts';
import { limits, type Limits } from './limits.ts';
import { readDirectory, refusal, type ZipEntry } from './zip-directory.ts';

/** Local time: the zip format has no zones, and fflate reads the clock on the wall. */
const noTime = new Date(1980, 0, 1);
const level = 6;

/** Packs parts in the order of their names, the manifest first. Same parts, same bytes. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const pack = (deflate: boolean): Uint8Array => {
    const files: Zippable = {};
    for (const name of names) {
      const bytes = parts.get(name) ?? new Uint8Array();
      files[name] = [bytes, { mtime: noTime, level: deflate && !isPacked(bytes) ? level : 0 }];
    }
    return zipSync(files);
  };
  const zip = pack(true);
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  // What would look like a bomb to a reader is stored as it is.
  return total > limits.ratioFrom && total > zip.length * limits.ratio ? pack(false) : zip;
}

function rank(name: string): number {
  return name === 'manifest.json' ? 0 : 1;
}

/** PNG, JPEG, zip (and so XLSX, ODS, DOCX) and gzip do not get smaller. */
function isPacked(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return head === '89504e47' || head === '504b0304' || head.startsWith('ffd8ff') || head.startsWith('1f8b');
}

/** A zip whose directory was read; parts are unpacked one at a time. */
export interface OpenZip {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Result<Uint8Array>;
}

export function openZip(bytes: Uint8Array, bounds: Limits = limits): Result<OpenZip> {
  const directory = readDirectory(bytes, bounds);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]));
  return success({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return failure(refusal('truncated', `“${name}” is missing from the file.`));
      return readEntry(bytes, entry);
    },
  });
}

/** Never more bytes than the directory said: unpacking stops there. */
function readEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  let data: Uint8Array;
  try {
    data = entry.deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) }) : packed;
  } catch (error) {
    const more = error instanceof RangeError;
    const message = more
      ? `“${entry.name}” holds more than it says: unpacking was stopped.`
      : `“${entry.name}” is cut off or damaged.`;
    return failure(refusal(more ? 'too-large' : 'truncated', message));
  }
  if (data.length !== entry.size || crc32(data) !== entry.crc) {
    return failure(refusal('truncated', `“${entry.name}” is cut off or damaged.`));
  }
  return success(new Uint8Array(data));
}
