/** Dates, years, periods, ages and references: numbers that are no counts, told apart by the words around them. */
import { Decimal } from '../figures/quantity.ts';
import { readPeriod } from '../figures/read-period.ts';
import { timeUnits } from '../wording/grammar/lexicon.ts';
import { cardinalWords } from '../wording/grammar/number-words.ts';
import { countedNouns } from '../checks/words.ts';
import type { CapturedPeriod, Meaning } from './captured.ts';
import { malformed, shaped, type PlacedToken } from './tokens.ts';

export interface Other {
  readonly meaning: Meaning;
  /** Tokens that it takes up, counted from the first. */
  readonly length: number;
  readonly period?: CapturedPeriod;
  readonly stated?: Decimal;
  readonly to?: Decimal;
}

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const openers = new Set([
  'year',
  'quarter',
  'financial',
  'academic',
  'school',
  'calendar',
  'q1',
  'q2',
  'q3',
  'q4',
  'mid',
  'fye',
  'months',
  'twelve',
  'three',
]);

/** The date, period, age, reference or broken number at this token; undefined where there is none. */
export function readOtherAt(text: string, tokens: readonly PlacedToken[], at: number): Other | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.text === malformed) return { meaning: 'malformed', length: 1 };
  return (
    readPeriodAt(text, tokens, at) ??
    readAge(tokens, at) ??
    readReference(tokens, at) ??
    (token.text === shaped && /\d/.test(token.raw)
      ? { meaning: token.raw.includes(':') ? 'time' : 'reference', length: 1 }
      : undefined)
  );
}

function readPeriodAt(text: string, tokens: readonly PlacedToken[], at: number): Other | undefined {
  const token = tokens[at];
  if (token === undefined || !mayOpenPeriod(tokens, at)) return undefined;
  for (let length = Math.min(8, tokens.length - at); length > 0; length -= 1) {
    const last = tokens[at + length - 1];
    if (last === undefined || !/\d/.test(last.raw)) continue;
    const words = text.slice(token.start, last.end);
    if (words.length > 60 || words.includes('\n')) continue;
    const alone = length === 1 && token.kind === 'number';
    const period = alone && !isYear(tokens, at) ? undefined : readPeriod(words);
    if (period === undefined) continue;
    const meaning = period.kind === 'day' ? 'date' : alone ? 'year' : 'period';
    return { meaning, length, period: { text: words, period } };
  }
  return readBareDay(tokens, at) ?? (isYear(tokens, at) ? yearOnly(token) : undefined);
}

function yearOnly(token: PlacedToken): Other {
  return { meaning: 'year', length: 1, period: { text: token.raw } };
}

/** "12 March", "3rd of April": a day without its year. */
function readBareDay(tokens: readonly PlacedToken[], at: number): Other | undefined {
  const [day, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (day?.kind === 'number' && Number(day.text) >= 1 && Number(day.text) <= 31 && day.places === 0) {
    if (next !== undefined && isMonth(next)) return { meaning: 'date', length: 2 };
    if (/^(?:st|nd|rd|th)$/.test(next?.text ?? '') && third !== undefined && isMonth(third))
      return { meaning: 'date', length: 3 };
  }
  if (day !== undefined && isMonth(day) && next?.kind === 'number' && Number(next.text) <= 31 && next.places === 0)
    return { meaning: 'date', length: 2 };
  return undefined;
}

function isMonth(token: PlacedToken): boolean {
  return months.has(token.text) && /^\p{Lu}/u.test(token.raw);
}

/** Only where a year or a date can follow, so that no text makes this slow. */
function mayOpenPeriod(tokens: readonly PlacedToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') {
    const next = tokens[at + 1];
    return (
      isFourDigits(token) ||
      (next !== undefined && (isMonth(next) || /^(?:st|nd|rd|th|to|-|months|month)$/.test(next.text)))
    );
  }
  if (token.text === shaped) return /^\d{1,4}\/\d{1,4}(?:\/\d{2,4})?$/.test(token.raw);
  if (!isMonth(token) && !openers.has(token.text)) return false;
  return tokens.slice(at + 1, at + 6).some((one) => one.kind === 'number' || one.text === shaped);
}

function isFourDigits(token: PlacedToken): boolean {
  return token.kind === 'number' && !token.commas && /^(?:1[89]|20|21)\d\d$/.test(token.text);
}

