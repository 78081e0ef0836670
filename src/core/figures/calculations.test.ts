/** Every calculation with the published numbers of DOMAIN 1: its value and its sum in words. */
import { describe, expect, it } from 'vitest';
import { aFigure, aReport, aTable, allForces, cell, evaluating, figureOf, offence, wales } from './records.fixture.ts';
import type { EvaluatedFigure } from './evaluated.ts';
import { exactText } from './numbers.ts';

const total = aFigure('wales-total', 'sum', { of: allForces }, { area: wales });

/** Evaluates one figure beside the Welsh total and gives it back with its findings. */
function work(
  calculation: string,
  args: Record<string, unknown>,
  fields: Record<string, unknown> = {},
  ...more: Parameters<typeof evaluating>
): EvaluatedFigure {
  const evaluation = evaluating(total, aFigure('it', calculation, args, fields), ...more);
  expect(evaluation.findings).toEqual([]);
  return figureOf(evaluation, 'it');
}

function exact(figure: EvaluatedFigure): string {
  return exactText(figure.quantity, figure.measure, figure.per);
}

describe('value and sum', () => {
  it('of a cell says which cell', () => {
    const figure = work('value', { of: cell('forces', '2023/24', 'South Wales') });
    expect(figure).toMatchObject({
      sum: '964 (South Wales, 2023/24)',
      measure: 'count',
      unit: offence,
      area: { label: 'South Wales' },
    });
  });

  it('adds the four forces and leaves the totals row out', () => {
    const figure = work('sum', { of: allForces }, { area: wales });
    expect(figure.sum).toBe('964 + 535 + 503 + 192 = 2,194');
    expect(figure.operands.map(({ label }) => label)).toEqual(['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys']);
    expect(figure.period).toMatchObject({ start: '2023-04-01', end: '2024-03-31' });
  });

  it('keeps hidden numbers as a range and missing ones as missing, with the reason', () => {
    const few = aTable('few', { Force: ['A', 'B', 'C', 'Gwent'], Offences: ['10', '<5', '5', '[x]'] });
    expect(work('sum', { of: { table: 'few', column: 'Offences', rows: ['A', 'B', 'C'] } }, {}, few).sum).toBe(
      '10 + (1 to 4) + 5 = 16 to 19',
    );
    const gone = work(
      'sum',
      { of: [cell('forces', '2023/24', 'South Wales'), cell('few', 'Offences', 'Gwent')] },
      { area: wales },
      few,
    );
    expect(gone.sum).toBe('964 + [x] has no total: Gwent is not available');
    expect(gone.quantity).toEqual({ kind: 'missing', marker: '[x]', why: 'Gwent is not available' });
  });

  it('says of a long sum how many numbers it has', () => {
    const labels = Array.from({ length: 1000 }, (_, at) => `Row ${String(at)}`);
    const long = aTable('long', { Row: labels, Offences: labels.map(() => '1') });
    expect(work('sum', { of: { table: 'long', column: 'Offences', rows: 'all' } }, {}, long).sum).toBe(
      '1 + 1 + 1 + 1 + 1 + … + 1 (1,000 numbers) = 1,000',
    );
  });
});

