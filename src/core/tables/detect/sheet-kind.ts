/**
 * What a sheet is for: data, or a cover, a list of contents or notes, by its name and by its shape. Context is kept as text.
 */
import { sampleRows, type SheetView } from './cell-class.ts';
import type { SheetKind } from './detected-table.ts';

export interface KindOfSheet {
  readonly kind: SheetKind;
  readonly because: string;
}

const names: readonly (readonly [SheetKind, RegExp])[] = [
  [
    'cover',
    /^(?:cover(?: ?(?:sheet|page))?|front(?: page)?|title(?: page)?|read ?me|introduction|about|information)$/i,
  ],
  ['contents', /^(?:table of )?(?:contents?(?: page)?|index|list of tables|toc)$/i],
  [
    'notes',
    /^(?:foot)?notes?(?: .*)?$|^(?:metadata|definitions?|corrections?|glossary|guidance|quality|methodology|explanatory notes|revisions?|symbols?|disclaimer|contact)$/i,
  ],
];

/** @param numbers how many columns of numbers the fullest table of the sheet has, and @param tables how many tables of words there are. */
export function kindOfSheet(view: SheetView, numbers: number, tables: number): KindOfSheet {
  const name = view.sheet.name.trim().replace(/[_-]+/g, ' ');
  if (numbers > 0) return { kind: 'data', because: 'it holds a table of numbers' };
  const named = names.find(([, pattern]) => pattern.test(name));
  if (named !== undefined) return { kind: named[0], because: `it is called “${view.sheet.name.trim()}”` };
  const { links, lists, prose, filled } = linesOf(view);
  if (filled === 0) return { kind: 'notes', because: 'it is empty' };
  if (links >= 3 && links >= lists * 0.5) return { kind: 'contents', because: 'it lists tables by number and title' };
  if (tables === 0 || prose > lists) {
    return lists === 0 || prose > lists
      ? { kind: 'notes', because: 'it holds lines of text and no table' }
      : { kind: 'notes', because: 'no table was found in it' };
  }
  return { kind: 'data', because: 'it holds a table of words' };
}

/** Every filled row as one line. */
export function textOf(view: SheetView, most = 200): string[] {
  const lines: string[] = [];
  for (let row = 0; row < view.rows && lines.length < most; row += 1) {
    const texts: string[] = [];
    for (let column = 0; column < view.columns; column += 1)
      if (view.filled(row, column)) texts.push(view.text(row, column));
    if (texts.length > 0) lines.push(texts.join(': '));
  }
  return lines;
}

interface Lines {
  /** Rows that name a table and its title. */
  readonly links: number;
  /** Rows with two filled cells or more. */
  readonly lists: number;
  /** Rows of one long text. */
  readonly prose: number;
  readonly filled: number;
}

function linesOf(view: SheetView): Lines {
  let [links, lists, prose, filled] = [0, 0, 0, 0];
  for (const row of sampleRows(0, view.rows - 1, 400)) {
    const texts: string[] = [];
    for (let column = 0; column < view.columns; column += 1)
      if (view.filled(row, column)) texts.push(view.text(row, column));
    if (texts.length === 0) continue;
    filled += 1;
    if (texts.length > 1) lists += 1;
    else prose += 1;
    if (/^table[ _]?[A-Z]?\d+/i.test(texts[0] ?? '') && texts.join('').length > 12) links += 1;
  }
  return { links, lists, prose, filled };
}
