/** Years put together from quarters: a whole year keeps its label, a part year is called by its months (DOMAIN 17). */
import { monthLater } from '../../figures/calendar.ts';
import { monthsEnding } from '../../figures/period.ts';
import { renderPeriod } from '../../figures/render-period.ts';
import { success, type Period, type Result } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { readLabelPeriod } from '../label-period.ts';
import { mapTexts, type Frame, type FrameColumn } from './frame.ts';
import { presentCodes } from './row-steps.ts';
import { listed, stopped } from './step-work.ts';

interface YearLabels {
  /** The column of years, part years under the label of their months. */
  readonly column: FrameColumn;
  readonly periods: Readonly<Record<string, Period>>;
  readonly remarks: readonly string[];
}

/** Labels and periods of the years as far as their quarters go. Quarters with a hole between them are a problem. */
export function yearLabels(frame: Frame, year: FrameColumn, quarter: FrameColumn, place: string): Result<YearLabels> {
  const numbers = new Map<number, number>();
  for (const code of presentCodes(quarter)) {
    const label = oneLine(quarter.dictionary[code] ?? '');
    const number = Number(/^(?:q|quarter ?)?([1-4])$/i.exec(label)?.[1]);
    if (Number.isNaN(number))
      return stopped(
        place,
        `“${label}” in “${quarter.name}” is no quarter.`,
        'Quarters are 1 to 4, with or without a Q.',
      );
    numbers.set(code, number);
  }
  const seen = new Map<number, Set<number>>();
  for (let row = 0; row < frame.rows; row += 1) {
    const own = seen.get(year.codes[row] ?? 0) ?? new Set<number>();
    own.add(numbers.get(quarter.codes[row] ?? 0) ?? 0);
    seen.set(year.codes[row] ?? 0, own);
  }
  const periods: Record<string, Period> = {};
  const labels = new Map<string, string>();
  const partial: string[] = [];
  for (const [code, quarters] of seen) {
    const label = oneLine(year.dictionary[code] ?? '');
    const whole = readLabelPeriod(label, year.name);
    if (whole === undefined)
      return stopped(place, `“${label}” in “${year.name}” is no year.`, 'Years are written 2023/24 or 2023.');
    const sorted = [...quarters].sort();
    const [first = 1, last = first] = [sorted[0], sorted.at(-1)];
    if (last - first + 1 !== sorted.length) {
      return stopped(
        place,
        `${label} has the quarters ${sorted.join(', ')} and not those between.`,
        'Filter them out, or get the missing ones.',
      );
    }
    const period = sorted.length === 4 ? whole : partOf(whole, first, last);
    const name = sorted.length === 4 ? label : renderPeriod(period, 'to');
    if (name !== label) partial.push(`${label} (quarters ${sorted.join(', ')}) is ${name}`);
    labels.set(label, name);
    periods[name] = period;
  }
  const column = mapTexts(year, (text) => labels.get(oneLine(text)) ?? text);
  const remarks = partial.length === 0 ? [] : [`A part of a year is not the year: ${listed(partial)}.`];
  return success({ column: { ...column, of: 'period' }, periods, remarks });
}

function partOf(whole: Period, first: number, last: number): Period {
  const [year, month] = [Number(whole.start.slice(0, 4)), Number(whole.start.slice(5, 7))];
  const end = monthLater(year, month, last * 3 - 1);
  return monthsEnding((last - first + 1) * 3, end.year, end.month);
}
