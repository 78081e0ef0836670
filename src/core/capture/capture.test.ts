/** What capture finds in press copy, and that no text makes it slow or lets spans cross. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureText, type CapturedNumber } from './index.ts';

const read = (text: string): readonly CapturedNumber[] => captureText(text).numbers;
const meanings = (text: string): string[] => read(text).map((number) => `${number.text} | ${number.meaning}`);

describe('numbers', () => {
  test.each([
    ['Police recorded 2,194 offences, or about six a day.', ['2,194 | count', 'about six a day | average']],
    [
      'Nearly half (49.7%) of them; one in four; two-thirds.',
      ['Nearly half | fraction', '49.7% | percent', 'one in four | odds', 'two-thirds | fraction'],
    ],
    ['It rose from 30 to 67, more than double.', ['30 | count', '67 | count', 'more than double | multiple']],
    ['It ranged from 30 to 67.', ['30 to 67 | count']],
    [
      'On 12 March 2025, and in 2023/24 or 2023-24, and the year ending March 2024.',
      ['12 March 2025 | date', '2023/24 | period', '2023-24 | period', 'year ending March 2024 | period'],
    ],
    ['In 2023 offences rose; 1998 people came.', ['2023 | year', '1998 | count']],
    ['Children aged 13 to 17, a 15-year-old and under-18s.', ['13 to 17 | age', '15-year-old | age', '18s | age']],
    ['Section 12 costs £2.2 million a year.', ['12 | reference', '£2.2 million a year | average']],
    [
      'Up 3 percentage points, 12.1 per 1,000, every four hours.',
      ['3 percentage points | points', '12.1 per 1,000 | rate', 'every four hours | gap'],
    ],
    [
      'Some 38,0001 crimes; the third highest; 20 working days.',
      ['38,0001 | malformed', 'third highest | ordinal', '20 | time'],
    ],
    ['No one, one of them and this one say nothing.', []],
    ['Some 40% of the 12 forces replied within a month.', ['Some 40% | percent', '12 | count']],
  ])('%s', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  test('a number carries its noun, area, period, hedge and base', () => {
    const [count, , average] = read(
      'Police forces in Wales recorded 2,194 child sexual abuse image offences in 2023/24, or about six a day.',
    );
    expect(count).toMatchObject({
      unit: 'child sexual abuse image offences',
      area: 'Wales',
      period: { text: '2023/24', period: { start: '2023-04-01' } },
    });
    expect(average).toMatchObject({ hedge: 'about', per: 'day' });
    const [share] = read('Of the offences where the platform was known, 49.7% were on Snapchat.');
    expect(share).toMatchObject({ base: 'where the platform was known' });
  });
});

describe('quotations', () => {
  const text = [
    'Jo Example, chief executive of Example Trust, said: “We are ‘very’ worried about this.',
    '“It cannot go on,” she added.',
    '“It is bad,” said Example Trust director of policy Ann Other.',
    'A Home Office spokesperson said: "We will act."',
    'The charity’s head of policy, Sam Case, told the committee: “No.”',
  ].join('\n\n');

  test('have their speaker, role and organisation', () => {
    expect(captureText(text).quotes.map(({ speaker, role, organisation }) => [speaker, role, organisation])).toEqual([
      ['Jo Example', 'chief executive', 'Example Trust'],
      ['Ann Other', 'director of policy', 'Example Trust'],
      [undefined, 'spokesperson', 'Home Office'],
      ['Sam Case', 'head of policy', undefined],
    ]);
  });

  test('go on over paragraphs that open and never close', () => {
    expect(captureText(text).quotes[0]?.words).toBe('We are ‘very’ worried about this.\nIt cannot go on,');
  });

  test('single marks are quotations too, and apostrophes are not', () => {
    const { quotes } = captureText("The forces' figures are children's lives. ‘That isn’t enough,’ said Jo Example.");
    expect(quotes.map(({ words, speaker }) => [words, speaker])).toEqual([['That isn’t enough,', 'Jo Example']]);
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    "'",
    '"',
    '\n',
    ' ',
    '38,0001 ',
    '2,194 ',
    'half ',
    'six a day',
    'from 3 to 7%',
    '2023/24',
    'one in ',
    '½',
    '£',
    'more than ',
    'said X: ',
    'aged 13',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

test('spans lie in the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { numbers, quotes } = captureText(text);
      for (const spans of [numbers, quotes]) {
        let free = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }
      for (const { start, end, text: words } of numbers) expect(text.slice(start, end)).toBe(words);
    }),
  );
});

test.each([
  ['only digits', '1'],
  ['spaces', ' '],
  ['no spaces', 'a'],
  ['stops', '.'],
  ['open marks', '“'],
  ['lines of marks', '“a\n'],
  ['number words', 'six '],
  ['months', 'May 2 '],
  ['mixed scripts', 'é漢٣1,'],
  ['control characters', '\u0000\u0007'],
])(
  'time grows with the length only: %s',
  (_name, piece) => {
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const start = performance.now();
      captureText(text);
      return performance.now() - start;
    };
    time(20_000);
    const small = time(20_000);
    // Ten times the text; a square would take a hundred times as long.
    expect(time(200_000)).toBeLessThan(small * 40 + 400);
  },
  60_000,
);
