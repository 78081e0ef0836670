/** The `.briefing` file and the folder: two codecs of one briefing (DESIGN 5, One record map). */
export type { BriefingContent, Extra } from './content.ts';
export { readFolder, writeFolder } from './disk.ts';
export { readFiles, type FolderContent } from './folder-read.ts';
export type { FoundPlace } from './folder-reading.ts';
export { writeFiles, type FolderFiles } from './folder-write.ts';
export { packBriefing, packInPieces } from './pack.ts';
export { placeFinding, placeFindings, type OpenedBriefing } from './place-finding.ts';
export { unpackBriefing } from './unpack.ts';
export { choosePassphrase, isLocked, lockBriefing, lockInPieces, ratePassphraseHere, unlockBriefing } from './lock.ts';
export type { PieceOptions } from './zip-pieces.ts';
