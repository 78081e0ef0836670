/** The words of what the system itself shows: menus and native dialogs. */

export const appName = 'Briefing Desk';

export const shellWords = {
  outside: {
    question: 'Open this page in your browser?',
    detail: 'Briefing Desk itself connects to nothing. Your browser will.',
    open: 'Open in the browser',
    stay: 'Stay here',
  },
  unsaved: {
    question: 'The last changes are not on the disk yet. Close the window anyway?',
    detail: 'The desk could not write them. Closing now loses them; the message in the window says why.',
    stay: 'Keep it open',
    close: 'Close and lose them',
  },
  gone: {
    question: 'The window stopped working.',
    detail: 'Everything that was saved is on this computer. Open the window again to go on.',
    reopen: 'Open it again',
    quit: 'Close',
  },
  open: 'Choose a file',
  openFile: 'Open',
  save: 'Save',
  briefingFiles: 'Briefings',
  allFiles: 'All files',
  noStart: 'Briefing Desk could not start',
} as const;

export const menuWords = {
  file: 'File',
  newWindow: 'New window',
  openFile: 'Open a file…',
  recent: 'Open recent',
  noRecent: 'No recent files',
  allBriefings: 'All briefings',
  rename: 'Rename this briefing…',
  exportLetter: 'Export the letter…',
  share: 'Share…',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  view: 'View',
  search: 'Search and commands',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  go: 'Go',
  sections: {
    letter: 'Letter',
    evidence: 'Evidence',
    charts: 'Charts',
    quotes: 'Quotes',
    people: 'People',
    checks: 'Checks',
    share: 'Share',
  },
  runChecks: 'Run all checks',
  help: 'Help',
  you: 'You…',
  keys: 'Keyboard shortcuts',
  about: 'About Briefing Desk',
} as const;
