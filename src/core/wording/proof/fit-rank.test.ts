import { describe, expect, it } from 'vitest';
import { figure, operand, value, wales } from '../figure.fixture.ts';
import { holds, misjudged, prove, rules } from '../proving.fixture.ts';

describe('places in an order', () => {
  const third = figure('rank', 3, { calculation: 'rank', among: 43, holders: ['Gwent'] });
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(third, {
        hold: ['third highest', 'the third highest of the 43 forces', '3rd largest', 'third', '41st lowest'],
        fail: [
          'highest',
          'second highest',
          'third lowest',
          'third highest of 44',
          'joint third highest',
          'nearly third highest',
          '3',
          'record',
        ],
      }),
    ).toEqual([]);
  });

  it('a maximum proves "highest", a minimum "lowest"', () => {
    const most = figure('count', 964, { calculation: 'maximum', holders: ['South Wales'] });
    expect(holds('highest', most)).toBe(true);
    expect(holds('lowest', most)).toBe(false);
    expect(holds('second highest', most)).toBe(false);
    expect(holds('lowest', figure('count', 192, { calculation: 'minimum' }))).toBe(true);
    expect(holds('highest', wales)).toBe(false);
  });

  it('a shared place is joint', () => {
    const shared = figure('rank', 1, { calculation: 'rank', among: 4, holders: ['Gwent', 'North Wales'] });
    expect(rules('highest', shared)).toEqual(['say-joint']);
    expect(rules('joint highest', shared)).toEqual([]);
  });
});

describe('record', () => {
  const year = (start: number) => ({ start: `${start}-04-01`, end: `${start + 1}-03-31`, kind: 'financial' as const });
  const series = (...counts: readonly number[]) =>
    counts.map((count, index) => operand('of', `${2017 + index}/${18 + index}`, value(count), year(2017 + index)));
  const record = figure('count', 554, { calculation: 'maximum', operands: series(274, 301, 350, 554) });

  it('holds over a whole series whose latest period is the highest', () => {
    for (const text of ['record', 'a record 554', 'a record high of 554', 'highest on record'])
      expect(holds(text, record)).toBe(true);
    expect(holds('a record 555', record)).toBe(false);
    expect(holds('a record low', record)).toBe(false);
  });

  it.each([
    [
      'the latest is not the highest',
      { operands: series(274, 554, 350) },
      'the latest period, 2019/20, does not hold it',
    ],
    ['a period is left out', { operands: series(274, 301, 554).toSpliced(1, 1) }, 'do not follow one another'],
    [
      'a period is missing',
      {
        operands: [
          ...series(274),
          operand('of', '2018/19', { kind: 'missing' as const, marker: '[x]', why: 'it is [x]' }, year(2018)),
          ...series(0, 0, 554).slice(2),
        ],
      },
      '2018/19 is missing',
    ],
    [
      'the series has a break',
      { breaks: [{ date: '2020-04-01', what: 'the class was widened' }] },
      'the series has a break: the class was widened',
    ],
    [
      'some forces are not covered',
      { coverage: { usable: 40, of: 43, what: 'forces' } },
      'only 40 of 43 forces are covered',
    ],
    ['it is one period', { operands: series(554) }, 'fewer than two periods'],
    ['it is no maximum', { calculation: 'value' as const }, 'calculation maximum'],
  ])('does not hold where %s', (_, more, why) => {
    const verdict = prove('a record 554', { ...record, ...more });
    expect(verdict.holds).toBe(false);
    expect(verdict.message).toContain(why);
  });
});
