import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMisspelt, findWords } from './find-words.ts';

const words = (text: string): string[] => findWords(text).map(({ word }) => word);

describe('The words of a text', () => {
  it.each([
    ['Police recorded 2,194 offences, up 7% on 2022/23.', ['Police', 'recorded', 'offences', 'up', 'on']],
    ['the children’s charity isn’t alone', ['the', "children's", 'charity', "isn't", 'alone']],
    ['child-protection e-safety', ['child', 'protection', 'safety']],
    ['Ŵyn Rhys, Llŷn and Môn', ['Ŵyn', 'Rhys', 'Llŷn', 'and', 'Môn']],
    ['“quoted” (in brackets); and/or', ['quoted', 'in', 'brackets', 'and', 'or']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['numbers and codes', '24.99% W92000004 £1.2m 2nd b-3f 5.9a A1:C7'],
    ['abbreviations, of one or of many', 'FOI MPs MP’s BBC’s UK'],
    ['addresses', 'https://example.org/statistics someone@example.org www.example.org example.org/a.csv'],
    ['file names and paths', 'offences.xlsx /home/person/offences C:\\data\\offences'],
    ['initials, tags and names written like code', 'J. K. #hashtag @handle rowKeys iPhone a_b'],
  ])('are not %s', (_, text) => {
    expect(words(text)).toEqual([]);
  });

  it('lie where they are found, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { word, start, end } of findWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replaceAll('’', "'")).toBe(word);
          last = end;
        }
      }),
    );
  });
});

describe('Misspelt words', () => {
  const wrong = (word: string): boolean => ['recieve', "goverment's"].includes(word);

  it('are found at their place', () => {
    expect(findMisspelt('They recieve the goverment’s reply.', wrong)).toEqual([
      { word: 'recieve', start: 5, end: 12 },
      { word: "goverment's", start: 17, end: 28 },
    ]);
  });

  it('are left alone in what is not the author’s own: a figure, a quote', () => {
    expect(findMisspelt('They recieve recieve', wrong, [{ start: 0, end: 10 }])).toEqual([
      { word: 'recieve', start: 13, end: 20 },
    ]);
  });
});
