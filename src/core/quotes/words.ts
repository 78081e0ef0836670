/** The words of a quote: their fingerprint, their paragraphs, and whether an excerpt is exact. */
import { sha256Hex } from '../model/index.ts';

/** The fingerprint of words: what an approval's `of` must equal. The first 12 hex digits of SHA-256 of the exact words. */
export function fingerprintWords(words: string): string {
  return sha256Hex(words).slice(0, 12);
}

/** A blank line parts paragraphs; a single line end is a space. */
export function paragraphsOf(words: string): string[] {
  return words
    .split(/\n[ \t]*\n/)
    .map(singleSpaced)
    .filter((paragraph) => paragraph !== '');
}

/** Words with each run of white space as one space: line ends are layout, not words. */
export function singleSpaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * Is this cut an exact excerpt? Kept pieces stand in the words letter for letter and in their order; "…", "..." or
 * "[…]" stands between pieces. A piece begins and ends where a word does.
 */
export function isExactExcerpt(cut: string, words: string): boolean {
  const whole = singleSpaced(words);
  const pieces = singleSpaced(cut)
    .split(/\[(?:…|\.\.\.)\]|…|\.\.\./)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return false;
  let from = 0;
  for (const piece of pieces) {
    const at = findWhole(whole, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function findWhole(words: string, piece: string, from: number): number {
  for (let at = words.indexOf(piece, from); at >= 0; at = words.indexOf(piece, at + 1)) {
    if (!joins(words, at) && !joins(words, at + piece.length)) return at;
  }
  return -1;
}

/** Does a place stand inside a word, or inside a number such as 2,194? */
function joins(words: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(words[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(words[at] ?? '');
}
