import { describe, expect, it } from 'vitest';
import { sheetFrom, workbookOf } from '../testing/sheets.ts';
import { detectSheets, detectTables } from './index.ts';

describe('Sheets that hold no data', () => {
  const book = workbookOf(
    sheetFrom('Local Council Tax Support\nPublished by the Department', { name: 'Cover' }),
    sheetFrom(
      'Contents|\nWorksheet name|Worksheet title\nTable 1|Claimants by quarter\nTable 2|Pensioners by quarter',
      { name: 'Contents' },
    ),
    sheetFrom('Notes|\nNote|Text\n[note 1]|Gosport were unable to provide data.\n[x]|Data was not available.', {
      name: 'Notes',
    }),
    sheetFrom(
      'Table 1: Claimants\nThis worksheet contains 1 table.\nLocal Authority|Claimants\nGosport [note 1]|2,094\nAdur|3,844\nArun|[x]',
      { name: 'Table_1' },
    ),
    sheetFrom('A small error occurred in the data in Table 5.\n\nPublished on 6 February', { name: 'Correction' }),
  );

  it('are context, and say why', () => {
    expect(detectSheets(book).map(({ name, kind }) => [name, kind])).toEqual([
      ['Cover', 'cover'],
      ['Contents', 'contents'],
      ['Notes', 'notes'],
      ['Table_1', 'data'],
      ['Correction', 'notes'],
    ]);
    expect(detectSheets(book)[1]?.because).toBe('it is called “Contents”');
  });

  it('explain the marks of other sheets', () => {
    const [table] = detectTables(book);
    expect(table?.notes).toEqual([{ mark: '1', text: 'Gosport were unable to provide data.' }]);
    expect(table?.gluedNotes).toMatchObject([{ label: 'Gosport', because: 'the notes explain it' }]);
  });

  it('a sheet of prose is known by its shape, whatever it is called', () => {
    const [sheet] = detectSheets(
      workbookOf(sheetFrom('These statistics are experimental.\nThey are revised each year.', { name: 'Blad1' })),
    );
    expect(sheet).toMatchObject({ kind: 'notes', because: 'it holds lines of text and no table' });
  });
});
