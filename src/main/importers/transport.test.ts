import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../core/tables/sheet.ts';
import { limits } from './limits.ts';
import { openBudget, SheetBuilder } from './sheet-builder.ts';
import { packWorkbook, transferOf, Unpacking } from './transport.ts';

const place = { row: fc.nat({ max: 40 }), column: fc.nat({ max: 12 }) };
const types = ['number', 'date', 'truth', 'error', 'formula-without-value'] as const;
const sheets = fc.record({
  name: fc.string(),
  hidden: fc.boolean(),
  cells: fc.array(fc.record({ ...place, text: fc.string({ unit: 'binary', maxLength: 20 }) })),
  stored: fc.array(fc.record({ ...place, stored: fc.string(), type: fc.constantFrom(...types) })),
  merges: fc.array(
    fc.record({ ...place, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) }),
  ),
  hiddenRows: fc.array(fc.nat({ max: 50 })),
});

function bookOf(list: (typeof sheets extends fc.Arbitrary<infer T> ? T : never)[]): Workbook {
  const built = list.map(({ name, hidden, cells, stored, merges, hiddenRows }) => {
    const builder = new SheetBuilder(name, hidden, openBudget(limits));
    for (const { row, column, text } of cells) builder.put(row, column, text);
    for (const value of stored) builder.keep(value);
    for (const range of merges) builder.merge(range);
    for (const row of hiddenRows) builder.hideRows(row, row + 1);
    builder.hideColumns(1, 3);
    return builder.build();
  });
  return { name: 'x.xlsx', format: 'xlsx', sha256: '00', size: 1, sheets: built, remarks: ['one'] };
}

describe('A workbook on its way from the worker', () => {
  it('arrives as it was', () => {
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 3 }), (list) => {
        const workbook = bookOf(list);
        const unpacking = new Unpacking();
        const sent = structuredClone(workbook);
        for (const parcel of packWorkbook(workbook))
          unpacking.add(structuredClone(parcel, { transfer: transferOf(parcel) }));
        expect(unpacking.finish()).toEqual(sent);
      }),
    );
  });

  it('comes in parcels small enough for a thread that draws a window', () => {
    const builder = new SheetBuilder('Data', false, openBudget(limits));
    for (let row = 0; row < 35_000; row += 1) {
      builder.put(row, 0, `row ${String(row)}`);
      builder.keep({ row, column: 1, stored: String(row), type: 'number' });
    }
    const parcels = [
      ...packWorkbook({ name: 'x', format: 'xlsx', sha256: '', size: 0, sheets: [builder.build()], remarks: [] }),
    ];
    const sizes = parcels.map((parcel) => ('texts' in parcel ? parcel.texts.length : 0));
    expect(Math.max(...sizes)).toBe(10_000);
    expect(sizes.filter((size) => size > 0)).toHaveLength(8);
  });

  it('keeps stored values in the order of their cells, whatever the order of the file', () => {
    fc.assert(
      fc.property(fc.array(sheets, { minLength: 1, maxLength: 1 }), (list) => {
        const stored = bookOf(list).sheets[0]?.stored ?? [];
        expect(stored).toEqual(stored.toSorted((a, b) => a.row - b.row || a.column - b.column));
      }),
    );
  });
});
