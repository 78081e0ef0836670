/** The cells of official tables and of freedom-of-information answers (DOMAIN 5), as the desk reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDigits } from '../figures/numbers.ts';
import type { Quantity } from '../figures/quantity.ts';
import { readCell } from './read-cell.ts';

function shownAs(quantity: Quantity): string {
  if (quantity.kind === 'value') return quantity.value.toFixed();
  return quantity.kind === 'interval' ? `${quantity.low.toFixed()} to ${quantity.high.toFixed()}` : 'missing';
}

function reads(text: string, options = {}): string {
  return shownAs(readCell(text, options).quantity);
}

describe('a number', () => {
  it.each([
    ['964', '964'],
    ['2,194', '2194'],
    ['1,234,567.50', '1234567.5'],
    ['1 234', '1234'],
    ['1\u2009234', '1234'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1\u202f234', '1234'],
    [' 903 ', '903'],
    ['\ufeff903', '903'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['24.10', '24.1'],
    ['(12)', '-12'],
    ['(1,234.5)', '-1234.5'],
    ['12-', '-12'],
    ['−12', '-12'],
    ['-12', '-12'],
    ['+12', '12'],
    ['£1,234', '1234'],
    ['-£12', '-12'],
    ['7.0E+03', '7000'],
    ['1.5e-2', '0.015'],
    ['1O5', '105'],
    ['1,0OO', '1000'],
  ])('%j is %s', (text, value) => {
    expect(readCell(text)).toMatchObject({ kind: 'value', shown: text });
    expect(reads(text)).toBe(value);
  });

  it('is a percentage when it says so, or when the file formats it as one', () => {
    expect(readCell('45%')).toMatchObject({ kind: 'value', percent: true });
    expect(reads('45 %')).toBe('45');
    expect(reads('0.45', { formattedAs: 'percent' })).toBe('45');
    expect(reads('45%', { formattedAs: 'percent' })).toBe('45');
    expect(readCell('45').percent).toBe(false);
  });

  it('keeps what stands beside it', () => {
    expect(readCell('964 [p]').flags).toEqual(['provisional']);
    expect(readCell('964[r]').flags).toEqual(['revised']);
    expect(readCell('964 r').flags).toEqual(['revised']);
    expect(readCell('964 [e] [note 2]')).toMatchObject({ kind: 'value', flags: ['estimated'], notes: ['2'] });
    expect(readCell('903¹²').notes).toEqual(['12']);
    expect(readCell('48*')).toMatchObject({ kind: 'value', notes: ['*'] });
    expect(readCell('c.200')).toMatchObject({ kind: 'value', flags: ['approximate'] });
    expect(reads('approx. 1,200')).toBe('1200');
    expect(readCell('7.0E+03').flags).toEqual(['scientific']);
    expect(readCell('1O5').flags).toEqual(['letter-o']);
  });

  it('never comes from digits that break the three-digit rule: a footnote digit may be glued on', () => {
    const cell = readCell('38,0001');
    expect(cell).toMatchObject({ kind: 'marker', split: { number: '38,000', note: '1' } });
    expect(cell.says).toBe('reads “38,0001”, and a footnote digit may be glued on (38,000 with note 1)');
    expect(readCell('38,00012').split).toEqual({ number: '38,000', note: '12' });
    expect(readCell('1 2345').split).toEqual({ number: '1 234', note: '5' });
    expect(readCell('1,23').says).toBe('reads “1,23”, which breaks the rule of three digits');
    expect(reads('12,34,567')).toBe('missing');
    expect(reads('1,234 567')).toBe('missing');
  });

  it.each([
    '2023/24',
    '2023-24',
    '2023-2024',
    '31/03/2003',
    '1.2.3',
    '12 months',
    'Kent2',
    'O',
    '--5',
    '£',
    '1e999',
    '12p',
    '0x1F',
    '٣',
  ])('is not read from %j', (text) => {
    expect(readCell(text).kind).toBe('marker');
  });
});

describe('a hidden small number', () => {
  it.each([
    ['<5', '1 to 4'],
    ['< 5', '1 to 4'],
    ['fewer than 5', '1 to 4'],
    ['Fewer than five', '1 to 4'],
    ['less than 10', '1 to 9'],
    ['under 5', '1 to 4'],
    ['5 or fewer', '1 to 5'],
    ['≤5', '1 to 5'],
    ['<5 (s.40)', '1 to 4'],
    ['fewer than 5 - exempt under s.40(2)', '1 to 4'],
    ['<5 [note 1]', '1 to 4'],
    ['1 to 4', '1 to 4'],
    ['1-4', '1 to 4'],
    ['0–4', '0 to 4'],
    ['between 1 and 4', '1 to 4'],
    ['<0.5', '0 to 0.5'],
    ['<1%', '0 to 1'],
    ['<2', '1'],
  ])('%j is %s', (text, range) => {
    expect(reads(text)).toBe(range);
  });

  it('hides zeros too where the table says so', () => {
    expect(reads('<5', { zerosHidden: true })).toBe('0 to 4');
    expect(reads('[c]', { zerosHidden: true, threshold: 5 })).toBe('0 to 4');
  });

  it('behind [c], * or # is a range only where the table states its threshold', () => {
    for (const text of ['[c]', 'c', '*', '#', 'Suppressed', '[C]']) {
      expect(readCell(text).kind, text).toBe('marker');
      expect(reads(text, { threshold: 5 }), text).toBe('1 to 4');
    }
    expect(reads('[x]', { threshold: 5 })).toBe('missing');
  });

  it('names the section relied on', () => {
    expect(readCell('<5 (s.40)').exemption).toBe('s.40');
    expect(readCell('s40(2)').exemption).toBe('s.40(2)');
    expect(readCell('Section 12(1)').exemption).toBe('s.12(1)');
  });
});

describe('an open bound', () => {
  it.each([
    ['>10', '11'],
    ['more than 10', '11'],
    ['10+', '10'],
    ['10 or more', '10'],
    ['≥10', '10'],
    ['>0.5', '0.5'],
  ])('%j has no upper end, so it is a marker that is at least %s', (text, least) => {
    const cell = readCell(text);
    expect(cell.kind).toBe('marker');
    expect(cell.atLeast?.toFixed()).toBe(least);
    expect(cell.says).toContain('no upper limit');
  });
});

describe('a marker', () => {
  it.each([
    ['', 'is blank'],
    [' \u00a0 ', 'is blank'],
    ['[x]', 'is not available'],
    ['x', 'is not available'],
    ['[z]', 'is not applicable'],
    ['[c]', 'is confidential'],
    ['[w]', 'has none recorded in the survey'],
    ['[low]', 'is more than 0 but rounds to 0'],
    ['[k]', 'is more than 0 but rounds to 0'],
    ['[e]', 'is marked as estimated with no number beside it'],
    ['..', 'is not available'],
    [':', 'is not available'],
    ['.', 'is not applicable'],
    ['-', 'is shown as a dash, which may mean none or not available'],
    ['–', 'is shown as a dash, which may mean none or not available'],
    ['NA', 'is not available or not applicable'],
    ['n/a', 'is not available or not applicable'],
    ['N/A', 'is not available or not applicable'],
    ['NIL', 'is given in words as none; write 0 if the source means 0'],
    ['Not held', 'is not held'],
    ['info not held', 'is not held'],
    ['Information not held', 'is not held'],
    ['No data held', 'is not held'],
    ['Refused', 'was refused'],
    ['Withheld', 'is withheld'],
    ['Refused - s.12', 'was refused under section 12 (cost limit)'],
    ['s.12', 'was refused under section 12 (cost limit)'],
    ['s.40(2)', 'is withheld under section 40 (personal information)'],
    ['Section 31', 'is withheld under section 31'],
    ['No response', 'has no reply'],
    ['Awaiting reply', 'is awaited'],
    ['[x] [note 3]', 'is not available'],
    ['see note', 'reads “see note”, which is not a number'],
  ])('%j %s', (text, says) => {
    const cell = readCell(text);
    expect(cell).toMatchObject({ kind: 'marker', shown: text, says });
    expect(cell.quantity.kind).toBe('missing');
  });
});

describe('a long text', () => {
  it('is not searched, however long', () => {
    const cell = readCell('-'.repeat(1_000_000));
    expect(cell.says).toBe('holds a text, not a number');
    expect(cell.quantity.kind).toBe('missing');
  });
});

describe('always', () => {
  it('keeps the text as displayed', () => {
    fc.assert(fc.property(fc.string(), (text) => readCell(text).shown === text));
  });

  it('no value comes from text without a digit, but for words that bound a number', () => {
    const wordless = fc.string({ unit: 'grapheme' }).filter((text) => !/[0-9]/.test(text) && !/one|two/i.test(text));
    fc.assert(fc.property(wordless, (text) => readCell(text, { threshold: 5 }).kind !== 'value'));
  });

  it('no 0 comes from text without a 0 in it', () => {
    const noZero = fc
      .string({ unit: fc.constantFrom(...Array.from(' ,.-()[]<>%cxzoO123456789')) })
      .filter((text) => !/[0oO]/.test(text));
    fc.assert(
      fc.property(noZero, (text) => {
        const { quantity } = readCell(text);
        return quantity.kind !== 'value' || !quantity.value.isZero();
      }),
      { numRuns: 500 },
    );
  });

  it('a grouped number reads as itself', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 999 }), (whole, decimals) => {
        const plain = `${String(whole)}.${String(decimals).padStart(3, '0')}`;
        const { quantity } = readCell(groupDigits(plain));
        return quantity.kind === 'value' && quantity.value.eq(plain);
      }),
    );
  });

  it('a range has its lower end below its upper end', () => {
    const bounds = fc.tuple(fc.constantFrom('<', '≤', 'fewer than ', '1 to '), fc.nat({ max: 5000 }), fc.boolean());
    fc.assert(
      fc.property(bounds, ([word, limit, zerosHidden]) => {
        const { quantity } = readCell(`${word}${String(limit)}`, { zerosHidden });
        return quantity.kind !== 'interval' || quantity.low.lt(quantity.high);
      }),
    );
  });
});
