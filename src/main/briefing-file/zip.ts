/** Zips parts into the same bytes each time, and unpacks what the directory has let through, within its own word. */
import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync, type ZipOptions, type Zippable } from 'fflate';
import { failure, success, type Result } from '../../core/model/index.ts';
import { limits, type Limits } from './limits.ts';
import { readDirectory, refusal, type ZipEntry } from './zip-directory.ts';

/** Local time: the zip format has no zones, and fflate reads the clock on the wall. */
const noTime = new Date(1980, 0, 1);
const level = 6;

/** Packs parts in the order of their names, the manifest first. Same parts, same bytes. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pack = (deflate: boolean): Uint8Array => {
    const files: Zippable = {};
    for (const name of orderNames(parts)) files[name] = settingsOf(parts.get(name) ?? new Uint8Array(), deflate);
    return zipSync(files);
  };
  const zip = pack(true);
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  return looksLikeBomb(total, zip.length) ? pack(false) : zip;
}

/** What would look like a bomb to a reader is stored as it is. */
export function looksLikeBomb(total: number, packed: number): boolean {
  return total > limits.ratioFrom && total > packed * limits.ratio;
}

export function orderNames(parts: ReadonlyMap<string, Uint8Array>): string[] {
  return [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function settingsOf(bytes: Uint8Array, deflate: boolean): [Uint8Array, ZipOptions] {
  return [bytes, { mtime: noTime, level: deflate && !isPacked(bytes) ? level : 0 }];
}

/** One part of a zip: what stands in its place, and its line in the directory at the end. */
export interface PackedPart {
  readonly local: Uint8Array;
  /** @param offset where `local` begins in the file. */
  readonly central: (offset: number) => Uint8Array;
}

const endSize = 22;
/** Where a line of the directory says at which byte its part begins. */
const offsetAt = 42;

/** A part as it stands in a zip of many: cut from a zip of this part alone. */
export function packPart(name: string, bytes: Uint8Array, deflate: boolean): PackedPart {
  const zip = zipSync({ [name]: settingsOf(bytes, deflate) });
  const end = new DataView(zip.buffer, zip.byteOffset + zip.length - endSize);
  const start = end.getUint32(16, true);
  return {
    local: zip.subarray(0, start),
    central: (offset) => {
      const line = zip.slice(start, zip.length - endSize);
      new DataView(line.buffer).setUint32(offsetAt, offset, true);
      return line;
    },
  };
}

/**
 * A part that is stored as it is, without a copy of its bytes: those stand behind `head`.
 * @param crc of the bytes.
 */
export function headOfStored(
  name: string,
  size: number,
  crc: number,
): { head: Uint8Array; central: PackedPart['central'] } {
  const empty = packPart(name, new Uint8Array(), false);
  const fill = (record: Uint8Array, at: number): Uint8Array => {
    const view = new DataView(record.buffer, record.byteOffset);
    view.setUint32(at, crc, true);
    view.setUint32(at + 4, size, true);
    view.setUint32(at + 8, size, true);
    return record;
  };
  // Where crc and sizes stand in a part's head, and in its line of the directory.
  return { head: fill(empty.local.slice(), 14), central: (offset) => fill(empty.central(offset), 16) };
}

/** The end of a zip: how many parts, and where their directory stands. */
export function endOfZip(parts: number, length: number, offset: number): Uint8Array {
  const end = new Uint8Array(endSize);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts, true);
  view.setUint16(10, parts, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return end;
}

function rank(name: string): number {
  return name === 'manifest.json' ? 0 : 1;
}

/** PNG, JPEG, zip (and so XLSX, ODS, DOCX) and gzip do not get smaller. */
export function isPacked(bytes: Uint8Array): boolean {
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
