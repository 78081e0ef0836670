import { describe, expect, test } from 'vitest';
import { countWords, splitSentences } from './sentences.ts';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['That is 5.99 a day. South Wales recorded 964.', ['That is 5.99 a day.', 'South Wales recorded 964.']],
    ['It said “stop.” We did (all of us). Then', ['It said “stop.”', 'We did (all of us).', 'Then']],
    [
      'Platforms, e.g. Snapchat, i.e. Meta. Dr. Example and J. Smith, s. 12, agree.',
      ['Platforms, e.g. Snapchat, i.e. Meta.', 'Dr. Example and J. Smith, s. 12, agree.'],
    ],
    ['The U.K. has 45 forces. 20 replied.', ['The U.K. has 45 forces.', '20 replied.']],
    ['an ellipsis … goes on', ['an ellipsis … goes on']],
    ['  ', []],
    ['', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));
});

test('words are counted as a reader counts them', () => {
  expect(countWords('Police recorded 2,194 offences – about six a day.')).toBe(8);
  expect(countWords(' ')).toBe(0);
});