const beforeYear =
  /^(?:in|since|by|from|to|until|till|of|during|before|after|late|early|mid|summer|autumn|winter|spring|and|between|than|year|act|bill|-|christmas|easter|\()$/;

/** Four digits are a year, unless a counted noun stands straight after them and no word of time before. */
function isYear(tokens: readonly PlacedToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isFourDigits(token)) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const counts =
    next?.kind === 'word' && (countedNouns.has(next.text) || timeUnits.has(next.text) || next.text === 'of');
  if (next?.text === '%' || before?.text === '£') return false;
  if (counts) return before !== undefined && /^(?:in|since|during)$/.test(before.text);
  return before === undefined || beforeYear.test(before.text) || next?.kind !== 'word' || /^\p{Lu}/u.test(before.raw);
}

const ageBefore = /^(?:aged|age|ages)$/;
const ageBounds = /^(?:under|over|below|above)$/;

/** "aged 13 to 17", "15-year-old", "under-18s", "children under 13", "a boy, 14,": an age. */
function readAge(tokens: readonly PlacedToken[], at: number): Other | undefined {
  const token = tokens[at];
  const value = token === undefined ? undefined : smallNumber(token);
  if (value === undefined || token === undefined) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  const beforeThat = tokens[at - 2]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  const old = /^years?$/.test(next) && /^olds?$/.test(tokens[at + 2]?.text ?? '');
  if (old) return { meaning: 'age', length: 3, stated: value };
  const bounded = ageBounds.test(before) || before === 'between' || before === 'from';
  const young = bounded && next === 's' && value.lte(99);
  const people = bounded && /^(?:children|people|those|girls|boys|anyone|pupils|child|aged|age)$/.test(beforeThat);
  const isOpen = tokens[at + 1]?.kind !== 'word' || /^(?:and|or|to|who|were|are|in|at|years|year)$/.test(next);
  if (young) return { meaning: 'age', length: 2, stated: value };
  if (ageBefore.test(before) || (people && isOpen)) return ageRange(tokens, at, value);
  return undefined;
}

function ageRange(tokens: readonly PlacedToken[], at: number, stated: Decimal): Other {
  const joint = tokens[at + 1]?.text ?? '';
  const far = tokens[at + 2];
  const to = far === undefined ? undefined : smallNumber(far);
  if (/^(?:to|-|and|or)$/.test(joint) && to !== undefined) return { meaning: 'age', length: 3, stated, to };
  return { meaning: 'age', length: 1, stated };
}

function smallNumber(token: PlacedToken): Decimal | undefined {
  const value = token.kind === 'number' && token.places === 0 ? Number(token.text) : cardinalWords.get(token.text);
  return value !== undefined && value <= 120 ? new Decimal(value) : undefined;
}

const referenceBefore =
  /^(?:section|sections|part|chapter|clause|schedule|article|articles|paragraph|paragraphs|page|pages|pp|table|chart|figure|annex|appendix|note|notes|rule|regulation|version|volume|no|number|nos|ref|reference|tel|telephone|call|dial|ring|text|phase|tier|stage|step|question|recommendation|channel|radio|windows|order|group|key|room|flat|level|grade|band|covid|top)$/;

/** "section 12", "page 3", "No 10", a telephone number, the number of a list item. */
function readReference(tokens: readonly PlacedToken[], at: number): Other | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    before?.kind === 'word' &&
    referenceBefore.test(before.text) &&
    (next?.kind !== 'word' || !countedNouns.has(next.text))
  )
    return { meaning: 'reference', length: 1 };
  // "COVID-19" and "GPT4": digits glued to a name.
  if (!token.spaced && before?.kind === 'word' && /^\p{Lu}/u.test(before.raw))
    return { meaning: 'reference', length: 1 };
  if (next?.kind === 'word' && /^(?:am|pm)$/.test(next.text)) return { meaning: 'time', length: 2 };
  const opensLine = before === undefined || before.text === '\n';
  if (opensLine && (next?.text === '.' || next?.text === ')') && Number(token.text) < 100)
    return { meaning: 'reference', length: 1 };
  // A footnote mark or a list of them: "[3]".
  if (before?.text === '[' && next?.text === ']') return { meaning: 'reference', length: 1 };
  return undefined;
}
