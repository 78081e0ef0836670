/** Numbers as sums and the annex print them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, exactly, missing } from './arithmetic.ts';
import { exactText, groupDigits, showQuantity } from './numbers.ts';
import { Decimal } from './quantity.ts';

const divide = (a: number, b: number, times = 1): ReturnType<typeof exactly> =>
  exactly(new Decimal(a).times(times).div(b));

describe('digits', () => {
  it('have commas every three and a true minus sign', () => {
    expect(['2194', '7338', '38685', '1000000', '999', '0', '-1234.50', '0.5'].map(groupDigits)).toEqual([
      '2,194',
      '7,338',
      '38,685',
      '1,000,000',
      '999',
      '0',
      '−1,234.50',
      '0.5',
    ]);
    expect(groupDigits('about 2000')).toBe('about 2000');
  });

  it('are the same without their commas', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n }),
        (number) => groupDigits(String(number)).replaceAll(',', '') === String(number),
      ),
    );
  });
});

describe('a quantity in a sum', () => {
  it('shows the decimals that a hedge turns on', () => {
    expect(showQuantity(divide(2194, 366), 'average', { per: 'day' })).toBe('5.99 a day');
    expect(showQuantity(divide(2194, 365), 'average', { per: 'day' })).toBe('6.01 a day');
    expect(showQuantity(divide(38685, 366), 'average', { per: 'day' })).toBe('105.7 a day');
    expect(showQuantity(divide(3648, 7338, 100), 'share')).toBe('49.7%');
    expect(showQuantity(divide(1834, 7338, 100), 'share')).toBe('24.99%');
    expect(showQuantity(divide(554, 274), 'ratio')).toBe('2.02 times');
    expect(showQuantity(exactly('66.66'), 'share')).toBe('66.66%');
    expect(showQuantity(exactly('99.99999'), 'share')).toBe('99.99999%');
  });

  it('rounds thirds, which never end', () => {
    expect(showQuantity(divide(6, 9, 100), 'share')).toBe('66.7%');
    expect(showQuantity(divide(1, 3, 100), 'share')).toBe('33.3%');
  });

  it('shows a place as a place, not as a count', () => {
    const households = { one: 'household', many: 'households' };
    expect(showQuantity(exactly(1), 'rank', { unit: households })).toBe('1st');
    expect(
      ['2', '3', '4', '11', '12', '21', '113', '1022'].map((place) => showQuantity(exactly(place), 'rank')),
    ).toEqual(['2nd', '3rd', '4th', '11th', '12th', '21st', '113th', '1,022nd']);
    expect(showQuantity(between(2, 3), 'rank')).toBe('2nd to 3rd');
  });

  it('shows two digits that count of a number near 0', () => {
    expect(showQuantity(divide(2, 2400, 100), 'share')).toBe('0.083%');
    expect(showQuantity(divide(1, 3), 'ratio')).toBe('0.33 times');
    expect(showQuantity(exactly('0.00000000000000123456'), 'share')).toBe('0.0000000000000012%');
  });

  it('shows an exact number exactly', () => {
    expect(showQuantity(exactly('548.5'), 'mean')).toBe('548.5');
    expect(showQuantity(exactly(50), 'share')).toBe('50%');
    expect(showQuantity(exactly(1), 'points')).toBe('1 percentage point');
    expect(showQuantity(exactly('-3'), 'points')).toBe('−3 percentage points');
    expect(showQuantity(exactly(2), 'ratio')).toBe('2 times');
  });

  it('says ranges with "to" and a missing number by its marker', () => {
    expect(showQuantity(between(16, 19))).toBe('16 to 19');
    expect(showQuantity(between('12.34', '15.01'), 'share')).toBe('12.34% to 15.01%');
    expect(showQuantity(missing('[x]', 'Gwent is not available'))).toBe('[x]');
    expect(showQuantity(missing('', 'Gwent is blank'))).toBe('(blank)');
  });

  it('carries its unit where one is given', () => {
    const offence = { one: 'offence', many: 'offences' };
    expect(showQuantity(exactly(2194), 'count', { unit: offence })).toBe('2,194 offences');
    expect(showQuantity(exactly(1), 'count', { unit: offence })).toBe('1 offence');
    expect(showQuantity(exactly(1200), 'count', { unit: { one: 'pound', many: 'pounds', symbol: '£' } })).toBe(
      '£1,200',
    );
    expect(showQuantity(divide(1, 3, 1000), 'rate', { per: '1000' })).toBe('333.3 per 1,000');
  });

  it('is never rounded onto a rounder number than it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 2, max: 99_999 }), (part, whole) => {
        const exact = new Decimal(part).times(100).div(whole);
        const shown = new Decimal(showQuantity(exactly(exact), 'share').replace(/[,%]/g, ''));
        for (const bar of [25, 50, 75, 100]) expect(shown.cmp(bar)).toBe(exact.cmp(bar));
        expect(shown.minus(exact).abs().lte('0.05')).toBe(true);
      }),
    );
  });
});

describe('the exact text of the annex', () => {
  it('is full for a number that ends and cut, not rounded, for one that never does', () => {
    expect(exactText(divide(3648, 7338, 100), 'share')).toBe('49.71381847…%');
    expect(exactText(divide(2, 3, 100), 'share')).toBe('66.66666666…%');
    expect(exactText(divide(2194, 366), 'average', 'day')).toBe('5.994535519… a day');
    expect(exactText(exactly('2194'))).toBe('2,194');
    expect(exactText(divide(1, 1024), 'ratio')).toBe('0.0009765625 times');
    expect(exactText(between(16, 19))).toBe('16 to 19');
    expect(exactText(missing('[c]', 'Gwent is confidential'))).toBe('[c]');
  });
});
