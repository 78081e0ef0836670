/** Tables in a letter: widths that suit their text, numbers to the right, totals in bold. */
import { describe, expect, it } from 'vitest';
import { columnWidths } from './data-table.ts';
import { page } from './house-style.ts';
import { elementsIn, OpenedLetter, wordsOf } from './testing/opened-letter.ts';
import { examplePlan, forcesTable } from './testing/plans.ts';
import { writeLetter } from './write-letter.ts';

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('column widths', () => {
  it('leave a small table narrow enough to read across, and never pass the text', () => {
    const two = { ...forcesTable, headings: forcesTable.headings.slice(0, 2) };
    expect(total(columnWidths(two)) / page.textWidth).toBeCloseTo(0.62, 2);
    const wide = { ...forcesTable, rows: [['x'.repeat(300), 'y'.repeat(300), 'z'.repeat(300)]] };
    expect(total(columnWidths(wide))).toBeLessThanOrEqual(page.textWidth);
  });

  it('give the longer text more room', () => {
    const [names = 0, numbers = 0] = columnWidths({
      ...forcesTable,
      rows: [['Avon and Somerset Constabulary', '1', '2']],
    });
    expect(names).toBeGreaterThan(numbers);
  });
});

describe('a table', () => {
  it('has its caption above, its source below, numbers to the right and the total in bold', async () => {
    const plan = examplePlan({ addressees: [], blocks: [{ type: 'table', id: 'b-1', table: forcesTable, number: 1 }] });
    const letter = new OpenedLetter(await writeLetter(plan, () => undefined));
    const words = letter.paragraphs.map((one) => one.words);
    expect(words.indexOf(`Table 1: ${forcesTable.title}`)).toBeLessThan(words.indexOf('Police force'));
    expect(words.indexOf('100.0%')).toBeLessThan(words.indexOf(forcesTable.sourceLine));
    const rows = elementsIn(letter.all('word/document.xml', 'w:tbl')[0]!, 'w:tr');
    const bold = rows.filter((row) => elementsIn(row, 'w:b').length > 0).map(wordsOf);
    expect(bold).toEqual(['Wales2,194100.0%']);
    const styles = rows.map((row) => elementsIn(row, 'w:pStyle').map((style) => style.attributes['w:val']));
    expect(styles[1]).toEqual(['TableText', 'TableNumber', 'TableNumber']);
  });
});
