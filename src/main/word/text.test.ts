/** Text made safe, parted by direction, and escaped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPlan, cleanText } from './clean-text.ts';
import { stretchesOf } from './runs.ts';
import { examplePlan } from './testing/plans.ts';
import { escapeXml } from './xml-text.ts';

describe('clean text', () => {
  it('keeps what people write', () => {
    for (const text of [
      '2,194',
      'Siân’s “quote” – £5',
      '\u05E9\u05DC\u05D5\u05DD',
      '\u{1F600}',
      'a\u00A0b\u202Fc',
      '',
    ]) {
      expect(cleanText(text)).toBe(text);
    }
  });

  it('drops control characters, direction overrides and half characters; line breaks become a space', () => {
    expect(cleanText('a\u0000b\u0007c')).toBe('abc');
    expect(cleanText('one\r\n\ttwo\u2028three')).toBe('one two three');
    expect(cleanText('\u202E4912\u202C')).toBe('4912');
    expect(cleanText('x\uD83Dy')).toBe('x\uFFFDy');
  });

  it('is always something XML can hold, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('leaves a clean plan as it was', () => {
    expect(cleanPlan(examplePlan())).toEqual(examplePlan());
  });
});

describe('stretches of one direction', () => {
  it('join to the whole text, and hold right-to-left letters only where they say so', () => {
    expect(stretchesOf('Chair: \u05D3\u05E0\u05D4 \u05DB\u05D4\u05DF, 2,194')).toEqual([
      { text: 'Chair: ', rightToLeft: false },
      { text: '\u05D3\u05E0\u05D4 \u05DB\u05D4\u05DF', rightToLeft: true },
      { text: ', 2,194', rightToLeft: false },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          stretchesOf(text)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('escaping', () => {
  it('leaves no reserved character', () => {
    expect(escapeXml(`a & b < c > d "e" 'f'`)).toBe('a &amp; b &lt; c &gt; d &quot;e&quot; &apos;f&apos;');
  });
});
