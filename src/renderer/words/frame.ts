/** The words of the frame: title bar, sections, status line, palette, notices, and the dialogs about the desk. */
import type { Section } from '../stores/view.ts';
import { plural } from './plural.ts';

export const appName = 'Briefing Desk';

export const sectionNames: Readonly<Record<Section, string>> = {
  letter: 'Letter',
  evidence: 'Evidence',
  charts: 'Charts',
  quotes: 'Quotes',
  people: 'People',
  checks: 'Checks',
  share: 'Share',
};

export const frameWords = {
  skip: 'Skip to content',
  sections: 'Sections',
  status: 'Status',
  search: 'Search or run a command',
  briefingMenu: 'Briefing',
  draft: (revision: string) => `Draft · ${revision}`,
  draftTip: 'This draft. Every change is kept, and can be undone.',
  rename: 'Rename',
  allBriefings: 'All briefings',
  help: 'Help',
  helpAndYou: 'Help and you',
  you: 'You',
  keys: 'Keyboard shortcuts',
  about: 'About Briefing Desk',
  /** After the count, which stands in bold. */
  traced: (count: number) => (count === 1 ? 'figure traced' : 'figures traced'),
  attention: (count: number) => (count === 1 ? 'needs attention' : 'need attention'),
  nothingToFix: 'Nothing to fix',
  waits: (section: string, count: number) => `${section}, ${String(count)} waiting`,
  words: (count: number) => plural(count, 'word'),
  language: 'English (UK)',
  offline: 'Works without the internet. Your files stay on this computer.',
  saving: { saved: 'Saved on this computer', saving: 'Saving', away: 'Not saved yet', failed: 'Not saved' },
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  connecting: 'Starting the desk',
  missingScreen: 'This part is not in this build.',
  screenFailed: 'This part could not be loaded.',
  screenStopped: 'This part stopped, because something in it could not be shown.',
  screenStoppedHint: 'What you wrote is kept. Try again, or go on in another section.',
  screenFailedHint: 'The desk may have been closed while it was. What you wrote is kept.',
} as const;

export const noticeWords = {
  undo: 'Undo',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  notSaved: 'Not saved.',
  copyUnsaved: 'Copy what is not saved',
  copied: 'Copied. Paste it somewhere safe.',
  away: 'The desk does not answer.',
  awayIdle: 'It may have been closed. This window goes on as soon as it is back.',
  awayText: 'What you write is kept in this window, and saved as soon as it is back.',
  refused: 'One change could not be kept.',
  more: (count: number) => `and ${plural(count, 'more thing')}`,
} as const;

export const paletteWords = {
  title: 'Search and commands',
  placeholder: 'Search figures, quotes and commands',
  results: 'Results',
  none: (query: string) => `Nothing here is called “${query}”.`,
  hint: 'Try a number, a place, a name, or what you want to do.',
  insert: 'Insert',
  open: 'Open',
  groups: {
    figure: 'Figures',
    quote: 'Quotes',
    chart: 'Charts',
    table: 'Tables',
    letter: 'Letters',
    people: 'People',
    source: 'Sources',
    request: 'Requests',
  },
  commands: 'Commands',
} as const;

export const youWords = {
  title: 'Who is working here?',
  text: 'Your name stands beside what you change, check and accept, so that partners know whom to ask. Nobody verifies it.',
  name: 'Name',
  role: 'Role',
  roleHint: 'For example policy officer',
  organisation: 'Organisation',
  nameMissing: 'Write a name, so that partners know whom to ask.',
  roleMissing: 'Write what you do, such as policy officer.',
  save: 'Save',
  later: 'Not now',
} as const;

export const aboutWords = {
  version: (version: string) => `Version ${version}`,
  runs: 'What runs on this computer',
  facts: [
    ['Network', 'None. The app makes no request to the internet, ever.'],
    ['Your briefings', 'In one library on this computer, saved as you write. Backups are made here too.'],
    ['Encryption', 'Shared files are locked with a passphrase. The library itself is not: turn on disk encryption.'],
    ['Word letters', 'Made here, without Word. They open in Word and LibreOffice.'],
  ],
  pages: 'Page counts',
  processor: {
    word: 'Word is installed, so page counts can be exact.',
    libreoffice: 'LibreOffice is installed, so page counts can be exact.',
    none: 'Neither Word nor LibreOffice was found, so page counts are estimates.',
  },
  shell: { electron: 'Its own window (Electron)', web: 'A browser window, served from this computer only' },
  close: 'Close',
} as const;

export const keysWords = {
  title: 'Keyboard shortcuts',
  tab: 'In a browser tab, Ctrl 1 to 7, F6 and F7 stay with the browser. The palette (Ctrl K) reaches everything.',
  also: 'Also',
  rest: [
    ['Alt+Enter', 'Figure card at the cursor'],
    ['/', 'Insert menu in text'],
    ['Alt+Shift+↑', 'Move the block up'],
    ['Alt+Shift+↓', 'Move the block down'],
    ['F6', 'Next region'],
    ['Shift+F6', 'Previous region'],
    ['Esc', 'Close the top layer'],
  ],
} as const;

export const dropWords = {
  title: 'Drop the file here',
  text: 'A spreadsheet goes to Evidence, a partner’s .briefing file to Share.',
  unknown: (name: string) => `“${name}” is not a kind of file that the desk reads.`,
  unknownRemedy: 'Drop a spreadsheet (Excel, OpenDocument or CSV), a .briefing file or a Word letter.',
  many: 'More than one file was dropped. The first one is read; drop the others one by one.',
} as const;

export const renameWords = {
  title: 'What is this briefing about?',
  label: 'Title',
  missing: 'Write a title, so that you find it again.',
  keep: 'Keep the title',
  save: 'Rename',
} as const;

export const commandWords = {
  help: 'Help',
  view: 'View',
  edit: 'Edit',
  go: 'Go',
  briefing: 'Briefing',
  openFirst: 'Open a briefing first.',
  undo: 'Undo',
  redo: 'Redo',
  noUndo: 'There is nothing to undo.',
  noRedo: 'There is nothing to redo.',
  you: 'Change your name, role or organisation',
  theme: (name: string) => `Theme: ${name}`,
  nextRegion: 'Next region',
  previousRegion: 'Previous region',
  goTo: (section: string) => `Go to ${section}`,
  rename: 'Rename this briefing',
  runChecks: 'Run all checks',
  openFile: 'Open a file',
  openFileAlso: 'import spreadsheet partner briefing word',
} as const;

/** The headings of the commands that are there on every screen, as they come in the palette. */
export const frameGroups = [
  commandWords.go,
  commandWords.edit,
  commandWords.briefing,
  commandWords.help,
  commandWords.view,
] as const;
