import { describe, expect, test } from 'vitest';
import { makeRecord } from '../../../../core/letters/testing/example-records.ts';
import type { Table } from '../../../../core/model/index.ts';
import { findRows } from './find-rows.ts';

const table = makeRecord('table', 'councils', {
  title: 'Councils',
  source: 'home-office',
  columns: [
    { name: 'Council', role: 'key' },
    { name: 'Offences', role: 'value' },
  ],
  cells: { Council: ['Ynys Môn', 'Gwynedd', 'Conwy'], Offences: ['1,204', '503', 'Not held'] },
}) as Table;

describe('rows of a table are found', () => {
  test.each([
    ['by a word, without its accent', 'mon', [0]],
    ['by a number, with or without its comma', '1204', [0]],
    ['by all words, in any cells', 'conwy held', [2]],
    ['and all are there when nothing is typed', ' ', [0, 1, 2]],
    ['or none', 'Kent', []],
  ])('%s', (_, typed, rows) => {
    expect(findRows(table, typed).rows).toEqual(rows);
  });

  test('with the very cells that hold what was typed', () => {
    const { isFound } = findRows(table, '503');
    expect([isFound(1, 1), isFound(1, 0)]).toEqual([true, false]);
  });
});
