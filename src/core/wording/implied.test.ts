import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../figures/quantity.ts';
import { impliedPrevious, reachableParts, type WholeRange } from './implied.ts';
import { parsePhrase } from './parse-phrase.ts';

const show = (range: WholeRange | undefined): string | undefined =>
  range && `${range.low.toFixed()} to ${range.high.toFixed()}`;
const previous = (value: number, text: string) => show(impliedPrevious(new Decimal(value), parsePhrase(text)!));
const parts = (whole: number, text: string) => show(reachableParts(new Decimal(whole), parsePhrase(text)!));

describe('what a printed percentage implies', () => {
  it('903, up 7%, was 841 to 847', () => {
    expect(previous(903, 'up 7%')).toBe('841 to 847');
    expect(previous(903, 'down 7%')).toBe('966 to 976');
  });

  it('needs a bare percentage with a direction, and a whole number that fits', () => {
    expect(previous(903, '7%')).toBeUndefined();
    expect(previous(903, 'up by nearly 7%')).toBeUndefined();
    expect(previous(3, 'up 7.00%')).toBeUndefined();
    expect(previous(903, 'down 100%')).toBeUndefined();
  });

  it('49.7% of 7,338 is 3,644 to 3,650; 49.7% of 30 is no whole number', () => {
    expect(parts(7338, '49.7%')).toBe('3644 to 3650');
    expect(parts(30, '49.7%')).toBeUndefined();
    expect(parts(30, 'half')).toBeUndefined();
  });

  it('reaches exactly the whole numbers whose percentage rounds to the printed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 1000 }), (whole, tenths) => {
        const range = reachableParts(new Decimal(whole), parsePhrase(`${(tenths / 10).toFixed(1)}%`)!);
        for (let part = 0; part <= whole; part += 1) {
          const rounds = Math.floor((2000 * part + whole) / (2 * whole)) === tenths;
          const inRange =
            range !== undefined && range.low.lessThanOrEqualTo(part) && range.high.greaterThanOrEqualTo(part);
          expect(inRange).toBe(rounds);
        }
      }),
      { numRuns: 100 },
    );
  });
});
