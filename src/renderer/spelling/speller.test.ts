import aff from 'dictionary-en-gb/index.aff?raw';
import dic from 'dictionary-en-gb/index.dic?raw';
import { describe, expect, it } from 'vitest';
import { findMisspelt } from './find-words.ts';
import { openSpeller } from './speller.ts';

const speller = openSpeller(aff, dic);

describe('The spelling check', () => {
  it.each(['colour', 'organisation', 'offences', "children's", "isn't", 'safeguarding', 'Wales', 'Ofcom', 'whilst'])(
    'knows %s',
    (word) => {
      expect(speller.isWrong(word)).toBe(false);
    },
  );

  it.each([
    ['recieve', 'receive'],
    ['goverment', 'government'],
    ['childern', 'children'],
    ['offenses', 'offences'],
    ['organization', 'organisation'],
    ['color', 'colour'],
  ])('marks %s and offers %s', (word, better) => {
    expect(speller.isWrong(word)).toBe(true);
    expect(speller.suggest(word)).toContain(better);
  });

  it('gives up on what is no word at all', () => {
    const long = 'a'.repeat(41);
    expect(speller.isWrong(long)).toBe(false);
    expect(speller.suggest(long)).toEqual([]);
  });

  it('finds nothing to mark in a paragraph of a letter', () => {
    const text =
      'In 2023/24 police in Wales recorded 2,194 offences involving indecent images of children: about six a day. Where the ' +
      'platform is known, almost half took place on Snapchat. We ask Ofcom and the Welsh Government to act before 31 March 2025.';
    expect(findMisspelt(text, speller.isWrong)).toEqual([]);
  });
});
