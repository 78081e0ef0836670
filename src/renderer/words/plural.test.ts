// Counts with their nouns.
import { describe, expect, it } from 'vitest';
import { plural } from './plural.ts';

describe('a count', () => {
  it('has the noun that fits', () => {
    expect(plural(1, 'figure')).toBe('1 figure');
    expect(plural(0, 'figure')).toBe('0 figures');
    expect(plural(2194, 'reply', 'replies')).toBe('2,194 replies');
  });
});
