// The phrase of a finding, marked in its sentence.
import { describe, expect, it } from 'vitest';
import { markPhrase } from './mark-phrase.ts';

describe('marking a phrase', () => {
  it('cuts the sentence around it', () => {
    expect(markPhrase('Half of all offences took place on Snapchat', 'Half of all offences')).toEqual([
      { text: 'Half of all offences', marked: true },
      { text: ' took place on Snapchat', marked: false },
    ]);
  });

  it('takes whole words before a part of a number', () => {
    const parts = markPhrase('2,194 crimes, of which 194 were new', '194');
    expect(parts.map((part) => part.text)).toEqual(['2,194 crimes, of which ', '194', ' were new']);
  });

  it('marks nothing where the phrase is gone', () => {
    expect(markPhrase('Nothing of the kind', 'over six a day')).toEqual([
      { text: 'Nothing of the kind', marked: false },
    ]);
    expect(markPhrase('', 'over six a day')).toEqual([]);
  });
});
