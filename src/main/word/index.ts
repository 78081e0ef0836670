/** Letter plan to Word, and Word letter to plain data. */
export { readLetter } from './read.ts';
export {
  applyTemplate,
  inspectTemplate,
  type HouseTemplate,
  type InspectedTemplate,
  type StyleMap,
} from './template/index.ts';
export { writeLetter } from './write-letter.ts';
export type { AssetReader } from './writing.ts';
