/**
 * Periods and dates in words: one period, four renderings (DOMAIN 2.10). A rendering never claims a year that the days
 * are not: nine months of a financial year are "April to December 2023", not "2023/24".
 */
import type { Period } from '../model/index.ts';
import { dayOf, monthNames } from './calendar.ts';
import { academicYear, calendarYear, financialYear, samePeriod, wholeMonthsIn } from './period.ts';

export type PeriodRendering = 'slash' | 'year-ending' | 'dash' | 'to';

/**
 * The period in words: "2023/24", "year ending March 2024", "2023-24" or "2023 to 2024" for a financial year; an
 * academic year says so; quarters and part years by their months; anything else by its days.
 */
export function renderPeriod(period: Period, rendering: PeriodRendering): string {
  const { year } = dayOf(period.start);
  if (period.kind === 'financial' && samePeriod(period, financialYear(year))) {
    return rendering === 'year-ending' ? `year ending March ${String(year + 1)}` : twoYears(year, rendering);
  }
  if (period.kind === 'academic' && samePeriod(period, academicYear(year))) {
    if (rendering === 'year-ending') return `academic year ending August ${String(year + 1)}`;
    return `academic year ${twoYears(year, rendering)}`;
  }
  if (samePeriod(period, calendarYear(year))) {
    return rendering === 'year-ending' ? `year ending December ${String(year)}` : String(year);
  }
  return renderMonths(period, rendering) ?? renderDays(period);
}

/** A date in words: "12 March 2025" (GOV.UK style: no ordinal, no comma). */
export function renderDate(iso: string): string {
  const { year, month, day } = dayOf(iso);
  return `${String(day)} ${monthName(month)} ${String(year)}`;
}

function twoYears(year: number, rendering: 'slash' | 'dash' | 'to'): string {
  const next = year + 1;
  if (rendering === 'to') return `${String(year)} to ${String(next)}`;
  return `${String(year)}${rendering === 'slash' ? '/' : '-'}${String(next % 100).padStart(2, '0')}`;
}

function renderMonths(period: Period, rendering: PeriodRendering): string | undefined {
  const months = wholeMonthsIn(period);
  if (months === undefined) return undefined;
  const start = dayOf(period.start);
  const end = dayOf(period.end);
  const last = `${monthName(end.month)} ${String(end.year)}`;
  if (months === 1) return last;
  if (months === 12) return `year ending ${last}`;
  if (months === 3 && rendering === 'year-ending') return `quarter ending ${last}`;
  return `${monthName(start.month)}${start.year === end.year ? '' : ` ${String(start.year)}`} to ${last}`;
}

function renderDays(period: Period): string {
  if (period.start === period.end) return renderDate(period.start);
  return `${renderDate(period.start)} to ${renderDate(period.end)}`;
}

function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}
