/**
 * Takes out of a PNG or JPEG what does not show: place, time, camera, author, comments, thumbnails, and anything behind its
 * end. Colours stay true, and a photo stays the right way up. Pure bytes to bytes; a file that is not in order is left alone.
 */

/** What a PNG needs to look as it does (PNG, third edition, chapter 11). */
const pngChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** The picture without its metadata; the same bytes where there is none, undefined where it is no PNG or JPEG in order. */
export function scrubPicture(bytes: Uint8Array): Uint8Array | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return scrubPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return scrubJpeg(bytes);
  return undefined;
}

function scrubPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept, bytes);
    at = end;
  }
  return undefined;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

function scrubJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let turned: number | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker < 0xc0 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) turned ??= orientationIn(segment);
    else if (keepsJpegSegment(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== startOfScan) continue;
    // Coded picture: to the next marker that is neither a stuffed byte nor a restart; more scans may follow.
    const from = at;
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] ?? 0))) at += 1;
    if (at + 1 >= bytes.length) return undefined;
    kept.push(bytes.subarray(from, at));
    if (bytes[at + 1] !== endOfImage) continue;
    kept.push(bytes.subarray(at, at + 2));
    if (turned !== undefined && turned > 1 && turned <= 8) kept.splice(1, 0, orientationSegment(turned));
    return joined(kept, bytes);
  }
  return undefined;
}

function isMarker(byte: number): boolean {
  return byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
}

/** JFIF, the colour profile and Adobe's colour transform stay; every other application segment and comment goes. */
function keepsJpegSegment(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const says = String.fromCharCode(...segment.subarray(4, 16));
  return (
    (marker === 0xe0 && says.startsWith('JFIF\0')) ||
    (marker === 0xe2 && says.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && says.startsWith('Adobe'))
  );
}

/** Which way up the camera was: tag 0x0112 of the first directory of an Exif segment. */
function orientationIn(segment: Uint8Array): number | undefined {
  if (!startsWith(segment.subarray(4), [0x45, 0x78, 0x69, 0x66, 0, 0]) || segment.length < 20) return undefined;
  const tiff = segment.subarray(10);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, little);
  for (let entry = first + 2; entry + 12 <= tiff.length && entry < first + 2 + count * 12; entry += 12) {
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return undefined;
}

/** An Exif segment that says which way up, and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

function joined(parts: readonly Uint8Array[], whole: Uint8Array): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === whole.length) return whole;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
