import { describe, expect, it } from 'vitest';
import { readLabelPeriod } from './label-period.ts';

describe('A label or heading states a period', () => {
  it.each([
    ["Apr '18 to Mar '19", '', '2018-04-01', '2019-03-31'],
    ["Jan '19 to Dec '19", '', '2019-01-01', '2019-12-31'],
    ['As at 30 June 2021 (Q1)', '', '2021-06-30', '2021-06-30'],
    ['31-03-2018', '12 months ending', '2017-04-01', '2018-03-31'],
    ['31-12-2018', '12 months ending', '2018-01-01', '2018-12-31'],
    ['Mar 2018', 'Year ending', '2017-04-01', '2018-03-31'],
    ['30-06-2018', 'Quarter ending', '2018-04-01', '2018-06-30'],
    ['2023/24', '', '2023-04-01', '2024-03-31'],
    ['year ending June 18', '', '2017-07-01', '2018-06-30'],
  ])('%s under “%s”', (label, heading, start, end) => {
    expect(readLabelPeriod(label, heading)).toMatchObject({ start, end });
  });

  it('a date that ends no month ends a span of that length and is not moved', () => {
    expect(readLabelPeriod('30-12-2017', '12 months ending')).toEqual({
      start: '2016-12-31',
      end: '2017-12-30',
      kind: 'other',
    });
  });

  it.each(['Robbery', 'Quintile 5', '16 to 24', ''])('“%s” states none', (label) => {
    expect(readLabelPeriod(label)).toBeUndefined();
  });
});
