/** Every text of the Charts screen. */
import type { ChartFileFormat } from '../../contract/calls/charts.ts';
import type { PresetName, ThemeName } from '../../core/charts/index.ts';
import type { ChartKind } from '../../core/model/index.ts';
import { plural } from './plural.ts';

export const kindNames: Readonly<Record<ChartKind, string>> = {
  bar: 'Bars',
  column: 'Columns',
  grouped: 'Grouped bars',
  stacked: 'Stacked bars',
  'stacked-100': 'Stacked to 100%',
  line: 'Lines',
  dot: 'Dots',
  slope: 'Slope',
  'small-multiples': 'Small charts side by side',
  doughnut: 'Doughnut',
  pie: 'Pie',
};

export const kindHints: Readonly<Record<ChartKind, string>> = {
  bar: 'Compare places or things with long names',
  column: 'A few periods or short names',
  grouped: 'Two or three numbers for each item',
  stacked: 'Parts and their total',
  'stacked-100': 'Parts as shares of each whole',
  line: 'Change over many periods',
  dot: 'Compare when zero is far away',
  slope: 'Before and after, for several items',
  'small-multiples': 'One small chart for each series',
  doughnut: 'Two or three parts of one whole',
  pie: 'Two or three parts of one whole',
};

export const sizeNames: Readonly<Record<PresetName | 'custom', string>> = {
  letter: 'Letter',
  slide: 'Slide',
  social: 'Social',
  story: 'Story',
  a5: 'A5',
  custom: 'Custom',
};

export const sizeTips: Readonly<Record<PresetName, string>> = {
  letter: '160 × 90 mm, for a letter',
  slide: '1920 × 1080 pixels, 16:9',
  social: '1080 × 1080 pixels',
  story: '1080 × 1920 pixels, labels above bars',
  a5: 'A5 across, for print',
};

export const themeNames: Readonly<Record<ThemeName, string>> = {
  light: 'On white',
  dark: 'On dark',
  transparent: 'No background',
};

export const formatNames: Readonly<Record<ChartFileFormat, string>> = {
  png: 'PNG',
  svg: 'SVG',
  pdf: 'PDF',
  csv: 'CSV',
  xlsx: 'XLSX',
  'alt.txt': 'Alt text',
};

export const formatTips: Readonly<Record<ChartFileFormat, string>> = {
  png: 'A picture, twice as fine as its size',
  svg: 'A drawing without pixels, with title and description',
  pdf: 'For print; not tagged, the Word letter is the accessible copy',
  csv: 'The numbers, with source and base as last rows',
  xlsx: 'The numbers as an accessible workbook',
  'alt.txt': 'The alternative text as a file',
};

