/** A passage of the corpus: the words, and the rules of the audit that must fire on it. All others must not. */
export type Case = readonly [text: string, ...must: readonly string[]];
