/**
 * Reads the displayed text of a table cell into a value, an interval or a marker. An empty cell, a word or a malformed
 * number is never 0 and never a guess: it is missing, and says why (DOMAIN 5, DESIGN 5).
 */
import { between, exactly, missing } from '../figures/arithmetic.ts';
import { Decimal, type Quantity } from '../figures/quantity.ts';
import type { Cell, CellFlag, ReadCellOptions } from './cell.ts';
import { flagLetters, readExemption, readMarker } from './markers.ts';
import { breaksGrouping, readNumber, splitGluedNote } from './read-number.ts';

/** No number and no marker is longer; a hostile file's cell is not searched. */
const longestCell = 200;

interface Annotated {
  readonly text: string;
  readonly flags: readonly CellFlag[];
  readonly notes: readonly string[];
}

/**
 * Reads one cell. `<5` is 1 to 4, or 0 to 4 where the table hides zeros; `[c]` is an interval only where the table states
 * its threshold; `>10` has no upper end and so is a marker that keeps its lower bound (`atLeast`).
 */
export function readCell(text: string, options: ReadCellOptions = {}): Cell {
  const clean = cleanText(text);
  if (clean === '') return marker(text, '', 'is blank');
  if (clean.length > longestCell) return marker(text, `${clean.slice(0, 60)}…`, 'holds a text, not a number');
  // Most cells are plain digits, and a long table has very many: they need no search for words.
  const plain = /^\d[\d,.]*$/.test(clean) ? valueCell(text, { text: clean, flags: [], notes: [] }, options) : undefined;
  if (plain !== undefined) return plain;
  const whole = readMarker(clean);
  if (whole !== undefined && !isBound(clean)) return markerCell(text, clean, whole, options);
  const annotated = takeNotes(clean);
  const read =
    valueCell(text, annotated, options) ??
    boundCell(text, annotated, options) ??
    annotatedMarker(text, annotated, options);
  return read ?? unread(text, annotated);
}

function valueCell(shown: string, from: Annotated, options: ReadCellOptions): Cell | undefined {
  const about = /^(?:c\.?|ca\.?|circa|approx\.?|approximately|about|around|~) ?(?=[\d£])/i.exec(from.text)?.[0] ?? '';
  const number = readNumber(from.text.slice(about.length));
  if (number === undefined) return undefined;
  const asPercent = options.formattedAs === 'percent' && !number.percent;
  const flags = [...(about === '' ? [] : (['approximate'] as const)), ...number.flags, ...from.flags];
  return {
    kind: 'value',
    shown,
    quantity: exactly(asPercent ? number.value.times(100) : number.value),
    percent: number.percent || asPercent,
    flags,
    notes: from.notes,
  };
}

const wordNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const limit = String.raw`(\d[\d, ]*(?:\.\d+)?|${wordNumbers.join('|')})( ?%)?`;
const boundForms = {
  below: new RegExp(String.raw`^(?:<|fewer than|less than|under|below) ?${limit}$`),
  upTo: new RegExp(
    String.raw`^(?:(?:<=|\u2264|up to|no more than|at most) ?${limit}|${limit} or (?:fewer|less|under|below))$`,
  ),
  above: new RegExp(String.raw`^(?:>|more than|greater than|over|above) ?${limit}$`),
  from: new RegExp(String.raw`^(?:(?:>=|\u2265|at least) ?${limit}|${limit} ?(?:\+|or (?:more|over|above)))$`),
  range: new RegExp(String.raw`^(?:between )?${limit} ?(?:-|to|and) ?${limit}$`),
};

function isBound(text: string): boolean {
  const plain = boundText(text);
  return Object.values(boundForms).some((form) => form.test(plain));
}

/** "<5 (s.40)" is the bound "<5": the section is kept apart. */
function boundText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s,;:(-]*(?:exempt\w* |withheld |redacted )?(?:under )?\b(?:s|sec|section)\.? ?\d{1,2}[\d()a-z ]*$/, '')
    .trim();
}

function boundCell(shown: string, from: Annotated, options: ReadCellOptions): Cell | undefined {
  const plain = boundText(from.text);
  const below = limitIn(boundForms.below.exec(plain));
  const upTo = limitIn(boundForms.upTo.exec(plain));
  const above = limitIn(boundForms.above.exec(plain));
  const least = limitIn(boundForms.from.exec(plain));
  const exemption = readExemption(from.text);
  const cell = { shown, flags: from.flags, notes: from.notes, ...(exemption === undefined ? {} : { exemption }) };
  if (below !== undefined) return { ...cell, percent: below.percent, ...interval(smallCount(below, 'below', options)) };
  if (upTo !== undefined) return { ...cell, percent: upTo.percent, ...interval(smallCount(upTo, 'up-to', options)) };
  const open = above ?? least;
  if (open !== undefined) {
    const atLeast = least !== undefined || !isCount(open) ? open.value : open.value.plus(1);
    const says = `is given only as “${shown.trim()}”, with no upper limit`;
    return {
      ...cell,
      kind: 'marker',
      percent: open.percent,
      says,
      atLeast,
      quantity: missing(shown.trim(), `the cell ${says}`),
    };
  }
  const range = boundForms.range.exec(plain);
  const [low, high] = [limitIn(range), limitIn(range, 3)];
  if (low === undefined || high === undefined || !low.value.lt(high.value) || looksLikeYears(low.value, high.value))
    return undefined;
  return { ...cell, percent: high.percent, ...interval(between(low.value, high.value)) };
}

