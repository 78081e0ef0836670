/**
 * Reads one number, in digits ("2,194", "1.3bn"), in words ("two thousand one hundred and ninety-four", "a hundred",
 * "two and a half") or mixed ("2.2 million", "half a million"), and how precisely it was given.
 */
import { Decimal } from '../../figures/quantity.ts';
import { cardinalWords, ordinalWords, scaleSuffixes, scaleWords } from './number-words.ts';
import { attempt, peek, peekText, take, takeAll, type TokenReader } from './token-reader.ts';

export interface Numeral {
  readonly value: Decimal;
  /** The place of the last digit that is given: 0.1 for "24.9", 100,000 for "2.2 million", 1 for "six" and "2,200". */
  readonly place: Decimal;
  readonly style: 'digits' | 'words';
  /** Did a scale word of a million or more stand after it? */
  readonly scaled: boolean;
  /** A number of four digits or more without its commas. */
  readonly noCommas: boolean;
}

const ten = new Decimal(10);
const one = new Decimal(1);
/** The last place of a number with so many decimals: 1, 0.1, 0.01. Prose has no more than a few. */
const places: readonly Decimal[] = Array.from({ length: 8 }, (_, count) => ten.pow(-count));

/** The number that is next, or undefined with the reader where it stood. */
export function readNumeral(reader: TokenReader): Numeral | undefined {
  return attempt(reader, readDigits) ?? attempt(reader, readPartOfScale) ?? attempt(reader, readWords);
}

/** "2,194", "2.2 million", "1.3bn", "2 and a half". */
function readDigits(reader: TokenReader): Numeral | undefined {
  const token = peek(reader);
  if (token?.kind !== 'number') return undefined;
  reader.at += 1;
  const joined = readJoinedPart(reader);
  const scale = readScale(reader);
  const shown = places[token.places] ?? ten.pow(-token.places);
  const place = joined === undefined ? shown : new Decimal(joined.place);
  const plain = new Decimal(token.text);
  const value = joined === undefined ? plain : plain.plus(joined.part);
  return {
    value: scale === one ? value : value.times(scale),
    place: scale === one ? place : scale.times(place),
    style: 'digits',
    scaled: scale.greaterThan(1),
    noCommas: !token.commas && (token.text.split('.')[0] ?? '').length > 3,
  };
}

function readScale(reader: TokenReader): Decimal {
  const power = scaleSuffixes.get(peekText(reader) ?? '');
  if (power === undefined) return one;
  reader.at += 1;
  return ten.pow(power);
}

const partsOfScale = [
  { words: ['half'], part: '0.5', place: '0.1' },
  { words: ['a', 'quarter', 'of'], part: '0.25', place: '0.01' },
  { words: ['three', 'quarters', 'of'], part: '0.75', place: '0.01' },
] as const;

/** "half a million", "three-quarters of a million". */
function readPartOfScale(reader: TokenReader): Numeral | undefined {
  const found = partsOfScale.find(({ words }) => takeAll(reader, ...words));
  if (found === undefined || take(reader, 'a') === undefined) return undefined;
  const scale = readScale(reader);
  return scale.equals(1) ? undefined : wordsNumeral(scale.times(found.part), scale.times(found.place), true);
}

/** "twenty-four", "two thousand one hundred and ninety-four", "a hundred", "two dozen", "two and a half million". */
function readWords(reader: TokenReader): Numeral | undefined {
  const whole = readWholeInWords(reader);
  if (whole === undefined) return undefined;
  const joined = readJoinedPart(reader);
  if (joined === undefined) return wordsNumeral(whole.value, whole.place, whole.place.greaterThan(1));
  const scale = readScale(reader);
  return wordsNumeral(whole.value.plus(joined.part).times(scale), scale.times(joined.place), scale.greaterThan(1));
}

const partsJoined = [
  { words: ['and', 'a', 'half'], part: '0.5', place: '0.1' },
  { words: ['and', 'a', 'quarter'], part: '0.25', place: '0.01' },
  { words: ['and', 'three', 'quarters'], part: '0.75', place: '0.01' },
] as const;