describe('difference, change, ratio', () => {
  const years = { from: cell('communication', '2017/18', 'Wales'), to: cell('communication', '2023/24', 'Wales') };

  it('compare 274 with 554', () => {
    expect(work('difference', years)).toMatchObject({ sum: '554 − 274 = 280', measure: 'difference' });
    expect(work('change', years).sum).toBe('(554 − 274) ÷ 274 = 102.2%');
    const ratio = work('ratio', years);
    expect(ratio.sum).toBe('554 ÷ 274 = 2.02 times');
    expect(exact(ratio)).toBe('2.021897810… times');
  });

  it('keep both years on the operands, the later as their own, and the breaks between', () => {
    const ratio = work('ratio', years);
    expect(ratio.period?.start).toBe('2023-04-01');
    expect(ratio.operands.map(({ label, period }) => `${label}: ${period?.start ?? ''}`)).toEqual([
      'Wales, 2017/18: 2017-04-01',
      'Wales, 2023/24: 2023-04-01',
    ]);
    expect(ratio.compared).toMatchObject({ earlier: { start: '2017-04-01' }, later: { end: '2024-03-31' } });
    expect(ratio.breaks).toEqual([{ date: '2017-04-03', what: 'The offence came into force' }]);
    expect(work('value', { of: cell('communication', '2023/24', 'Wales') }).breaks).toEqual([]);
  });

  it('meet a break only where they rest on a row that it names', () => {
    const parts = aTable(
      'parts',
      { Force: ['Dyfed-Powys', 'The other three'], '2017/18': ['19', '255'], '2023/24': ['67', '487'] },
      { unit: offence, area: wales, breaks: [{ date: '2018-04-01', what: 'Whole years', rows: ['Dyfed-Powys'] }] },
    );
    const ratioOf = (row: string) =>
      work('ratio', { from: cell('parts', '2017/18', row), to: cell('parts', '2023/24', row) }, {}, parts);
    expect(ratioOf('Dyfed-Powys').breaks).toHaveLength(1);
    expect(ratioOf('The other three')).toMatchObject({ breaks: [], sum: '487 ÷ 255 = 1.91 times' });
  });

  it('show a fall with a minus sign and added parts in brackets', () => {
    expect(work('change', { from: years.to, to: years.from }).sum).toBe('(274 − 554) ÷ 554 = −50.5%');
    const south = [cell('forces', '2023/24', 'South Wales'), cell('forces', '2023/24', 'Gwent')];
    expect(work('ratio', { from: cell('forces', '2023/24', 'North Wales'), to: south }, { area: wales }).sum).toBe(
      '(964 + 503) ÷ 535 = 2.74 times',
    );
  });
});

describe('share', () => {
  const whole = cell('platforms', 'Offences', 'All known');

  it('of Snapchat is 49.7%, with base, coverage and unit from the table', () => {
    const figure = work('share', { part: cell('platforms', 'Offences', 'Snapchat'), whole });
    expect(figure.sum).toBe('3,648 ÷ 7,338 = 49.7%');
    expect(exact(figure)).toBe('49.71381847…%');
    expect(figure).toMatchObject({
      base: 'where the platform was known',
      coverage: { usable: 20, of: 43 },
      unit: offence,
    });
    expect(figure.operands.map((operand) => operand.total)).toEqual([false, true]);
  });

  it('of the three Meta platforms is 24.99%, though 11 + 7 + 6 = 24', () => {
    const part = { table: 'platforms', column: 'Offences', rows: ['Instagram', 'Facebook', 'WhatsApp'] };
    const figure = work('share', { part, whole });
    expect(figure.sum).toBe('(840 + 537 + 457) ÷ 7,338 = 24.99%');
    expect(exact(figure)).toBe('24.99318615…%');
  });

  it('of exactly half is exactly 50%', () => {
    expect(exact(work('share', { part: { figure: 'half' }, whole }, {}, aReport('half', '3,669')))).toBe('50%');
  });

  it('of a hidden part in its own whole stays within its bounds', () => {
    const small = aTable('small', { Force: ['A', 'B'], Offences: ['4', '<5'] });
    const all = { table: 'small', column: 'Offences', rows: 'all' };
    const whole2 = aFigure('small-total', 'sum', { of: all });
    const figure = work(
      'share',
      { part: cell('small', 'Offences', 'B'), whole: { figure: 'small-total' } },
      {},
      small,
      whole2,
    );
    expect(figure.sum).toBe('(1 to 4) ÷ (5 to 8) = 20% to 50%');
  });
});

