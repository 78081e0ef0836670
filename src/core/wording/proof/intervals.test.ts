import { describe, expect, it } from 'vitest';
import { figure, hidden, hiddenSum, interval } from '../figure.fixture.ts';
import { holds, misjudged, prove } from '../proving.fixture.ts';

describe('intervals: a phrase holds at both ends or not at all', () => {
  it('is worded so, and not otherwise', () => {
    expect(
      misjudged(hiddenSum, {
        hold: [
          'between 10 and 14',
          '10 to 14',
          'at least 10',
          'up to 14',
          'fewer than 15',
          'more than nine',
          'no fewer than 10 offences',
        ],
        fail: ['12', 'about 12', 'at least 11', 'up to 13', 'fewer than 14', 'between 11 and 14', 'nearly 15'],
      }),
    ).toEqual([]);
  });
  describe('fewer than 5 in the source', () => {
    it('is worded so, and not otherwise', () => {
      expect(
        misjudged(hidden, {
          hold: ['fewer than five', 'between one and four', 'at least one', 'up to four'],
          fail: ['two', 'no', 'more than one', 'fewer than four'],
        }),
      ).toEqual([]);
    });
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
