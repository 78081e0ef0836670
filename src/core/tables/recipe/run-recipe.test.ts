import { describe, expect, it } from 'vitest';
import { tableSchema } from '../../model/index.ts';
import { cellAddress } from '../address.ts';
import { sheetFrom, sheetOf, workbookOf } from '../testing/sheets.ts';
import { refuse, run, said } from '../testing/recipes.ts';

const begin = [{ step: 'choose' }, { step: 'header-rows' }];

/** Robbery and what came of burglary in two Welsh forces and Kent, as the Home Office printed them. */
const recorded = workbookOf(
  sheetFrom(
    `
12 months ending|PFA|Region|Offence|Offences
31-03-2003|Gwent|Wales|Robbery|329
31-03-2003|Gwent|Wales|Domestic burglary|2310
31-03-2003|Gwent|Wales|Fraud offences|2046
31-03-2003|Kent|South East|Robbery|1023
31-03-2003|Kent|South East|Domestic burglary|7024
31-03-2003|Kent|South East|Fraud offences|8000
31-12-2018|Gwent|Wales|Robbery|281
31-12-2018|Gwent|Wales|Domestic burglary|0
31-12-2018|Gwent|Wales|Residential burglary|2508
31-12-2018|Kent|South East|Robbery|1700
31-12-2018|Kent|South East|Domestic burglary|0
31-12-2018|Kent|South East|Residential burglary|6900
31-12-2018|Action Fraud|Fraud: Action Fraud|Action Fraud|290000`,
    { name: 'Data' },
  ),
);

describe('A recipe runs', () => {
  const result = run(
    recorded,
    ...begin,
    { step: 'map-areas', column: 'PFA', as: 'force' },
    { step: 'filter', column: 'PFA', within: 'Wales' },
    { step: 'sum', by: ['12 months ending', 'PFA'] },
    { step: 'read-periods', column: '12 months ending', ending: '12 months' },
  );
  const { table } = result;

  it('into a table with keys, numbers, areas and periods', () => {
    expect(table.columns.map(({ name, role, of }) => [name, role, of])).toEqual([
      ['12 months ending', 'key', 'period'],
      ['PFA', 'key', 'area'],
      ['Offences', 'value', undefined],
    ]);
    expect(table.cells['Offences']).toEqual(['4685', '2789']);
    expect(table.areas).toEqual({ Gwent: { code: 'W15000002', label: 'Gwent', nations: ['wales'] } });
    expect(table.periods?.['31-12-2018']).toEqual({ start: '2018-01-01', end: '2018-12-31', kind: 'calendar' });
  });

  it('that a record of the briefing can hold', () => {
    const record = { uid: '0'.repeat(32), id: 'recorded-crime', kind: 'table', source: 'home-office', ...table };
    expect(tableSchema.safeParse(record).error).toBeUndefined();
  });

  it('with the cells that every number comes from', () => {
    expect(table.origin).toMatchObject({ file: 'book.xlsx', sheet: 'Data', cells: { Offences: ['E2:E4', 'E8:E10'] } });
    const record = tableSchema.parse({
      uid: '0'.repeat(32),
      id: 'recorded-crime',
      kind: 'table',
      source: 'home-office',
      ...table,
    });
    expect(cellAddress(record, 'Offences', 1)).toMatchObject({ sheet: 'Data', cell: 'E8:E10' });
  });

  it('and says what each step did', () => {
    expect(result.trail.map(({ step, rows }) => [step.split(':')[0], rows])).toEqual([
      ['choose', 0],
      ['header-rows', 13],
      ['map-areas', 12],
      ['filter', 6],
      ['sum', 2],
      ['read-periods', 2],
    ]);
    expect(said(result)).toContain('“Action Fraud” is no area and left out.');
  });

  it('a change from 2003 to 2018 meets categories that came, went and emptied, as a break of the series', () => {
    expect(said(result)).toContain(
      'The sums over “Offence” for the year ending March 2003 and the year ending December 2018 do not hold the same: “Fraud offences” stands only before; “Residential burglary” only after; “Domestic burglary” is 0 throughout after, and was not before.',
    );
    expect(table.breaks).toMatchObject([
      { date: '2018-01-01', what: expect.stringContaining('“Fraud offences” stands only before') },
    ]);
  });

  it('keeps its steps with the table, so that it replays', () => {
    expect(run(recorded, ...(table.recipe as object[])).table).toEqual(table);
  });
});

