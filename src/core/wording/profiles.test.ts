import { describe, expect, it } from 'vitest';
import { Decimal } from '../figures/quantity.ts';
import { mixedProfiles, writeNumber } from './profiles.ts';

describe('a profile', () => {
  it('writes numbers to nine in words and from 10 in digits', () => {
    expect(['0', '6', '9', '10', '2194', '5.99'].map((number) => writeNumber(new Decimal(number), 'ons'))).toEqual([
      'zero',
      'six',
      'nine',
      '10',
      '2,194',
      '5.99',
    ]);
  });
});

describe('several profiles in one letter', () => {
  it('names both ways of writing percent', () => {
    expect(mixedProfiles(['49.7%', 'up 7 per cent'])).toEqual([
      {
        matter: 'percent',
        uses: [
          { style: '%', texts: ['49.7%'] },
          { style: 'per cent', texts: ['up 7 per cent'] },
        ],
        message:
          'Percentages are written in more than one way: % ("49.7%") and per cent ("up 7 per cent"). Choose one for the whole letter.',
      },
    ]);
  });

  it('names small numbers in words and in digits', () => {
    expect(mixedProfiles(['six a day', '8 a week']).map(({ matter }) => matter)).toEqual(['small-numbers']);
  });

  it('agrees where the profile does', () => {
    expect(mixedProfiles([])).toEqual([]);
    expect(
      mixedProfiles(['49.7%', '7%', 'six a day', '2,194', '12', 'between 6 and 14', '£5', '2 million', '5.99 a day']),
    ).toEqual([]);
    expect(mixedProfiles(['two-thirds', 'two in five', '8 a day'])).toEqual([]);
  });
});
