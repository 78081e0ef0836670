/** Every text of the Quotes screen. */
import type { QuoteState } from '../../core/quotes/index.ts';
import type { Quote } from '../../core/model/index.ts';
import { dayWords } from '../ui/read-day.ts';
import { plural } from './plural.ts';

export const stateWords: Readonly<Record<QuoteState, string>> = {
  approved: 'Approved',
  waiting: 'Waiting for approval',
  changed: 'Words changed, ask again',
  unpinned: 'Approval names no words',
  refused: 'Refused',
  expired: 'Expired',
  'no-consent': 'Consent needed',
  withdrawn: 'Consent withdrawn',
};

/** What each state means and what to do next. */
export const stateHelp: Readonly<Record<QuoteState, string>> = {
  approved: 'Approval covers these exact words. Change one and the quote goes back to waiting.',
  waiting: 'The speaker has not approved these words yet. Ask, then record the answer here.',
  changed: 'The words are not those that were approved. Ask again, or put the approved words back.',
  unpinned: 'An approval is recorded, and not of which words. Record it again for the words as they stand.',
  refused: 'The speaker refused these words. Do not use them.',
  expired: 'The last day of use is over. Ask for a new approval, or leave the quote out.',
  'no-consent': 'A quote of lived experience needs consent that has not ended. Record it below.',
  withdrawn: 'The speaker took consent back. The words cannot be used.',
};

export const kindNames: Readonly<Record<Quote['quoteKind'], string>> = {
  said: 'Said',
  written: 'Written',
  'lived-experience': 'Lived experience',
  published: 'Published',
};

export const filters = [
  { value: 'all', label: 'All' },
  { value: 'approved', label: 'Approved' },
  { value: 'waiting', label: 'Waiting' },
] as const;

export const uses = [
  { value: 'letter', label: 'Letters' },
  { value: 'press', label: 'Press' },
  { value: 'social', label: 'Social media' },
] as const;

export const nameForms = [
  { value: '', label: 'Full name' },
  { value: 'first name', label: 'First name' },
  { value: 'initials', label: 'Initials' },
  { value: 'none', label: 'No name' },
] as const;

export const languages = [
  { value: '', label: 'That of the letter' },
  { value: 'en-GB', label: 'English' },
  { value: 'cy-GB', label: 'Welsh' },
] as const;

