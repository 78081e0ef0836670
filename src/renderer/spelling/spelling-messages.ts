/** What goes between a window and its spelling worker. */
export type SpellingRequest =
  | { readonly ticket: number; readonly what: 'check'; readonly words: readonly string[] }
  | { readonly ticket: number; readonly what: 'suggest'; readonly word: string };

export interface SpellingAnswer {
  readonly ticket: number;
  /** The words that are wrong, or what to write instead. */
  readonly words: readonly string[];
}
