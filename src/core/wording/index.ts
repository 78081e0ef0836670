/**
 * Wording: numbers to phrases and phrases to proofs. Start reading at `prove-phrase.ts`: the grammar that reads wording is
 * in `grammar/`, the predicates in `proof/`, the suggestions in `suggest/`.
 */
export * from './phrase.ts';
export { numberToWords, ordinalToWords, wordsToNumber, wordsToOrdinal } from './numerals.ts';
export { parsePhrase } from './parse-phrase.ts';
export { provePhrase } from './prove-phrase.ts';
export { phrasesThatHold, wordFigure } from './phrases-that-hold.ts';
export { temptingPhrase, type TemptingPhrase } from './tempting-phrase.ts';
export { impliedPrevious, reachableParts, type WholeRange } from './implied.ts';
export { mixedProfiles, writeNumber, type MixedProfile, type ProfileUse } from './profiles.ts';
