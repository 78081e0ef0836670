/**
 * Bank holidays by rule: fixed days with their substitutes, Mondays, days that go with Easter; and the days that a
 * proclamation moved or added, which are data (resources/bank-holidays).
 */
import { z } from 'zod';
import elsewhere from '../../../resources/bank-holidays/elsewhere-in-the-uk.json' with { type: 'json' };
import englandAndWales from '../../../resources/bank-holidays/england-and-wales.json' with { type: 'json' };
import { addDays, daysInMonth, isoOf, isWeekend } from '../figures/calendar.ts';
import { dateSchema } from '../model/index.ts';

const month = z.int().min(1).max(12);
const ruleSchema = z.union([
  z.object({ name: z.string(), month, day: z.int().min(1).max(31) }),
  z.object({ name: z.string(), month, monday: z.enum(['first', 'last']) }),
  z.object({ name: z.string(), daysFromEaster: z.int() }),
]);
const calendarSchema = z.object({
  about: z.string(),
  source: z.string(),
  from: z.int(),
  to: z.int(),
  rules: z.array(ruleSchema),
  exceptions: z.array(z.object({ date: dateSchema, name: z.string(), insteadOf: z.string().optional() })),
});

type HolidayRule = z.infer<typeof ruleSchema>;
type HolidayData = z.infer<typeof calendarSchema>;

export interface BankHoliday {
  /** The day that is free: of a holiday on a weekend, its substitute. */
  readonly date: string;
  readonly name: string;
  readonly substitute: boolean;
}

const [own, others] = [calendarSchema.parse(englandAndWales), calendarSchema.parse(elsewhere)];

/** Whose days are no working days: the desk's own reckoning, and that of section 10(6) of the Act. */
export const calendars = { 'england-and-wales': [own], 'united-kingdom': [own, others] } as const;
export type HolidayCalendar = keyof typeof calendars;

/** The years whose extra days are known. */
export const knownYears = { from: own.from, to: own.to } as const;

const years = new Map<string, readonly BankHoliday[]>();

/** The bank holidays of a year in the order of their days. */
export function bankHolidaysIn(year: number, calendar: HolidayCalendar = 'england-and-wales'): readonly BankHoliday[] {
  const key = `${calendar} ${String(year)}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const holidays = reckon(year, calendars[calendar]);
  years.set(key, holidays);
  return holidays;
}

/** Not a Saturday, a Sunday or a bank holiday. */
export function isWorkingDay(date: string, calendar: HolidayCalendar = 'england-and-wales'): boolean {
  if (isWeekend(date)) return false;
  return !bankHolidaysIn(Number(date.slice(0, 4)), calendar).some((holiday) => holiday.date === date);
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, as in Meeus, Astronomical Algorithms). */
export function easterSunday(year: number): string {
  const cycle = year % 19;
  const century = Math.floor(year / 100);
  const moon = (19 * cycle + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const day = year % 100;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(day / 4) - moon - (day % 4)) % 7;
  const late = Math.floor((cycle + 11 * moon + 22 * sunday) / 451);
  const place = moon + sunday - 7 * late + 114;
  return isoOf({ year, month: Math.floor(place / 31), day: (place % 31) + 1 });
}

function reckon(year: number, data: readonly HolidayData[]): BankHoliday[] {
  const exceptions = data.flatMap((one) => one.exceptions).filter(({ date }) => date.startsWith(`${String(year)}-`));
  const moved = new Set(exceptions.flatMap(({ insteadOf }) => insteadOf ?? []));
  const natural = data
    .flatMap(({ rules }) => rules.map((rule) => ({ date: dayOfRule(rule, year), name: rule.name })))
    .filter(({ name }) => !moved.has(name));
  const named = [...natural, ...exceptions.map(({ date, name }) => ({ date, name }))];
  named.sort((a, b) => (a.date < b.date ? -1 : 1));
  const free = new Set(named.map(({ date }) => date).filter((date) => !isWeekend(date)));
  return named
    .map(({ date, name }): BankHoliday => {
      if (!isWeekend(date)) return { date, name, substitute: false };
      let instead = addDays(date, 1);
      while (isWeekend(instead) || free.has(instead)) instead = addDays(instead, 1);
      free.add(instead);
      return { date: instead, name, substitute: true };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function dayOfRule(rule: HolidayRule, year: number): string {
  if ('daysFromEaster' in rule) return addDays(easterSunday(year), rule.daysFromEaster);
  if ('day' in rule) return isoOf({ year, month: rule.month, day: rule.day });
  const last = rule.monday === 'last';
  let date = isoOf({ year, month: rule.month, day: last ? daysInMonth(year, rule.month) : 1 });
  while (!isMonday(date)) date = addDays(date, last ? -1 : 1);
  return date;
}

function isMonday(date: string): boolean {
  return !isWeekend(date) && isWeekend(addDays(date, -1));
}
