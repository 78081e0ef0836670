// Tables beside one another, and tables that lie on their side: found, or asked about.
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../sheet.ts';
import { sheetFrom, workbookOf } from '../testing/sheets.ts';
import { detectTables, type DetectedTable } from './index.ts';

const tablesIn = (sheet: Sheet): DetectedTable[] => detectTables(workbookOf(sheet));
const only = (sheet: Sheet): DetectedTable => {
  const tables = tablesIn(sheet);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const names = (table: DetectedTable): string[] => table.columns.map(({ name }) => name);

describe('Tables in one sheet', () => {
  it('side by side, parted by a blank column', () => {
    const tables = tablesIn(
      sheetFrom(`
Robbery|||Homicide|
Force|Offences||Force|Offences
Gwent|301||Gwent|5
Kent|1,949||Kent|12
Essex|900||Essex|60`),
    );
    expect(tables.map(({ title, range }) => [title, range.column, range.columns])).toEqual([
      ['Robbery', 0, 2],
      ['Homicide', 3, 2],
    ]);
  });

  it('side by side without a blank column, each with headings that begin again and its own title', () => {
    const tables = tablesIn(
      sheetFrom(`
Robbery||Homicide|
Force|Offences|Force|Offences
Gwent|301|Kent|12
Kent|1,949|Essex|[c]
Essex|900|Surrey|60
Surrey|20||
Norfolk|7||`),
    );
    expect(
      tables.map(({ title, range, bodyRows }) => [title, range.column, range.columns, range.rows, bodyRows]),
    ).toEqual([
      ['Robbery', 0, 2, 6, 5],
      ['Homicide', 2, 2, 4, 3],
    ]);
    expect(tables.map((table) => names(table))).toEqual([
      ['Force', 'Offences'],
      ['Force', 'Offences'],
    ]);
  });

  it('a table that says its labels again at its far end stays one', () => {
    const table = only(
      sheetFrom('Force|2022/23|2023/24|Force|Change\nGwent|301|310|Gwent|9\nKent|12|13|Kent|1\nEssex|20|24|Essex|4'),
    );
    expect(table.range.columns).toBe(5);
  });

  it('asks where names of their own stand between the numbers', () => {
    const sheet = sheetFrom(
      'Force|Robbery|Other force|Homicide\nGwent|301|Kent|5\nEssex|12|Surrey|13\nNorfolk|20|Sussex|4',
    );
    const table = only(sheet);
    expect(table.confidence).toBeLessThan(0.8);
    expect(table.reasons).toContain(
      'The column “Other force” names something of its own between columns of numbers: these may be two tables side by side. Choose the range of one.',
    );
    const regions = 'Force|Robbery|Region|Homicide\nGwent|301|Wales|5\nEssex|12|East|13\nNorfolk|20|East|4';
    expect(only(sheetFrom(regions)).reasons.join(' ')).not.toContain('side by side');
  });

  it('asks where areas stand across the top and measures down the side', () => {
    const table = only(
      sheetFrom(
        'Measure|Gwent|South Wales|Dyfed-Powys\nOffences|503|964|192\nCharges|40|70|20\nPopulation|590|1,300|520',
      ),
    );
    expect(table.onItsSide).toBe(true);
    expect(table.confidence).toBeLessThan(0.8);
    expect(table.reasons.join(' ')).toContain('lie on its side');
    const series = only(
      sheetFrom('Year|Gwent|South Wales|Dyfed-Powys\n2022/23|503|964|192\n2023/24|40|70|20\n2024/25|5|1|2'),
    );
    expect(series.onItsSide).toBe(false);
  });

  it('a blank column between the numbers of one table does not part it', () => {
    const table = only(sheetFrom('Force|Total||Robbery|Theft\nGwent|301||5|6\nKent|1,949||12|13\nEssex|20||3|4'));
    expect(names(table)).toEqual(['Force', 'Total', 'Robbery', 'Theft']);
  });
});
