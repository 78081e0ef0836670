import { describe, expect, it } from 'vitest';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { Decimal } from '../figures/quantity.ts';
import type { Profile } from '../model/index.ts';
import {
  change,
  figure,
  grooming,
  groomingChange,
  hidden,
  hiddenSum,
  instagram,
  interval,
  meta,
  offences,
  operand,
  perDay,
  ratio,
  risingShare,
  share,
  snapchat,
  value,
  wales,
  walesPerDay,
  year2023,
} from './figure.fixture.ts';
import { provePhrase } from './prove-phrase.ts';

const prove = (text: string, of: EvaluatedFigure, profile: Profile = 'house') => provePhrase(text, of, { profile });
const holds = (text: string, of: EvaluatedFigure): boolean => prove(text, of).holds;
const rules = (text: string, of: EvaluatedFigure, profile?: Profile): string[] => {
  const verdict = prove(text, of, profile);
  expect(verdict.holds, verdict.message).toBe(true);
  return verdict.cautions.map(({ rule }) => rule);
};

/** Each phrase that must hold of the figure, and each that must not. */
function specify(of: EvaluatedFigure, hold: readonly string[], fail: readonly string[]): void {
  it.each(hold)('"%s" holds', (text) => {
    const verdict = prove(text, of);
    expect(verdict.holds, verdict.message).toBe(true);
  });
  it.each(fail)('"%s" does not', (text) => {
    expect(holds(text, of)).toBe(false);
  });
}

