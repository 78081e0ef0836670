/** Zips that no honest tool makes, for the tests of the reader: every header byte by byte. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  /** What the headers say instead of the truth. */
  readonly size?: number;
  readonly packed?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, and so that a Unix tool made it. */
  readonly mode?: number;
  readonly localName?: string;
}

export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = entry.data ?? new Uint8Array();
    const method = entry.method ?? 8;
    const body = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(entry.packed ?? body.length, 14);
    shared.writeUInt32LE(entry.size ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.from(shared);
    local.writeUInt16LE(localName.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), local, localName, body);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, entry.mode === undefined ? 0 : 3]);
    centrals.push(Buffer.from('PK\u0001\u0002'), version, shared, rest, name);
    offset += 4 + 26 + localName.length + body.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
