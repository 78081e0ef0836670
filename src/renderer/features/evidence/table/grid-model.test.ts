import { describe, expect, test } from 'vitest';
import { exampleBriefing, makeRecord } from '../../../../core/letters/testing/example-records.ts';
import { findRecord, type Table } from '../../../../core/model/index.ts';
import { gridModelOf, rangeWords } from './grid-model.ts';

const { origin: _origin, ...written } = findRecord(exampleBriefing(), 'table', 'image-offences')!;
const imported = makeRecord('table', 'imported', {
  title: 'Offences by force',
  source: 'home-office',
  columns: [
    { name: 'Force', role: 'key', of: 'area' },
    { name: '2022/23', role: 'value' },
    { name: '2023/24', role: 'value' },
  ],
  cells: {
    Force: ['South Wales', 'Gwent', 'Wales'],
    '2022/23': ['812', 'Not held', '1427'],
    '2023/24': ['964', '503', '2194'],
  },
  origin: {
    file: 'forces.xlsx',
    sheet: 'Forces',
    cells: { Force: ['A4', 'A6', ''], '2022/23': ['E4', 'E6', 'E4:E6'], '2023/24': ['F4', 'F6', 'F9'] },
  },
  totals: ['Wales'],
}) as Table;

describe('a table in the grid', () => {
  test('bears the letters and row numbers of the sheet that it came from', () => {
    const { columns, rowNumber, headingNumber } = gridModelOf(imported);
    expect(columns.map(({ letter }) => letter)).toEqual(['A', 'E', 'F']);
    expect([rowNumber(0), rowNumber(1)]).toEqual(['4', '6']);
    expect(headingNumber).toBe('');
  });

  test('leaves the number of a row open whose cells stand in several', () => {
    expect(gridModelOf(imported).rowNumber(2)).toBe('');
  });

  test('that was written by hand bears those of its own CSV', () => {
    const { columns, rowNumber, headingNumber } = gridModelOf(written);
    expect(columns.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect([headingNumber, rowNumber(0)]).toEqual(['1', '2']);
  });

  test('shows numbers with commas, and markers as they are, never as 0', () => {
    const { cell } = gridModelOf(imported);
    expect(cell(2, 2)).toMatchObject({ kind: 'number', text: '2,194' });
    expect(cell(1, 1)).toMatchObject({ kind: 'marker', text: 'Not held' });
    expect(cell(0, 0)).toEqual({ kind: 'text', text: 'South Wales' });
  });
});

describe('addresses are said in as few stretches as they make', () => {
  test.each([
    [['F4', 'F5', 'F6', 'F7'], 'F4:F7'],
    [['F4', 'F8'], 'F4, F8'],
    [['E4', 'E5', 'F4', 'F5'], 'E4:F5'],
    [['Z2', 'AA2'], 'Z2:AA2'],
    [['A1', 'A3', 'A5', 'A7', 'A9', 'A11'], 'A1, A3, A5, A7 and 2 more'],
  ])('%s', (addresses, words) => {
    expect(rangeWords(addresses)).toBe(words);
  });
});
