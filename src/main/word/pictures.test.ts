/** Logos are known by their first bytes, fit their box, and carry alternative text; what is no picture prints as a name. */
import { describe, expect, it } from 'vitest';
import { recognisePicture } from './pictures.ts';
import { OpenedLetter } from './testing/opened-letter.ts';
import { charities, examplePlan } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

/** The head of a PNG: signature, then IHDR with its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].forEach((word, index) => view.setUint32(index * 4, word));
  return bytes;
}

/** A JPEG with an APP0 segment before its frame header. */
function jpeg(width: number, height: number): Uint8Array {
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0, 0];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame]);
}

describe('a picture', () => {
  it('is known by its bytes', () => {
    expect(recognisePicture(png(300, 100))).toEqual({ type: 'png', width: 300, height: 100 });
    expect(recognisePicture(jpeg(640, 480))).toEqual({ type: 'jpg', width: 640, height: 480 });
    expect(recognisePicture(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBeUndefined();
    expect(recognisePicture(png(0, 100))).toBeUndefined();
    expect(recognisePicture(png(300, 100).subarray(0, 20))).toBeUndefined();
    expect(recognisePicture(jpeg(640, 480).subarray(0, 9))).toBeUndefined();
    expect(recognisePicture(new Uint8Array())).toBeUndefined();
  });
});

describe('a letterhead', () => {
  const letterhead = charities.map((one, index) => ({
    ...one,
    logo: { asset: `logo-${index}`, alt: `Logo of ${one.name}` },
  }));

  it('shows up to six logos in one row, with alternative text, within the width of the text', async () => {
    const bytes = await writeLetter(examplePlan({ letterhead, blocks: [] }), () => png(900, 300));
    const letter = new OpenedLetter(bytes);
    const drawings = letter.all('word/document.xml', 'wp:docPr');
    expect(drawings.map((one) => one.attributes['descr'])).toEqual(letterhead.map((one) => one.logo.alt));
    const widths = letter.all('word/document.xml', 'wp:extent').map((one) => Number(one.attributes['cx']));
    expect(widths.reduce((sum, width) => sum + width, 0) / 360_000).toBeLessThan(16);
  });

  it('names in words whose logo is no picture', async () => {
    const letter = new OpenedLetter(
      await writeLetter(examplePlan({ letterhead, blocks: [] }), (asset) =>
        asset === 'logo-0' ? png(300, 100) : undefined,
      ),
    );
    expect(letter.all('word/document.xml', 'wp:docPr')).toHaveLength(1);
    expect(letter.inStyle('LetterheadPartners')[0]).toMatch(
      /^with Wales Online Safety Alliance, .* and Safer Screens Network$/,
    );
  });
});
