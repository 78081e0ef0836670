/** A sentence cut into parts, with the phrase in it marked. */
export interface SentencePart {
  readonly text: string;
  readonly marked: boolean;
}

/** Marks the first place where the phrase stands as whole words; without one, the sentence is one plain part. */
export function markPhrase(sentence: string, phrase: string | undefined): readonly SentencePart[] {
  if (sentence === '') return [];
  const at = phrase ? wholeWords(sentence, phrase) : -1;
  if (at < 0 || !phrase) return [{ text: sentence, marked: false }];
  return [
    { text: sentence.slice(0, at), marked: false },
    { text: sentence.slice(at, at + phrase.length), marked: true },
    { text: sentence.slice(at + phrase.length), marked: false },
  ].filter((part) => part.text !== '');
}

function wholeWords(sentence: string, phrase: string): number {
  for (let at = sentence.indexOf(phrase); at >= 0; at = sentence.indexOf(phrase, at + 1)) {
    // The comma of a number joins: 194 is no word of "2,194".
    const before = /(?:[\p{L}\p{N}]|\d[.,])$/u.test(sentence.slice(Math.max(0, at - 2), at));
    const after = /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(sentence.slice(at + phrase.length));
    if (!before && !after) return at;
  }
  return sentence.indexOf(phrase);
}
