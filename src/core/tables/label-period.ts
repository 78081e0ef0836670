/**
 * Reads the periods that tables print as labels and headings, where they are shorter than prose: "Apr '18 to Mar '19",
 * "As at 30 June 2021 (Q1)", and "31-03-2018" under the heading "12 months ending".
 */
import { readPeriod } from '../figures/read-period.ts';
import { dayOf, daysInMonth, isoOf, isRealDay, monthLater, type Day } from '../figures/calendar.ts';
import { monthsEnding, periodBetween, wholeMonthsIn } from '../figures/period.ts';
import type { Period } from '../model/index.ts';

/**
 * The period that the label states, or undefined.
 * @param heading the heading over it, which may say what a date ends: "12 months ending", "Quarter ending"
 */
export function readLabelPeriod(label: string, heading = ''): Period | undefined {
  const plain = spellOut(label);
  const ending = endingIn(heading);
  const own = readPeriod(plain);
  if (ending === undefined) return own;
  const day =
    own?.kind === 'day' ? dayOf(own.end) : own !== undefined && wholeMonthsIn(own) === 1 ? dayOf(own.end) : undefined;
  return day === undefined ? own : endingOn(ending, day);
}

/** Does a heading say that the dates under it end a span: "12 months ending" is 12 months? */
export function endingIn(heading: string): number | undefined {
  const match = /\b(?:(12|twelve|3|three) months?|year|quarter) (?:ending|ended|to|end)\b/i.exec(heading);
  if (match === null) return undefined;
  return /quarter|3|three/i.test(match[0]) ? 3 : 12;
}

/** A date that ends no month ("30-12-2017") ends a span as long as stated, and is not moved to the month's end. */
function endingOn(months: number, end: Day): Period {
  if (end.day === daysInMonth(end.year, end.month)) return monthsEnding(months, end.year, end.month);
  const before = monthLater(end.year, end.month, -months);
  const day = Math.min(end.day, daysInMonth(before.year, before.month)) + 1;
  const start = { ...before, day };
  return periodBetween(
    isoOf(isRealDay(start) ? start : { ...monthLater(before.year, before.month, 1), day: 1 }),
    isoOf(end),
  );
}

function spellOut(label: string): string {
  return label
    .replace(/['\u2018\u2019](\d\d)\b/g, '20$1')
    .replace(/^(?:as )?(?:at|of) /i, '')
    .replace(/ ?\(Q[1-4]\)$/i, '')
    .replace(/\b([a-z]{3,9}) (\d\d)$/i, (whole, month: string, year: string) =>
      readPeriod(`${month} 20${year}`) === undefined ? whole : `${month} 20${year}`,
    )
    .trim();
}
