// When a briefing was last changed.
import { describe, expect, it } from 'vitest';
import { whenWords } from './when-words.ts';

describe('when', () => {
  it('is said as one would', () => {
    expect(whenWords('2025-03-12T09:30:00+00:00', '2025-03-12')).toBe('today');
    expect(whenWords('2025-03-11T23:59:00+00:00', '2025-03-12')).toBe('yesterday');
    expect(whenWords('2025-03-04T10:00:00Z', '2025-03-12')).toBe('4 March');
    expect(whenWords('2024-03-04T10:00:00Z', '2025-03-12')).toBe('4 March 2024');
  });
});