describe('points', () => {
  const shares = [aReport('old', '46.2', { measure: 'share' }), aReport('new', '49.7', { measure: 'share' })];

  it('lie between two shares', () => {
    const figure = work('points', { from: { figure: 'old' }, to: { figure: 'new' } }, {}, ...shares);
    expect(figure).toMatchObject({ sum: '49.7% − 46.2% = 3.5 percentage points', measure: 'points' });
    const difference = work('difference', { from: { figure: 'old' }, to: { figure: 'new' } }, {}, ...shares);
    expect(difference.measure).toBe('points');
  });

  it('are said with decimals at which the sum adds up', () => {
    const third = aFigure('third', 'share', { part: { figure: 'one' }, whole: { figure: 'three' } });
    const seventh = aFigure('seventh', 'share', { part: { figure: 'one' }, whole: { figure: 'seven' } });
    const counts = [aReport('one', '1'), aReport('three', '3'), aReport('seven', '7')];
    // At one decimal it would read "19.0", at two "33.33 − 14.29 = 19.05", which does not add up.
    const figure = work(
      'points',
      { from: { figure: 'seventh' }, to: { figure: 'third' } },
      {},
      third,
      seventh,
      ...counts,
    );
    expect(figure.sum).toBe('33.3333% − 14.2857% = 19.0476 percentage points');
  });
});

describe('a sum of very many certain cells', () => {
  it('is carried as one number, and its parts keep their shares', () => {
    const labels = Array.from({ length: 1200 }, (_, at) => `r${String(at)}`);
    const many = aTable('many', { Row: labels, Offences: labels.map(() => '2') });
    const all = aFigure('all', 'sum', { of: { table: 'many', column: 'Offences', rows: 'all' } });
    const figure = work('share', { part: cell('many', 'Offences', 'r5'), whole: { figure: 'all' } }, {}, many, all);
    expect(figure.sum).toBe('2 ÷ 2,400 = 0.083%');
    expect(figure.cells).toHaveLength(1200);
  });
});

describe('average', () => {
  it('takes the real days: six a day over 366 would be 6.01 over 365', () => {
    const day = work('average', { of: { figure: 'wales-total' } }, { per: 'day' });
    expect(day).toMatchObject({ sum: '2,194 ÷ 366 days = 5.99 a day', days: 366, per: 'day', measure: 'average' });
    expect(exact(day)).toBe('5.994535519… a day');
    const short = { start: '2022-04-01', end: '2023-03-31', kind: 'financial' };
    const other = aReport('other', '2,194', { period: short });
    expect(work('average', { of: { figure: 'other' } }, { per: 'day' }, other).sum).toBe(
      '2,194 ÷ 365 days = 6.01 a day',
    );
  });

  it('of 38,685 is 105.7 a day', () => {
    const england = aReport('england-wales', '38,685', {
      period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
    });
    expect(work('average', { of: { figure: 'england-wales' } }, { per: 'day' }, england).sum).toBe(
      '38,685 ÷ 366 days = 105.7 a day',
    );
  });

  it('per week is days ÷ 7, per month real months', () => {
    expect(work('average', { of: { figure: 'wales-total' } }, { per: 'week' }).sum).toBe(
      '2,194 ÷ 366 days × 7 = 41.96 a week',
    );
    expect(work('average', { of: { figure: 'wales-total' } }, { per: 'month' }).sum).toBe(
      '2,194 ÷ 12 months = 182.8 a month',
    );
  });
});

describe('rate and mean', () => {
  it('rate sets the count over the population of the same area', () => {
    const people = aTable(
      'people',
      { Area: ['Wales'], 'mid-2023': ['3,164,400'] },
      { area: wales, unit: { one: 'person', many: 'people' } },
    );
    const args = { of: { figure: 'wales-total' }, population: cell('people', 'mid-2023', 'Wales') };
    const figure = work('rate', args, { per: '100000', population: 'people of all ages in Wales, mid-2023' }, people);
    expect(figure.sum).toBe('2,194 ÷ 3,164,400 × 100,000 = 69.33 per 100,000');
    expect(figure).toMatchObject({
      measure: 'rate',
      per: '100000',
      unit: offence,
      population: 'people of all ages in Wales, mid-2023',
    });
  });

  it('mean divides the sum once', () => {
    expect(work('mean', { of: allForces }, { area: wales }).sum).toBe('(964 + 535 + 503 + 192) ÷ 4 = 548.5');
  });
});