describe('A step that does not find what it names is a problem, never a shift', () => {
  it.each([
    [
      { step: 'filter', column: 'Offence', is: 'Robery' },
      'Step 3 (filter): the column “Offence” has no “Robery”. Did you mean “Robbery”?',
    ],
    [
      { step: 'filter', column: 'Ofence', is: 'Robbery' },
      'Step 3 (filter): there is no column “Ofence”. Did you mean “Offence” or “Offences”?',
    ],
    [
      { step: 'filter', column: 'PFA', within: 'Walse' },
      'Step 3 (filter): “Walse” is not an area that the desk knows. Did you mean “Wales”?',
    ],
    [{ step: 'filter', column: 'PFA', within: 'Scotland' }, 'Step 3 (filter): no row of “PFA” is left.'],
    [{ step: 'sum', by: ['Force'] }, 'Step 3 (sum): there is no column “Force”.'],
    [{ step: 'rename', columns: { PFA: 'Offence' } }, 'Step 3 (rename): two columns would be called “Offence”.'],
    [{ step: 'pivot', column: 'PFA', value: 'Offences' }, 'Step 3 (pivot): two rows say'],
    [{ step: 'read-periods', column: 'Offence' }, 'Step 3 (read-periods): no label of “Offence” states a period'],
    [{ step: 'drop-totals', rows: ['Totl'] }, 'Step 3 (drop-totals): no row is called “Totl”.'],
    [{ step: 'sections', into: 'Year' }, 'Step 3 (sections): the table has no section rows.'],
    [{ step: 'filtr', column: 'PFA' }, 'Step 3 is called “filtr”, and there is no such step. Did you mean “filter”?'],
    [
      { step: 'filter', colum: 'PFA' },
      'Step 3 (filter) has a field “colum”, which it does not know. Did you mean “column”?',
    ],
    [{ step: 'filter' }, 'Step 3 (filter)'],
  ])('%j', (step, message) => {
    const steps = step.step === 'pivot' ? [...begin, { step: 'drop', columns: ['Offence'] }] : begin;
    expect(refuse(recorded, ...steps, step).replace('Step 4', 'Step 3')).toContain(message);
  });

  it('a sheet that is not there, a heading that no table has, a step before the headings', () => {
    expect(refuse(recorded, { step: 'choose', sheet: 'Date' })).toBe(
      'Step 1 (choose): there is no sheet “Date”. Did you mean “Data”?',
    );
    expect(refuse(recorded, { step: 'choose', headings: ['Force Name'] })).toContain(
      'no table on the sheet “Data” has the heading “Force Name”.',
    );
    expect(refuse(recorded, { step: 'filter', column: 'PFA', is: 'Kent' })).toContain('there are no columns yet.');
    expect(refuse(recorded, { step: 'choose' })).toContain('The recipe reads no columns.');
  });
});

