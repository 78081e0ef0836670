import { describe, expect, it } from 'vitest';
import { exampleBriefing, makeRecord } from '../letters/testing/example-records.ts';
import { recordsOfKind, type BriefingRecord, type RecordMap, type Table } from '../model/index.ts';
import { compareFigures } from './index.ts';

const before = exampleBriefing();
const tables = recordsOfKind(before, 'table');
const withRecord = (records: RecordMap, record: BriefingRecord): RecordMap =>
  new Map([...records, [record.uid, record]]);
/** The briefing with one cell of a table as a new edition prints it. */
const edited = (id: string, column: string, row: number, text: string): RecordMap => {
  const table = tables.find((one) => one.id === id)!;
  const cells = { ...table.cells, [column]: (table.cells[column] ?? []).map((cell, at) => (at === row ? text : cell)) };
  return withRecord(before, { ...table, cells } satisfies Table);
};

describe('A new edition of the evidence', () => {
  it('that changes nothing changes no figure and no sentence', () => {
    expect(compareFigures(before, before)).toEqual({ figures: [], falseSentences: [], rewordings: [] });
  });

  // South Wales 964 becomes 564: Wales 1,794, 4.9 a day.
  const table = tables.find(({ cells }) => Object.values(cells).some((column) => column.includes('964')))!;
  const column = Object.keys(table.cells).find((name) => table.cells[name]?.includes('964'))!;
  const row = table.cells[column]!.indexOf('964');
  const difference = compareFigures(before, edited(table.id, column, row, '564'));

  it('shows every figure that changed, with its sum', () => {
    expect(difference.figures).toContainEqual(
      expect.objectContaining({
        figure: 'wales-total',
        change: 'value',
        before: '2,194',
        after: '1,794',
        sum: expect.stringContaining('564'),
      }),
    );
    expect(difference.figures.every(({ change }) => change === 'value')).toBe(true);
  });

  it('and every sentence that was true and is not, with words that are', () => {
    const found = difference.falseSentences.find(({ phrase }) => /2,000|2,194/.test(phrase));
    expect(found).toMatchObject({
      figure: 'wales-total',
      letter: expect.any(String),
      sentence: expect.stringContaining(found?.phrase ?? '?'),
    });
    expect(found?.message).toContain('1,794');
    expect(found?.suggestions.length).toBeGreaterThan(0);
  });

  it('a number that is gone makes its sentences false, and says why', () => {
    const gone = compareFigures(before, edited(table.id, column, row, 'Not held'));
    expect(gone.figures).toContainEqual(
      expect.objectContaining({ figure: 'wales-total', change: 'lost', after: expect.stringContaining('not held') }),
    );
    expect(gone.falseSentences.find(({ figure }) => figure === 'wales-total')).toMatchObject({
      suggestions: [],
      message: expect.stringContaining('no value any more'),
    });
  });

  it('figures that came and went are told', () => {
    const figure = makeRecord('figure', 'new-figure', {
      label: 'Something new',
      type: 'reported',
      value: '7',
      asPublished: '7',
      source: recordsOfKind(before, 'source')[0]!.id,
      unit: { one: 'offence', many: 'offences' },
    });
    const after = withRecord(before, figure);
    expect(compareFigures(before, after).figures).toMatchObject([
      { figure: 'new-figure', change: 'added', after: '7' },
    ]);
    expect(compareFigures(after, before).figures).toMatchObject([
      { figure: 'new-figure', change: 'removed', before: '7' },
    ]);
  });
});
