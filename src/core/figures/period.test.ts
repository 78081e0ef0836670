/** Real days, and one period in its four renderings (DOMAIN 2.6 and 2.10). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../model/index.ts';
import { daysInMonth, isoOf, monthLater } from './calendar.ts';
import { academicYear, calendarYear, daysIn, financialYear, monthsEnding, monthsIn, periodBetween } from './period.ts';
import { readPeriod } from './read-period.ts';
import { renderDate, renderPeriod, type PeriodRendering } from './render-period.ts';

const renderings: readonly PeriodRendering[] = ['slash', 'year-ending', 'dash', 'to'];

describe('days', () => {
  it('are 366 in the financial years that hold 29 February, else 365', () => {
    const long = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].filter(
      (year) => daysIn(financialYear(year)) === 366,
    );
    expect(long).toEqual([2015, 2019, 2023, 2027]);
    expect(daysIn(financialYear(2022))).toBe(365);
  });

  it('count both ends, and the leap years of the calendar', () => {
    expect(daysIn({ start: '2024-02-28', end: '2024-03-01' })).toBe(3);
    expect(daysIn({ start: '2024-02-29', end: '2024-02-29' })).toBe(1);
    expect(daysIn(calendarYear(1900))).toBe(365);
    expect(daysIn(calendarYear(2000))).toBe(366);
    expect(daysIn({ start: '2024-03-31', end: '2024-03-01' })).toBe(-29);
  });

  it('add up over the months of any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 3000 }), (year) => {
        const months = Array.from({ length: 12 }, (_, at) => daysInMonth(year, at + 1)).reduce(
          (sum, days) => sum + days,
          0,
        );
        return months === daysIn(calendarYear(year));
      }),
    );
  });

  it('make real months: a year has 12, six weeks of winter 1.5', () => {
    expect(monthsIn(financialYear(2023)).toNumber()).toBe(12);
    expect(monthsIn({ start: '2023-01-01', end: '2023-02-14' }).toNumber()).toBe(1.5);
    expect(monthsIn(monthsEnding(3, 2024, 1)).toNumber()).toBe(3);
  });
});

describe('reading a period', () => {
  const cases: readonly (readonly [string, Period])[] = [
    ['2023/24', financialYear(2023)],
    ['2023-24', financialYear(2023)],
    ['2023–24', financialYear(2023)],
    ['2023/2024', financialYear(2023)],
    ['2023 to 2024', financialYear(2023)],
    ['1999/00', financialYear(1999)],
    ['2003-04', financialYear(2003)],
    ['FY 2023/24', financialYear(2023)],
    ['financial year 2023 to 2024', financialYear(2023)],
    ['financial year ending 2024', financialYear(2023)],
    ['year ending March 2024', financialYear(2023)],
    ['Year ending March, 2024', financialYear(2023)],
    ['year ended 31 March 2024', financialYear(2023)],
    ['the year to March 2024', financialYear(2023)],
    ['12 months ending March 2024', financialYear(2023)],
    ['twelve months to Mar 2024', financialYear(2023)],
    ['YE Mar 2024', financialYear(2023)],
    ['April 2023 to March 2024', financialYear(2023)],
    ['1 April 2023 to 31 March 2024', financialYear(2023)],
    ['01/04/2023 to 31/03/2024', financialYear(2023)],
    ['academic year 2023/24', academicYear(2023)],
    ['2023/24 academic year', academicYear(2023)],
    ['school year 2023/24', academicYear(2023)],
    ['academic year ending August 2024', academicYear(2023)],
    ['2017', calendarYear(2017)],
    ['in 2017', calendarYear(2017)],
    ['year ending December 2017', calendarYear(2017)],
    ['year ending June 2024', { start: '2023-07-01', end: '2024-06-30', kind: 'other' }],
    ['Q1 2023', { start: '2023-01-01', end: '2023-03-31', kind: 'quarter' }],
    ['2023 Q4', { start: '2023-10-01', end: '2023-12-31', kind: 'quarter' }],
    ['2023/24 Q1', { start: '2023-04-01', end: '2023-06-30', kind: 'quarter' }],
    ['Q4 2023/24', { start: '2024-01-01', end: '2024-03-31', kind: 'quarter' }],
    ['Quarter 2 of 2023', { start: '2023-04-01', end: '2023-06-30', kind: 'quarter' }],
    ['quarter ending June 2023', { start: '2023-04-01', end: '2023-06-30', kind: 'quarter' }],
    ['April to June 2023', { start: '2023-04-01', end: '2023-06-30', kind: 'quarter' }],
    ['April to December 2023', { start: '2023-04-01', end: '2023-12-31', kind: 'other' }],
    ['January 2024', { start: '2024-01-01', end: '2024-01-31', kind: 'month' }],
    ['Feb-24', { start: '2024-02-01', end: '2024-02-29', kind: 'month' }],
    ['Sept 2023', { start: '2023-09-01', end: '2023-09-30', kind: 'month' }],
    ['31-03-2003', { start: '2003-03-31', end: '2003-03-31', kind: 'day' }],
    ['31/03/2003', { start: '2003-03-31', end: '2003-03-31', kind: 'day' }],
    ['2003-03-31', { start: '2003-03-31', end: '2003-03-31', kind: 'day' }],
    ['31st March 2003', { start: '2003-03-31', end: '2003-03-31', kind: 'day' }],
    ['mid-2023', { start: '2023-06-30', end: '2023-06-30', kind: 'day' }],
    ['3 to 9 April 2023', { start: '2023-04-03', end: '2023-04-09', kind: 'other' }],
  ];
  it.each(cases)('%s', (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it.each([
    'last year',
    '2023/25',
    '2019 to 2024',
    '2023-04',
    '24',
    '964',
    '31-02-2003',
    '13/13/2023',
    'March 31',
    'Q5 2023',
    'Gwent',
    '',
    'year ending 30 March 2024',
    'Q1 academic year 2023/24',
  ])('nothing is read from %j', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('rendering a period', () => {
  it('has four renderings of a financial year', () => {
    expect(renderings.map((rendering) => renderPeriod(financialYear(2023), rendering))).toEqual([
      '2023/24',
      'year ending March 2024',
      '2023-24',
      '2023 to 2024',
    ]);
    expect(renderPeriod(financialYear(1999), 'slash')).toBe('1999/00');
  });

  it('says when a year is academic, and never calls nine months a year', () => {
    expect(renderPeriod(academicYear(2023), 'slash')).toBe('academic year 2023/24');
    expect(renderPeriod({ start: '2023-04-01', end: '2023-12-31', kind: 'financial' }, 'slash')).toBe(
      'April to December 2023',
    );
    expect(renderPeriod({ start: '2023-07-01', end: '2024-06-30', kind: 'other' }, 'slash')).toBe(
      'year ending June 2024',
    );
    expect(renderPeriod({ start: '2023-04-03', end: '2023-04-09', kind: 'other' }, 'to')).toBe(
      '3 April 2023 to 9 April 2023',
    );
  });

  it('words a date without ordinal or comma', () => {
    expect(renderDate('2025-03-12')).toBe('12 March 2025');
    expect(renderDate('2024-02-01')).toBe('1 February 2024');
  });

  const year = fc.integer({ min: 1800, max: 2198 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc
    .tuple(year, month, fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => isoOf({ year: y, month: m, day: d }));
  const periods = fc.oneof(
    year.map(financialYear),
    year.map(academicYear),
    year.map(calendarYear),
    fc.tuple(year, month).map(([y, m]) => monthsEnding(1, y, m)),
    fc.tuple(year, month).map(([y, m]) => monthsEnding(3, y, m)),
    fc.tuple(fc.integer({ min: 2, max: 30 }), year, month).map(([count, y, m]) => monthsEnding(count, y, m)),
    day.map((iso) => periodBetween(iso, iso)),
    fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((ends) => {
      const [start = '', end = ''] = ends.sort();
      return periodBetween(start, end);
    }),
  );

  it('reads back as the same period, in every rendering', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom(...renderings), (period, rendering) => {
        expect(readPeriod(renderPeriod(period, rendering))).toEqual(period);
      }),
      { numRuns: 1000 },
    );
  });

  it('months later and earlier meet again', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: -500, max: 500 }), (y, m, by) => {
        const there = monthLater(y, m, by);
        expect(monthLater(there.year, there.month, -by)).toEqual({ year: y, month: m });
      }),
    );
  });
});
