/** The words of the quote, chart and table blocks of a letter. */
import { plural } from './plural.ts';

export const blockWords = {
  quote: 'Quote',
  chart: 'Chart',
  table: 'Table',
  open: { quote: 'Open in Quotes', chart: 'Open in Charts', table: 'Open in Evidence' },
  approved: (date: string) => (date === '' ? 'Approved, these words' : `Approved ${date}, these words`),
  waits: 'Waits for approval',
  notCleared: 'Not cleared for this letter',
  gone: (kind: string, id: string) => `The ${kind} “${id}” is not in the briefing. Add it, or remove this block.`,
  cannotDraw: 'This browser could not draw the chart. Its numbers are in Charts.',
  moreRows: (count: number) => `${plural(count, 'more row')} in the letter.`,
} as const;
