/** The annex "Figures in this letter": what it says of each figure, and of what was accepted or overridden. */
import { describe, expect, it } from 'vitest';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { elementsIn, OpenedLetter, wordsOf } from './testing/opened-letter.ts';
import { annexFigures, examplePlan } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

async function annexOf(annex: LetterPlan['annex']): Promise<OpenedLetter> {
  const plan = examplePlan({
    blocks: [],
    addressees: [],
    signatories: { layout: 'none', organisations: [], individuals: [], count: 0 },
  });
  return new OpenedLetter(await writeLetter({ ...plan, annex } as LetterPlan, () => undefined));
}

const rowsOf = (letter: OpenedLetter, table: number): string[][] =>
  elementsIn(letter.all('word/document.xml', 'w:tbl')[table]!, 'w:tr').map((row) =>
    elementsIn(row, 'w:tc').map((cell) => elementsIn(cell, 'w:p').map(wordsOf).join(' | ')),
  );

describe('the annex', () => {
  it('traces each figure: wordings, exact value, sum, base, scope, coverage, source, cell, checker', async () => {
    const letter = await annexOf({ figures: annexFigures, tables: [], accepted: [], overrides: [], sources: [] });
    const rows = rowsOf(letter, 0);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toEqual([
      '“just under half” | “49.7%” | Share of image offences on Snapchat',
      [
        '49.7138…%',
        '3,648 ÷ 7,338 × 100 = 49.7138…',
        'United Kingdom, 20 forces, 2023/24',
        'Base: offences where the platform was known',
        'Coverage: 20 of 45 forces replied with a platform',
      ].join(' | '),
      [
        'Freedom of information replies from police forces, 2024',
        'Cell: Table platforms, B2 and B7',
        'Checked: Data lead, 4 March 2025',
      ].join(' | '),
    ]);
  });

  it('writes the addresses of the sources out, for readers on paper', async () => {
    const link = 'https://www.gov.uk/government/statistics';
    const sources = [{ citation: 'Home Office, Police recorded crime', link }];
    const letter = await annexOf({ figures: [], tables: [], sources, accepted: [], overrides: [] });
    expect(letter.paragraphs.map((one) => one.words)).toContain(`Home Office, Police recorded crime: ${link}`);
  });

  it('begins on a new page, once, whatever it holds', async () => {
    const override = {
      rule: 'phrase-false',
      about: 'wales-total',
      finding: 'It is 2,194.',
      reason: 'Agreed by the chair.',
      by: 'Chair',
      date: '12 March 2025',
    };
    for (const annex of [
      { figures: annexFigures, tables: [], sources: [], accepted: [override], overrides: [override] },
      { figures: [], tables: [], sources: [], accepted: [override], overrides: [override] },
    ]) {
      const letter = await annexOf(annex);
      expect(letter.all('word/document.xml', 'w:pageBreakBefore')).toHaveLength(1);
      expect(letter.paragraphs.map((one) => one.words)).toContain('Findings overridden for this letter');
      const last = rowsOf(letter, letter.all('word/document.xml', 'w:tbl').length - 2);
      expect(last[1]?.[1]).toBe('Agreed by the chair. | Overridden: Chair, 12 March 2025');
    }
  });

  it('is not there where the letter has none', async () => {
    const letter = await annexOf(undefined);
    expect(letter.inStyle('AnnexHeading')).toEqual([]);
  });
});
