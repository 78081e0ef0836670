/** Where sentences end: for note marks, base phrases and figures in a sentence. English and Welsh prose, one paragraph. */

export interface Sentence {
  readonly start: number;
  /** One past its closing punctuation and closing quotation marks. */
  readonly end: number;
}

const stop = /(?<![.!?…])[.!?…]+[”’"')\]]*(?=\s|$)/gu;
/** A full stop after these does not end a sentence. */
const abbreviated =
  /(?:^|[\s(“"'[])(?:e\.g|i\.e|cf|vs|approx|no|nos|p|pp|para|paras|s|ss|sec|art|ch|fig|vol|mr|mrs|ms|dr|prof|st|rev|hon|rt|[A-Z])\.$/iu;

/** Splits text into sentences that leave out the white space between them. Text without a stop is one sentence. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const next = text.slice(skipSpace(text, end));
    if (end <= start || !endsSentence(text.slice(start, end), match[0], next)) continue;
    sentences.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function endsSentence(sentence: string, punctuation: string, next: string): boolean {
  if (next === '') return true;
  if (!/^[\p{Lu}\p{N}“‘"'(£[]/u.test(next)) return false;
  return punctuation !== '.' || !abbreviated.test(sentence.slice(-12));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

/** How many words: runs of letters and digits, so that a dash standing alone is none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
