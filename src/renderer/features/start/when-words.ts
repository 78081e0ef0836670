/** When something was last changed, as one would say it. */
import { renderDate } from '../../../core/figures/index.ts';

/** "today", "yesterday", "4 March", or "4 March 2024" where the year is another. Days as on this computer. */
export function whenWords(changed: string, today: string): string {
  const day = changed.slice(0, 10);
  const apart = daysBetween(day, today);
  if (apart === 0) return 'today';
  if (apart === 1) return 'yesterday';
  const words = renderDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
