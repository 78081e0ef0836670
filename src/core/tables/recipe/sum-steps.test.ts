import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../sheet.ts';
import { refuse, run, said } from '../testing/recipes.ts';
import { sheetFrom, sheetOf, workbookOf } from '../testing/sheets.ts';

describe('Quarters are added to years', () => {
  const quarters = (rows: string): Workbook =>
    workbookOf(sheetFrom(`Financial Year|Financial Quarter|Force Name|Offence|Number of Offences\n${rows}`));
  const steps = [
    { step: 'choose' },
    { step: 'header-rows', keys: ['Financial Year', 'Financial Quarter', 'Force Name', 'Offence'] },
    { step: 'roles', values: ['Number of Offences'] },
    { step: 'sum-quarters', year: 'Financial Year', quarter: 'Financial Quarter', by: ['Force Name'] },
  ];
  const year = (label: string, numbers: readonly number[]): string =>
    numbers.map((number, at) => `${label}|${String(at + 1)}|Gwent|Robbery|${String(number)}`).join('\n');

  it('four quarters are the year', () => {
    const { table } = run(quarters(`${year('2022/23', [60, 70, 80, 90])}\n${year('2023/24', [1, 2, 3, 4])}`), ...steps);
    expect(table.cells).toEqual({
      'Financial Year': ['2022/23', '2023/24'],
      'Force Name': ['Gwent', 'Gwent'],
      'Number of Offences': ['300', '10'],
    });
    expect(table.origin?.cells?.['Number of Offences']).toEqual(['E2:E5', 'E6:E9']);
  });

  it('three are called by their months, so that nobody compares them with a year', () => {
    const result = run(quarters(`${year('2022/23', [60, 70, 80, 90])}\n${year('2023/24', [1, 2, 3])}`), ...steps);
    expect(result.table.cells['Financial Year']).toEqual(['2022/23', 'April to December 2023']);
    expect(result.table.periods?.['April to December 2023']).toMatchObject({ start: '2023-04-01', end: '2023-12-31' });
    expect(said(result)).toContain('A part of a year is not the year');
  });

  it('quarters with a hole between them are no period', () => {
    expect(
      refuse(quarters('2023/24|1|Gwent|Robbery|1\n2023/24|3|Gwent|Robbery|2\n2023/24|3|Kent|Robbery|2'), ...steps),
    ).toContain('2023/24 has the quarters 1, 3 and not those between.');
  });

  it('years on sheets of their own are put one below the other, and their cells name the sheet', () => {
    const heading = 'Financial Year|Financial Quarter|Force Name|Offence|Number of Offences';
    const book = workbookOf(
      sheetFrom(`${heading}\n${year('2022/23', [60, 70, 80, 90])}`, { name: '2022-23' }),
      sheetFrom(`${heading}\n${year('2023/24', [1, 2, 3, 4])}`, { name: '2023-24' }),
    );
    const { table } = run(book, { step: 'choose', sheets: 'all' }, ...steps.slice(1));
    expect(table.cells['Number of Offences']).toEqual(['300', '10']);
    expect(table.origin?.cells?.['Number of Offences']).toEqual(["'2022-23'!E2:E5", "'2023-24'!E2:E5"]);
  });

  it('sheets of another layout are refused: their columns would shift', () => {
    const book = workbookOf(
      sheetFrom('Year|Force Name|Offences\n2022|Gwent|1\n2022|Kent|2', { name: 'A' }),
      sheetFrom('Year|Force|Offences\n2023|Gwent|1\n2023|Kent|2', { name: 'B' }),
    );
    expect(refuse(book, { step: 'choose', sheets: ['A', 'B'] }, { step: 'header-rows' })).toContain(
      'do not have the same headings: “Force Name” and “Force” stand on one only.',
    );
  });
});

describe('Sums hold what their parts hold', () => {
  const book = workbookOf(
    sheetFrom(
      'Force|Offence|Offences\nGwent|Robbery|12\nGwent|Arson|<5\nKent|Robbery|30\nKent|Arson|Not held\nEssex|Robbery|1.5\nEssex|Arson|2.25',
    ),
  );
  const steps = [
    { step: 'choose' },
    { step: 'header-rows', keys: ['Force', 'Offence'] },
    { step: 'roles', values: ['Offences'] },
  ];
  const result = run(book, ...steps, { step: 'sum', by: ['Force'] });

  it('a hidden number gives a range, a missing one none, decimals are exact', () => {
    expect(result.table.cells['Offences']).toEqual(['13 to 16', 'not available (1 of 2 parts)', '3.75']);
    expect(said(result)).toContain('1 sum holds a part that is no number, so it has none either.');
  });

  it('a total that is known is not added with its parts unsaid', () => {
    const wales = workbookOf(
      sheetFrom(
        'Year|Force|Offences\n2018|Gwent|1\n2018|Kent|2\n2018|Total|3\n2019|Gwent|4\n2019|Kent|5\n2019|Total|9',
      ),
    );
    const marked = run(
      wales,
      { step: 'choose' },
      { step: 'header-rows', keys: ['Year', 'Force'] },
      { step: 'mark-totals', rows: ['Total'] },
      { step: 'sum', by: ['Year'] },
    );
    expect(said(marked)).toContain(
      '“Total” is a total and was added with its parts: put drop-totals before this step.',
    );
  });

  it('every unit of every row is in the sums, in exact decimals', () => {
    const count = fc.tuple(fc.constantFrom('Gwent', 'Kent', 'Essex'), fc.constantFrom('2018', '2019'), fc.nat(10 ** 9));
    fc.assert(
      fc.property(fc.array(count, { minLength: 3, maxLength: 40 }), (rows) => {
        const sheet = sheetOf([
          ['Force', 'Year', 'Offence', 'Offences'],
          ...rows.map(([force, year, number], at) => [force, year, `o${String(at)}`, `${String(number)}.25`]),
        ]);
        const { table } = run(
          workbookOf(sheet),
          { step: 'choose', range: `A1:D${String(rows.length + 1)}` },
          { step: 'header-rows', rows: 1, keys: ['Force', 'Year', 'Offence'] },
          { step: 'roles', values: ['Offences'] },
          { step: 'sum', by: ['Force', 'Year'] },
        );
        const hundredths = (text: string): bigint =>
          BigInt(text.includes('.') ? text.replace(/\.(\d)$/, '.$10').replace('.', '') : `${text}00`);
        const before = rows.reduce((sum, [, , number]) => sum + BigInt(number) * 100n + 25n, 0n);
        const after = (table.cells['Offences'] ?? []).reduce((sum, text) => sum + hundredths(text), 0n);
        expect(after).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
