/** Text in a PNG: title, alternative text and source as iTXt chunks, and its printed size (PNG specification, 11.3). */
import { crc32 } from 'node:zlib';

export interface PngText {
  readonly [keyword: string]: string;
}

/** Puts iTXt chunks and the resolution before the picture's data. Same text, same bytes. */
export function writePngText(png: Uint8Array, text: PngText, pixelsPerInch: number): Uint8Array {
  const chunks = Object.entries(text).filter(([, value]) => value !== '').map(([keyword, value]) => textChunk(keyword, value));
  const perMetre = Math.round(pixelsPerInch / 0.0254);
  const resolution = new Uint8Array(9);
  const view = new DataView(resolution.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  resolution[8] = 1;
  // The signature is 8 bytes and the header chunk always 25.
  const header = 33;
  return join([png.subarray(0, header), chunk('pHYs', resolution), ...chunks, png.subarray(header)]);
}

function textChunk(keyword: string, value: string): Uint8Array {
  const utf8 = new TextEncoder();
  // Keyword, end, uncompressed, method 0, no language, no translated keyword, text.
  return chunk('iTXt', join([utf8.encode(keyword), new Uint8Array(5), utf8.encode(value)]));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(type), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
