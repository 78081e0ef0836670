/**
 * The words that numbers are made of. Every table of number words in the room is derived from these three lists, so that
 * what `numberToWords` writes is what the grammar reads.
 */

/** zero to nineteen, by value. */
export const smallWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

/** twenty to ninety: the word at index n stands for 10 × n. */
export const tensWords = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;

/** Scales above a hundred, greatest first, with their power of ten. */
export const scaleWords = [
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
  ['thousand', 3],
] as const;

/** Words and abbreviations that stand directly after a number, with their power of ten: "1.3bn". */
export const scaleSuffixes: ReadonlyMap<string, number> = new Map<string, number>([
  ...scaleWords,
  ['hundred', 2],
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['bn', 9],
  ['tn', 12],
]);

/** one to nineteen and the tens, word to value. */
export const cardinalWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...smallWords.map((word, value) => [word, value] as const),
  ...tensWords.slice(2).map((word, index) => [word, (index + 2) * 10] as const),
]);

const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** "three" to "third", "twenty" to "twentieth", "hundred" to "hundredth". */
export function ordinalOf(cardinal: string): string {
  return irregularOrdinals[cardinal] ?? (cardinal.endsWith('y') ? `${cardinal.slice(0, -1)}ieth` : `${cardinal}th`);
}

/** first to nineteenth, the tens and hundredth, word to value. */
export const ordinalWords: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...cardinalWords].filter(([, value]) => value > 0).map(([word, value]) => [ordinalOf(word), value] as const),
  ['hundredth', 100],
]);