interface Limit {
  readonly value: Decimal;
  readonly percent: boolean;
}

function limitIn(match: RegExpExecArray | null, at = 1): Limit | undefined {
  if (match === null) return undefined;
  const place = match[at] === undefined && at === 1 ? 3 : at;
  const text = match[place]?.trim();
  if (text === undefined) return undefined;
  const word = wordNumbers.indexOf(text);
  const value = word === -1 ? readNumber(text)?.value : new Decimal(word);
  return value === undefined ? undefined : { value, percent: match[place + 1] !== undefined };
}

/** A hidden small count: `<5` is 1 to 4. A share or a decimal below k lies anywhere from 0 to k. */
function smallCount(limitRead: Limit, end: 'below' | 'up-to', options: ReadCellOptions): Quantity {
  if (!isCount(limitRead)) return between(0, limitRead.value);
  const high = end === 'below' ? limitRead.value.minus(1) : limitRead.value;
  const low = options.zerosHidden === true ? 0 : 1;
  return high.lt(low) ? between(0, limitRead.value) : between(low, high);
}

function isCount(limitRead: Limit): boolean {
  return limitRead.value.isInteger() && !limitRead.percent;
}

function interval(quantity: Quantity): { kind: 'value' | 'interval'; quantity: Quantity } {
  return { kind: quantity.kind === 'value' ? 'value' : 'interval', quantity };
}

function looksLikeYears(low: Decimal, high: Decimal): boolean {
  return low.gte(1900) && high.lte(2100) && low.isInteger() && high.isInteger();
}

function markerCell(
  shown: string,
  clean: string,
  found: NonNullable<ReturnType<typeof readMarker>>,
  options: ReadCellOptions,
): Cell {
  const { says, hides, exemption } = found;
  const base = { shown, percent: false, flags: [], notes: [], says, ...(exemption === undefined ? {} : { exemption }) };
  if (hides === true && options.threshold !== undefined && options.threshold > 0) {
    const below = { value: new Decimal(options.threshold), percent: false };
    return { ...base, ...interval(smallCount(below, 'below', options)) };
  }
  return { ...base, kind: 'marker', quantity: missing(clean, `the cell ${says}`) };
}

/** "[x] [note 3]": a marker with a note beside it. */
function annotatedMarker(shown: string, from: Annotated, options: ReadCellOptions): Cell | undefined {
  const found = from.notes.length > 0 || from.flags.length > 0 ? readMarker(from.text) : undefined;
  if (found === undefined) return undefined;
  return { ...markerCell(shown, from.text, found, options), notes: from.notes, flags: from.flags };
}

function unread(shown: string, from: Annotated): Cell {
  const split = splitGluedNote(from.text);
  if (split !== undefined) {
    const says = `reads “${from.text}”, and a footnote digit may be glued on (${split.number} with note ${split.note})`;
    return { ...marker(shown, from.text, says), notes: from.notes, split };
  }
  if (breaksGrouping(from.text))
    return marker(shown, from.text, `reads “${from.text}”, which breaks the rule of three digits`);
  return marker(shown, from.text, `reads “${from.text}”, which is not a number`);
}

function marker(shown: string, printed: string, says: string): Cell {
  const quantity = missing(printed, `the cell ${says}`);
  return { kind: 'marker', shown, quantity, percent: false, flags: [], notes: [], says };
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .trim();
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const endings = [
  /^(?<rest>.*\S) ?\[(?<letter>[a-z]|low)\]$/i,
  /^(?<rest>.*\S) ?\((?<letter>[a-z])\)$/i,
  /^(?<rest>.*\d) (?<letter>[abefpru])$/i,
  /^(?<rest>.*\S) ?\[(?:notes? ?)?(?<note>[a-z0-9]{1,3})\]$/i,
  /^(?<rest>.*[^ *†‡]) ?(?<note>[*†‡]+)$/,
  /^(?<rest>.*[^ ⁰¹²³⁴-⁹]) ?(?<note>[⁰¹²³⁴-⁹]+)$/,
];

/** Takes notes and letters off the end of a cell: "964 [p]", "1,234 [note 2]", "903¹", "48*". */
function takeNotes(clean: string): Annotated {
  let text = clean;
  const flags: CellFlag[] = [];
  const notes: string[] = [];
  for (;;) {
    const groups = endings.map((ending) => ending.exec(text)?.groups).find((found) => found !== undefined);
    if (groups === undefined) return { text, flags, notes };
    const letter = groups['letter']?.toLowerCase();
    const flag = letter === undefined ? undefined : flagLetters[letter];
    if (flag === undefined) notes.unshift(letter ?? lowered(groups['note'] ?? ''));
    else flags.unshift(flag);
    text = groups['rest'] ?? '';
  }
}

function lowered(mark: string): string {
  return Array.from(mark, (sign) => (superscripts.includes(sign) ? String(superscripts.indexOf(sign)) : sign)).join('');
}
