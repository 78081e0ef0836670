import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInline } from './escape-inline.ts';
import { inlineToPlainText } from './inline-text.ts';
import { parseInline } from './inline.ts';

const readBack = (words: string): string => inlineToPlainText(parseInline(escapeInline(words)));

describe('escapeInline', () => {
  it.each([
    '*not* emphasis, _nor_ this',
    ':figure[2,194]{of=wales-total}',
    '[a link](https://example.org)',
    '`code`, <b>bold</b>, &amp; and ~~gone~~',
    'at 10:30, Ofcom:the rules, 16:9',
    'a \\ backslash',
  ])('keeps %s as it is', (words) => {
    expect(readBack(words)).toBe(words);
  });

  it('leaves plain words alone', () => {
    expect(escapeInline('Almost half involved Snapchat')).toBe('Almost half involved Snapchat');
  });

  it('reads back as the words, whatever they are', () => {
    const words = fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '[',
          ']',
          '(',
          ')',
          ':',
          '{',
          '}',
          '`',
          '<',
          '>',
          '&',
          '\\',
          '~',
          '!',
          'figure',
          'of',
          '=',
          'a b',
          '1.',
          'amp;',
          'half',
          ' ',
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, (text) => {
        expect(readBack(`Half ${text}`)).toBe(`Half ${text}`);
      }),
      { numRuns: 2000 },
    );
  });
});
