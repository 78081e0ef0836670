/** Drafts' public face: figures made from chosen cells. */
export * from './draft.ts';
export { draftFigure, mostPicked, workOutDraft, type DraftRequest, type WorkedDraft } from './draft-figure.ts';
export { sameArgs } from './picked.ts';
export { capital, countWords, listWords, periodWords } from './words.ts';
