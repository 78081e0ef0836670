import { describe, expect, it } from 'vitest';
import { Decimal } from '../figures/quantity.ts';
import {
  figure,
  instagram,
  meta,
  operand,
  perDay,
  share,
  snapchat,
  value,
  wales,
  walesPerDay,
  year2023,
} from './figure.fixture.ts';
import { provePhrase } from './prove-phrase.ts';
import { holds, misjudged, prove, rules } from './proving.fixture.ts';

describe('2,194 offences', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(wales, {
        hold: [
          '2,194',
          'more than 2,000',
          'over 2,100',
          'nearly 2,200',
          'just under 2,200',
          'about 2,200',
          'at least 2,194',
          'up to 2,194',
          'fewer than 2,195',
          'exactly 2,194',
          'some 2,200 offences',
          '2.2 thousand',
          'between 2,000 and 2,500',
        ],
        fail: [
          '2,195',
          'more than 2,194',
          'nearly 2,194',
          'nearly 2,400',
          'exactly 2,200',
          'just over 2,200',
          '2,000',
          'fewer than 2,194',
          'at least 2,195',
          'up to 2,193',
          'between 2,000 and 2,100',
          'six a day',
          '49.7%',
          'half',
          'doubled',
          'up 2,194',
          'an average of 2,194',
          '£2,194',
        ],
      }),
    ).toEqual([]);
  });

  it('"more than 2,000" is just within the tenth beyond which it undersells', () => {
    expect(rules('more than 2,000', wales)).toEqual([]);
    expect(rules('more than 1,990', wales)).toEqual(['undersells']);
    expect(rules('at least 1,000', wales)).toEqual(['undersells']);
    expect(rules('up to 10,000', wales)).toEqual(['oversells']);
  });

  it('a rounded count within 1% is advised to say about', () => {
    expect(rules('2,200', wales)).toEqual(['say-about']);
    expect(rules('about 2,200', wales)).toEqual([]);
  });

  it('bands are settings', () => {
    const { holds: near } = provePhrase('nearly 2,400', wales, { profile: 'house', bands: { nearly: '10' } });
    expect(near).toBe(true);
  });
});

describe('2,194 over the 366 days of 2023/24: 5.9945 a day', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(walesPerDay, {
        hold: [
          'six a day',
          'about six a day',
          'nearly six a day',
          '5.99 a day',
          '6.0 per day',
          'six offences a day',
          '42 a week',
          'about 180 a month',
          '2,194 a year',
          'one every four hours',
          'every 240 minutes',
          'nearly one every four hours',
          'between five and six a day',
        ],
        fail: [
          'over six a day',
          'more than six a day',
          'exactly six a day',
          '6.00 a day',
          'five a day',
          'six victims a day',
          '43 a week',
          'more than one every four hours',
          'one every three hours',
          'less than every four hours',
          '2,194',
          '12.1 per 1,000',
        ],
      }),
    ).toEqual([]);
  });

  it('over 365 days it is 6.0109, and the hedge flips', () => {
    const wrongDays = perDay(2194, 365);
    expect(holds('over six a day', wrongDays)).toBe(true);
    expect(holds('nearly six a day', wrongDays)).toBe(false);
  });

  it('says by how much it fails, and the sum where it holds', () => {
    expect(prove('over six a day', walesPerDay).message).toBe(
      'It is 5.99 a day, which is not over six a day: it is 0.01 below.',
    );
    expect(prove('six a day', walesPerDay).message).toBe('5.9945 a day rounds to 6 a day.');
    expect(prove('about 12 a day', walesPerDay).message).toBe(
      'It is 5.99 a day, which is not about 12 a day: it is 5.41 below 11.4 a day, the least that it may stand for.',
    );
  });

  it('a rate of time always gives its number a day', () => {
    const { cautions } = prove('one every four hours', walesPerDay);
    expect(cautions).toEqual([
      { rule: 'every-needs-per-day', message: 'Say how many that is a day as well: 5.99 a day on average.' },
    ]);
  });

  it('converts an average a week or month by real days', () => {
    const weekly = figure('average', new Decimal(2194).div(366).times(7), { per: 'week', days: 366 });
    const monthly = figure('average', new Decimal(2194).div(12), { per: 'month', days: 366, period: year2023 });
    for (const one of [weekly, monthly]) {
      expect(holds('5.99 a day', one)).toBe(true);
      expect(holds('over six a day', one)).toBe(false);
    }
    expect(holds('2,194 a year', weekly)).toBe(false);
    expect(prove('2,194 a year', weekly).message).toContain("days of the figure's period");
  });
});

