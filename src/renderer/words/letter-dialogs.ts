/** The words of the dialogs of the letter: export, pages, notes, choosing, several letters. */
import { plural } from './plural.ts';

export const exportWords = {
  title: 'Export this letter to Word?',
  wrongTitle: (count: number) =>
    `${plural(count, 'thing is', 'things are')} wrong in this letter. Export it all the same?`,
  ready: (traced: number) => `${plural(traced, 'figure')} traced to their sources. Nothing is wrong.`,
  openMisleading: (count: number) =>
    `${plural(count, 'finding')} may mislead and ${count === 1 ? 'is' : 'are'} not accepted yet. The letter can be exported.`,
  wrongText: 'A final letter waits until nothing in it is wrong. A draft says DRAFT in its header.',
  unusable: 'Something in it cannot be worked out at all, so only a draft can be made.',
  export: 'Export to Word',
  draft: 'Export a draft',
  override: 'Export as final all the same',
  overrideHint: 'The annex prints who decided this and why.',
  reason: 'Why the letter goes out all the same',
  short: 'Give a reason of at least 10 characters.',
  by: (name: string, role: string) => `Decided by ${name}, ${role}`,
  cancel: 'Cancel',
  doing: 'Export to Word',
  saved: (name: string) => `${name} is saved.`,
  checking: 'Checking the letter',
  show: 'Show in the letter',
  more: (count: number) => `and ${String(count)} more`,
} as const;

export const pagesWords = {
  title: 'Pages',
  exact: (count: number) => `${plural(count, 'page')}, as LibreOffice lays them out. Word may differ by a line.`,
  estimate: 'An estimate. Where a page ends is decided by Word; export the letter to see.',
  laying: 'Laying out the pages',
  page: (number: number, of: number) => `Page ${String(number)} of ${String(of)}`,
  close: 'Close',
  annex: 'The annex “Figures in this letter” follows on pages of its own.',
  exactInstead: 'Show exact pages',
} as const;

export const noteWords = {
  newTitle: 'Note',
  hint: 'It prints at the foot of the page, numbered.',
  text: 'Words of the note',
  add: 'Insert note',
  change: 'Change note',
  cancel: 'Cancel',
} as const;

export const linkWords = {
  title: 'Link',
  address: 'Address',
  hint: 'Begins with https:// or mailto:',
  problem: 'A letter can link to https:// and mailto: only.',
  add: 'Link the words',
  remove: 'Take the link off',
  cancel: 'Cancel',
} as const;

export const pickWords = {
  title: { chart: 'Insert a chart', quote: 'Insert a quote', table: 'Insert a table' },
  search: { chart: 'Search charts', quote: 'Search quotes', table: 'Search tables' },
  none: {
    chart: 'No charts yet. Make one from a table in Charts.',
    quote: 'No quotes yet. Add one, then ask its speaker to approve the words.',
    table: 'No tables yet. Import a spreadsheet in Evidence.',
  },
  go: { chart: 'Go to Charts', quote: 'Go to Quotes', table: 'Go to Evidence' },
  nothing: 'Nothing has these words.',
  cancel: 'Cancel',
  used: 'In this letter',
  rows: (count: number) => plural(count, 'row'),
} as const;

export const lettersWords = {
  menu: 'Letters of this briefing',
  heading: 'Letters',
  new: 'New letter',
  duplicate: 'Duplicate',
  settings: 'Letter settings',
  remove: 'Delete this letter',
  newTitle: 'New letter',
  name: 'Name of the letter',
  kind: 'Kind of letter',
  to: 'Who it is to',
  sender: 'Sender',
  create: 'Write letter',
  cancel: 'Cancel',
  needs: 'A letter needs a sender and somebody it is to. Add an organisation and an office or person under People.',
  goToPeople: 'Go to People',
  nameNeeded: 'Give the letter a name.',
  copyOf: (title: string) => `${title} (copy)`,
  removeTitle: (title: string) => `Delete the letter “${title}”?`,
  removeText: 'Its text goes. Figures, charts and quotes stay in the briefing. You can take this back with Undo.',
  removed: (title: string) => `“${title}” is deleted.`,
  keep: 'Keep it',
} as const;
