import { describe, expect, it } from 'vitest';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { Calculation, Measure, Period } from '../../model/index.ts';
import { figure, value } from '../figure.fixture.ts';
import { phrasesThatHold } from '../phrases-that-hold.ts';
import { holds, prove } from '../proving.fixture.ts';

const onDay = (day: string): Period => ({ start: day, end: day, kind: 'day' });
const [before, after] = [onDay('2021-12-31'), onDay('2022-12-31')];

/** Working-age claimants of council tax support in England: 2,486,341, a year later 2,367,382. */
function claimants(
  measure: Measure,
  calculation: Calculation,
  number: string,
  from: Period,
  to: Period,
): EvaluatedFigure {
  const operand = (role: string, count: number, period: Period) =>
    ({ role, label: role, quantity: value(count), measure: 'count', total: false, period }) as const;
  const of = (period: Period): number => (period === before ? 2486341 : 2367382);
  const operands = [operand('from', of(from), from), operand('to', of(to), to)];
  return figure(measure, number, { calculation, operands, unit: { one: 'claimant', many: 'claimants' } });
}

describe('a comparison that runs back in time', () => {
  const difference = claimants('count', 'difference', '118959', after, before);

  it('is no rise: the number fell', () => {
    expect(prove('up by 118,959', difference)).toMatchObject({
      holds: false,
      message:
        'The figure runs back in time, from 31 December 2022 to 31 December 2021, so what it calls a rise was a fall. ' +
        'Put the earlier number in "from" and the later one in "to".',
    });
    expect(holds('118,959 more', difference)).toBe(false);
    expect(holds('118,959', difference)).toBe(true);
    const offered = phrasesThatHold(difference, { profile: 'house' }).map(({ text }) => text);
    expect(offered).toContain('118,959');
    expect(offered.filter((text) => /^up\b|\bmore$/.test(text))).toEqual([]);
  });

  it('is refused in any words where it is a change: its percentage is of the wrong number', () => {
    const change = claimants('change', 'change', '5.02492', after, before);
    for (const words of ['up 5%', '5%', 'down 5%']) expect(holds(words, change)).toBe(false);
  });

  it('may be a multiple that only compares', () => {
    const ratio = claimants('ratio', 'ratio', '2', after, before);
    expect(holds('twice as many', ratio)).toBe(true);
    expect(holds('doubled', ratio)).toBe(false);
  });
});

it('a comparison that runs forward in time is worded as it went', () => {
  expect(holds('down by 118,959', claimants('count', 'difference', '-118959', before, after))).toBe(true);
  expect(holds('down 4.8%', claimants('change', 'change', '-4.7845', before, after))).toBe(true);
});
