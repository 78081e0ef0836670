/** Sharing: history as a graph, three-way merge, what leaves the desk under a profile. */
export { commitMerge, keepState } from './commit-merge.ts';
export {
  ancestorsOf,
  commonAncestors,
  indexRevisions,
  replay,
  stateAt,
  unionOfRevisions,
  verifyHistory,
} from './history.ts';
export { canLeaveOut, listTaken, type Taken } from './list-taken.ts';
export { mergeBriefings, resolveQuestions, type Applied, type MergeOptions, type MergeResult } from './merge.ts';
export type { Answer, Answers, Question, QuestionKind } from './question.ts';
export { customProfile, readKind, shareProfiles, type CustomChoice, type ShareProfile } from './profiles.ts';
export {
  compareWords,
  describeChanges,
  newFindings,
  type ChangedField,
  type WordRun,
  type RecordChange,
} from './describe-changes.ts';
export { describeShare, previewShare, type SharePreview } from './preview-share.ts';
export { scrubPicture } from './scrub-picture.ts';
export { selectForSharing, type SharedBefore } from './share.ts';
export {
  findStrangeWords,
  makePassphrase,
  ratePassphrase,
  tidyPassphrase,
  wordsInPassphrase,
  type PassphraseStrength,
} from './passphrase.ts';
export { escapeHtml, latestEmbargo, writeSummary } from './summary.ts';
