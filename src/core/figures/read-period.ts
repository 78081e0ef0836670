/**
 * Reads a period from the words that tables and letters use for it (DOMAIN 2.10, DOMAIN 6). "Last year" and other words
 * that need a clock are not read: a period is stated or it is none.
 */
import type { Period } from '../model/index.ts';
import { daysInMonth, isoOf, isRealDay, monthLater, monthNumber, type Day } from './calendar.ts';
import { academicYear, calendarYear, financialYear, monthsEnding, periodBetween } from './period.ts';

type Reader = (text: string) => Period | undefined;

/**
 * The period that the text states, or undefined. Two years such as "2023/24" are a financial year unless the text says
 * "academic" or "school"; dates are day, month, year.
 */
export function readPeriod(text: string): Period | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\s*(?:in|for|during) |,/gi, '')
    .replace(/^\s*the /i, '')
    .trim();
  for (const read of readers) {
    const period = read(plain);
    if (period !== undefined) return period;
  }
  return undefined;
}

const readTwoYears: Reader = (text) => {
  const match =
    /^(?:(academic|school|financial) year |(fy) ?)?(\d{4}) ?(?:\/|-|to) ?(\d{4}|\d{2})(?: (academic|school|financial) year)?$/i.exec(
      text,
    );
  const first = match?.[3];
  const second = match?.[4];
  if (first === undefined || second === undefined) return undefined;
  const year = Number(first);
  const next = second.length === 4 ? year + 1 : (year + 1) % 100;
  if (Number(second) !== next) return undefined;
  const word = (match?.[1] ?? match?.[5])?.toLowerCase();
  return word === 'academic' || word === 'school' ? academicYear(year) : financialYear(year);
};

const readYear: Reader = (text) => {
  const match = /^(?:(?:calendar )?year )?(\d{4})$/i.exec(text);
  const year = Number(match?.[1]);
  return match !== null && year >= 1800 && year <= 2199 ? calendarYear(year) : undefined;
};

const readYearEnding: Reader = (text) => {
  const named = /^(?:fye|financial year (?:ending|ended)) (\d{4})$/i.exec(text);
  if (named !== null) return financialYear(Number(named[1]) - 1);
  const end =
    /^(?:(academic|financial) )?(?:year|12 months|twelve months|ye|y\/e) ?(?:ending|ended|end|to)?:? (?:(\d{1,2}) )?([a-z]+)\.? (\d{4})$/i.exec(
      text,
    );
  const month = monthNumber(end?.[3] ?? '');
  if (end === null || month === undefined) return undefined;
  const year = Number(end[4]);
  const kind = end[1]?.toLowerCase();
  if (!isLastDay(end[2], year, month) || (kind === 'financial' && month !== 3)) return undefined;
  if (kind === 'academic') return month === 8 ? academicYear(year - 1) : undefined;
  return monthsEnding(12, year, month);
};

const readQuarter: Reader = (text) => {
  const ending = /^(?:quarter|(?:3|three) months) (?:ending|ended|to) (?:(\d{1,2}) )?([a-z]+)\.? (\d{4})$/i.exec(text);
  if (ending !== null) {
    const month = monthNumber(ending[2] ?? '');
    const year = Number(ending[3]);
    return month !== undefined && isLastDay(ending[1], year, month) ? monthsEnding(3, year, month) : undefined;
  }
  const named: readonly string[] | null =
    /^(?:q|quarter )([1-4]) (?:of )?(.+)$/i.exec(text) ?? flip(/^(.+?) (?:q|quarter )([1-4])$/i.exec(text));
  if (named === null) return undefined;
  const year = readTwoYears(named[2] ?? '') ?? readYear(named[2] ?? '');
  if (year === undefined || year.kind === 'academic') return undefined;
  const last = monthLater(Number(year.start.slice(0, 4)), Number(year.start.slice(5, 7)), Number(named[1]) * 3 - 1);
  return monthsEnding(3, last.year, last.month);
};

const readMonth: Reader = (text) => {
  const match = /^([a-z]+)\.?(?:[ -](\d{4})|-(\d{2}))$/i.exec(text);
  const month = monthNumber(match?.[1] ?? '');
  if (match === null || month === undefined) return undefined;
  return monthsEnding(1, match[2] === undefined ? 2000 + Number(match[3]) : Number(match[2]), month);
};

const readMonths: Reader = (text) => {
  const match = /^([a-z]+)\.?(?: (\d{4}))? ?(?:to|-) ?([a-z]+)\.? (\d{4})$/i.exec(text);
  if (match === null) return undefined;
  const first = monthNumber(match[1] ?? '');
  const last = monthNumber(match[3] ?? '');
  if (first === undefined || last === undefined) return undefined;
  const endYear = Number(match[4]);
  const months = (endYear - Number(match[2] ?? endYear)) * 12 + last - first + 1;
  return months >= 2 ? monthsEnding(months, endYear, last) : undefined;
};

const readDay: Reader = (text) => {
  const mid = /^mid[- ](\d{4})$/i.exec(text);
  if (mid !== null) return dayPeriod(isoOf({ year: Number(mid[1]), month: 6, day: 30 }));
  const iso = readDate(text);
  return iso === undefined ? undefined : dayPeriod(iso);
};

const readDays: Reader = (text) => {
  const [from, to, more] = text.split(/ to | - /i);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  const end = readDate(to);
  // "3 to 9 April 2023" and "3 April to 9 May 2023" leave out what both ends share.
  const start = readDate(from) ?? readDate(`${from} ${to.slice(-4)}`) ?? readDate(`${from} ${to.replace(/^\S+ /, '')}`);
  return start !== undefined && end !== undefined && start < end ? periodBetween(start, end) : undefined;
};

const readers: readonly Reader[] = [
  readTwoYears,
  readYear,
  readYearEnding,
  readQuarter,
  readMonth,
  readMonths,
  readDay,
  readDays,
];

function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null) return realIso({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (british !== null)
    return realIso({ year: Number(british[3]), month: Number(british[2]), day: Number(british[1]) });
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.? (\d{4})$/i.exec(text);
  const month = monthNumber(words?.[2] ?? '');
  if (words === null || month === undefined) return undefined;
  return realIso({ year: Number(words[3]), month, day: Number(words[1]) });
}

function realIso(day: Day): string | undefined {
  return isRealDay(day) ? isoOf(day) : undefined;
}

function dayPeriod(iso: string): Period {
  return { start: iso, end: iso, kind: 'day' };
}

function isLastDay(day: string | undefined, year: number, month: number): boolean {
  return day === undefined || Number(day) === daysInMonth(year, month);
}

function flip(match: RegExpExecArray | null): readonly string[] | null {
  return match === null ? null : [match[0], match[2] ?? '', match[1] ?? ''];
}
