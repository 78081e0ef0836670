/** Letter plan to Word. */
export { writeLetter } from './write-letter.ts';
export type { AssetReader } from './writing.ts';