describe('The same recipe on the next edition', () => {
  const steps = [
    { step: 'choose', sheet: 'Table P1', headings: ['Force', 'Offences'] },
    { step: 'header-rows', rows: 1 },
    { step: 'split-notes' },
  ];
  const first = workbookOf(
    sheetFrom('Table P1: offences, 2018\nForce|Offences\nKent2|100\nGwent|20\n2. Provisional.', { name: 'Table P1' }),
  );
  const moved = workbookOf(
    sheetFrom(
      'Table P1: offences, 2019\n\nAll forces\nForce|Offences3\nKent|110\nGwent4|25\nEssex|60\n3. Counts.\n4. Provisional.',
      { name: 'Table P1 ' },
    ),
  );

  it('finds the table though its rows have moved and its marks have changed', () => {
    expect(run(first, ...steps).table).toMatchObject({ cells: { Force: ['Kent', 'Gwent'], Offences: ['100', '20'] } });
    expect(run(moved, ...steps).table).toMatchObject({
      cells: { Force: ['Kent', 'Gwent', 'Essex'], Offences: ['110', '25', '60'] },
      origin: { cells: { Offences: ['B5', 'B6', 'B7'] } },
    });
  });

  it('keeps the marks as notes, with the labels that carried them', () => {
    expect(run(moved, ...steps).table.notes).toEqual([
      { mark: '3', text: 'Counts.', on: ['Offences'] },
      { mark: '4', text: 'Provisional.', on: ['Gwent'] },
    ]);
  });

  it('a range is taken as written, and a table that has grown beyond it is said', () => {
    const result = run(moved, { step: 'choose', sheet: 'Table P1', range: 'A4:B6' }, { step: 'header-rows', rows: 1 });
    expect(result.table.cells['Force']).toEqual(['Kent', 'Gwent4']);
    expect(said(result)).toContain('The row under the range holds 1 more numbers: the table may have grown.');
  });
});

describe('A table is turned', () => {
  const grid = workbookOf(
    sheetFrom('|2017/18||2018/19|\nForce|Offences|Victims|Offences|Victims\nGwent|10|9|12|11\nKent|30|29|[x]|31', {
      merges: [
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 0, column: 3, rows: 1, columns: 2 },
      ],
    }),
  );
  const long = run(grid, ...begin, { step: 'unpivot', into: ['Year', 'Measure'], value: 'Number' }).table;

  it('a heading of two parts becomes two labels, and each number keeps its cell', () => {
    expect(long.cells['Year']?.slice(0, 4)).toEqual(['2017/18', '2017/18', '2018/19', '2018/19']);
    expect(long.cells['Measure']?.slice(0, 2)).toEqual(['Offences', 'Victims']);
    expect(long.cells['Number']).toEqual(['10', '9', '12', '11', '30', '29', '[x]', '31']);
    expect(long.origin?.cells?.['Number']).toEqual(['B3', 'C3', 'D3', 'E3', 'B4', 'C4', 'D4', 'E4']);
  });

  it('and back: the same numbers in the same cells', () => {
    const back = run(
      grid,
      ...begin,
      { step: 'unpivot', into: ['Year', 'Measure'], value: 'Number' },
      { step: 'filter', column: 'Measure', is: 'Offences' },
      { step: 'drop', columns: ['Measure'] },
      { step: 'pivot', column: 'Year', value: 'Number' },
    ).table;
    expect(back.cells).toEqual({ Force: ['Gwent', 'Kent'], '2017/18': ['10', '30'], '2018/19': ['12', '[x]'] });
    expect(back.origin?.cells?.['2018/19']).toEqual(['D3', 'D4']);
  });

  it('headings of the numbers state their periods; a heading of a change states none', () => {
    const book = workbookOf(
      sheetFrom(
        "Force|Apr '17 to Mar '18|Apr '18 to Mar '19|% change Apr '17 to Mar '18\nGwent|10|12|20\nKent|30|33|10",
      ),
    );
    const { table } = run(book, ...begin, { step: 'read-periods' });
    expect(table.columns.map(({ period }) => period?.end)).toEqual([undefined, '2018-03-31', '2019-03-31', undefined]);
  });

  it('a place without a row is left blank and said: it is not 0', () => {
    const book = workbookOf(sheetFrom('Force|Year|Offences\nGwent|2018|1\nGwent|2019|2\nKent|2018|3'));
    const result = run(
      book,
      { step: 'choose' },
      { step: 'header-rows', keys: ['Force', 'Year'] },
      { step: 'pivot', column: 'Year', value: 'Offences' },
    );
    expect(result.table.cells['2019']).toEqual(['2', '']);
    expect(said(result)).toContain('1 place had no row and is left blank, which is not 0.');
  });
});

