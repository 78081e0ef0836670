import { describe, expect, it } from 'vitest';
import { exampleBriefing } from '../letters/testing/example-records.ts';
import { findRecord, type Table } from '../model/index.ts';
import { isDrawn, rowsOf, toggleRow } from './chart-rows.ts';

const table = findRecord(exampleBriefing(), 'table', 'platforms')!;
const rows = rowsOf(table);
const row = (label: string) => rows.find((one) => one.label === label)!;
const data = (rowsChosen?: 'all' | string[]) => ({
  table: table.id,
  columns: ['Offences'],
  ...(rowsChosen !== undefined && { rows: rowsChosen }),
});

describe('The rows of a chart', () => {
  it('are those of the table; all leaves totals out', () => {
    expect(rows.map(({ label }) => label)).toContain('Platform recorded');
    expect(isDrawn(data('all'), row('Snapchat'))).toBe(true);
    expect(isDrawn(data(), row('Platform recorded'))).toBe(false);
  });

  it('are named one by one when one is taken out, and all again when it is put back', () => {
    const without = toggleRow(data('all'), table, row('All others'));
    expect(without).toEqual(['Snapchat', 'Instagram', 'Facebook', 'WhatsApp']);
    expect(toggleRow(data(without as string[]), table, row('All others'))).toBe('all');
  });

  it('keep the order of the table, whatever was clicked first', () => {
    expect(toggleRow(data(['WhatsApp']), table, row('Snapchat'))).toEqual(['Snapchat', 'WhatsApp']);
  });

  it('cannot all be taken out', () => {
    expect(toggleRow(data(['Snapchat']), table, row('Snapchat'))).toBeUndefined();
  });

  it('are named by all of their keys where there are several', () => {
    const long: Table = {
      ...table,
      columns: [
        { name: 'Force', role: 'key' },
        { name: 'Year', role: 'key' },
        { name: 'Offences', role: 'value' },
      ],
      cells: { Force: ['Gwent', 'Gwent'], Year: ['2022/23', '2023/24'], Offences: ['1', '2'] },
      totals: [],
    };
    const [first, second] = rowsOf(long);
    expect(first).toMatchObject({ label: 'Gwent, 2022/23', key: { Force: 'Gwent', Year: '2022/23' } });
    expect(isDrawn(data(['2023/24']), second!)).toBe(true);
    expect(isDrawn(data(['2023/24']), first!)).toBe(false);
  });
});
