import { describe, expect, it } from 'vitest';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
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
  risingShare,
  share,
  snapchat,
  value,
  wales,
  walesPerDay,
} from './figure.fixture.ts';
import { phrasesThatHold, wordFigure } from './phrases-that-hold.ts';

const phrases = (of: EvaluatedFigure, profile: Profile = 'house'): string[] =>
  phrasesThatHold(of, { profile }).map(({ text }) => text);

describe('suggestions, best first', () => {
  it.each([
    ['2,194 offences', wales, ['2,194', 'more than 2,000', 'nearly 2,200']],
    ['38,685 offences', figure('count', 38685), ['38,685', 'nearly 40,000', 'more than 38,000']],
    ['5.99 a day', walesPerDay, ['about six a day', 'nearly six a day', '5.99 a day']],
    ['105.7 a day', perDay(38685, 366), ['more than 100 a day', '105.7 a day']],
    ['49.7%', snapchat, ['49.7%', 'almost half', 'just under half']],
    ['24.99%', meta, ['25%', 'a quarter', 'almost a quarter']],
    ['11.4%', instagram, ['11.4%', '11%', 'about one in nine']],
    ['43.9%', share(964, 2194), ['43.9%', '44%', 'more than two in five']],
    ['2.02 times', grooming, ['more than double', '2.02 times']],
    ['up 102%', groomingChange, ['more than doubled', 'up 102.2%']],
    ['up 7%', figure('change', 7), ['up 7%', '7%']],
    ['down a third', change(600, 400), ['down 33.3%', 'down by a third']],
    ['280 more', figure('difference', 280, { unit: offences }), ['up by 280', '280 more', '280']],
    ['280 fewer', figure('difference', -280, { unit: offences }), ['down by 280', '280 fewer']],
    ['3 points', risingShare, ['up 3 percentage points', '3 percentage points']],
    ['third of 43', figure('rank', 3, { among: 43 }), ['third highest']],
    ['last of 43', figure('rank', 43, { among: 43 }), ['lowest']],
    ['1 to 4', hidden, ['fewer than five', 'between one and four', 'one to four', 'at least one', 'up to four']],
    ['10 to 14', hiddenSum, ['between 10 and 14', '10 to 14', 'at least 10', 'up to 14']],
    ['12.36% to 15.64%', figure('share', interval('12.36', '15.64')), ['between 12% and 16%']],
    ['a fall of 6.2% to 8.1%', figure('change', interval('-8.1', '-6.2')), ['down by between 6% and 9%']],
    ['seven', figure('count', 7), ['seven']],
    ['none', figure('count', 0), ['no', 'none']],
    [
      'money',
      figure('count', 1234567, { unit: { one: 'pound', many: 'pounds', symbol: '£' } }),
      ['£1,234,567', 'more than £1.2 million'],
    ],
  ])('%s', (_, of, best) => {
    expect(phrases(of).slice(0, best.length)).toEqual(best);
  });

  it('follows the profile', () => {
    expect(phrases(snapchat, 'press')[0]).toBe('49.7 per cent');
    expect(phrases(snapchat, 'ons')[0]).toBe('49.7%');
  });

  it('a record is offered only over a whole series', () => {
    const year = (start: number) => ({
      start: `${start}-04-01`,
      end: `${start + 1}-03-31`,
      kind: 'financial' as const,
    });
    const operands = [274, 554].map((count, index) =>
      operand('of', `${2017 + index}`, value(count), year(2017 + index)),
    );
    expect(phrases(figure('count', 554, { calculation: 'maximum', operands }))).toContain('record');
    expect(phrases(figure('count', 554, { calculation: 'maximum' }))).not.toContain('record');
  });

  it('none holds of a missing quantity', () => {
    const missing = figure('count', { kind: 'missing', marker: '[c]', why: 'Gwent is [c]' });
    expect(phrases(missing)).toEqual([]);
    expect(wordFigure(missing, { profile: 'house' })).toBeUndefined();
  });

  it('auto prints the best', () => {
    expect(wordFigure(wales, { profile: 'house' })).toBe('2,194');
    expect(wordFigure(walesPerDay, { profile: 'house' })).toBe('about six a day');
  });
});
