import { describe, expect, it } from 'vitest';
import {
  change,
  figure,
  grooming,
  groomingChange,
  offences,
  operand,
  ratio,
  risingShare,
  value,
} from '../figure.fixture.ts';
import { holds, misjudged, prove, rules } from '../proving.fixture.ts';

describe('274 to 554', () => {
  const phrases = [
    'more than double',
    'more than doubled',
    '2.02 times',
    'doubled',
    'twice as many',
    'twofold',
    'about double',
  ];
  const not = [
    'nearly doubled',
    'exactly double',
    'tripled',
    '2.03 times',
    '2.02 times more',
    'three times as many',
    'less than double',
  ];
  describe('as a ratio', () => {
    it('is worded so, and not otherwise', () => {
      expect(misjudged(grooming, { hold: [...phrases, 'up 102%'], fail: [...not, '202%', '2.02'] })).toEqual([]);
    });
  });
  describe('as a change', () => {
    it('is worded so, and not otherwise', () => {
      expect(
        misjudged(groomingChange, {
          hold: [...phrases, 'rose by 102%', 'a 102.2% rise', 'up 102%'],
          fail: [...not, 'fell by 102%', '3 percentage points', '280'],
        }),
      ).toEqual([]);
    });
  });

  it('30 to 67 is no "nearly doubling"', () => {
    expect(holds('nearly doubling', ratio(30, 67))).toBe(false);
    expect(prove('nearly doubling', ratio(30, 67)).message).toBe(
      'It is 2.23 times, so "nearly doubling" does not hold: it is 0.23 above.',
    );
    expect(holds('nearly doubled', ratio(100, 190))).toBe(true);
    expect(holds('nearly doubled', ratio(1000, 1899))).toBe(false);
  });

  it('offers "times as many" for "times more"', () => {
    expect(prove('three times more', ratio(1, 3)).message).toBe(
      '"three times more" may be read as 3 or as 4 times as many. Write "3 times as many" when that is what is meant.',
    );
  });
});

describe('a share that rose from 11% to 14%', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(risingShare, {
        hold: [
          'rose by 3 percentage points',
          '3 percentage points',
          'up 3 percentage points',
          'a 3 percentage point rise',
        ],
        fail: ['rose by 3%', '3%', '27%', 'fell by 3 percentage points', '2 percentage points', '3'],
      }),
    ).toEqual([]);
  });

  it('tells percent from percentage points', () => {
    expect(prove('rose by 3%', risingShare).message).toBe(
      'Percent is not percentage points, and the figure is in points: from 11% to 14% is 3 percentage points up, ' +
        'which is a change of 27%. Write "3 percentage points".',
    );
    const share = { calculation: 'points' } as const;
    const operands = [operand('from', '2021', value('63.627')), operand('to', '2022', value('62.95'))];
    expect(prove('down 1%', figure('points', '-0.677', { ...share, operands })).message).toContain(
      'from 63.63% to 62.95% is 0.68 percentage points down',
    );
    expect(prove('3 percentage points', change(11, 14)).message).toContain('Percentage points compare two shares');
  });

  it('points are plural except for exactly 1', () => {
    expect(rules('3 percentage point', risingShare)).toEqual(['points-plural']);
    expect(rules('1 percentage points', figure('points', 1))).toEqual(['points-plural']);
    expect(rules('1 percentage point', figure('points', 1))).toEqual([]);
    expect(rules('a 3 percentage point rise', risingShare)).toEqual([]);
    expect(rules('3 points', risingShare)).toEqual(['say-percentage-points']);
  });
});

describe('falls and differences', () => {
  const fall = change(600, 400);
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(fall, {
        hold: [
          'fell by a third',
          'down by a third',
          'down 33%',
          'a 33.3 per cent fall',
          'a third',
          'down by between 30% and 40%',
        ],
        fail: ['rose by a third', 'up 33%', 'halved', 'more than halved', 'fell by half', 'doubled'],
      }),
    ).toEqual([]);
  });

  it('a fall without its direction must stand in a sentence that says so', () => {
    expect(rules('a third', fall)).toEqual(['direction']);
    expect(rules('fell by a third', fall)).toEqual([]);
  });

  it('a difference is a count with a direction', () => {
    const more = figure('difference', 280, { calculation: 'difference', unit: offences });
    expect(
      ['280', 'up by 280', '280 more', 'an increase of 280 offences', 'rose by nearly 300'].every(
        (text) => holds(text, more) === (text !== 'rose by nearly 300'),
      ),
    ).toBe(true);
    expect(holds('280 fewer', more)).toBe(false);
    const fewer = figure('difference', -280, { calculation: 'difference', unit: offences });
    expect(holds('280 fewer offences', fewer)).toBe(true);
    expect(rules('280 less', fewer)).toEqual(['fewer-less']);
    expect(holds('up by 280', fewer)).toBe(false);
  });

  it('no change is neither up nor down', () => {
    expect(holds('up 0%', figure('change', 0))).toBe(false);
    expect(holds('0%', figure('change', 0))).toBe(true);
  });
});
