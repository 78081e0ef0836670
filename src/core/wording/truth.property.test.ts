/** What must always hold: no suggestion is ever false, rounding happens once, and both ends bind everything between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { Decimal, type Quantity } from '../figures/quantity.ts';
import type { Measure, Profile } from '../model/index.ts';
import { figure, value } from './figure.fixture.ts';
import { compare, fraction, isTrue, minus, readNaively, roundText, times, type Fraction } from './naive.fixture.ts';
import { phrasesThatHold } from './phrases-that-hold.ts';
import { provePhrase } from './prove-phrase.ts';

const numRuns = 200;
const decimal = ({ n, d }: Fraction): Decimal => new Decimal(n.toString()).div(d.toString());
const count = (max: number) => fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max }));
const profiles = fc.constantFrom<Profile>('house', 'press', 'ons');
const holds = (text: string, of: EvaluatedFigure): boolean => provePhrase(text, of, { profile: 'house' }).holds;

interface Made {
  readonly figure: EvaluatedFigure;
  /** The exact ends. */
  readonly ends: readonly [Fraction, Fraction];
}

function quantityOf(low: Fraction, high: Fraction): Quantity {
  const ends = { low: decimal(low), high: decimal(high) };
  return compare(low, high) === 0 ? value(ends.low) : { kind: 'interval', ...ends };
}

/** A figure whose value, or whose ends, are such fractions. */
function made(
  measure: Measure,
  exact: fc.Arbitrary<Fraction>,
  more: Partial<EvaluatedFigure> = {},
): fc.Arbitrary<Made> {
  const sorted = fc.tuple(exact, exact).map(([a, b]) => (compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const)));
  const ends = fc.oneof(
    exact.map((one) => [one, one] as const),
    sorted,
  );
  return ends.map(([low, high]) => ({ figure: figure(measure, quantityOf(low, high), more), ends: [low, high] }));
}

const hundred = fraction(100);
const pair = fc.tuple(count(20_000), fc.integer({ min: 1, max: 20_000 }));
const shares = pair.map(([part, rest]) => times(hundred, fraction(part, part + rest)));
const changes = pair.map(([to, from]) => times(hundred, minus(fraction(to, from), fraction(1))));

const figures: fc.Arbitrary<Made> = fc.oneof(
  made(
    'count',
    count(5_000_000).map((n) => fraction(n)),
  ),
  made(
    'count',
    count(5_000_000).map((n) => fraction(n)),
    { unit: { one: 'pound', many: 'pounds', symbol: '£' } },
  ),
  made(
    'mean',
    pair.map(([n, d]) => fraction(n, (d % 50) + 1)),
    { unit: { one: 'pound', many: 'pounds', symbol: '£' } },
  ),
  made(
    'difference',
    fc.integer({ min: -9000, max: 9000 }).map((n) => fraction(n)),
  ),
  made('share', shares),
  made('change', changes),
  made(
    'points',
    fc.tuple(shares, shares).map(([a, b]) => minus(a, b)),
  ),
  made(
    'ratio',
    pair.map(([to, from]) => fraction(to, from)),
  ),
  made(
    'average',
    fc.tuple(count(50_000), fc.constantFrom(28, 90, 365, 366)).map(([n, days]) => fraction(n, days)),
    { per: 'day' },
  ),
  made(
    'rate',
    pair.map(([n, people]) => fraction(1000 * n, people + n)),
    { per: '1000' },
  ),
  made(
    'mean',
    pair.map(([n, d]) => fraction(n, (d % 50) + 1)),
  ),
);

/** The figure's exact value on the scale that a phrase speaks in. */
function onScale(text: string, measure: Measure, exact: Fraction): Fraction {
  const reading = readNaively(text);
  const down = reading?.direction === 'down' ? fraction(-1) : fraction(1);
  const size = times(exact, down);
  if (reading?.kind === 'a week') return times(size, fraction(7));
  if (measure === 'change' && reading?.kind === 'times') return minus(times(size, fraction(1, 100)), fraction(-1));
  if (measure === 'ratio' && reading?.kind === 'fraction') return times(size, hundred);
  return size;
}

