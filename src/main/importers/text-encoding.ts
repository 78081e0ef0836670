/** Finds how a text file is encoded: by its mark, by where its zero bytes stand, by whether it is strict UTF-8 (DOMAIN 6). */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Refused } from './refused.ts';
import type { Source } from './source.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface EncodedText {
  readonly encoding: TextEncoding;
  /** Bytes of the mark at the beginning, which is no text. */
  readonly mark: number;
  readonly sha256: string;
}

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** One pass over all bytes: their hash, and the encoding. Whatever is not strict UTF-8 is read as Windows-1252. */
export function findEncoding(source: Source, told?: TextEncoding): EncodedText {
  const head = source.head(64 * 1024);
  const marked = marks.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  const known = told ?? marked?.[0] ?? findUtf16(head);
  const { sha256, utf8 } = examine(source, known === undefined);
  const encoding = known ?? (utf8 ? 'utf-8' : 'windows-1252');
  if (!encoding.startsWith('utf-16')) refuseBinary(head);
  return { encoding, mark: marked?.[0] === encoding ? marked[1].length : 0, sha256 };
}

/** Decodes the source piece by piece, without its mark. A character cut in two by a piece is put together again. */
export function* decodePieces(source: Source, text: EncodedText): Generator<string> {
  const decoder = new TextDecoder(text.encoding, { ignoreBOM: true });
  let skip = text.mark;
  for (const piece of source.pieces()) {
    yield decoder.decode(skip === 0 ? piece : piece.subarray(skip), { stream: true });
    skip = 0;
  }
  yield decoder.decode();
}

/** UTF-16 without a mark: of two bytes of Western text one is zero, always the same one. */
function findUtf16(head: Uint8Array): TextEncoding | undefined {
  const pairs = Math.min(head.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs < 2) return undefined;
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  return even > pairs * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

function examine(source: Source, asText: boolean): { sha256: string; utf8: boolean } {
  const hash = createHash('sha256');
  let utf8 = asText;
  let rest: Uint8Array = new Uint8Array();
  for (const piece of source.pieces()) {
    hash.update(piece);
    if (!utf8) continue;
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const cut = bytes.length - unfinished(bytes);
    utf8 = isUtf8(bytes.subarray(0, cut));
    rest = bytes.slice(cut);
  }
  return { sha256: hash.digest('hex'), utf8: utf8 && rest.length === 0 };
}

/** How many bytes at the end may begin a character that goes on in the next piece. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** A text holds no zero bytes and next to no control characters. */
function refuseBinary(head: Uint8Array): void {
  const controls = head.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a) ? 1 : 0),
    0,
  );
  if (!head.includes(0) && controls * 50 <= head.length) return;
  throw new Refused(
    'not-a-table',
    'This file is neither a workbook nor a text: it holds bytes that are no characters.',
    'Choose a CSV, XLSX, XLS or ODS file.',
  );
}
