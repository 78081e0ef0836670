/** Displays stored numbers as their format says, with the library's formatter, and as a British desk would see dates. */
import { SSF } from '@e965/xlsx';
import { groupDigits } from '../../core/figures/numbers.ts';
import { readSerialDate } from './stored-date.ts';
import { writeStoredNumber } from './stored-number.ts';

interface Formatter {
  format: (code: string, value: number, options: { date1904: boolean }) => string;
  is_date: (code: string) => boolean;
  get_table: () => Readonly<Record<string, string>>;
}

const formatter = SSF as Formatter;

const shortDate = 'dd/mm/yyyy';
/** These two follow the reader's own country; the library shows them as an American would. */
const local: Readonly<Record<string, string>> = { '14': shortDate, '22': `${shortDate} hh:mm` };
/** Of the numbers that the format leaves to each country, these are dates nearly everywhere. */
const nationalDates = /^(?:2[789]|3[0-6]|5[0-8])$/;

/** The format behind a number below 164, which a workbook need not spell out. */
export function builtInFormat(id: string): string {
  return local[id] ?? formatter.get_table()[id] ?? (nationalDates.test(id) ? shortDate : 'General');
}

export interface NumberFormat {
  readonly isDate: boolean;
  /** The date that the number is under this format; undefined where it is none. */
  readonly dateOf: (value: number) => string | undefined;
  /** The text that the cell displays for the number. */
  readonly show: (value: number) => string;
}

/** The library takes a format to pieces each time, and tables repeat their numbers. */
const mostRemembered = 20_000;

export function numberFormat(code: string, since1904: boolean): NumberFormat {
  const isDate = formatter.is_date(code);
  return {
    isDate,
    dateOf: isDate ? remember((value) => readSerialDate(value, since1904)) : () => undefined,
    show: remember((value) => format(code, value, since1904)),
  };
}

function remember<T>(work: (value: number) => T): (value: number) => T {
  const known = new Map<number, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = work(value);
    if (known.size < mostRemembered) known.set(value, result);
    return result;
  };
}

function format(code: string, value: number, date1904: boolean): string {
  // What most cells of most tables need, without taking the format to pieces.
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e11) {
    if (code === 'General') return String(value);
    if (code === '#,##0' && value >= 0) return groupDigits(String(value));
  }
  try {
    return formatter.format(code, value, { date1904 });
  } catch {
    // A format that the library cannot follow: the number itself is the nearest thing.
    return writeStoredNumber(value) ?? '';
  }
}
