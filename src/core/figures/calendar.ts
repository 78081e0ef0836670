/**
 * Days and months of the calendar, in whole numbers. Dates are ISO text (`2024-03-31`); there is no clock and no time
 * zone here.
 */

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The parts of an ISO date. */
export function dayOf(iso: string): Day {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** ISO text of a day. */
export function isoOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Does the year have a 29 February? */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month has; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Is there such a day? 30 February and month 13 are none. */
export function isRealDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1 January of the year 1, for differences. */
export function dayNumber(iso: string): number {
  const { year, month, day } = dayOf(iso);
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days + day - 1;
}

/** Is it a Saturday or a Sunday? */
export function isWeekend(iso: string): boolean {
  // 1 January of the year 1 was a Monday.
  return dayNumber(iso) % 7 >= 5;
}

/** The day that lies some days later (or earlier, when negative). */
export function addDays(iso: string, by: number): string {
  let { year, month, day } = dayOf(iso);
  for (day += by; day < 1; day += daysInMonth(year, month)) ({ year, month } = monthLater(year, month, -1));
  for (; day > daysInMonth(year, month); { year, month } = monthLater(year, month, 1)) day -= daysInMonth(year, month);
  return isoOf({ year, month, day });
}

/** The month that lies some months later (or earlier, when negative). */
export function monthLater(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The month number of a name or its usual short form ("Sept", "Mar"); undefined when it is none. */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, '');
  if (word.length < 3) return undefined;
  const index = monthNames.findIndex((month) => {
    const full = month.toLowerCase();
    return word === full || word === full.slice(0, 3) || (full === 'september' && word === 'sept');
  });
  return index === -1 ? undefined : index + 1;
}
