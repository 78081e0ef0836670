import { expect, test } from 'vitest';
import { copyCells } from './copy-cells.ts';
import { choose, chooseArea, nothingSelected, toggle } from './selection.ts';

const name = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
const spot = (row: number, column: number) => ({ row, column });

test('a rectangle is copied as lines of cells, from whichever corner it was drawn', () => {
  expect(copyCells(chooseArea(nothingSelected(), spot(2, 1), spot(1, 0)), name)).toBe('A2\tB2\nA3\tB3');
});

test('cells apart keep their rows and columns; nothing chosen is nothing', () => {
  expect(copyCells(toggle(choose(spot(0, 1)), spot(3, 2)), name)).toBe('B1\t\n\tC4');
  expect(copyCells(nothingSelected(), name)).toBe('');
});
