/**
 * The same zip as `zipParts`, byte for byte, piece by piece: a briefing with many large files goes to the disk as it is
 * packed, the desk stays awake in between, and it can be stopped.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { endOfZip, headOfStored, isPacked, looksLikeBomb, orderNames, packPart, type PackedPart } from './zip.ts';

export interface PieceOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of all parts, and how many of them are through. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const pieceSize = 4 * 1024 * 1024;

/** @throws what `signal` was stopped with. */
export async function* zipInPieces(
  parts: ReadonlyMap<string, Uint8Array>,
  { signal, onProgress }: PieceOptions = {},
): AsyncGenerator<Uint8Array> {
  const names = orderNames(parts);
  const total = [...parts.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const small = await deflateParts(parts, signal);
  const [central, from]: [Uint8Array[], { offset: number; done: number }] = [[], { offset: 0, done: 0 }];
  for (const name of names) {
    const bytes = parts.get(name) ?? new Uint8Array();
    const part = small.get(name) ?? (await storePart(name, bytes, signal));
    central.push(part.central(from.offset));
    for (const piece of part.pieces) {
      for (let at = 0; at < piece.length; at += pieceSize) {
        signal?.throwIfAborted();
        yield piece.subarray(at, at + pieceSize);
        onProgress?.(from.done + Math.min(bytes.length, at + pieceSize), total);
        await nextTurn();
      }
      from.offset += piece.length;
    }
    from.done += bytes.length;
  }
  yield* central;
  const length = central.reduce((sum, line) => sum + line.length, 0);
  yield endOfZip(names.length, length, from.offset);
}

interface Pieces {
  readonly pieces: readonly Uint8Array[];
  readonly central: PackedPart['central'];
}

/** A part as it is, its bytes not copied; the desk stays awake while they are summed. */
async function storePart(name: string, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<Pieces> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += pieceSize) {
    signal?.throwIfAborted();
    crc = crc32(bytes.subarray(at, at + pieceSize), crc);
    await nextTurn();
  }
  const { head, central } = headOfStored(name, bytes.length, crc);
  return { pieces: [head, bytes], central };
}

/** The parts that get smaller, packed; none where the file would look like a bomb, and all is stored. */
async function deflateParts(
  parts: ReadonlyMap<string, Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Pieces>> {
  const packed = new Map<string, Pieces>();
  let [size, total] = [endOfZip(0, 0, 0).length, 0];
  for (const [name, bytes] of parts) {
    signal?.throwIfAborted();
    total += bytes.length;
    const empty = isPacked(bytes) ? packPart(name, new Uint8Array(), false) : undefined;
    const part = empty ?? packPart(name, bytes, true);
    size += part.local.length + part.central(0).length + (empty === undefined ? 0 : bytes.length);
    if (empty === undefined) packed.set(name, { pieces: [part.local], central: part.central });
    await nextTurn();
  }
  return looksLikeBomb(total, size) ? new Map() : packed;
}
