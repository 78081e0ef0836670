/**
 * Reads the number forms of official tables (DOMAIN 5): grouped by commas or by any kind of space, bracketed or trailing
 * minus, percent, scientific, the letter O for 0. Only the whole text counts; what is not surely a number is none.
 */
import { Decimal } from '../figures/quantity.ts';
import type { CellFlag } from './cell.ts';

export interface NumberRead {
  readonly value: Decimal;
  readonly percent: boolean;
  readonly flags: readonly CellFlag[];
}

const plainDigits = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(\.\d+)?$/;
/** Longer than any count or rate: a phone number, a hash, a row of nines. */
const longestNumber = 30;

/** The number that the text is, its spaces already made plain; undefined when it is none. */
export function readNumber(text: string): NumberRead | undefined {
  const { sign, body, percent } = strip(text);
  const scientific = /^(\d(?:\.\d+)?)e([+-]?\d{1,2})$/i.exec(body);
  if (scientific !== null) return numberFrom(`${sign}${body}`, percent, ['scientific']);
  const repaired = /\d/.test(body) ? body.replace(/o/gi, '0') : body;
  const flags: CellFlag[] = repaired === body ? [] : ['letter-o'];
  const digits = repaired.startsWith('.') ? `0${repaired}` : repaired;
  if (!plainDigits.test(digits) || digits.length > longestNumber) return undefined;
  return numberFrom(`${sign}${digits.replace(/[, ]/g, '')}`, percent, flags);
}

/**
 * "38,0001": digits that break the three-digit rule, where a footnote digit may be glued to a well-formed number. Gives
 * that number and the note; undefined when no such split makes sense.
 */
export function splitGluedNote(text: string): { number: string; note: string } | undefined {
  const match = /^(\d{1,3}(?:([, ])\d{3})(?:\2\d{3})*)(\d{1,2})$/.exec(text);
  return match === null ? undefined : { number: match[1] ?? '', note: match[3] ?? '' };
}

/** Digits with separators that break the three-digit rule. */
export function breaksGrouping(text: string): boolean {
  const { body } = strip(text);
  return /^\d[\d, ]*[, ][\d, ]*(?:\.\d+)?$/.test(body) && !plainDigits.test(body);
}

function strip(text: string): { sign: '' | '-'; body: string; percent: boolean } {
  let body = text.replace(/[\u2012\u2013\u2212]/g, '-').trim();
  let negative = false;
  let percent = false;
  const bracketed = /^\(([^()]*\d[^()]*)\)( ?%)?$/.exec(body);
  if (bracketed !== null) {
    body = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}`;
    negative = true;
  }
  if (body.endsWith('%')) {
    percent = true;
    body = body.slice(0, -1).trimEnd();
  }
  if (!negative && /\d-$/.test(body)) {
    negative = true;
    body = body.slice(0, -1);
  }
  const led = /^([+-]? ?[£$€]?|[£$€] ?[+-]) ?(?=[\d.o])/i.exec(body)?.[1] ?? '';
  if (!negative && led.includes('-')) negative = true;
  return { sign: negative ? '-' : '', body: body.slice(led.length).trimStart(), percent };
}

function numberFrom(digits: string, percent: boolean, flags: readonly CellFlag[]): NumberRead {
  const value = new Decimal(digits);
  return { value: value.isZero() ? new Decimal(0) : value, percent, flags };
}
