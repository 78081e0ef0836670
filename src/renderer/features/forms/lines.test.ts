import { describe, expect, it } from 'vitest';
import { linesOf, showLines } from './lines.ts';

describe('A list as lines', () => {
  it('leaves blank lines and spaces at the ends out', () => {
    expect(linesOf(' 1 Example Street \r\n\n Cardiff CF10 0AA')).toEqual(['1 Example Street', 'Cardiff CF10 0AA']);
    expect(linesOf('  ')).toEqual([]);
  });

  it('shows a list as one types it', () => {
    expect(showLines(['a', 'b'])).toBe('a\nb');
    expect(showLines(undefined)).toBe('');
  });
});
