/** A place in a list of tokens, with the few moves that the grammar makes: look, take, take the longest, go back. */
import type { Token } from './tokens.ts';

/** No entry of a phrase table is longer than this many words. */
const longestEntry = 5;

export interface TokenReader {
  /** Where the reader stands; set it to go back. */
  at: number;
  readonly tokens: readonly Token[];
}

export function readerOf(tokens: readonly Token[]): TokenReader {
  return { at: 0, tokens };
}

export function atEnd(reader: TokenReader): boolean {
  return reader.at >= reader.tokens.length;
}

export function peek(reader: TokenReader, ahead = 0): Token | undefined {
  return reader.tokens[reader.at + ahead];
}

/** The word or symbol here, without taking it. */
export function peekText(reader: TokenReader, ahead = 0): string | undefined {
  const token = peek(reader, ahead);
  return token === undefined || token.kind === 'number' ? undefined : token.text;
}

/** Takes one of these words or symbols when it is next. */
export function take(reader: TokenReader, ...words: readonly string[]): string | undefined {
  const text = peekText(reader);
  if (text === undefined || !words.includes(text)) return undefined;
  reader.at += 1;
  return text;
}

/** Takes these words in this order, or none of them. */
export function takeAll(reader: TokenReader, ...words: readonly string[]): boolean {
  if (!words.every((word, ahead) => peekText(reader, ahead) === word)) return false;
  reader.at += words.length;
  return true;
}

/** Takes the longest entry of a table that is next: "no fewer than" before "no". */
export function takeLongest<T>(
  reader: TokenReader,
  table: ReadonlyMap<string, T>,
): { readonly words: string; readonly meaning: T } | undefined {
  const words: string[] = [];
  let found: { words: string; meaning: T } | undefined;
  for (let ahead = 0; ahead < longestEntry; ahead += 1) {
    const text = peekText(reader, ahead);
    if (text === undefined) break;
    words.push(text);
    const entry = words.join(' ');
    const meaning = table.get(entry);
    if (meaning !== undefined) found = { words: entry, meaning };
  }
  if (found !== undefined) reader.at += found.words.split(' ').length;
  return found;
}

/** Reads with `read`; where that yields nothing the reader goes back to where it stood. */
export function attempt<T>(reader: TokenReader, read: (reader: TokenReader) => T | undefined): T | undefined {
  const start = reader.at;
  const result = read(reader);
  if (result === undefined) reader.at = start;
  return result;
}
