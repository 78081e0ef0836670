/** Read-back: a Word letter that came back, and what changed in it. */
export { compareWithPlan, type LetterChange } from './compare-with-plan.ts';
export { controlKey } from './control-key.ts';
export { keyOfControl } from './read-letter.ts';
export type { ReadClaim, ReadControl, ReadLetter, ReadNote, ReadParagraph, ReadRegister } from './read-letter.ts';
export { pairLines, type Pair } from './pair-lines.ts';