/** The half of "two and a half". */
function readJoinedPart(reader: TokenReader): (typeof partsJoined)[number] | undefined {
  return partsJoined.find(({ words }) => takeAll(reader, ...words));
}

function wordsNumeral(value: Decimal, place: Decimal, scaled: boolean): Numeral {
  return { value, place, style: 'words', scaled, noCommas: false };
}

/** A whole number in words; "two million" is given to the million, anything smaller to the unit. */
function readWholeInWords(reader: TokenReader): { value: Decimal; place: Decimal } | undefined {
  if (take(reader, 'no', 'none', 'nil') !== undefined) return { value: new Decimal(0), place: one };
  let total = new Decimal(0);
  let place = one;
  let read = false;
  for (const [word, power] of scaleWords) {
    const group = attempt(reader, () => {
      const below = readBelowThousand(reader, read);
      return below !== undefined && take(reader, word) !== undefined ? below : undefined;
    });
    if (group === undefined) continue;
    total = total.plus(ten.pow(power).times(group));
    place = power >= 6 ? ten.pow(power) : one;
    read = true;
  }
  const rest = readBelowThousand(reader, read);
  if (rest !== undefined && (rest > 0 || !read)) return { value: total.plus(rest), place: one };
  return read ? { value: total, place } : undefined;
}

/** "one hundred and ninety-four", "a hundred", "twenty-four", "a" before a scale word, "a dozen", "and four" at the end. */
function readBelowThousand(reader: TokenReader, afterScale: boolean): number | undefined {
  return attempt(reader, () => {
    const joined = afterScale && take(reader, 'and') !== undefined;
    const first = joined ? undefined : readArticle(reader);
    const head = first ?? readBelowHundred(reader);
    if (head === undefined) return undefined;
    if (take(reader, 'dozen') !== undefined) return head * 12;
    if (head > 9 || head === 0 || joined || take(reader, 'hundred') === undefined) return head;
    const tail = attempt(reader, () => {
      const and = take(reader, 'and');
      const below = readBelowHundred(reader);
      return below === undefined || (and === undefined && below === 0) ? undefined : below;
    });
    return head * 100 + (tail ?? 0);
  });
}

/** "a" counts as one only before hundred, thousand, million or dozen. */
function readArticle(reader: TokenReader): number | undefined {
  const next = peekText(reader, 1) ?? '';
  const counts = next === 'dozen' || (scaleSuffixes.has(next) && next.length > 2);
  return counts && take(reader, 'a') !== undefined ? 1 : undefined;
}

function readBelowHundred(reader: TokenReader): number | undefined {
  const head = cardinalWords.get(peekText(reader) ?? '');
  if (head === undefined) return undefined;
  reader.at += 1;
  const unit = cardinalWords.get(peekText(reader) ?? '') ?? 0;
  if (head < 20 || unit < 1 || unit > 9) return head;
  reader.at += 1;
  return head + unit;
}

const digitOrdinals = ['st', 'nd', 'rd', 'th'] as const;

/** "third", "twenty-first", "3rd": to a hundred. */
export function readOrdinal(reader: TokenReader): number | undefined {
  return attempt(reader, () => {
    const token = peek(reader);
    if (token?.kind === 'number') {
      reader.at += 1;
      const value = Number(token.text);
      return value >= 1 && value <= 100 && take(reader, ordinalSuffix(value)) !== undefined ? value : undefined;
    }
    const tens = cardinalWords.get(token?.text ?? '') ?? 0;
    const unit = ordinalWords.get(peekText(reader, 1) ?? '') ?? 0;
    if (tens >= 20 && unit > 0 && unit < 10) {
      reader.at += 2;
      return tens + unit;
    }
    const ordinal = ordinalWords.get(peekText(reader) ?? '');
    if (ordinal !== undefined) reader.at += 1;
    return ordinal;
  });
}

/** st, nd, rd or th. */
export function ordinalSuffix(value: number): (typeof digitOrdinals)[number] {
  const teens = value % 100 > 10 && value % 100 < 14;
  return teens ? 'th' : (digitOrdinals[(value % 10) - 1] ?? 'th');
}
