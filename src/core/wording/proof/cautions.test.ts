import { describe, expect, it } from 'vitest';
import { figure, offences, snapchat, wales, walesPerDay } from '../figure.fixture.ts';
import { holds, prove, rules } from '../proving.fixture.ts';

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
