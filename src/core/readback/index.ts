/** Read-back: a Word letter that came back, what changed in it, and what taking a change does. */
export { compareLetters } from './compare-letters.ts';
export { fingerprintLine, type Basis } from './comparing.ts';
export { controlKey } from './control-key.ts';
export { patchesFor, type Edit, type LineOfBlock } from './edits.ts';
export type { Bindings, ItemAuthor, ItemKind, ItemPlace, ItemVerdict, ReadBack, ReadBackItem } from './items.ts';
export type { Judging } from './judge.ts';
export { pairLines, type Pair } from './pair-lines.ts';
export { plainWords } from './plain-words.ts';
export {
  keyOfControl,
  type ReadChart,
  type ReadClaim,
  type ReadComment,
  type ReadControl,
  type ReadLetter,
  type ReadNote,
  type ReadParagraph,
  type ReadRegister,
  type ReadRunningLine,
  type ReadSeries,
  type ReadTracked,
} from './read-letter.ts';