describe('no suggested phrase is ever false', () => {
  it('by a second opinion in whole-number fractions, at both ends of an interval', () => {
    fc.assert(
      fc.property(figures, profiles, ({ figure: of, ends }, profile) => {
        for (const { text } of phrasesThatHold(of, { profile })) {
          const reading = readNaively(text);
          expect(reading, text).toBeDefined();
          const counts = of.measure === 'count' || of.measure === 'difference';
          for (const end of ends) {
            const exact = onScale(text, of.measure, end);
            expect(isTrue(reading!, exact, counts), `${text} of ${decimal(end).toFixed(6)}`).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nor does one undersell: what is more than N is at most a tenth more', () => {
    fc.assert(
      fc.property(figures, profiles, ({ figure: of, ends }, profile) => {
        for (const { text } of phrasesThatHold(of, { profile })) {
          const reading = readNaively(text);
          if (reading?.hedge !== 'more than') continue;
          const stated = reading.kind === 'fraction' ? times(reading.number, hundred) : reading.number;
          const lowest = ends.map((end) => onScale(text, of.measure, end)).sort(compare)[0]!;
          expect(compare(lowest, times(stated, fraction(11, 10))), text).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns },
    );
  });

  it('there are at most eight, no two alike, best first, and every value has at least one', () => {
    fc.assert(
      fc.property(figures, profiles, ({ figure: of }, profile) => {
        const suggestions = phrasesThatHold(of, { profile });
        expect(suggestions.length).toBeLessThanOrEqual(8);
        expect(new Set(suggestions.map(({ text }) => text)).size).toBe(suggestions.length);
        expect(suggestions.map(({ score }) => score)).toEqual(
          suggestions.map(({ score }) => score).sort((a, b) => b - a),
        );
        if (of.quantity.kind === 'value') expect(suggestions.length, of.quantity.value.toFixed()).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });
});

describe('a hedge is a predicate', () => {
  const hedges = fc.constantFrom(
    'more than',
    'nearly',
    'almost',
    'just under',
    'just over',
    'about',
    'at least',
    'up to',
    'fewer than',
    '',
  );
  const group = (n: number): string => n.toString().replace(/\B(?=(\d{3})+$)/g, ',');

  it('of counts: the verdict is the second opinion, true and false alike', () => {
    // Near N, so that both sides of every edge are met.
    const near = fc.tuple(fc.integer({ min: 10, max: 5000 }), fc.integer({ min: -12, max: 12 }));
    fc.assert(
      fc.property(hedges, near, (hedge, [n, percent]) => {
        const exact = n + Math.round((n * percent) / 100);
        const text = `${hedge} ${group(n)}`.trim();
        if (hedge === '' && exact !== n) return;
        expect(holds(text, figure('count', exact)), `${text} of ${exact}`).toBe(
          isTrue(readNaively(text)!, fraction(exact), true),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('of shares, in percent, as fractions and as one in N', () => {
    const percent = fc.integer({ min: 1, max: 999 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`);
    const parts = fc.constantFrom(
      'half',
      'a third',
      'two-thirds',
      'a quarter',
      'three-quarters',
      'a fifth',
      'a tenth',
      'two in five',
      'nine in ten',
      'one in three',
      'one in four',
      'one in nine',
      'one in 12',
    );
    fc.assert(
      fc.property(
        hedges,
        fc.oneof(percent, parts),
        fc.integer({ min: 0, max: 10_000 }),
        fc.boolean(),
        (hedge, said, part, close) => {
          const text = `${hedge} ${said}`.trim();
          const reading = readNaively(text)!;
          const stated =
            reading.kind === 'fraction'
              ? times(reading.number, hundred)
              : reading.kind === 'one-in'
                ? fraction(100, reading.number.n)
                : reading.number;
          // Half of the shares lie within a few points of the stated one.
          const exact = close ? minus(stated, fraction(part - 5000, 1000)) : fraction(part, 100);
          if (compare(exact, fraction(0)) < 0 || compare(exact, hundred) > 0) return;
          expect(holds(text, figure('share', decimal(exact))), `${text} of ${decimal(exact).toFixed(4)}%`).toBe(
            isTrue(reading, exact, false),
          );
        },
      ),
      { numRuns: 800 },
    );
  });

  it('of averages and multiples', () => {
    fc.assert(
      fc.property(hedges, fc.integer({ min: 2, max: 60 }), fc.integer({ min: -12, max: 12 }), (hedge, n, percent) => {
        const exact = fraction(n * (100 + percent), 100);
        const number = n < 10 ? 'no one two three four five six seven eight nine'.split(' ')[n]! : n.toString();
        for (const [unit, measure] of [
          ['a day', 'average'],
          ['times', 'ratio'],
        ] as const) {
          const text = `${hedge} ${number} ${unit}`.trim();
          const of = figure(measure, decimal(exact), measure === 'average' ? { per: 'day' } : {});
          expect(holds(text, of), `${text} of ${decimal(exact).toFixed()}`).toBe(
            isTrue(readNaively(text)!, exact, false),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('rounding happens once', () => {
  it('the value rounded once holds at every number of decimals, and no neighbour of it does', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 4 }), (exact, places) => {
        const of = figure('share', decimal(exact));
        const step = fraction(1, 10n ** BigInt(places));
        expect(holds(`${roundText(exact, places)}%`, of)).toBe(true);
        for (const other of [minus(exact, step), minus(exact, { n: -step.n, d: step.d })])
          if (other.n >= 0n) expect(holds(`${roundText(other, places)}%`, of), roundText(other, places)).toBe(false);
      }),
      { numRuns },
    );
  });

  it('a value rounded twice holds only where once gives the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (thousandths) => {
        const exact = fraction(thousandths, 1000);
        const tenths = BigInt(roundText(exact, 1).replace('.', ''));
        const twice = roundText(fraction(tenths, 10), 0);
        expect(holds(`${twice}%`, figure('share', decimal(exact)))).toBe(twice === roundText(exact, 0));
      }),
      { numRuns: 500 },
    );
  });
});

describe('intervals', () => {
  it('what holds of an interval holds of every value in it; what fails fails at one of its ends', () => {
    const hedges = fc.constantFrom(
      'more than',
      'nearly',
      'about',
      'just over',
      'at least',
      'up to',
      'fewer than',
      'exactly',
      '',
    );
    fc.assert(
      fc.property(
        hedges,
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: -30, max: 30 }),
        fc.nat({ max: 25 }),
        (hedge, n, off, width) => {
          const text = `${hedge} ${n}`.trim();
          const low = Math.max(0, n + off);
          const inside = Array.from({ length: width + 1 }, (_, step) => holds(text, figure('count', low + step)));
          const whole = figure('count', quantityOf(fraction(low), fraction(low + width)));
          expect(holds(text, whole)).toBe(inside.every(Boolean));
          expect(holds(text, whole)).toBe(inside[0] && inside.at(-1));
        },
      ),
      { numRuns: 500 },
    );
  });
});
