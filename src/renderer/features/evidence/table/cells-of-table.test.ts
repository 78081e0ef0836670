import { describe, expect, test } from 'vitest';
import { makeRecord } from '../../../../core/letters/testing/example-records.ts';
import type { Table } from '../../../../core/model/index.ts';
import { cellsOfTable } from './cells-of-table.ts';

const tableWith = (origin: object | undefined): Table =>
  makeRecord('table', 'one', {
    title: 'One',
    source: 'home-office',
    columns: [
      { name: 'a', role: 'key' },
      { name: 'b', role: 'value' },
    ],
    cells: { a: ['x', 'y'], b: ['1', '2'] },
    ...(origin !== undefined && { origin }),
  }) as Table;

describe('the cells that a table was read from', () => {
  test.each([
    ['one block', { sheet: 'Forces', first: 'A3' }, 'Forces!A3:B5'],
    ['cells one by one', { sheet: 'P1', cells: { a: ['B7', 'B9'], b: ['AA7', 'AA9'] } }, 'P1!B7:AA9'],
    ['sums of cells', { cells: { a: ['A2', 'A6'], b: ['E2:E5', 'E6:E8, E12'] } }, 'A2:E12'],
    ['nothing', undefined, undefined],
  ])('%s', (_, origin, words) => {
    expect(cellsOfTable(tableWith(origin))).toBe(words);
  });
});
