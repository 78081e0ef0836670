/** Letter plan to Word, and Word letter to plain data. */
export { readLetter } from './read.ts';
export { writeLetter } from './write-letter.ts';
export type { AssetReader } from './writing.ts';
