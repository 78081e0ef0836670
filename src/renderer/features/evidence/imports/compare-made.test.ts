import { describe, expect, test } from 'vitest';
import { exampleBriefing } from '../../../../core/letters/testing/example-records.ts';
import { findRecord } from '../../../../core/model/index.ts';
import { compareMade, madeInPlaceOf } from './compare-made.ts';

const records = exampleBriefing();
const table = findRecord(records, 'table', 'image-offences')!;
/** As a recipe would make it: columns and cells, nothing that a person said. */
const bare = (cells: Record<string, string[]>) => ({
  title: 'forces',
  columns: table.columns.map(({ name, role }) => ({ name, role })),
  cells: { ...table.cells, ...cells },
});

describe('a new edition of a table', () => {
  test('keeps what a person said of the table: title, unit, areas', () => {
    const next = madeInPlaceOf(table, bare({}))!;
    expect(next).toMatchObject({ uid: table.uid, id: table.id, title: table.title, areas: table.areas });
    expect(next.unit).toEqual(table.unit);
  });

  test('with the same cells changes nothing', () => {
    const { cells, figures, falseSentences, other } = compareMade(records, table, {
      ...bare({}),
      columns: table.columns,
      period: table.period,
    });
    expect([cells, figures, falseSentences, other]).toEqual([[], [], [], []]);
  });

  test('names the rows that came and went', () => {
    const [first] = Object.keys(table.cells);
    const names = table.cells[first!]!.map((name) => (name === 'Gwent' ? 'Gwent Police' : name));
    expect(compareMade(records, table, bare({ [first!]: names })).other).toEqual([
      'New rows: “Gwent Police” (before: “Gwent”?).',
      'Rows that are gone: “Gwent” (before: “Gwent Police”?).',
    ]);
  });

  test('that is no table is none', () => {
    expect(compareMade(records, table, { title: '' }).table).toBeUndefined();
  });
});