describe('3,648 of the 7,338 offences whose platform was known: 49.7138%', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(snapchat, {
        hold: [
          '49.7%',
          '50%',
          '49.71 per cent',
          'half',
          'almost half',
          'just under half',
          'nearly 50%',
          'one in two',
          'five in ten',
          '3,648 in 7,338',
          'at least 49%',
          'less than half',
        ],
        fail: [
          'exactly half',
          'more than half',
          'just over half',
          '49.8%',
          '49%',
          'a third',
          'almost two-thirds',
          'one in three',
          '3,648',
          '3,648 offences',
          '3,650 in 7,338',
          '3 percentage points',
          'up 49.7%',
          'doubled',
          'half of all offences',
        ],
      }),
    ).toEqual([]);
  });

  it('exactly half would be 3,669', () => {
    expect(holds('exactly half', share(3669, 7338))).toBe(true);
  });

  it('names the numerator when it is worded as the share', () => {
    const withOperands = share(3648, 7338, { operands: [operand('part', 'Snapchat', value(3648))] });
    expect(prove('3,648', withOperands).message).toContain('3,648 is Snapchat, which is a figure of its own.');
  });

  it('"of all" is not the base', () => {
    expect(prove('half of all offences', snapchat).message).toContain('where the platform was known');
  });
});

describe('1,834 of 7,338: 24.9932%', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(meta, {
        hold: [
          'a quarter',
          '25%',
          '24.99%',
          'almost a quarter',
          'one in four',
          'about a quarter',
          'just under a quarter',
        ],
        fail: [
          'exactly a quarter',
          'more than a quarter',
          'just over a quarter',
          '24.9%',
          '24.98%',
          'more than one in four',
          'one in five',
          'a fifth',
        ],
      }),
    ).toEqual([]);
  });
});

describe('fractions', () => {
  it('"almost two-thirds" needs two-thirds to be the nearest common fraction', () => {
    expect(holds('almost two-thirds', figure('share', '64'))).toBe(true);
    expect(holds('almost two-thirds', figure('share', '63'))).toBe(false);
    expect(prove('almost two-thirds', figure('share', '63')).message).toContain('The nearest common fraction is 60%.');
  });

  it('a bare fraction stands for half a percentage point either side', () => {
    expect(holds('half', figure('share', '50.5'))).toBe(true);
    expect(holds('half', figure('share', '50.51'))).toBe(false);
    expect(holds('a third', figure('share', new Decimal(100).div(3)))).toBe(true);
    expect(holds('exactly a third', share(1, 3))).toBe(true);
    expect(holds('exactly a third', share(1000, 3001))).toBe(false);
  });

  it('a hedge that holds but stands far off is advised against', () => {
    expect(rules('almost a tenth', figure('share', '8'))).toEqual(['loose-hedge']);
    expect(rules('almost a tenth', figure('share', '9'))).toEqual([]);
  });

  it('a percentage is finer language: "about 10%" does not stand for 14%', () => {
    expect(holds('about 10%', figure('share', '11'))).toBe(true);
    expect(holds('about 10%', figure('share', '14'))).toBe(false);
  });

  it('one in N is the nearest such fraction', () => {
    expect(holds('one in nine', instagram)).toBe(true);
    expect(holds('one in eight', instagram)).toBe(false);
    expect(holds('one in ten', instagram)).toBe(false);
    expect(holds('nearly one in 100', figure('share', '0.97'))).toBe(true);
  });
});

describe('rounding', () => {
  const value22 = figure('share', '22.478');

  it('happens once', () => {
    expect(holds('22.5%', value22)).toBe(true);
    expect(holds('22%', value22)).toBe(true);
    expect(holds('23%', value22)).toBe(false);
    expect(prove('23%', value22).message).toBe(
      'It is 22.48%, which is not 23%: 22.478% rounds to 22%. Rounding it to 22.5, then 23 is rounding twice: round once, from 22.478%.',
    );
  });

  it('goes half away from zero', () => {
    expect(holds('23%', figure('share', '22.5'))).toBe(true);
    expect(holds('22%', figure('share', '22.5'))).toBe(false);
  });

  it('12.02 a day is not "nearly 12 a day"', () => {
    const average = figure('average', '12.02', { per: 'day' });
    expect(holds('nearly 12 a day', average)).toBe(false);
    expect(holds('12 a day', average)).toBe(true);
    expect(prove('nearly 12 a day', average).message).toBe(
      'It is 12.02 a day, which is not nearly 12 a day: it is 0.02 above.',
    );
  });

  it('is never so coarse that the number is another: 2.4 million is not "two million"', () => {
    expect(holds('two million', figure('mean', 2_400_000))).toBe(false);
    expect(rules('one a day', figure('average', '0.52', { per: 'day' }))).toEqual(['loose-hedge']);
  });
});

describe('a missing quantity', () => {
  const missing = figure('count', { kind: 'missing', marker: 'Not held', why: 'Gwent is Not held for 2019/20' });
  it('has no phrase, and the message says why', () => {
    for (const text of ['2,194', '0', 'none', 'fewer than five', 'loads'])
      expect(prove(text, missing)).toEqual({
        holds: false,
        message: 'There is no number to word: Gwent is Not held for 2019/20.',
        cautions: [],
      });
  });
});

describe('wording that cannot be read', () => {
  it('is said, with what could be', () => {
    expect(prove('loads', snapchat)).toEqual({
      holds: false,
      message:
        '"loads" cannot be read as wording for a number. Wording that can be read is like "49.7%", "almost half" or ' +
        '"one in four": the number, its hedge, its unit noun, and no more.',
      cautions: [],
    });
    expect(prove('38,0001', wales).message).toContain('"38,0001" breaks the rule of three digits between commas');
    expect(prove('a '.repeat(500), wales).message).toContain('too long');
  });
});
