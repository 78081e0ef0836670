/** Opens the zip of a workbook: sizes are checked before anything is unpacked, and each part unpacks to no more than it says (DESIGN 3.7). */
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ImportLimits } from './limits.ts';
import { damaged, Refused, tooLarge } from './refused.ts';

/** Unpacked at a time: what fits into one piece need not be put together from several. */
const chunk = 64 * 1024 * 1024;

export interface WorkbookZip {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Bytes unpacked, as the directory says; 0 when there is no such part. */
  readonly sizeOf: (name: string) => number;
  /** The part, unpacked and held against its checksum; refused when it is larger than `most`. */
  readonly read: (name: string, most?: number) => Promise<Uint8Array>;
}

export async function openZip(bytes: Uint8Array, limits: ImportLimits): Promise<WorkbookZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await readDirectory(buffer, limits);
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    read: async (name, most = limits.part) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw damaged(`The workbook is not whole: its part “${name}” is missing.`);
      return unpack(buffer, zip, entry, most);
    },
  };
}

async function readDirectory(
  buffer: Buffer,
  limits: ImportLimits,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: false });
    if (zip.entryCount > limits.entries)
      throw tooLarge(`The workbook has ${String(zip.entryCount)} parts; at most ${String(limits.entries)} are read.`);
    const entries = new Map<string, Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.ratioFrom && total > buffer.length * limits.ratio) {
        throw tooLarge(
          `The workbook says that it unpacks to more than ${String(limits.ratio)} times its size, which no real one does.`,
        );
      }
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged('The workbook is cut off or damaged: the list of its parts cannot be read.');
  }
}

async function unpack(buffer: Buffer, zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  const name = entry.fileName;
  const size = entry.uncompressedSize;
  if (size > most)
    throw tooLarge(`The part “${name}” says that it unpacks to ${String(Math.round(size / 1024 / 1024))} MB.`);
  if (entry.isEncrypted()) throw encrypted();
  let data: Uint8Array;
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw damaged(`The part “${name}” is packed in a way that is not known.`);
    data =
      entry.compressionMethod === 8
        ? inflateRawSync(packed, {
            maxOutputLength: Math.max(size, 1),
            chunkSize: Math.min(Math.max(size, 1024), chunk),
          })
        : packed;
  } catch (error) {
    if (error instanceof RangeError)
      throw tooLarge(`The part “${name}” holds more than it says: unpacking was stopped.`);
    throw error instanceof Refused ? error : damaged(`The part “${name}” is cut off or damaged.`);
  }
  if (data.length !== size || crc32(data) !== entry.crc32) throw damaged(`The part “${name}” is cut off or damaged.`);
  return data;
}

export function encrypted(): Refused {
  const remedy = 'Open it in its program with the password, save a copy without one, and choose the copy.';
  return new Refused('encrypted', 'The workbook is protected by a password, so it cannot be read.', remedy);
}
