/**
 * Periods: spans of real days, both ends included. Averages divide by the days there really were (DOMAIN 2.6): the
 * financial years 2015/16, 2019/20, 2023/24 and 2027/28 have 366.
 */
import type { Period } from '../model/index.ts';
import { dayNumber, dayOf, daysInMonth, isoOf, monthLater } from './calendar.ts';
import { Decimal } from './quantity.ts';

/** How many days the period has. 0 or less when it ends before it begins. */
export function daysIn(period: Pick<Period, 'start' | 'end'>): number {
  return dayNumber(period.end) - dayNumber(period.start) + 1;
}

/**
 * How many calendar months the period has: 12 for a year. A month that is only partly inside counts as its days inside
 * over its own days, so 1 January to 14 February 2023 is 1.5 months.
 */
export function monthsIn(period: Pick<Period, 'start' | 'end'>): Decimal {
  const start = dayOf(period.start);
  const end = dayOf(period.end);
  let months = new Decimal(0);
  for (let at = { year: start.year, month: start.month }; !isAfter(at, end); at = monthLater(at.year, at.month, 1)) {
    const length = daysInMonth(at.year, at.month);
    const from = at.year === start.year && at.month === start.month ? start.day : 1;
    const to = at.year === end.year && at.month === end.month ? end.day : length;
    months = months.plus(new Decimal(to - from + 1).div(length));
  }
  return months;
}

/** The number of whole calendar months, when the period begins on a first and ends on a last of a month. */
export function wholeMonthsIn(period: Pick<Period, 'start' | 'end'>): number | undefined {
  const start = dayOf(period.start);
  const end = dayOf(period.end);
  if (start.day !== 1 || end.day !== daysInMonth(end.year, end.month)) return undefined;
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  return months > 0 ? months : undefined;
}

/** The same days? The kind is only how they are worded. */
export function samePeriod(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Which begins first; of two that begin together, which ends first. For sorting. */
export function comparePeriods(a: Pick<Period, 'start' | 'end'>, b: Pick<Period, 'start' | 'end'>): number {
  return dayNumber(a.start) - dayNumber(b.start) || dayNumber(a.end) - dayNumber(b.end);
}

/** The financial year that begins in April of this year, 1 April to 31 March. */
export function financialYear(year: number): Period {
  return {
    start: isoOf({ year, month: 4, day: 1 }),
    end: isoOf({ year: year + 1, month: 3, day: 31 }),
    kind: 'financial',
  };
}

/** The academic year that begins in September of this year, 1 September to 31 August. */
export function academicYear(year: number): Period {
  return {
    start: isoOf({ year, month: 9, day: 1 }),
    end: isoOf({ year: year + 1, month: 8, day: 31 }),
    kind: 'academic',
  };
}

/** 1 January to 31 December. */
export function calendarYear(year: number): Period {
  return { start: isoOf({ year, month: 1, day: 1 }), end: isoOf({ year, month: 12, day: 31 }), kind: 'calendar' };
}

/** A span of days with the kind that its ends show: month, quarter, calendar or financial year, day, else other. */
export function periodBetween(start: string, end: string): Period {
  return { start, end, kind: kindOfSpan(start, end) };
}

/** The whole months that end with this month: 12 and March 2024 give 1 April 2023 to 31 March 2024. */
export function monthsEnding(months: number, year: number, month: number): Period {
  const first = monthLater(year, month, 1 - months);
  return periodBetween(isoOf({ ...first, day: 1 }), isoOf({ year, month, day: daysInMonth(year, month) }));
}

function kindOfSpan(start: string, end: string): Period['kind'] {
  if (start === end) return 'day';
  const months = wholeMonthsIn({ start, end });
  if (months === 1) return 'month';
  if (months === 3) return 'quarter';
  if (months === 12 && dayOf(start).month === 1) return 'calendar';
  if (months === 12 && dayOf(start).month === 4) return 'financial';
  return 'other';
}

function isAfter(at: { year: number; month: number }, end: { year: number; month: number }): boolean {
  return at.year > end.year || (at.year === end.year && at.month > end.month);
}
