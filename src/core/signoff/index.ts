/** Sign-off: freeze a letter, sign a version of it, read the board. */
export { addSignOff, readBoard, settleSignatories, type BoardRow } from './board.ts';
export { listBoard } from './board-record.ts';
export { compareVersion, type ChangedPassage } from './compare-version.ts';
export { replySchema, signOffsOf, versionsOf, type FrozenVersion, type SignOff, type SignOffReply } from './fields.ts';
export { addVersion, freezeLetter, signedPart, standingOf, type Frozen, type Standing } from './freeze.ts';
export { makeReply, readReply, writeReply, type Signer } from './reply.ts';