describe('rank, minimum, maximum', () => {
  it('places 1 as the highest and shares places', () => {
    const figure = work('rank', { of: cell('forces', '2023/24', 'Gwent'), among: allForces });
    expect(figure).toMatchObject({
      among: 4,
      holders: ['Gwent'],
      sum: '503 is 3rd of 4, where 1st is the highest: 964, 535, 503 and 192',
    });
    const tied = aTable('tied', { Force: ['A', 'B', 'C'], Offences: ['9', '9', '<5'] });
    const all = { table: 'tied', column: 'Offences', rows: 'all' };
    const joint = work('rank', { of: cell('tied', 'Offences', 'B'), among: all }, {}, tied);
    expect(joint).toMatchObject({
      holders: ['B', 'A'],
      sum: '9 is joint 1st of 3, where 1st is the highest: 9, 9 and 1 to 4',
    });
  });

  it('leaves a place open that hidden numbers leave open', () => {
    const few = aTable('few', { Force: ['A', 'B', 'C'], Offences: ['3', '<5', '9'] });
    const all = { table: 'few', column: 'Offences', rows: 'all' };
    expect(exact(work('rank', { of: cell('few', 'Offences', 'A'), among: all }, {}, few))).toBe('2nd to 3rd');
    expect(work('minimum', { of: all }, {}, few)).toMatchObject({
      holders: ['A', 'B'],
      sum: '1 to 3 (A or B) is the lowest of 3, 1 to 4 and 9',
    });
  });

  it('says who holds the highest and lowest, and takes the area from there', () => {
    const lowest = work('minimum', { of: allForces });
    expect(lowest).toMatchObject({ holders: ['Dyfed-Powys'], area: { label: 'Dyfed-Powys' } });
    expect(lowest.sum).toBe('192 (Dyfed-Powys) is the lowest of 964, 535, 503 and 192');
    expect(work('maximum', { of: allForces })).toMatchObject({
      holders: ['South Wales'],
      sum: '964 (South Wales) is the highest of 964, 535, 503 and 192',
    });
  });

  it('counts a long list instead of printing it', () => {
    const labels = Array.from({ length: 5000 }, (_, at) => `r${String(at)}`);
    const big = aTable('big', { Row: labels, Offences: labels.map((_, at) => String(at % 2500)) });
    const highest = work('maximum', { of: { table: 'big', column: 'Offences', rows: 'all' } }, {}, big);
    expect(highest).toMatchObject({ sum: '2,499 (r2499 and r4999) is the highest of 5,000 numbers' });
  });

  it('gives none where one is missing', () => {
    const gap = aTable('gap', { Force: ['A', 'B'], Offences: ['3', 'Not held'] });
    const all = { table: 'gap', column: 'Offences', rows: 'all' };
    expect(work('maximum', { of: all }, {}, gap).sum).toBe(
      'the highest of 3 and Not held has no answer: B is not held',
    );
  });
});

describe('reported', () => {
  it('says how it was published, and where', () => {
    const evaluation = evaluating(
      aReport('childline', '903', { place: 'page 4', unit: { one: 'session', many: 'sessions' } }),
      aReport('theme', '7', { measure: 'change', asPublished: 'up 7%' }),
      aReport('few', '<5'),
    );
    expect(figureOf(evaluation, 'childline')).toMatchObject({
      sum: '903, as published (page 4)',
      sources: ['home-office'],
      calculation: 'reported',
    });
    expect(figureOf(evaluation, 'theme').sum).toBe('7%, published as “up 7%”');
    expect(figureOf(evaluation, 'few').quantity.kind).toBe('interval');
    expect(evaluation.findings).toEqual([]);
  });

  it('is a finding where the value is neither number nor marker', () => {
    const evaluation = evaluating(aReport('childline', 'nine hundred'));
    expect(evaluation.findings).toMatchObject([
      { rule: 'reported-value-unread', severity: 'wrong', where: { figure: 'childline' } },
    ]);
    expect(figureOf(evaluation, 'childline').quantity.kind).toBe('missing');
  });
});
