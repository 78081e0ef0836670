import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../core/model/index.ts';
import { valueOf, walesBriefing } from '../../core/sharing/testing/wales.ts';
import { lockInPieces, packBriefing, packInPieces, unlockBriefing } from './index.ts';
import { zipInPieces } from './zip-pieces.ts';
import { zipParts } from './zip.ts';

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}
const text = (length: number) => new TextEncoder().encode('2,194 offences. '.repeat(length));
const png = (length: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...randomBytes(length)]);
const asset = (bytes: Uint8Array) => [sha256Hex(bytes), bytes] as const;

describe('a briefing packed in pieces', () => {
  const content = {
    briefing: walesBriefing,
    assets: new Map([asset(text(20_000)), asset(png(9_000_000)), asset(new Uint8Array())]),
  };

  test('is the same file byte for byte, and tells how far it is', async () => {
    const told: number[] = [];
    const pieces = await gather(packInPieces(content, { onProgress: (done, total) => told.push(done / total) }));
    expect(Buffer.compare(pieces, packBriefing(content))).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('is stored as it is where it would look like a bomb', async () => {
    const parts = new Map([
      ['manifest.json', text(1)],
      ['assets/a', new Uint8Array(70 * 1024 * 1024)],
    ]);
    const pieces = await gather(zipInPieces(parts));
    expect(pieces.length).toBeGreaterThan(70 * 1024 * 1024);
    expect(Buffer.compare(pieces, zipParts(parts))).toBe(0);
  }, 60_000);

  test('stops where it is told to', async () => {
    const stop = new AbortController();
    const pieces = packInPieces(content, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('stopped'));
      },
    });
    await expect(gather(pieces)).rejects.toThrow('stopped');
  });

  test('locked on its way opens with its passphrase', async () => {
    const words = 'abandon ability able about above absent';
    const locked = await gather(lockInPieces(packInPieces(content), words, 10));
    expect(Buffer.compare(valueOf(await unlockBriefing(locked, words)), packBriefing(content))).toBe(0);
  });
});
