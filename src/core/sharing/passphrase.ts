/**
 * Passphrases for shared files: made of plain words, measured, and, where one does not fit, the words that cannot be right.
 * The words and the chance are inputs; the core has neither.
 */

/** Words of a passphrase that the desk makes. */
export const wordsInPassphrase = 6;

/**
 * Words chosen by chance, with spaces between.
 * @param draw a whole number from 0 up to, not including, its argument; all equally likely.
 */
export function makePassphrase(words: readonly string[], draw: (below: number) => number): string {
  return Array.from({ length: wordsInPassphrase }, () => words[draw(words.length)] ?? '').join(' ');
}

export interface PassphraseStrength {
  /** How many tries it takes to go through all like it, as a power of two. */
  readonly bits: number;
  readonly rating: 'weak' | 'fair' | 'strong';
  /** The sum in words. */
  readonly sum: string;
}

/**
 * How hard a passphrase is to guess, judged low: known words count as words, anything else as letters of its kind.
 * 64 bits or more is strong, 45 or more fair (with the slow key of age, a try takes about a second).
 */
export function ratePassphrase(passphrase: string, words: readonly string[]): PassphraseStrength {
  const parts = tidyPassphrase(passphrase, words)
    .split(' ')
    .filter((part) => part !== '');
  const known = new Set(words);
  const distinct = new Set(parts);
  if (parts.length > 0 && parts.every((part) => known.has(part))) {
    const perWord = Math.floor(Math.log2(words.length));
    const bits = distinct.size * perWord;
    const sum = `${String(distinct.size)} words from a list of ${String(words.length)}: ${String(distinct.size)} × ${String(perWord)} = ${String(bits)} bits`;
    return { bits, rating: ratingOf(bits), sum };
  }
  const letters = new Set(parts.join('')).size;
  const bits = Math.floor(letters * 2.5);
  return { bits, rating: ratingOf(bits), sum: `${String(letters)} different characters × 2.5 = ${String(bits)} bits` };
}

function ratingOf(bits: number): PassphraseStrength['rating'] {
  return bits >= 64 ? 'strong' : bits >= 45 ? 'fair' : 'weak';
}

/** The passphrase as it is used: white space as one space; words of the list in small letters, hyphens between them as spaces. */
export function tidyPassphrase(passphrase: string, words: readonly string[]): string {
  const typed = passphrase.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const plain = typed.toLowerCase().replace(/[ ,;-]+/g, ' ');
  const known = new Set(words);
  return plain.split(' ').every((word) => known.has(word)) ? plain : typed;
}

/** Words that are not in the list, with the nearest that is; none where the passphrase is not made of its words at all. */
export function findStrangeWords(
  passphrase: string,
  words: readonly string[],
): { readonly word: string; readonly near: string | undefined }[] {
  const known = new Set(words);
  const typed = passphrase
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .split(/[\s,;-]+/u);
  const strange = typed.filter((word) => !known.has(word));
  if (strange.length * 2 > typed.length) return [];
  return strange.map((word) => ({ word, near: words.find((other) => isNear(word, other)) }));
}

/** One letter more, less or other, or two that changed places. */
function isNear(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  const [tail, otherTail] = [rest.slice(1), otherRest.slice(1)];
  return tail === otherRest || rest === otherTail || tail === otherTail || swapped === otherRest;
}
