/**
 * Opens a container of Microsoft's older kind ("compound file", MS-CFB), in which an XLS workbook is one stream among others. Every chain of
 * sectors is followed for at most as long as the file has sectors, so that one bent into a circle ends in a refusal.
 */
import { damaged } from './refused.ts';

export interface Container {
  /** The names of its streams and folders, without the folders that they are in. */
  readonly names: readonly string[];
  /** The bytes of the first stream of this name, as a copy; undefined when there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

const headSize = 512;
const entrySize = 128;
const stream = 2;
const root = 5;
/** Sectors of the table of sectors that the head names; further ones are listed in sectors of their own. */
const namedInHead = 109;

export function openContainer(bytes: Uint8Array): Container {
  if (bytes.length < headSize) throw cutOff();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw cutOff();
  const file: Sectors = { view, bytes, shift, count: Math.max(0, Math.ceil(bytes.length / (1 << shift)) - 1) };
  const table = readTable(file);
  const entries = readEntries(followChain(file, table, view.getUint32(48, true)));
  const rootEntry = entries.find(({ kind }) => kind === root);
  if (rootEntry === undefined) throw cutOff();
  const cutoff = view.getUint32(56, true);
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((candidate) => candidate.kind === stream && candidate.name === name);
      if (entry === undefined) return undefined;
      if (entry.size >= cutoff) return cut(followChain(file, table, entry.start), entry.size);
      const small = followChain(file, table, rootEntry.start);
      const smallTable = new DataView(followChain(file, table, view.getUint32(60, true)).buffer);
      return cut(followSmall(small, smallTable, entry.start), entry.size);
    },
  };
}

interface Sectors {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  /** A sector has 1 << shift bytes. */
  readonly shift: number;
  readonly count: number;
}

/** Which sector comes after each one: the table is spread over sectors, too. */
function readTable(file: Sectors): Uint32Array {
  const { view, shift, count } = file;
  const perSector = (1 << shift) / 4;
  const places: number[] = [];
  for (let at = 0; at < namedInHead; at += 1) places.push(view.getUint32(76 + at * 4, true));
  let list = view.getUint32(68, true);
  for (let turn = 0; list < count && turn < count; turn += 1) {
    const offset = (list + 1) << shift;
    if (offset + perSector * 4 > view.byteLength) throw cutOff();
    for (let at = 0; at < perSector - 1; at += 1) places.push(view.getUint32(offset + at * 4, true));
    list = view.getUint32(offset + (perSector - 1) * 4, true);
  }
  const table = new Uint32Array(count).fill(0xffffffff);
  places.forEach((place, at) => {
    const offset = (place + 1) * 2 ** shift;
    if (place >= count || offset + perSector * 4 > view.byteLength) return;
    for (let entry = 0; entry < perSector && at * perSector + entry < count; entry += 1) {
      table[at * perSector + entry] = view.getUint32(offset + entry * 4, true);
    }
  });
  return table;
}

function followChain({ bytes, shift, count }: Sectors, table: Uint32Array, start: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let sector = start; sector < count; sector = table[sector] ?? count) {
    if (pieces.length >= count) throw circle();
    const offset = (sector + 1) * 2 ** shift;
    pieces.push(bytes.subarray(offset, offset + (1 << shift)));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const smallShift = 6;

function followSmall(small: Uint8Array, table: DataView, start: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const count = Math.floor(table.byteLength / 4);
  for (let sector = start; sector < count; sector = table.getUint32(sector * 4, true)) {
    if (pieces.length >= count) throw circle();
    pieces.push(small.subarray(sector << smallShift, (sector + 1) << smallShift));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= view.byteLength; at += entrySize) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    const kind = view.getUint8(at + 66);
    if (kind === 0 || length < 2) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
    entries.push({ name, kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw cutOff();
  return bytes.subarray(0, size);
}

function cutOff(): Error {
  return damaged('The workbook is cut off or damaged: its table of contents cannot be read.');
}

function circle(): Error {
  return damaged('The workbook is damaged: its table of contents runs in a circle.');
}
