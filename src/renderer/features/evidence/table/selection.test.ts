import { describe, expect, test } from 'vitest';
import {
  choose,
  chooseArea,
  extend,
  nothingSelected,
  roam,
  selectedSpots,
  selectedTest,
  targetOf,
  toggle,
  type Selection,
} from './selection.ts';

const shown = (selection: Selection): string[] =>
  selectedSpots(selection).map(({ row, column }) => `${String.fromCharCode(65 + column)}${String(row + 1)}`);
const spot = (row: number, column: number) => ({ row, column });
const size = { rows: 100, columns: 6 };

describe('cells are chosen', () => {
  test('one at a time, and a rectangle with Shift, column by column', () => {
    expect(shown(nothingSelected())).toEqual([]);
    expect(shown(choose(spot(3, 1)))).toEqual(['B4']);
    expect(shown(extend(choose(spot(3, 1)), spot(4, 2)))).toEqual(['B4', 'B5', 'C4', 'C5']);
    expect(shown(extend(choose(spot(4, 2)), spot(3, 1)))).toEqual(['B4', 'B5', 'C4', 'C5']);
  });

  test('with Ctrl in the order of choosing, and taken away again', () => {
    const two = toggle(choose(spot(6, 5)), spot(3, 5));
    expect(shown(two)).toEqual(['F7', 'F4']);
    expect(shown(toggle(two, spot(6, 5)))).toEqual(['F4']);
    expect(shown(extend(two, spot(4, 5)))).toEqual(['F7', 'F4', 'F5']);
  });

  test('by keyboard alone: the cursor roams and Space adds', () => {
    const roamed = roam(choose(spot(0, 1)), spot(0, 2));
    expect(shown(roamed)).toEqual(['B1']);
    expect(shown(toggle(roamed, roamed.cursor))).toEqual(['B1', 'C1']);
  });

  test('as whole columns, added to others', () => {
    const column = chooseArea(nothingSelected(), spot(0, 1), spot(2, 1));
    expect(shown(chooseArea(column, spot(0, 3), spot(1, 3), true))).toEqual(['B1', 'B2', 'B3', 'D1', 'D2']);
  });

  test('and known to be chosen without listing them', () => {
    const isChosen = selectedTest(extend(toggle(choose(spot(0, 0)), spot(2, 2)), spot(3, 3)));
    expect([isChosen(0, 0), isChosen(3, 2), isChosen(1, 1)]).toEqual([true, true, false]);
  });
});

describe('keys move the cursor', () => {
  test.each([
    ['ArrowDown', spot(6, 2), false],
    ['ArrowUp', spot(4, 2), false],
    ['ArrowLeft', spot(5, 1), false],
    ['PageDown', spot(20, 2), false],
    ['Home', spot(5, 0), false],
    ['End', spot(5, 5), false],
    ['Home', spot(0, 0), true],
    ['End', spot(99, 5), true],
  ] as const)('%s', (key, to, ends) => {
    expect(targetOf(key, spot(5, 2), size, ends)).toEqual(to);
  });

  test('and stay inside the grid', () => {
    expect(targetOf('ArrowUp', spot(0, 0), size, false)).toEqual(spot(0, 0));
    expect(targetOf('PageDown', spot(99, 0), size, false)).toEqual(spot(99, 0));
    expect(targetOf('x', spot(0, 0), size, false)).toBeUndefined();
  });
});
