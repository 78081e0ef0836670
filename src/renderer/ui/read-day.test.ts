// Days as one writes them.
import { describe, expect, it } from 'vitest';
import { dayWords, readDay } from './read-day.ts';

describe('a day in a field', () => {
  it('is read as it is written in Britain', () => {
    for (const text of ['4 March 2025', '4 mar 2025', '04/03/2025', '2025-03-04', ' 4th March 2025 ']) {
      expect(readDay(text), text).toBe('2025-03-04');
    }
  });

  it('is one day that exists', () => {
    for (const text of ['', 'March 2025', '2023/24', '31 February 2025', 'tomorrow']) {
      expect(readDay(text), text).toBeUndefined();
    }
  });

  it('is shown in words', () => {
    expect(dayWords('2025-03-04')).toBe('4 March 2025');
    expect(dayWords('')).toBe('');
  });
});
