/** Counting working days, and when an answer to a freedom-of-information request is due. */
import { addDays } from '../figures/calendar.ts';
import { isWorkingDay, type HolidayCalendar } from './bank-holidays.ts';

/** Twenty working days (Freedom of Information Act 2000, section 10(1); DOMAIN 8). */
export const answerWithin = 20;

/** The nth working day after a day; the day itself never counts. */
export function addWorkingDays(date: string, count: number, calendar?: HolidayCalendar): string {
  let at = date;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to `to` and with it; negative where `to` comes before. */
export function workingDaysBetween(from: string, to: string, calendar?: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1;
  return count;
}

/**
 * When the answer to a request received on this day is due: the 20th working day, counted from the day after receipt.
 * `due` leaves out the bank holidays of England and Wales; `atTheLatest` those of every part of the United Kingdom, as
 * section 10(6) of the Act has it: before it has passed, no authority is late in law.
 */
export function dueDates(received: string): { readonly due: string; readonly atTheLatest: string } {
  return {
    due: addWorkingDays(received, answerWithin, 'england-and-wales'),
    atTheLatest: addWorkingDays(received, answerWithin, 'united-kingdom'),
  };
}
