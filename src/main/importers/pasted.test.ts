import { describe, expect, it } from 'vitest';
import { readPasted } from './pasted.ts';
import { rowsOf } from './testing/files.ts';

function rowsFrom(text: string): string[][] {
  const result = readPasted(text);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value.sheets.flatMap(rowsOf);
}

describe('Pasted text', () => {
  it('is divided by its tabs, whatever else its cells hold', () => {
    const result = readPasted('Force\tOffences\r\nDyfed-Powys\t1,192\r\nGwent\t[c]\r\n');
    expect(result).toMatchObject({
      ok: true,
      value: { format: 'pasted', name: 'Pasted text', delimiter: '\t', sheets: [{ name: 'Pasted', rows: 3 }] },
    });
    expect(result.ok && result.value.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(rowsFrom('Force\tOffences\r\nDyfed-Powys\t1,192\r\nGwent\t[c]\r\n')[1]).toEqual(['Dyfed-Powys', '1,192']);
  });

  it('has cells of several lines where a spreadsheet quotes them', () => {
    expect(rowsFrom('Area\tNote\nKent\t"first\nsecond"\nGwent\t"a ""b"""')).toEqual([
      ['Area', 'Note'],
      ['Kent', 'first\nsecond'],
      ['Gwent', 'a "b"'],
    ]);
  });

  it('keeps a quotation mark that a Word table does not close', () => {
    expect(rowsFrom('Item\tCount\n"Disc\t3\nPipe\t4')).toEqual([
      ['Item', 'Count'],
      ['"Disc', '3'],
      ['Pipe', '4'],
    ]);
  });

  it('may be delimited in another way, or have one column', () => {
    expect(rowsFrom('Area;Share\nKent;1,5')).toEqual([
      ['Area', 'Share'],
      ['Kent', '1,5'],
    ]);
    expect(rowsFrom('Kent\nGwent')).toEqual([['Kent'], ['Gwent']]);
  });

  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['a\t'.repeat(1_000_001), 'too-large'],
  ])('is refused when there is nothing or too much of it', (text, code) => {
    expect(readPasted(text)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
