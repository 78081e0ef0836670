// Real files as their publishers or their users left them, where they lie beside the checkout: answers to requests, StatsWales, GOV.UK,
// an old binary workbook, payments, court outcomes (DOMAIN 6).
import { beforeAll, describe, expect, it } from 'vitest';
import { detectSheets } from './core/tables/detect/index.ts';
import { readCell } from './core/tables/index.ts';
import { recogniseShape, suggestRecipe } from './core/tables/recipe/index.ts';
import { textAt, type Workbook } from './core/tables/sheet.ts';
import { readReadyRecipes } from './main/services/import/recipes.ts';
import { open, readsItself, recordOf, run, said, tableOn, there } from './testing/published-files.ts';

describe.runIf(there)('Freedom-of-information answers of 211 councils', () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await open('foi_bbc_social_care_in_crisis.xlsx');
  });

  const count = (test: (text: string) => boolean): string[] =>
    book.sheets.flatMap((sheet) =>
      sheet.columns.flatMap((_, column) =>
        Array.from({ length: sheet.rows }, (__, row) => textAt(sheet, row, column).trim()).filter(test),
      ),
    );

  it('325 cells say Refused and 167 Not held, all of them markers and none a number', () => {
    const refused = count((text) => text === 'Refused');
    const notHeld = count((text) => text === 'Not held');
    expect([refused.length, notHeld.length]).toEqual([325, 167]);
    for (const text of [...refused, ...notHeld])
      expect(readCell(text)).toMatchObject({ kind: 'marker', quantity: { kind: 'missing' } });
  });

  it('and so are the other ways to say it', () => {
    const others = count((text) =>
      /^(?:info(?:rmation)? not held|n\/?a|not given|nor held|cost exceeded|did not respond|not recorded|partially held)\b/i.test(
        text,
      ),
    );
    expect(others.length).toBeGreaterThan(400);
    for (const text of others) expect(readCell(text)).toMatchObject({ kind: 'marker' });
  });

  it('the grids are found under two rows of headings, and only what is a number is read as one', () => {
    const table = tableOn(book, 'Wait times and deaths');
    expect(table).toMatchObject({ headerRows: 2, bodyRows: 209 });
    expect(table.columns.filter(({ use }) => use === 'key').map(({ name }) => name)).toEqual(['Upper tier LA']);
    const record = recordOf(run(book, suggestRecipe(book, table).steps));
    const values = record.columns.filter(({ role }) => role === 'value');
    expect(values).toHaveLength(9);
    const cells = values.flatMap(({ name }) => record.cells[name] ?? []);
    for (const text of cells) if (!/\d/.test(text)) expect(readCell(text).kind).toBe('marker');
    expect(values.map(({ period }) => period?.end.slice(0, 4))).toEqual([
      '2022',
      '2022',
      '2022',
      '2022',
      '2023',
      '2023',
      '2023',
      '2023',
      '2023',
    ]);
  });

  it('is recognised', () => {
    const sheet = book.sheets.find(({ name }) => name.startsWith('Contracts'));
    expect(recogniseShape(tableOn(book, 'Contracts handed back'), sheet).shape).toBe('foi-grid');
  });

  it('reads itself', async () => readsItself(book, await readReadyRecipes()));
});

describe.runIf(there)('Other layouts', () => {
  it('StatsWales: breadcrumb, title and filters above, metadata below, * for 1 to 4', async () => {
    const book = await open('walesdata_export.csv');
    const { table } = run(book, suggestRecipe(book, tableOn(book, 'Sheet1')).steps);
    expect(table).toMatchObject({
      title: 'Reports of additional learning or special educational needs by local authority and type of need',
      threshold: 5,
      zerosHidden: false,
    });
    expect(table.cells['Local authority']).toHaveLength(22);
    expect(table.columns.map(({ name }) => name)).toContain('Speech, language and communication difficulties');
    const cell = readCell(table.cells['Multi-sensory impairment']?.[0] ?? '', {
      threshold: table.threshold,
      zerosHidden: table.zerosHidden,
    });
    expect(cell).toMatchObject({ kind: 'interval', shown: '*' });
  });

  it('GOV.UK accessible: one table a worksheet, councils by code, regions as their totals', async () => {
    const book = await open('Local_Council_Tax_Support_Claimants_Live_Table_Q3_2022-23_v2.ods');
    expect(
      detectSheets(book)
        .slice(0, 4)
        .map(({ kind }) => kind),
    ).toEqual(['cover', 'contents', 'notes', 'data']);
    const table = tableOn(book, 'Table_2');
    expect(recogniseShape(table).shape).toBe('govuk-accessible');
    expect(table.totals.map(({ label, holds, columns }) => [label, holds === columns])).toEqual([
      ['England', true],
      ...[
        'East of England',
        'East Midlands',
        'London',
        'North East England',
        'North West England',
        'South East England',
        'South West England',
        'West Midlands',
        'Yorkshire and the Humber',
      ].map((label) => [label, true]),
    ]);
    const result = run(book, suggestRecipe(book, table).steps);
    expect(said(result)).toContain('“East Midlands” stands beside the code E12000001, which belongs to North East');
    expect(result.table.areas?.['Adur']).toEqual({ code: 'E07000223', label: 'Adur', nations: ['england'] });
    readsItself(book, []);
  });

  it('an old binary workbook: stacked headings, sections, notes, a list of contents', async () => {
    const book = await open('xls_householddebtdataset.xls');
    const sheets = detectSheets(book);
    expect(sheets[0]).toMatchObject({ kind: 'contents' });
    expect(sheets.slice(1).map(({ tables }) => tables.length)).toEqual(Array.from({ length: 21 }, () => 1));
    expect(tableOn(book, 'Table 17')).toMatchObject({
      headerRows: 2,
      sections: expect.objectContaining({ length: 6 }),
    });
    readsItself(book, []);
  });

  it('payments in Windows-1252: ids with leading zeros are no numbers', async () => {
    const book = await open('mth-10-january-2014.csv');
    const table = tableOn(book, 'Sheet1');
    expect(table.title).toBe('Expenditure over £25,000- Payment made in January 2014');
    expect(table.columns.filter(({ use }) => use === 'value').map(({ name }) => name)).toEqual(['Amount in Sterling']);
    readsItself(book, []);
  });

  it('court outcomes: the National row is the total of 42 areas, and percentages are not added', async () => {
    const book = await open('principal_offence_category_april_2014.csv');
    const table = tableOn(book, 'Sheet1');
    expect(table.totals).toMatchObject([{ label: 'National', by: ['label', 'arithmetic'], holds: 25, columns: 25 }]);
    expect(table.totals[0]?.parts).toHaveLength(42);
    readsItself(book, []);
  });
});