describe('Labels are put right', () => {
  it('sections become a column, merged and blank labels are filled', () => {
    const book = workbookOf(
      sheetFrom(
        'Group|Sex|Frequency\n2012 to 2014||\nAdults|Male|5,515\n|Female|6,050\n2010 to 2012||\nAdults|Male|6,375\n|Female|6,932',
        {
          merges: [{ row: 2, column: 0, rows: 2, columns: 1 }],
        },
      ),
    );
    const { table } = run(
      book,
      { step: 'choose' },
      { step: 'header-rows', keys: ['Group', 'Sex'] },
      { step: 'sections', into: 'Years' },
      { step: 'fill-merged', columns: ['Group'] },
      { step: 'fill-down', columns: ['Group'] },
    );
    expect(table.cells).toMatchObject({
      Years: ['2012 to 2014', '2012 to 2014', '2010 to 2012', '2010 to 2012'],
      Group: ['Adults', 'Adults', 'Adults', 'Adults'],
    });
  });

  it('the stored value takes the place of the displayed one where a step says so', () => {
    const stored = [{ row: 1, column: 1, stored: '0.4971', type: 'number' as const }];
    const book = workbookOf(sheetFrom('Platform|Share\nSnapchat|50%\nInstagram|11%\nOther|39%', { stored }));
    expect(run(book, ...begin, { step: 'use-stored', columns: ['Share'] }).table.cells['Share']).toEqual([
      '49.71%',
      '11%',
      '39%',
    ]);
  });

  it('totals are marked by the whole row where a label alone would name a force too', () => {
    const book = workbookOf(
      sheetFrom(
        'Area Code|Area Name|Homicide|Robbery|Theft\nE12000005|West Midlands|71|10,689|174,010\nE23000015|Staffordshire|9|802|26,367\nE23000017|Warwickshire|6|468|17,214\nE23000016|West Mercia|14|664|30,151\nE23000014|West Midlands|42|8,755|100,278',
      ),
    );
    const { table } = run(
      book,
      ...begin,
      { step: 'map-areas', column: 'Area Name', code: 'Area Code' },
      { step: 'mark-totals' },
    );
    expect(table.totals).toEqual(['E12000005, West Midlands']);
    expect(table.areas).toMatchObject({ E12000005: { label: 'West Midlands' }, E23000014: { label: 'West Midlands' } });
    const parts = run(book, ...begin, { step: 'drop-totals' }).table;
    expect(parts.cells['Area Code']).toEqual(['E23000015', 'E23000017', 'E23000016', 'E23000014']);
  });

  it('a column of periods gives the latest, a range of them, a range of numbers', () => {
    const dates = (step: object): string[] => [
      ...new Set(run(recorded, ...begin, step).table.cells['12 months ending']),
    ];
    expect(dates({ step: 'filter', column: '12 months ending', latest: 1 })).toEqual(['31-12-2018']);
    expect(dates({ step: 'filter', column: '12 months ending', to: '31-03-2010' })).toEqual(['31-03-2003']);
    expect(
      run(recorded, ...begin, { step: 'filter', column: 'Offences', from: '1000', to: '2100' }).table.cells['Offences'],
    ).toEqual(['2046', '1023', '1700']);
  });
});

it('a result of more than 200,000 cells is refused with what to do', () => {
  const rows = Array.from({ length: 40_100 }, (_, at) => [`Force ${String(at)}`, 'a', 'b', 'c', at + 3000]);
  const book = workbookOf(sheetOf([['Force', 'A', 'B', 'C', 'Offences'], ...rows]));
  expect(refuse(book, ...begin)).toBe(
    'The result has 40,100 rows and 5 columns: 200,500 cells, and a table holds 200,000 cells at most. Filter the rows, sum them, or keep fewer columns.',
  );
});
