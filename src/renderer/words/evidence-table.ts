/** The words of a table on the Evidence screen: the grid, what is chosen in it, its legend, settings and cells. */
import type { CellFlag } from '../../core/tables/index.ts';
import { plural } from './plural.ts';

const flagWords: Readonly<Record<CellFlag, string>> = {
  average: 'an average',
  break: 'after a break in the series',
  estimated: 'estimated',
  forecast: 'a forecast',
  provisional: 'provisional',
  revised: 'revised',
  unreliable: 'of low reliability',
  approximate: 'given as about',
  scientific: 'a spreadsheet’s short form, so later digits may be lost',
  'letter-o': 'a letter O was read as 0',
};

export const gridWords = {
  keys: 'Arrows move, Shift extends, Ctrl with an arrow moves without choosing, Space adds or takes away, Enter changes a cell.',
  flags: (flags: readonly CellFlag[]): string => `This number is ${flags.map((flag) => flagWords[flag]).join(', ')}.`,
  noRows: 'No row holds what you are looking for.',
} as const;

export const tableWords = {
  find: 'Find in this table',
  findShort: 'Find',
  onlyFound: 'Only rows with it',
  foundCount: (count: number): string => (count === 0 ? 'Not found' : plural(count, 'row')),
  close: 'Close',
  selected: (cells: number, range: string): string => `${plural(cells, 'cell')} selected, ${range}`,
  nothingSelected: 'No cells selected',
  below: 'Markers and figures',
  legend: 'Markers are never added up or read as zero.',
  made: 'Figures made from this table',
  noneMade: 'No figures yet. Choose cells, then save what they come to.',
  size: (rows: number, columns: number): string => `${plural(rows, 'row')}, ${plural(columns, 'column')} of numbers`,
  settings: 'Table settings',
  about: 'What it is',
  coverageAndBreaks: 'Coverage and breaks',
  editCell: 'Change a cell',
  originalFile: 'Save the original file',
  newEdition: 'Import a new edition',
  rename: 'Rename',
  remove: 'Remove this table',
  removeAsk: (title: string): string => `Remove “${title}” from the briefing?`,
  removeText: (uses: number): string =>
    uses === 0
      ? 'Nothing uses it. You can undo this.'
      : `${plural(uses, 'record')} ${uses === 1 ? 'rests' : 'rest'} on it and will lose ${uses === 1 ? 'its' : 'their'} numbers. You can undo this.`,
  keep: 'Keep it',
  removeIt: 'Remove it',
} as const;

export const cellWords = {
  title: (row: string, column: string): string => `${row}, ${column}`,
  address: 'Cell',
  value: 'What the cell says',
  hint: 'A number, or a marker such as [c], <5 or Not held. A blank cell is not zero.',
  readsAs: 'It reads as',
  why: 'Every figure, chart and sentence that rests on this cell changes with it. The original file stays as it was.',
  changes: (figures: number): string =>
    figures === 0 ? 'No figure rests on this cell.' : `${plural(figures, 'figure')} will change:`,
  save: 'Change the cell',
  cancel: 'Keep it as it is',
  saved: (address: string): string => `${address} changed.`,
  text: 'Text',
} as const;
