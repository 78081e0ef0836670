import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableSchema, type Table } from '../model/index.ts';
import { compareEditions, type EditionDifference } from './index.ts';

const makeTable = (cells: Record<string, string[]>, fields: object = {}): Table =>
  tableSchema.parse({
    uid: '0'.repeat(32),
    id: 'robbery',
    kind: 'table',
    title: 'Robbery',
    source: 'home-office',
    columns: Object.keys(cells).map((name, at) => ({ name, role: at === 0 ? 'key' : 'value' })),
    cells,
    ...fields,
  });
const compare = (before: Table, after: Table): EditionDifference => {
  const result = compareEditions(before, after);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
};

const june = makeTable({
  Force: ['Gwent', 'Kent', 'Met', 'Wiltshire'],
  Robbery: ['257', '1,200', '[c]', '90'],
  Homicide: ['5', '12', '100', '1'],
});
const december = makeTable({
  Force: ['Wiltshire', 'Kent', 'Gwent', 'Metropolitan', 'Essex'],
  Robbery: ['90', '..', '281', '39,000', '70'],
  Homicide: ['1 [r]', '12', '5', '100', '3'],
});

describe('Two editions of a table', () => {
  const difference = compare(june, december);

  it('are compared by keys, never by place', () => {
    expect(
      difference.cells.map(({ row, column, change, before, after }) => [row, column, change, before, after]),
    ).toEqual([
      ['Gwent', 'Robbery', 'value', '257', '281'],
      ['Kent', 'Robbery', 'lost', '1,200', '..'],
      ['Wiltshire', 'Homicide', 'flag', '1', '1 [r]'],
    ]);
    expect(difference.same).toBe(3);
  });

  it('say which rows came and went, and what a name may have become', () => {
    expect(difference.rowsAdded).toEqual([{ name: 'Metropolitan', maybe: 'Met' }, { name: 'Essex' }]);
    expect(difference.rowsRemoved).toEqual([{ name: 'Met', maybe: 'Metropolitan' }, { name: 'Wiltshire' }].slice(0, 1));
  });

  it('say where each cell stands', () => {
    expect(difference.cells[0]).toMatchObject({ cellBefore: 'robbery!B2', cellAfter: 'robbery!B4' });
  });
});

describe('What counts as a change', () => {
  const one = (before: string, after: string): string | undefined =>
    compare(makeTable({ Force: ['Gwent'], Robbery: [before] }), makeTable({ Force: ['Gwent'], Robbery: [after] }))
      .cells[0]?.change;

  it.each([
    ['1,234', '1234', undefined],
    ['12.50', '12.5', undefined],
    ['[c]', '[C]', undefined],
    ['5', '6', 'value'],
    ['<5', '3', 'value'],
    ['45%', '45', 'value'],
    ['5', 'Not held', 'lost'],
    ['Refused', '5', 'found'],
    ['[c]', '[x]', 'marker'],
    ['', '0', 'found'],
    ['5', '5 [p]', 'flag'],
  ])('“%s” to “%s”: %s', (before, after, change) => {
    expect(one(before, after)).toBe(change);
  });
});

it('columns that came and went are named, and their cells are not compared', () => {
  const after = makeTable({ Force: ['Gwent'], 'Robbery offences': ['1'] });
  const difference = compare(makeTable({ Force: ['Gwent'], Robbery: ['1'] }), after);
  expect(difference).toMatchObject({
    columnsAdded: [{ name: 'Robbery offences', maybe: 'Robbery' }],
    columnsRemoved: [{ name: 'Robbery' }],
    cells: [],
    same: 0,
  });
});

it('rows of the same name cannot be told apart, and are said', () => {
  const twice = makeTable({ Force: ['Gwent', 'Gwent'], Robbery: ['1', '2'] });
  expect(compare(twice, makeTable({ Force: ['Gwent'], Robbery: ['1'] }))).toMatchObject({
    unclear: ['Gwent'],
    cells: [],
    rowsAdded: [],
  });
});

it('tables that name their rows by other columns are not compared', () => {
  const other = makeTable({ Area: ['Gwent'], Robbery: ['1'] });
  expect(compareEditions(june, other)).toMatchObject({ ok: false, problems: [{ code: 'editions-differ' }] });
});

it('an edition is the same as itself in any order of rows', () => {
  const rows = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), fc.constantFrom('5', '<5', '[c]', '', '1,234', 'Refused')),
    {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(rows, fc.nat(), (list, turn) => {
      const turned = list.map((_, at) => list[(at + turn) % list.length]!);
      const tableOf = (from: typeof list): Table =>
        makeTable({ Force: from.map(([name]) => name), Robbery: from.map(([, text]) => text) });
      const difference = compare(tableOf(list), tableOf(turned));
      expect(difference).toMatchObject({ rowsAdded: [], rowsRemoved: [], cells: [], same: list.length, unclear: [] });
    }),
  );
});