export const quoteWords = {
  title: 'Quotes',
  main: 'Quotes in this briefing',
  side: 'This quote',
  filter: 'Which quotes',
  find: 'Find words or a speaker',
  empty: 'No quotes yet. Add one, then ask its speaker to approve the words.',
  noneFound: 'No quote has these words.',
  newQuote: 'New quote',
  insert: 'Insert in letter',
  noLetter: 'There is no letter yet to insert it in.',
  notCleared: 'Only an approved quote can be inserted.',
  more: 'More for this quote',
  remove: 'Delete',
  removed: 'Quote deleted',
  undo: 'Undo',
  inLetter: 'In the letter',
  inLetters: (count: number): string => `In ${plural(count, 'letter')}`,
  notUsed: 'Not used',
  words: 'Words',
  wordsHint: 'Exact, without quotation marks. A blank line parts paragraphs.',
  wordsNeeded: 'A quote needs words.',
  editWords: 'Change words',
  saveWords: 'Save words',
  cancel: 'Cancel',
  lapse:
    'These are not the approved words. When you save them, the approval lapses and the quote waits to be approved again.',
  lapseTitle: 'Save other words than those approved?',
  lapseText:
    'The approval covers the exact words. It lapses, and the quote cannot be printed until its speaker approves again.',
  lapseKeep: 'Keep the approved words',
  lapseSave: 'Save and ask again',
  restored: 'These are the approved words again: the approval holds.',
  speaker: 'Speaker',
  speakerNew: 'A new person…',
  role: 'Role at that date',
  roleNeeded: 'A quote prints the role of its speaker.',
  organisation: 'For which organisation',
  none: 'None',
  date: 'Said or written on',
  dateNeeded: 'A quote has a date.',
  kind: 'Kind',
  language: 'Language of the words',
  attribution: 'Prints as',
  approval: 'Approval',
  approve: 'Record approval',
  approveAgain: 'Record new approval',
  ask: 'Ask for approval',
  askAgain: 'Ask again',
  askTitle: 'Ask the speaker to approve the words',
  askText: 'Copy this text and send it yourself. The desk sends nothing.',
  copy: 'Copy text',
  copied: 'Text copied. Send it in your own email.',
  done: 'Close',
  refuse: 'Record that it was refused',
  refused: 'Recorded as refused',
  approvedBy: 'Approved by',
  approvedOn: 'On',
  evidence: 'Where it can be seen',
  evidenceShort: 'Evidence',
  evidenceHint: 'Email of 4 March 2025, minutes, a recording',
  usesLabel: 'For use in',
  usesAny: 'Nothing chosen means any use.',
  file: 'File that shows it',
  addFile: 'Add a file',
  replaceFile: 'Replace',
  saveFile: 'Save a copy',
  removeFile: 'Take out',
  saveApproval: 'Record approval',
  byNeeded: 'Say who approved the words.',
  onNeeded: 'Say on which day.',
  expires: 'Not to be used after',
  cuts: 'Cuts agreed with the speaker',
  cutsHint: 'Each is word for word what was said, with … where words are left out.',
  addCut: 'Add a cut',
  cutWords: 'Words of the cut',
  cutWrong: 'This is not word for word what was said. Use the exact words, with … where some are left out.',
  cutNeeded: 'Write the cut, or take it out.',
  takeOutCut: 'Take out this cut',
  consent: 'Consent',
  consentHint: 'What a speaker of lived experience agreed to.',
  scope: 'What was agreed',
  scopeNeeded: 'Say what the speaker agreed to.',
  nameForm: 'Name as it prints',
  consentEnds: 'Consent ends on',
  guardian: 'Guardian who consented',
  guardianHint: 'For a speaker under 18',
  addConsent: 'Record consent',
  withdraw: 'Withdraw consent',
  withdrawTitle: 'What should happen to the words?',
  withdrawText: 'The speaker took consent back. The words cannot be used from now on.',
  withdrawKeep: 'Keep the record, never print the words',
  withdrawKeepHint: 'The letters that use them cannot be exported until they are taken out. This can be undone.',
  withdrawPurge: 'Remove the words for good',
  withdrawPurgeHint: 'Out of this briefing, its history and every backup on this computer. This cannot be undone.',
  takeFromLetters: 'Take the quote out of the letters too',
  whereNow: 'Where the words stand now',
  elsewhere:
    'Files that were shared before, Word letters that were exported, and words that somebody typed into a letter are not reached. Tell whoever holds them.',
  recall: 'Copy the text that calls them back',
  recallCopied: 'Text copied. Send it to whoever holds a copy.',
  withdrawDo: 'Withdraw consent',
  purgeDo: 'Remove for good',
  confirm: 'I understand that the words cannot be brought back.',
  confirmFirst: 'Tick the box first: this cannot be undone.',
  withdrawn: 'Consent withdrawn',
} as const;

/** "4 approved, 2 waiting, on 12 March 2025, the date of the letter". */
export function metaLine(approved: number, waiting: number, day: string, ofLetter: boolean): string {
  const on = ofLetter ? `${dayWords(day)}, the date of the letter` : dayWords(day);
  return `${String(approved)} approved, ${String(waiting)} waiting, on ${on}`;
}

/** "Approved 4 March 2025". */
export function stateLine(state: QuoteState, quote: Quote): string {
  if (state === 'approved' && quote.approval.date !== undefined) return `Approved ${dayWords(quote.approval.date)}`;
  if (state === 'expired' && quote.expires !== undefined) return `Expired ${dayWords(quote.expires)}`;
  return stateWords[state];
}

export function purged(backups: number): string {
  return backups === 0
    ? 'The words are gone for good.'
    : `The words are gone for good, from ${plural(backups, 'backup')} too.`;
}