describe('2,194 offences', () => {
  specify(
    wales,
    [
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
    [
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
  );

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
  specify(
    walesPerDay,
    [
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
    [
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
  );

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
  specify(
    snapchat,
    [
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
    [
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
  );

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
  specify(
    meta,
    ['a quarter', '25%', '24.99%', 'almost a quarter', 'one in four', 'about a quarter', 'just under a quarter'],
    [
      'exactly a quarter',
      'more than a quarter',
      'just over a quarter',
      '24.9%',
      '24.98%',
      'more than one in four',
      'one in five',
      'a fifth',
    ],
  );
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
    specify(grooming, [...phrases, 'up 102%'], [...not, '202%', '2.02']);
  });
  describe('as a change', () => {
    specify(
      groomingChange,
      [...phrases, 'rose by 102%', 'a 102.2% rise', 'up 102%'],
      [...not, 'fell by 102%', '3 percentage points', '280'],
    );
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

describe('a share that rose from 11% to 14%', () => {
  specify(
    risingShare,
    ['rose by 3 percentage points', '3 percentage points', 'up 3 percentage points', 'a 3 percentage point rise'],
    ['rose by 3%', '3%', '27%', 'fell by 3 percentage points', '2 percentage points', '3'],
  );

  it('tells percent from percentage points', () => {
    expect(prove('rose by 3%', risingShare).message).toBe(
      'Percent is not percentage points, and the figure is in points: from 11% to 14% is 3 percentage points up, ' +
        'which is a change of 27%. Write "3 percentage points".',
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
  specify(
    fall,
    [
      'fell by a third',
      'down by a third',
      'down 33%',
      'a 33.3 per cent fall',
      'a third',
      'down by between 30% and 40%',
    ],
    ['rose by a third', 'up 33%', 'halved', 'more than halved', 'fell by half', 'doubled'],
  );

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

describe('intervals: a phrase holds at both ends or not at all', () => {
  specify(
    hiddenSum,
    [
      'between 10 and 14',
      '10 to 14',
      'at least 10',
      'up to 14',
      'fewer than 15',
      'more than nine',
      'no fewer than 10 offences',
    ],
    ['12', 'about 12', 'at least 11', 'up to 13', 'fewer than 14', 'between 11 and 14', 'nearly 15'],
  );
  describe('fewer than 5 in the source', () => {
    specify(
      hidden,
      ['fewer than five', 'between one and four', 'at least one', 'up to four'],
      ['two', 'no', 'more than one', 'fewer than four'],
    );
  });

  it('says at which end it fails', () => {
    expect(prove('fewer than 14', hiddenSum).message).toBe(
      'It is between 10 and 14, and a phrase must hold at both ends: 14 is not fewer than 14: it is 14 itself.',
    );
    expect(prove('at least 10', hiddenSum).message).toBe('It is between 10 and 14, and it holds at both ends.');
  });

  it('a change that may have gone either way went neither up nor down', () => {
    const either = figure('change', interval('-2', '3'));
    for (const text of ['up 1%', 'down 1%', '1%', 'at most 3%']) expect(holds(text, either)).toBe(false);
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

describe('unit nouns never switch', () => {
  it('takes the noun for one or for many, and its last words', () => {
    expect(rules('2,194 offences', wales)).toEqual([]);
    const sessions = figure('count', 903, { unit: { one: 'counselling session', many: 'counselling sessions' } });
    expect(rules('903 sessions', sessions)).toEqual([]);
    expect(prove('903 children', sessions)).toMatchObject({
      holds: false,
      message:
        '"children" is not what the figure counts: its unit noun is "counselling sessions", and units never switch.',
    });
  });

  it('agrees in number', () => {
    expect(rules('2,194 offence', wales)).toEqual(['agreement']);
    expect(rules('one offences', figure('count', 1, { unit: offences }))).toEqual(['agreement']);
    expect(rules('one offence', figure('count', 1, { unit: offences }))).toEqual([]);
  });

  it('a narrower noun is for the author to check', () => {
    expect(rules('2,194 image offences', wales)).toEqual(['noun-narrowed']);
    expect(rules('2,194 offences', figure('count', 2194))).toEqual(['noun-unknown']);
  });
});

describe('places in an order', () => {
  const third = figure('rank', 3, { calculation: 'rank', among: 43, holders: ['Gwent'] });
  specify(
    third,
    ['third highest', 'the third highest of the 43 forces', '3rd largest', 'third', '41st lowest'],
    [
      'highest',
      'second highest',
      'third lowest',
      'third highest of 44',
      'joint third highest',
      'nearly third highest',
      '3',
      'record',
    ],
  );

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

describe('money, means and rates', () => {
  const pounds = figure('count', '1234567', { unit: { one: 'pound', many: 'pounds', symbol: '£' } });
  it('money carries its symbol or its noun', () => {
    expect(holds('£1,234,567', pounds)).toBe(true);
    expect(holds('more than £1.2 million', pounds)).toBe(true);
    expect(holds('1,234,567 pounds', pounds)).toBe(true);
    expect(holds('1,234,567', pounds)).toBe(false);
    expect(holds('$1,234,567', pounds)).toBe(false);
    expect(rules('fewer than £1.3 million', pounds)).toEqual(['fewer-less']);
  });

  it('a rate is per the same people', () => {
    const rate = figure('rate', '12.14', { per: '1000' });
    expect(holds('12.1 per 1,000', rate)).toBe(true);
    expect(holds('1,214 per 100,000 people', rate)).toBe(true);
    expect(holds('12.1 per 100,000', rate)).toBe(false);
    expect(rules('12.1', rate)).toEqual(['say-per']);
  });

  it('a mean is a number', () => {
    expect(holds('12.0', figure('mean', '12.02'))).toBe(true);
    expect(holds('12.1', figure('mean', '12.02'))).toBe(false);
  });
});

describe('advice on style', () => {
  it.each([
    ['49.7 per cent', snapchat, 'house', ['profile']],
    ['49.7 per cent', snapchat, 'press', []],
    ['49.7%', snapchat, 'press', ['profile']],
    ['49.7%', snapchat, 'ons', []],
    ['49.7 percent', snapchat, 'press', ['profile']],
    ['6 a day', walesPerDay, 'ons', ['profile']],
    ['Six a day', walesPerDay, 'ons', []],
    ['two thousand one hundred and ninety-four', wales, 'ons', ['profile']],
    ['Two thousand one hundred and ninety-four', wales, 'ons', []],
    ['2194', wales, 'house', ['commas']],
    ['less than 2,200', wales, 'house', ['fewer-less']],
    ['fewer than 50%', snapchat, 'house', ['fewer-less']],
    ['2,100-2,200', wales, 'house', ['range-to', 'value-known']],
  ] as const)('"%s" in the profile: %#', (text, of, profile, advice) => {
    expect(rules(text, of, profile).sort()).toEqual([...advice]);
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
