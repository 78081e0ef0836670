/**
 * Logos: PNG or JPEG by their first bytes, whatever they are called. SVG is refused, because it can carry scripts and
 * links (DESIGN 3.7). Sizes are read from the header, before anything is decoded.
 */
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';

export interface Picture {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

const mostSide = 8000;
const mostBytes = 10_000_000;

/** Reads what a picture is. Refuses other kinds, and pictures too large to decode safely. */
export function readPicture(bytes: Uint8Array, name: string): Result<Picture> {
  const picture = readPng(bytes) ?? readJpeg(bytes);
  if (picture === undefined)
    return failure(
      refuse(name, isSvg(bytes) ? 'is an SVG file, which can carry scripts' : 'is not a PNG or JPEG picture'),
    );
  if (
    bytes.length > mostBytes ||
    Math.max(picture.width, picture.height) > mostSide ||
    Math.min(picture.width, picture.height) < 1
  ) {
    return failure(
      refuse(
        name,
        `is ${picture.width} × ${picture.height} pixels and ${Math.ceil(bytes.length / 1e6)} MB, which is too large`,
      ),
    );
  }
  return success(picture);
}

function refuse(name: string, why: string): Problem {
  return {
    code: 'logo-kind',
    message: `The logo ${name} ${why}.`,
    remedy: `Save it as a PNG or JPEG of at most ${mostSide} pixels a side and 10 MB.`,
  };
}

function readPng(bytes: Uint8Array): Picture | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG's size stands in its start-of-frame segment (ITU-T T.81, B.2.2). */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isSvg(bytes: Uint8Array): boolean {
  return /<svg|<\?xml|<!doctype svg/i.test(new TextDecoder().decode(bytes.subarray(0, 600)));
}
