import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hedgeWords, directionVerbs } from './grammar/lexicon.ts';
import { parsePhrase } from './parse-phrase.ts';
import type { ParsedPhrase } from './phrase.ts';

/** The parts of a phrase as one line: form, hedge unless none, number, then whatever else it says. */
function read(text: string): string | undefined {
  const phrase = parsePhrase(text);
  if (phrase === undefined) return undefined;
  const { form, hedge, stated, to, direction, per, noun, symbol, events, among } = phrase;
  const number = stated.decimalPlaces() > 6 ? stated.toFixed(4) : stated.toFixed();
  return [form, hedge === 'none' ? '' : hedge, number + (to === undefined ? '' : ` to ${to.toFixed()}`)]
    .concat([direction ?? '', per === undefined ? '' : `per ${per}`, noun ?? '', symbol ?? ''])
    .concat([
      events === undefined ? '' : `events ${events.toFixed()}`,
      among === undefined ? '' : `of ${among.toFixed()}`,
    ])
    .filter((part) => part !== '')
    .join(' | ');
}

describe('what an author writes', () => {
  it.each([
    // counts and money
    ['2,194', 'count | 2194'],
    ['two thousand', 'count | 2000'],
    ['2.2 million', 'count | 2200000'],
    ['Twelve', 'count | 12'],
    ['no offences', 'count | 0 | offences'],
    ['2,194 child sexual abuse image offences', 'count | 2194 | child sexual abuse image offences'],
    ['£2.2 million', 'money | 2200000 | £'],
    // hedges
    ['more than 2,000', 'count | more-than | 2000'],
    ['nearly 2,200', 'count | nearly | 2200'],
    ['just under 2,200', 'count | nearly | 2200'],
    ['just over 2,100', 'count | just-over | 2100'],
    ['some 2,200', 'count | about | 2200'],
    ['precisely 2,194', 'count | exactly | 2194'],
    ['no fewer than 10', 'count | at-least | 10'],
    ['10 or more', 'count | at-least | 10'],
    ['fewer than five', 'count | fewer-than | 5'],
    ['<5', 'count | fewer-than | 5'],
    ['at most 14', 'count | up-to | 14'],
    ['a record 554', 'count | record | 554'],
    ['a record high of 554', 'count | record | 554'],
    // shares
    ['49.7%', 'percent | 49.7'],
    ['49.7 per cent', 'percent | 49.7'],
    ['24.10% of offences', 'percent | 24.1 | offences'],
    ['half', 'fraction | 0.5'],
    ['just under half', 'fraction | nearly | 0.5'],
    ['a quarter of all offences', 'fraction | 0.25 | offences'],
    ['three-quarters', 'fraction | 0.75'],
    ['almost two-thirds', 'fraction | nearly | 0.6667'],
    ['two in five', 'fraction | 0.4'],
    ['nine in every 10', 'fraction | 0.9'],
    ['½', 'fraction | 0.5'],
    ['one in four', 'one-in | 4'],
    ['about 1 in 9 offences', 'one-in | about | 9 | offences'],
    // changes
    ['up 7%', 'percent | 7 | up'],
    ['rose by 102%', 'percent | 102 | up'],
    ['a 7% rise', 'percent | 7 | up'],
    ['an 8 per cent fall in offences', 'percent | 8 | down | offences'],
    ['−3%', 'percent | 3 | down'],
    ['fell by a third', 'fraction | 0.3333 | down'],
    ['dropped by almost a quarter', 'fraction | nearly | 0.25 | down'],
    ['more than halved', 'fraction | more-than | 0.5 | down'],
    ['an increase of 280', 'count | 280 | up'],
    ['280 fewer offences', 'count | 280 | down | offences'],
    ['rose by 3 percentage points', 'points | 3 | up'],
    ['half a percentage point', 'points | 0.5'],
    ['a 3 percentage point rise', 'points | 3 | up'],
    // multiples
    ['more than double', 'times | more-than | 2'],
    ['nearly tripled', 'times | nearly | 3'],
    ['twice as many offences', 'times | 2 | offences'],
    ['2.02 times', 'times | 2.02'],
    ['two and a half times as many', 'times | 2.5'],
    ['a tenfold increase', 'times | 10 | up'],
    ['half as many', 'times | 0.5'],
    // averages and rates
    ['six a day', 'per | 6 | per day'],
    ['over six every day', 'per | more-than | 6 | per day'],
    ['an average of 5.99 offences per day', 'per | 5.99 | per day | offences'],
    ['42 a week', 'per | 42 | per week'],
    ['one every four hours', 'every | 4 | per hour | events 1'],
    ['one offence every four hours', 'every | 4 | per hour | offence | events 1'],
    ['every 12 minutes', 'every | 12 | per minute'],
    ['12.1 per 1,000', 'rate | 12.1 | per 1000'],
    ['12.1 per 100,000 people', 'rate | 12.1 | per 100000'],
    // ranges
    ['between 6 and 7', 'count | 6 to 7'],
    ['6 to 7 a day', 'per | 6 to 7 | per day'],
    ['six or seven a day', 'per | 6 to 7 | per day'],
    ['between 12% and 16%', 'percent | 12 to 16'],
    ['between 12 and 16%', 'percent | 12 to 16'],
    ['up by between 6% and 9%', 'percent | 6 to 9 | up'],
    // places
    ['third highest', 'ordinal | highest | 3'],
    ['the 3rd lowest of 43 forces', 'ordinal | lowest | 3 | of 43'],
    ['the highest of the 43', 'superlative | highest | 1 | of 43'],
    ['highest on record', 'superlative | record | 1'],
    ['a record low', 'superlative | record | 1 | down'],
  ])('"%s" reads as %s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it('keeps the text exactly and tolerates quotes, unusual spaces, dashes and capitals', () => {
    const written = '“Nearly\u00a0two\u2011thirds”';
    expect(parsePhrase(written)?.text).toBe(written);
    expect(read(written)).toBe('fraction | nearly | 0.6667');
    expect(read('2\u202f194')).toBe('count | 2194');
    expect(read('HALF')).toBe('fraction | 0.5');
  });

  it.each([
    ['24.9%', '0.05'],
    ['24.90%', '0.005'],
    ['2.2 million', '50000'],
    ['six', '0.5'],
    ['2,200', '0.5'],
    ['doubled', '0.05'],
    ['2.02 times', '0.005'],
  ])('"%s" is shown to within %s', (text, halfUnit) => {
    expect(parsePhrase(text)?.halfUnit.toFixed()).toBe(halfUnit);
  });

  it.each([
    ['three times more', 'times-more'],
    ['3 percentage point', 'point-singular'],
    ['6-7', 'range-dash'],
    ['38685', 'no-commas'],
    ['half of all offences', 'of-all'],
    ['joint third highest', 'joint'],
  ] as const)('"%s" is marked %s', (text, trait) => {
    expect(parsePhrase(text)?.traits).toContain(trait);
  });

  it.each([
    '',
    'a',
    'loads',
    'six and a bit',
    'more than almost half',
    'rose by a 7% fall',
    'between 7 and 6',
    'five in four',
    '38,0001',
    '2,194 offences in Wales because of the law',
    '6% to 7 times',
  ])('"%s" is not read', (text) => {
    expect(parsePhrase(text)).toBeUndefined();
  });
});

describe('any text', () => {
  const bits = [...hedgeWords.keys(), ...directionVerbs.keys()].concat(
    'a an the and of in to between every per day week one two half third thirds quarter percent % £ - , . 6 2,194 7.5 times more fold record highest double points'.split(
      ' ',
    ),
  );

  it('never throws, and what it reads it can print', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const phrase: ParsedPhrase | undefined = parsePhrase(written);
        if (phrase === undefined) return;
        expect(phrase.text).toBe(written);
        expect(phrase.stated.isFinite()).toBe(true);
        expect(phrase.halfUnit.greaterThan(0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer than the text: 100,000 hostile characters are answered at once', () => {
    const hostile = ['a ', '9', ' ', '1,', 'two and ', '“', 'more than ', '½', '-', '\u00a0'];
    for (const bit of hostile) {
      const text = bit.repeat(100_000 / bit.length);
      const started = performance.now();
      expect(parsePhrase(text)).toBeUndefined();
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});
