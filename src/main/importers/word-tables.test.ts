import { describe, expect, it } from 'vitest';
import { zipOf } from './testing/files.ts';
import { readWordTables, type WordTable } from './word-tables.ts';

const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const documentOf = (body: string): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  });
const tablesOf = async (body: string): Promise<readonly WordTable[]> => {
  const read = await readWordTables(documentOf(body), 'letter.docx');
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.map((table) => table.map((row) => row.map((text) => text.trim())));
};

describe('Tables of a Word document', () => {
  it('are read row by row, what stands around them left out', async () => {
    const table = `<w:tbl><w:tr>${cell('Force')}${cell('Offences')}</w:tr><w:tr>${cell('Gwent &amp; others')}${cell('503')}</w:tr></w:tbl>`;
    expect(await tablesOf(`<w:p><w:r><w:t>Dear Minister</w:t></w:r></w:p>${table}<w:p/>${table}`)).toEqual([
      [
        ['Force', 'Offences'],
        ['Gwent & others', '503'],
      ],
      [
        ['Force', 'Offences'],
        ['Gwent & others', '503'],
      ],
    ]);
  });

  it('take the words of a table inside a cell into the cell, and leave out what was deleted', async () => {
    const inner = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const deleted = '<w:del><w:r><w:delText>9</w:delText></w:r></w:del>';
    const body = `<w:tbl><w:tr><w:tc>${inner}<w:p>${deleted}<w:r><w:t>5</w:t><w:tab/><w:t>6</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
    expect(await tablesOf(body)).toEqual([[['a b 5 6']]]);
  });

  it('are a problem in words where the document is damaged', async () => {
    expect(await readWordTables(documentOf('<w:tbl><w:tr').subarray(0, 60), 'x.docx')).toMatchObject({
      ok: false,
      problems: [{ code: 'damaged', file: 'x.docx' }],
    });
  });
});
