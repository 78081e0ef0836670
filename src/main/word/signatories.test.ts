/** Signatories from none to 800, laid out as DOMAIN 8 says. */
import { describe, expect, it } from 'vitest';
import { examplePlan, signatories } from './testing/plans.ts';
import { elementsIn, OpenedLetter, wordsOf } from './testing/opened-letter.ts';
import { writeLetter } from './write-letter.ts';

async function closeOf(organisations: number, individuals = 0): Promise<OpenedLetter> {
  const { annex: _, ...plan } = examplePlan({
    signatories: signatories(organisations, individuals),
    addressees: [],
    blocks: [],
    cc: [],
  });
  return new OpenedLetter(await writeLetter(plan, () => undefined));
}

const grids = (letter: OpenedLetter): string[][][] =>
  letter
    .all('word/document.xml', 'w:tbl')
    .map((table) =>
      elementsIn(table, 'w:tr').map((row) =>
        elementsIn(row, 'w:tc').map((cell) => elementsIn(cell, 'w:p').map(wordsOf).join(' / ')),
      ),
    );

describe('signatories', () => {
  it('none: the close alone', async () => {
    const letter = await closeOf(0);
    expect(letter.inStyle('LetterClose')).toEqual(['Yours sincerely,']);
    expect(letter.inStyle('SignatoryName')).toEqual([]);
  });

  it('up to four: one column, each with room to sign', async () => {
    const letter = await closeOf(4);
    expect(grids(letter)).toEqual([]);
    expect(letter.inStyle('SignatoryName')).toHaveLength(4);
    expect(letter.inStyle('SignatureSpace')).toHaveLength(4);
  });

  it('up to twelve: two columns of one row each, and an odd last one without an empty cell', async () => {
    const letter = await closeOf(5);
    expect(grids(letter)).toEqual([
      [['Chief Executive / Example Children’s Charity', 'Director of Policy / Wales Online Safety Alliance']],
      [['Chair of Trustees / Youth Voice Cymru', 'Head of Public Affairs / Digital Childhood Trust']],
    ]);
    expect(letter.inStyle('SignatoryName').at(-1)).toBe('Chief Executive');
    expect(letter.inStyle('SignatureSpace')).toHaveLength(3);
  });

  it('up to sixty: three columns read downwards, individuals apart', async () => {
    const letter = await closeOf(34, 6);
    expect(letter.inStyle('SignatoryGroup')).toEqual(['Signing as individuals']);
    expect(letter.inStyle('SignatoryName')).toHaveLength(40);
    const organisations = letter.inStyle('Signatory').slice(0, 34);
    const { signatories: planned } = examplePlan({ signatories: signatories(34, 6) });
    expect(organisations).toEqual(planned.organisations.map((one) => one.organisation));
  });

  it('beyond sixty: a sentence under the close, and a table with a header row in an annex', async () => {
    const letter = await closeOf(280, 20);
    expect(letter.inStyle('Signatory')).toEqual(['The 300 signatories are listed in the annex.']);
    expect(letter.inStyle('AnnexHeading')).toEqual(['Signatories']);
    const [organisations, individuals] = grids(letter);
    expect([organisations?.length, individuals?.length]).toEqual([281, 21]);
    expect(organisations?.slice(0, 2)).toEqual([
      ['Organisation', 'Name'],
      ['Example Children’s Charity', 'Chief Executive'],
    ]);
  });

  it('keep close and first signature on one page', async () => {
    for (const count of [1, 5, 14]) {
      const letter = await closeOf(count);
      const keeping = elementsIn(letter.xml('word/styles.xml'), 'w:style')
        .filter((style) => elementsIn(style, 'w:keepNext').length > 0)
        .map((style) => style.attributes['w:styleId']);
      expect(keeping).toEqual(
        expect.arrayContaining(['LetterClose', 'SignatureSpace', 'SignatoryName', 'Salutation', 'Heading2', 'Caption']),
      );
    }
  });
});
