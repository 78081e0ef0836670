import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberToWords, ordinalToWords, wordsToNumber, wordsToOrdinal } from './numerals.ts';

describe('numbers in words', () => {
  it.each([
    [0, 'zero'],
    [9, 'nine'],
    [24, 'twenty-four'],
    [100, 'one hundred'],
    [101, 'one hundred and one'],
    [2194, 'two thousand one hundred and ninety-four'],
    [38685, 'thirty-eight thousand six hundred and eighty-five'],
    [1_000_004, 'one million and four'],
    [-7, 'minus seven'],
  ])('%d is "%s"', (number, words) => {
    expect(numberToWords(number)).toBe(words);
  });

  it('writes whole numbers only', () => {
    expect(() => numberToWords('5.99')).toThrow(RangeError);
    expect(() => numberToWords('1e15')).toThrow(RangeError);
  });

  it.each([
    [1, 'first'],
    [2, 'second'],
    [3, 'third'],
    [12, 'twelfth'],
    [20, 'twentieth'],
    [43, 'forty-third'],
    [100, 'hundredth'],
  ])('place %d is "%s"', (place, words) => {
    expect(ordinalToWords(place)).toBe(words);
  });
});

describe('words to numbers', () => {
  it.each([
    ['twenty-four', '24'],
    ['Twenty four', '24'],
    ['two thousand', '2000'],
    ['a hundred', '100'],
    ['a hundred and one', '101'],
    ['a thousand and one', '1001'],
    ['two dozen', '24'],
    ['2.2 million', '2200000'],
    ['2.2m', '2200000'],
    ['1.3bn', '1300000000'],
    ['two and a half million', '2500000'],
    ['half a million', '500000'],
    ['a quarter of a million', '250000'],
    ['three hundred thousand', '300000'],
    ['2,194', '2194'],
    ['2\u00a0194', '2194'],
    ['none', '0'],
  ])('"%s" is %s', (words, number) => {
    expect(wordsToNumber(words)?.toFixed()).toBe(number);
  });

  it.each(['', 'a', 'and', 'loads', 'twenty-twelve', 'five six', '38,0001', '1,23', '007', 'six and'])(
    '"%s" is no number',
    (words) => {
      expect(wordsToNumber(words)).toBeUndefined();
    },
  );

  it('reads back every whole number that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (number) => {
        expect(wordsToNumber(numberToWords(number))?.toNumber()).toBe(number);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back every place from first to hundredth, in words and in digits', () => {
    for (let place = 1; place <= 100; place += 1) expect(wordsToOrdinal(ordinalToWords(place))).toBe(place);
    expect(['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '43rd'].map(wordsToOrdinal)).toEqual([
      1, 2, 3, 11, 12, 13, 21, 43,
    ]);
    expect(wordsToOrdinal('3th')).toBeUndefined();
  });
});
