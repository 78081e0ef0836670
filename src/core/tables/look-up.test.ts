/** Which row, column and address a figure means (DESIGN 5, Table and cell). */
import { describe, expect, it } from 'vitest';
import { deriveUid, tableSchema, type Table } from '../model/index.ts';
import { cellAddress, columnLetters } from './address.ts';
import { findCell, findRow, partRowsOf, rowKeysOf } from './look-up.ts';

function table(fields: Readonly<Record<string, unknown>>): Table {
  const id = 'forces';
  return tableSchema.parse({
    uid: deriveUid('test', 'table', id),
    id,
    kind: 'table',
    title: 'Forces',
    source: 'ho',
    ...fields,
  });
}

const forces = table({
  columns: [
    { name: 'Force', role: 'key', of: 'area' },
    { name: '2022/23', role: 'value' },
    { name: '2023/24', role: 'value' },
    { name: 'Notes', role: 'note' },
  ],
  cells: {
    Force: ['South Wales', ' Gwent ', 'Caf\u00e9 Town', 'Wales'],
    '2022/23': ['900', '[c]', '12', '1,400'],
    '2023/24': ['964', '<5', '', '1,467'],
    Notes: ['', 'new system', '', ''],
  },
  totals: ['Wales'],
  areas: { Gwent: { code: 'W15000002', label: 'Gwent', nations: ['wales'] } },
});

const long = table({
  columns: [
    { name: 'Force', role: 'key', of: 'area' },
    { name: 'Year', role: 'key', of: 'period' },
    { name: 'Offences', role: 'value' },
  ],
  cells: {
    Force: ['South Wales', 'South Wales', 'Gwent', 'Gwent'],
    Year: ['2022/23', '2023/24', '2022/23', '2023/24'],
    Offences: ['900', '964', '480', '503'],
  },
});

function problemOf(result: ReturnType<typeof findCell> | ReturnType<typeof findRow>): string {
  return result.ok ? 'found' : result.problems.map((one) => `${one.code}: ${one.message} ${one.remedy}`).join('\n');
}

describe('rows', () => {
  it('are named by the label of the one key column, totals apart', () => {
    expect(rowKeysOf(forces).map(({ key }) => key)).toEqual(['South Wales', 'Gwent', 'Caf\u00e9 Town', 'Wales']);
    expect(partRowsOf(forces).map(({ label }) => label)).not.toContain('Wales');
    expect(rowKeysOf(forces).at(-1)?.total).toBe(true);
  });

  it('are named by column where there are several', () => {
    expect(rowKeysOf(long)[1]).toMatchObject({
      key: { Force: 'South Wales', Year: '2023/24' },
      label: 'South Wales, 2023/24',
    });
  });

  it('match after trimming and NFC, and not otherwise', () => {
    expect(findRow(forces, 'Gwent').ok).toBe(true);
    expect(findRow(forces, '  Cafe\u0301 Town').ok).toBe(true);
    expect(problemOf(findRow(forces, 'gwent'))).toBe(
      'row-unmatched: The table “forces” has no row “gwent”. Did you mean “Gwent”?',
    );
  });

  it('that match never are said, with the nearest or with what there is', () => {
    expect(problemOf(findRow(forces, 'Gwnet'))).toContain('Did you mean “Gwent”?');
    expect(problemOf(findRow(forces, 'Essex'))).toContain('The rows are “South Wales”, “Gwent”, “Café Town”, “Wales”.');
  });

  it('that match twice are said, with their lines', () => {
    expect(problemOf(findRow(long, { Force: 'Gwent' }))).toBe(
      'row-matches-twice: 2 rows of the table “forces” are called “Gwent” (lines 4, 5 of its CSV). Name every key column, so that one row is left.',
    );
  });

  it('need as many key columns as leave one row', () => {
    const found = findRow(long, { Year: '2023/24', Force: 'Gwent' });
    expect(found.ok && found.value.index).toBe(3);
    expect(problemOf(findRow(long, 'Gwent'))).toContain('Name the row by column, such as Force: Gwent, Year: 2022/23.');
    expect(problemOf(findRow(long, { Forc: 'Gwent' }))).toContain('Did you mean “Force”?');
  });
});

describe('a cell', () => {
  it('is read with the rules of its table', () => {
    const found = findCell({ ...forces, threshold: 5, zerosHidden: true }, 'Gwent', '2022/23');
    expect(found.ok && found.value.cell.kind).toBe('interval');
    const blank = findCell(forces, 'Café Town', '2023/24');
    expect(blank.ok && blank.value.cell).toMatchObject({ kind: 'marker', says: 'is blank' });
  });

  it('knows its area and period from its keys, its column or its table', () => {
    const found = findCell(forces, 'Gwent', '2023/24');
    expect(found).toMatchObject({
      value: { area: { code: 'W15000002' }, period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' } },
    });
    expect(findCell(forces, 'South Wales', '2023/24')).toMatchObject({
      value: { area: { label: 'South Wales', nations: [] } },
    });
    expect(findCell(long, { Force: 'Gwent', Year: '2022/23' }, 'Offences')).toMatchObject({
      value: { period: { start: '2022-04-01' } },
    });
  });

  it('is looked for in columns of numbers only', () => {
    expect(problemOf(findCell(forces, 'Gwent', '2023-24'))).toContain('Did you mean “2023/24”');
    expect(problemOf(findCell(forces, 'Gwent', 'Notes'))).toContain('does not hold numbers');
  });
});

describe('an address', () => {
  it('is in the table’s own CSV where nothing else is known: the headings are row 1', () => {
    expect(cellAddress(forces, '2023/24', 0)).toEqual({ sheet: 'forces', cell: 'C2' });
  });

  it('counts from the first heading of the block in the original file', () => {
    const asset = 'a'.repeat(64);
    const placed = { ...forces, origin: { asset, sheet: 'Table 3 ', first: 'Y5' } };
    expect(cellAddress(placed, '2022/23', 0)).toEqual({ sheet: 'Table 3 ', cell: 'Z6', asset });
    expect(cellAddress(placed, '2023/24', 2)).toEqual({ sheet: 'Table 3 ', cell: 'AA8', asset });
  });

  it('is the listed one where cells came from several places', () => {
    const placed = { ...forces, origin: { sheet: 'P1', cells: { '2023/24': ['D9', 'D14', 'D20', 'D30'] } } };
    expect(cellAddress(placed, '2023/24', 1)).toEqual({ sheet: 'P1', cell: 'D14' });
    expect(cellAddress(placed, '2022/23', 1)).toEqual({ sheet: 'forces', cell: 'B3' });
  });

  it('has letters as a spreadsheet has them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
