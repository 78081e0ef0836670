import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWeekend } from '../figures/calendar.ts';
import { bankHolidaysIn, easterSunday, isWorkingDay, knownYears } from './bank-holidays.ts';
import { addWorkingDays, dueDates, workingDaysBetween } from './working-days.ts';

const datesOf = (year: number, uk = false) =>
  bankHolidaysIn(year, uk ? 'united-kingdom' : 'england-and-wales').map(({ date }) => date.slice(5));

describe('the bank holidays of England and Wales', () => {
  test.each([
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %i are those that the government lists', (year, days) => {
    expect(datesOf(year).join(' ')).toBe(days);
  });

  test('a holiday on a weekend has a substitute, and says so', () => {
    expect(bankHolidaysIn(2021).filter(({ substitute }) => substitute)).toEqual([
      { date: '2021-12-27', name: 'Christmas Day', substitute: true },
      { date: '2021-12-28', name: 'Boxing Day', substitute: true },
    ]);
    expect(bankHolidaysIn(2022).at(-1)).toEqual({ date: '2022-12-27', name: 'Christmas Day', substitute: true });
  });

  test('elsewhere in the UK there are more of them, with substitutes of their own', () => {
    expect(datesOf(2022, true).filter((day) => !datesOf(2022).includes(day))).toEqual([
      '01-04',
      '03-17',
      '07-12',
      '08-01',
      '11-30',
    ]);
  });

  test('none is on a weekend, none is there twice, and there are eight or more', () => {
    for (let { from: year } = knownYears; year <= knownYears.to; year += 1) {
      const days = bankHolidaysIn(year).map(({ date }) => date);
      expect(days.filter(isWeekend)).toEqual([]);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBeGreaterThanOrEqual(8);
    }
  });
});

test.each([
  [1818, '03-22'],
  [1943, '04-25'],
  [1961, '04-02'],
  [2000, '04-23'],
  [2008, '03-23'],
  [2011, '04-24'],
  [2016, '03-27'],
  [2019, '04-21'],
  [2024, '03-31'],
  [2025, '04-20'],
  [2030, '04-21'],
  [2038, '04-25'],
])('Easter Sunday of %i is %s', (year, day) => {
  expect(easterSunday(year)).toBe(`${String(year)}-${day}`);
});

describe('an answer is due', () => {
  test.each([
    ['2024-06-03', '2024-07-01', 'twenty weekdays, counted from the day after receipt'],
    ['2025-03-14', '2025-04-11', 'received on a Friday'],
    ['2025-03-15', '2025-04-11', 'received on a Saturday: Monday is the first day'],
    ['2024-12-20', '2025-01-22', 'over Christmas and New Year'],
    ['2025-04-10', '2025-05-13', 'over Easter and the early May bank holiday'],
    ['2020-04-20', '2020-05-19', 'over the bank holiday that was moved to VE Day'],
    ['2022-05-23', '2022-06-22', 'over the jubilee'],
    ['2022-09-09', '2022-10-10', 'over the State Funeral'],
    ['2023-04-11', '2023-05-11', 'over the coronation and early May'],
  ])('on the 20th working day: %s, due %s (%s)', (received, due) => {
    expect(dueDates(received).due).toBe(due);
    expect(workingDaysBetween(received, due)).toBe(20);
  });

  test('in law, later by each bank holiday of Scotland or Northern Ireland alone (section 10(6))', () => {
    expect(dueDates('2024-12-20')).toEqual({ due: '2025-01-22', atTheLatest: '2025-01-23' });
    expect(dueDates('2025-03-10')).toEqual({ due: '2025-04-07', atTheLatest: '2025-04-08' });
    expect(dueDates('2024-06-03').atTheLatest).toBe('2024-07-01');
  });
});

describe('whatever the day', () => {
  const day = fc.integer({ min: 0, max: 5800 }).map((by) => addDays('2015-01-01', by));

  test('the nth working day is one, and lies n working days later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addWorkingDays(date, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(date, end)).toBe(count);
        expect(workingDaysBetween(end, date)).toBe(-count);
      }),
    );
  });

  test('days added and taken away again are the same day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (date, by) => {
        expect(addDays(addDays(date, by), -by)).toBe(date);
      }),
    );
  });
});
