/** The words of the start screen. */
import { plural } from './plural.ts';

export const startWords = {
  title: 'Every figure, with its source',
  lead: 'Put statistics, charts and approved quotes into a letter, and keep the sum behind each one.',
  doors: {
    example: {
      title: 'Start from the example',
      text: 'A letter to two ministers about image crimes in Wales, with its figures already traced.',
      foot: 'Takes about five minutes to look round',
    },
    table: {
      title: 'Import statistics',
      text: 'Bring in a spreadsheet. You choose the rows, and each cleaning step is written down.',
      foot: 'Excel, OpenDocument or CSV',
    },
    partner: {
      title: 'Open a partner’s file',
      text: 'See what they changed, word by word, and choose what to keep.',
      foot: 'A .briefing file, and its passphrase',
    },
  },
  drop: 'Or drop a file anywhere in this window',
  noRecents: 'No recent letters yet. They will be listed here.',
  recents: 'Your briefings',
  allRecents: (count: number) => `Show all ${String(count)}`,
  changed: (when: string) => `Changed ${when}`,
  records: (count: number) => plural(count, 'record'),
  newLetter: 'Start with an empty letter',
  newTitle: 'New briefing',
  more: (title: string) => `More about “${title}”`,
  open: 'Open',
  remove: 'Delete from this computer',
  removeTitle: (title: string) => `Delete “${title}” from this computer?`,
  removeText: 'Its letters, figures and history go. Files that you shared stay with those who have them.',
  keep: 'Keep it',
  removeVerb: 'Delete',
  removed: (title: string) => `Deleted “${title}”.`,
  chooseTable: 'Choose a spreadsheet',
  chooseBriefing: 'Choose a partner’s file',
  opening: 'Opening',
} as const;

export const receiveWords = {
  title: 'Open a partner’s file',
  reading: 'Opening and checking the file',
  locked: (file: string) => `“${file}” is locked. The passphrase came to you another way, such as by phone.`,
  passphrase: 'Passphrase',
  passphraseHint: 'Six words, with spaces between them. You can try as often as you like.',
  show: 'Show the words',
  open: 'Open',
  cancel: 'Cancel',
  imported: (title: string) => `Opened “${title}”.`,
  same: (title: string) => `Opened “${title}”. The file holds nothing that is not here already.`,
} as const;
