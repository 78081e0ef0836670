/** The words around the guide and of the self-check. The guide's own words are docs/guide. */
export const guideWords = {
  menu: 'Guide',
  title: 'Guide',
  text: 'Ten short pages. They are on this computer and need no network.',
  pages: 'Pages',
  page: 'Page',
  loading: 'Opening the guide',
  close: 'Close',
} as const;

export const selfCheckWords = {
  title: 'Self-check',
  run: 'Check this computer',
  again: 'Check again',
  running: 'Checking the library and each part. This takes a few seconds.',
  well: 'All is well.',
  notWell: 'Something is not well.',
  whole: (briefings: number, records: number) =>
    `The library is whole: ${String(briefings)} ${briefings === 1 ? 'briefing' : 'briefings'}, ${String(records)} records.`,
  damaged: 'The library is not whole. Put back a backup with the command briefing library restore.',
  room: (free: string) => `${free} free on this disk.`,
  report: 'Save a report',
  reportHint: 'The report names no person, no briefing and no file. You can send it to whoever helps you.',
} as const;
