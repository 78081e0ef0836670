import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyText } from '../../testing/arbitrary-briefing.ts';
import { readCsv, writeCsv } from './csv.ts';

const said = (text: string, columns = ['Force', 'Offences']): string[] =>
  readCsv(text, columns, 't.csv').problems.map(({ line, message, remedy }) => `${String(line)}: ${message} ${remedy}`);

describe('cells as CSV', () => {
  it('come back as displayed, whatever is in them', () => {
    const cell = fc.oneof(fc.constant(''), nastyText);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }),
        (count, rows) => {
          const columns = ['Force', '2017/18', '\ufeffmark, "x"'].slice(0, count);
          const cells = Object.fromEntries(columns.map((name, index) => [name, rows.map((row) => row[index] ?? '')]));
          expect(readCsv(writeCsv(columns, cells), columns, 't.csv')).toEqual({ cells, problems: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may have their columns in any order, line ends of any system, blank lines and a byte order mark', () => {
    const cells = { Force: ['Gwent', 'South\r\nWales'], Offences: ['503', '964'] };
    expect(
      readCsv('\ufeffOffences,Force\r\n503,Gwent\r\n\r\n964,"South\r\nWales"\r\n', ['Force', 'Offences'], 't.csv')
        .cells,
    ).toEqual(cells);
  });

  it('are never shifted: a line that is too long or too short is a problem with its number', () => {
    const text = 'Force,Offences\nSouth Wales,"1\n2"\nGwent\nDyfed-Powys,1,192\n';
    expect(said(text).map((line) => line.split('.')[0])).toEqual([
      '4: This line has 1 cell, and there are 2 headings',
      '5: This line has 3 cells, and there are 2 headings',
    ]);
  });

  it.each([
    ['Force;Offences\nGwent;503\n', '1: The headings are not parted by commas. Save the table as CSV'],
    ['Force,Force,Offences\na,b,1\n', '1: Two columns have the heading “Force”.'],
    ['Force,Offence\nGwent,503\n', '1: The column “Offences” of the table’s YAML is not here. “Offence” looks like it'],
    ['Force,Offences,Notes\nGwent,503,\n', '1: The YAML does not list the column “Notes”.'],
    ['Force,Offences,\nGwent,503,\n', '1: A column has no heading.'],
    ['Force,Offences\n"Gwent,503\n', '2: A quotation mark is opened in this line and not closed.'],
    ['', '1: The column “Force” of the table’s YAML is not here.'],
  ])('%j', (text, words) => {
    expect(said(text).join('\n')).toContain(words);
  });

  it('are at most 200,000', () => {
    expect(said(`Force,Offences\n${'a,1\n'.repeat(100_001)}`)[0]).toContain('more than 200,000 cells');
    expect(said(`Force,Offences\n${'a,1\n'.repeat(100_000)}`)).toEqual([]);
  });
});
