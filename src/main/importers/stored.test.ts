import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSerialDate, serialOf } from './stored-date.ts';
import { readStoredNumber, showsAll, writeStoredNumber } from './stored-number.ts';

describe('A stored number', () => {
  it.each([
    ['2194', '2194'],
    ['0.49709999999999999', '0.4971'],
    ['24.100000000000001', '24.1'],
    ['0.30000000000000004', '0.3'],
    ['3.5249999999999995', '3.525'],
    ['99.99999999999997', '100'],
    ['2.7913159060700043', '2.7913159060700043'],
    ['0.66666666666666663', '0.6666666666666666'],
    ['7.0E+03', '7000'],
    ['1.2E-7', '0.00000012'],
    ['-0.50', '-0.5'],
    ['1E+21', '1000000000000000000000'],
    ['12345678901', '12345678901'],
    ['-0', '0'],
  ])('%s is %s', (text, exact) => {
    expect(readStoredNumber(text)).toBe(exact);
  });

  it.each(['', 'n/a', '1,234', '0x10', 'Infinity', '1e999', '--1', '1e'])('is none in %j', (text) => {
    expect(readStoredNumber(text)).toBeUndefined();
  });

  it('is the same float, except for noise behind fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = writeStoredNumber(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
    );
  });

  it('comes back as it was typed, up to ten digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const typed = (digits / 10 ** places).toFixed(places);
          expect(Number(readStoredNumber(typed))).toBe(Number(typed));
          expect(readStoredNumber(Number(typed).toPrecision(17))).toBe(String(Number(typed)));
        },
      ),
    );
  });

  it.each([
    ['1,234', '1234', true],
    ['12.50', '12.5', true],
    [' 2,194 ', '2194', true],
    ['50%', '0.4971', false],
    ['12.0', '11.9534030618', false],
    ['56,303', '56303200', false],
    ['1200', '12', false],
  ])('%s shows all of %s: %s', (shown, stored, all) => {
    expect(showsAll(shown, stored)).toBe(all);
  });
});

describe('A stored date', () => {
  it.each([
    [45_382, false, '2024-03-31'],
    [45_382.395833333336, false, '2024-03-31T09:30:00'],
    [0.5, false, '12:00:00'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [43_920, true, '2024-03-31'],
    [1, true, '1904-01-02'],
    [2_958_465, false, '9999-12-31'],
  ])('%d, since 1904 %s, is %s', (serial, since1904, date) => {
    expect(readSerialDate(serial, since1904)).toBe(date);
  });

  it.each([-1, 60, 2_958_466, Number.NaN])('is none in %d', (serial) => {
    expect(readSerialDate(serial, false)).toBeUndefined();
  });

  it('comes back from its serial', () => {
    const days = fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(readSerialDate(serialOf(iso) ?? -1, false)).toBe(iso);
      }),
    );
  });
});
