/**
 * Whole numbers in British English words and back: 2,194 is "two thousand one hundred and ninety-four".
 */
import { Decimal } from '../figures/quantity.ts';
import { ordinalOf, scaleWords, smallWords, tensWords } from './grammar/number-words.ts';
import { readNumeral, readOrdinal } from './grammar/read-numeral.ts';
import { atEnd, readerOf } from './grammar/token-reader.ts';
import { tokenise } from './grammar/tokens.ts';

/** A whole number of at most fifteen digits in words: "twenty-four", "minus two". Its decimal places are refused. */
export function numberToWords(value: Decimal | number | string): string {
  const whole = new Decimal(value);
  if (!whole.isInteger() || whole.abs().greaterThanOrEqualTo('1e15'))
    throw new RangeError(`${whole.toString()} is not a whole number of at most 15 digits`);
  const words = wholeToWords(Number(whole.abs().toFixed(0)));
  return whole.isNegative() && !whole.isZero() ? `minus ${words}` : words;
}

function wholeToWords(value: number): string {
  if (value < 20) return wordAt(smallWords, value);
  if (value < 100) return joinWords(wordAt(tensWords, Math.floor(value / 10)), value % 10, '-');
  if (value < 1000) return joinWords(`${wordAt(smallWords, Math.floor(value / 100))} hundred`, value % 100, ' and ');
  const [word, power] = scaleWords.find(([, each]) => value >= 10 ** each) ?? scaleWords[3];
  const rest = value % 10 ** power;
  return joinWords(`${wholeToWords(Math.floor(value / 10 ** power))} ${word}`, rest, rest < 100 ? ' and ' : ' ');
}

function wordAt(words: readonly string[], index: number): string {
  return words[index] ?? '';
}

function joinWords(head: string, rest: number, joint: string): string {
  return rest === 0 ? head : `${head}${joint}${wholeToWords(rest)}`;
}

/** "third", "twenty-first", "hundredth": 1 to 100. */
export function ordinalToWords(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 100) throw new RangeError(`${value} is not from 1 to 100`);
  if (value === 100) return 'hundredth';
  const words = wholeToWords(value);
  const last = words.lastIndexOf('-') + 1;
  return words.slice(0, last) + ordinalOf(words.slice(last));
}

/** The number that the whole of a text says, in digits, words or both: "2.2 million", "a hundred", "twenty-four". */
export function wordsToNumber(text: string): Decimal | undefined {
  const tokens = tokenise(text);
  if (tokens === undefined) return undefined;
  const minus = tokens[0]?.text === 'minus';
  const reader = readerOf(minus ? tokens.slice(1) : tokens);
  const numeral = readNumeral(reader);
  if (numeral === undefined || !atEnd(reader)) return undefined;
  return minus ? numeral.value.neg() : numeral.value;
}

/** "third", "twenty-first", "3rd": the number from 1 to 100 that the whole of a text says. */
export function wordsToOrdinal(text: string): number | undefined {
  const tokens = tokenise(text);
  if (tokens === undefined) return undefined;
  const reader = readerOf(tokens);
  const ordinal = readOrdinal(reader);
  return atEnd(reader) ? ordinal : undefined;
}
