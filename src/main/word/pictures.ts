/** Logos: known by their first bytes, never by name (DESIGN 3.7), measured from their own headers, with alternative text. */
import { ImageRun } from 'docx';
import { pixelsPerCm } from './house-style.ts';

export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** Kind and size in pixels of a PNG or JPEG; undefined for anything else, or for one that is cut short. */
export function recognisePicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
    return sized('png', view.getUint32(16), view.getUint32(20));
  }
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? measureJpeg(view) : undefined;
}

/** A logo as an inline picture that fits a box in centimetres; undefined where the bytes are no PNG or JPEG. */
export function logoRun(bytes: Uint8Array, alt: string, box: { width: number; height: number }): ImageRun | undefined {
  const picture = recognisePicture(bytes);
  if (picture === undefined) return undefined;
  const scale = Math.min((box.width * pixelsPerCm) / picture.width, (box.height * pixelsPerCm) / picture.height);
  return new ImageRun({
    type: picture.type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: { name: alt, description: alt },
  });
}

/** Walks a JPEG's segments to the frame header, which holds its size. */
function measureJpeg(view: DataView): Picture | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('jpg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sized(type: Picture['type'], width: number, height: number): Picture | undefined {
  return width > 0 && height > 0 ? { type, width, height } : undefined;
}
