/** What of a text is a word whose spelling can be checked: not numbers, codes, addresses, abbreviations or initials. Pure. */

export interface FoundWord {
  readonly word: string;
  /** Offsets in the text, in UTF-16 units; `end` is one past the last. */
  readonly start: number;
  readonly end: number;
}

/** A run without a space: an address, a file name, a code are told by the whole of it. */
const run = /\S+/gu;
const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const address =
  /[\w.+-]+@[\w-]+\.\w|^\W*(?:https?:|www\.)|\w\.\w+\/|[\\/]\w+[\\/]|^\W*\w+\.(?:docx?|xlsx?|csv|pdf|ods|briefing)\b/i;

/** Every word to check, in order. */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: piece, index: at } of text.matchAll(run)) {
    if (address.test(piece)) continue;
    for (const { 0: letters, index } of piece.matchAll(word)) {
      const before = piece[index - 1] ?? '';
      const after = piece[index + letters.length] ?? '';
      // Part of a code such as W92000004, 2nd or b-3f, or of a name such as a_b or #tag.
      if (/[\p{N}_@#]/u.test(before + after) || isNoWord(letters)) continue;
      found.push({ word: letters.replaceAll('’', "'"), start: at + index, end: at + index + letters.length });
    }
  }
  return found;
}

/** Initials and abbreviations (FOI, MPs), and names written like iPhone. */
function isNoWord(letters: string): boolean {
  const plain = letters.replace(/['’]s$/, '');
  if (/^.$/u.test(plain)) return true;
  return /^\p{Lu}[\p{Lu}'’]*s?$/u.test(plain) || /\p{Ll}\p{Lu}/u.test(plain);
}

/**
 * The words of a text that are spelt wrong.
 * @param wrong tells of one word, with a straight apostrophe. @param skip stretches that are not the author's own words:
 * figures, quotes, codes.
 */
export function findMisspelt(
  text: string,
  wrong: (word: string) => boolean,
  skip: readonly { readonly start: number; readonly end: number }[] = [],
): FoundWord[] {
  return findWords(text).filter(
    (found) => !skip.some(({ start, end }) => found.start < end && start < found.end) && wrong(found.word),
  );
}