export const chartWords = {
  title: 'Charts',
  list: 'Charts in this briefing',
  stage: 'Preview',
  side: 'Chart settings',
  empty: 'No charts yet. Choose a table to draw.',
  noEvidence: 'There is nothing to draw yet. Import a spreadsheet under Evidence first.',
  toEvidence: 'Go to Evidence',
  newChart: 'New chart',
  choose: 'Choose a chart',
  more: 'More for this chart',
  duplicate: 'Duplicate',
  remove: 'Delete',
  insert: 'Insert in letter',
  noLetter: 'There is no letter yet to insert it in.',
  size: 'Size',
  theme: 'Background',
  dataTable: 'Data table',
  width: 'Width',
  height: 'Height',
  pixels: 'pixels',
  findings: 'To put right',
  advice: 'Advice',
  titleLabel: 'Title, as a finding',
  titleNeeded: 'A chart needs a title that states its finding.',
  altLabel: 'Alternative text',
  altNeeded: 'Alternative text is needed before a chart leaves the desk.',
  altDrafted: 'Drafted from the data. It follows the data until you change it.',
  altEdited: 'Written by you.',
  altStale: 'The data changed after this was written. Read it again, then keep it or use the draft.',
  altKeep: 'It is still right',
  altDraft: 'Use the draft',
  caption: 'Caption',
  sourceLine: 'Source line',
  base: 'Base',
  drafted: 'Drafted from the data when left empty',
  data: 'Data',
  drawnFrom: 'Drawn from',
  figures: 'Figures',
  columns: 'Columns',
  rows: 'Rows',
  allRows: 'All rows but totals',
  total: 'total',
  findRow: 'Find a row',
  items: 'Items named by',
  series: 'Lines or groups by',
  none: 'None',
  addFigure: 'Add a figure',
  findFigure: 'Find a figure',
  itemLabel: 'Label',
  seriesLabel: 'Series',
  up: 'Move up',
  down: 'Move down',
  takeOut: 'Take out',
  look: 'Look',
  kind: 'Kind',
  highlight: 'Highlight',
  remainder: 'Remainder, hatched',
  order: 'Sort',
  lying: 'Bars lie down',
  axisLabel: 'Axis label',
  reference: 'Reference line',
  referenceValue: 'Its value',
  referenceLabel: 'Its label',
  aNumber: 'A number',
  notes: 'Words around the chart',
  remarks: 'Remarks',
  addRemark: 'Add a remark',
  remarkAt: 'At',
  remarkText: 'Remark',
  readable: 'Can everyone read it?',
  exports: 'Export',
  pack: 'Pack of all charts',
  packThis: 'Pack of this chart',
  packing: 'Drawing the pack',
  copyImage: 'Copy image',
  copyAlt: 'Copy alternative text',
  saveAlt: 'Save alternative text',
  copied: 'Image copied',
  altCopied: 'Alternative text copied',
  whereUsed: 'Where it is used',
  notUsed: 'Not used yet',
  undo: 'Undo',
  cancel: 'Cancel',
} as const;

export const orders = [
  { value: 'given', label: 'As given' },
  { value: 'descending', label: 'Highest first' },
  { value: 'ascending', label: 'Lowest first' },
] as const;

export const newChartWords = {
  title: 'What should the chart show?',
  text: 'Choose a table, or the figures to set side by side. Everything can be changed afterwards.',
  from: 'Draw from',
  table: 'A table',
  figures: 'Figures',
  find: 'Find by name',
  noTables: 'No table of this name.',
  noFigures: 'No figure of this name.',
  draw: 'Draw chart',
  chooseFirst: 'Choose what to draw first.',
  cancel: 'Cancel',
} as const;

export function metaLine(at: number, of: number, wrong: number, other: number): string {
  const place = `Chart ${String(at)} of ${String(of)}`;
  if (wrong > 0) return `${place}, ${plural(wrong, 'thing')} to put right`;
  return other > 0 ? `${place}, ${plural(other, 'point')} to look at` : `${place}, matches the data`;
}

export function trueOf(shown: string): string {
  return `True of ${shown}`;
}

export function counterWords(length: number, limit: number): string {
  return `${String(length)} of ${String(limit)}`;
}

/** Said aloud at 25 left and at the limit (UI 6). */
export function counterSpoken(left: number): string {
  if (left === 25) return '25 characters left';
  if (left === 0) return 'The limit is reached';
  return left < 0 ? `${String(-left)} characters over the limit` : '';
}

export function removed(title: string): string {
  return `“${title}” deleted`;
}

export function packSaved(charts: number, leftOut: readonly string[]): string {
  const saved = `${plural(charts, 'chart')} in the pack`;
  return leftOut.length === 0
    ? saved
    : `${saved}. ${plural(leftOut.length, 'chart')} left out: something in them is wrong`;
}

export function dataMeta(count: number, what: 'figures' | 'table', columns = 0): string {
  return what === 'figures' ? plural(count, 'figure') : `${plural(count, 'row')}, ${plural(columns, 'column')}`;
}

export function moreRows(count: number): string {
  return `${plural(count, 'more row')}: find them by name.`;
}

export const whyNotExported = 'Something in this chart is wrong. Put it right first.';
