/** Days as they are written and shown in fields. */
import { readPeriod, renderDate } from '../../core/figures/index.ts';

/** "4 March 2025", "4 Mar 2025", "4/3/2025" and "2025-03-04" are 2025-03-04; a month or a year is no day. */
export function readDay(text: string): string | undefined {
  const period = readPeriod(text.trim());
  return period?.kind === 'day' && period.start === period.end ? period.start : undefined;
}

/** "4 March 2025"; nothing for nothing. */
export function dayWords(iso: string): string {
  return readDay(iso) === undefined ? '' : renderDate(iso);
}
