/** Counts with their nouns, for the screens. */
import { groupDigits } from '../../core/figures/index.ts';

/** "1 figure", "2 figures", "1,204 replies": the plural is the noun and s, or is given. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${groupDigits(String(count))} ${count === 1 ? noun : nouns}`;
}
