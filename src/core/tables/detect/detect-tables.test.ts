import { describe, expect, it } from 'vitest';
import { sheetFrom, sheetOf, workbookOf } from '../testing/sheets.ts';
import type { Sheet } from '../sheet.ts';
import { correctTable, detectTables, saysTotal, type DetectedTable } from './index.ts';

const tablesIn = (...sheets: Sheet[]): DetectedTable[] => detectTables(workbookOf(...sheets));
const only = (sheet: Sheet): DetectedTable => {
  const tables = tablesIn(sheet);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const names = (table: DetectedTable, use?: string): string[] =>
  table.columns.filter((column) => use === undefined || column.use === use).map(({ name }) => name);

/** The layout of the ONS Police Force Area tables, with the Welsh forces of the year ending December 2019. */
const police = sheetFrom(
  `
Table P1: Police recorded crime, number of offences, year ending December 20191,2|||||

England and Wales|||||
||Total recorded crime (excluding fraud3)|Victim-based crime||
Area Code|Area Name||Violence against the person4|Robbery|
||Numbers|||
K04000001|ENGLAND AND WALES7|5,013,284|1,658,478|83,930
E92000001|ENGLAND8|4,749,837|1,559,331|82,808
W92000004|WALES|263,447|99,147|1,122
W15000004|Dyfed-Powys4|31,656|13,212|68
W15000002|Gwent|57,976|20,480|301
W15000001|North Wales|61,210|26,207|224
W15000003|South Wales|112,605|39,248|529
Source: Home Office - Police recorded crime||||
1. Police recorded crime data are not designated as National Statistics.||||
2. When interpreting data for police force areas, users should be aware of changes.||||
3. Currently, offences of fraud are excluded.||||
4. Due to a technical issue there is an undercount.||||
7. Includes British Transport Police.||||
8. Excludes Greater Manchester.||||`,
  {
    name: 'Table P1 ',
    merges: [
      { row: 3, column: 2, rows: 2, columns: 1 },
      { row: 3, column: 3, rows: 1, columns: 2 },
      { row: 5, column: 2, rows: 1, columns: 3 },
    ],
  },
);

describe('A Police Force Area table', () => {
  const table = only(police);

  it('stands between its title and its notes', () => {
    expect(table.range).toEqual({ row: 3, column: 0, rows: 10, columns: 5 });
    expect(table.title).toBe('Table P1: Police recorded crime, number of offences, year ending December 2019');
    expect(table.period).toMatchObject({ start: '2019-01-01', end: '2019-12-31' });
    expect(table.area).toMatchObject({ code: 'K04000001' });
    expect(table.source).toBe('Home Office - Police recorded crime');
    expect(table.notes.map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '7', '8']);
  });

  it('has two rows of headings, joined, and a row of units', () => {
    expect(table.headerRows).toBe(3);
    expect(table.units).toBe('Numbers');
    expect(names(table)).toEqual([
      'Area Code',
      'Area Name',
      'Total recorded crime (excluding fraud)',
      'Victim-based crime · Violence against the person',
      'Victim-based crime · Robbery',
    ]);
    expect(table.columns[3]).toMatchObject({
      printed: 'Victim-based crime · Violence against the person4',
      marks: ['4'],
    });
  });

  it('has footnote digits glued to names', () => {
    expect(table.gluedNotes.map(({ label, marks }) => [label, ...marks])).toEqual([
      ['ENGLAND AND WALES', '7'],
      ['ENGLAND', '8'],
      ['Dyfed-Powys', '4'],
    ]);
  });

  it('tells forces from their totals, by label and by arithmetic', () => {
    expect(table.totals.map(({ label, by, partLabels }) => [label, by.join(' '), partLabels])).toEqual([
      ['ENGLAND AND WALES', 'label arithmetic', ['ENGLAND', 'WALES']],
      ['WALES', 'label arithmetic', ['Dyfed-Powys', 'Gwent', 'North Wales', 'South Wales']],
    ]);
    expect(table.totals[1]).toMatchObject({ columns: 3, holds: 3, gaps: [] });
  });

  it('says how sure it is, and why', () => {
    expect(table.confidence).toBeGreaterThan(0.9);
    expect(table.reasons).toContain('3 rows of headings stand above the cells and were joined.');
  });
});

describe('A count that looks like a year', () => {
  it('in the first row is a count, since the row is named as the others are', () => {
    const table = only(sheetFrom('Force|Offences\nSouth Wales|1970\nNorth Wales|535\nGwent|503'));
    expect(table).toMatchObject({ headerRows: 1, bodyRows: 3 });
  });

  it('under a heading over several columns is a year, since nothing names the row', () => {
    const table = only(sheetFrom('Force|Offences|\n|2018|2019\nSouth Wales|490|512\nGwent|257|301'));
    expect(names(table)).toEqual(['Force', 'Offences · 2018', 'Offences · 2019']);
  });
});

describe('The parts of a total', () => {
  const rows = (wales: string): Sheet =>
    sheetFrom(`
Force|2018|2019
Dyfed-Powys|100|120
Gwent|200|210
North Wales|..|300
South Wales|400|410
Wales|${wales}|1,040`);

  it('may lack a number: the total is the sum of the others, and the missing one is said', () => {
    expect(only(rows('700')).totals).toMatchObject([{ label: 'Wales', holds: 2, columns: 2, gaps: [] }]);
    expect(only(rows('990')).totals).toMatchObject([
      {
        label: 'Wales',
        holds: 1,
        columns: 2,
        gaps: [{ column: '2018', stated: '990', sum: '700', missing: ['North Wales'] }],
      },
    ]);
  });

  it('come before it as well as after it, and rounded numbers add up within their rounding', () => {
    const table = only(
      sheetFrom(`
Need|Boys|Girls
Dyslexia|105|95
Dyspraxia|45|20
Autism|510|130
Hearing|25|30
Vision|35|40
Speech|1,015|455
Physical|60|75
All needs|1,800|845`),
    );
    // 105 + 45 + 510 + 25 + 35 + 1,015 + 60 = 1,795: each is rounded to five.
    expect(table.totals).toMatchObject([{ label: 'All needs', by: ['label', 'arithmetic'], holds: 2, gaps: [] }]);
  });

  it('Wales among English regions, or beside a force of England, is no total', () => {
    const table = only(sheetFrom('Region|2018|2019\nNorth East|5|6\nLondon|7|9\nWales|12|14\nSouth West|1|3'));
    expect(table.totals).toEqual([]);
  });

  it.each(['All others', 'All the others', 'All other platforms', 'Others', 'The rest', 'Remaining'])(
    '“%s” is what is left over and no total',
    (label) => {
      expect(saysTotal(label)).toBe(false);
    },
  );

  it('“All other theft offences” is no total', () => {
    const table = only(
      sheetFrom('Offence|2018|2019\nRobbery|10|20\nBicycle theft|30|40\nAll other theft offences|50|70\nArson|1|2'),
    );
    expect(table.totals).toEqual([]);
  });

  it('are not looked for among percentages and rates', () => {
    const table = only(
      sheetFrom(
        'England and Wales|\nArea|Rate per 1,000 population\nWales|85.1\nGwent|97.0\nKent|104.2\nEngland|88.0',
        {},
      ),
    );
    expect(table.totals.every(({ by }) => by.join() === 'label')).toBe(true);
  });
});

describe('Several tables on one sheet', () => {
  it('one below the other, each with its title', () => {
    const tables = tablesIn(
      sheetFrom(`
Table 1: Robbery by force|
Force|Offences
Gwent|301
Kent|1,949
Source: Home Office|

Table 2: Homicide by force|
Force|Offences
Gwent|5
Kent|12`),
    );
    expect(tables.map(({ title, range, number }) => [number, title, range.row, range.rows])).toEqual([
      [1, 'Table 1: Robbery by force', 1, 3],
      [2, 'Table 2: Homicide by force', 7, 3],
    ]);
    expect(tables[0]?.source).toBe('Home Office');
  });
});

describe('Rows that are no rows of cells', () => {
  const table = only(
    sheetFrom(`
Table 9||
Individuals with liabilities by sex, July 2010 to June 2014||
Sex|Median|Frequency
July 2012 to June 2014||
Male|2,800|5,515
Female|1,800|6,050

July 2010 to June 2012||
Male|2,900|6,375
Female|1,800|6,932
Notes:||
Median values include only individuals with liabilities||`),
  );

  it('sections name the rows below them, blank rows name none', () => {
    expect(table).toMatchObject({ sections: [3, 7], blankRows: [6], bodyRows: 4 });
    expect(table.title).toBe('Table 9: Individuals with liabilities by sex, July 2010 to June 2014');
  });

  it('“Notes:” begins the notes', () => {
    expect(table.notes).toEqual([{ text: 'Median values include only individuals with liabilities' }]);
  });
});

describe('Which columns name a row', () => {
  it('in a long table: as many as are needed, without what another already says', () => {
    const table = only(
      sheetFrom(`
12 months ending|PFA|Region|Offence|Rolling year total number of offences
31-03-2018|Gwent|Wales|Robbery|257
31-03-2018|Gwent|Wales|Homicide|5
31-03-2018|Kent|South East|Robbery|1,200
31-12-2018|Gwent|Wales|Robbery|281
31-12-2018|Kent|South East|Homicide|8`),
    );
    expect(table.layout).toBe('long');
    expect(names(table, 'key')).toEqual(['12 months ending', 'PFA', 'Offence']);
    expect(names(table, 'note')).toEqual(['Region']);
    expect(table.columns.map(({ of }) => of)).toEqual(['period', 'area', 'area', 'category', undefined]);
  });

  it('a name that stands twice needs its code: West Midlands is a region and a force', () => {
    const table = only(
      sheetFrom(
        'Area Code|Area Name|Offences\nE12000005|West Midlands |900\nE23000014|West Midlands|600\nE23000015|Staffordshire|300\n|British Transport Police|20',
      ),
    );
    expect(names(table, 'key')).toEqual(['Area Code', 'Area Name']);
  });

  it('ids and references are no numbers', () => {
    const table = only(
      sheetFrom(
        'Supplier|Transaction Number|Amount\nA Ltd|0001337928|31896.06\nB Ltd|0001335058|77775.13\nC Ltd|0001335059|21032.58',
      ),
    );
    expect(names(table, 'value')).toEqual(['Amount']);
  });

  it('bands of ages are labels', () => {
    const table = only(sheetFrom('Age|Frequency\n16 to 24|952\n25 to 34|2,052\n65+|1,403'));
    expect(names(table, 'key')).toEqual(['Age']);
  });

  it('counts that read like years are numbers', () => {
    const table = only(sheetFrom('Force|Offences\nSouth Wales|1970\nGwent|1834'));
    expect(names(table, 'value')).toEqual(['Offences']);
    expect(table).toMatchObject({ headerRows: 1, bodyRows: 2 });
  });

  it('years over the numbers are headings', () => {
    const table = only(sheetFrom('Force|2017|2018|2019\nGwent|5|6|7\nKent|12|13|14'));
    expect(table.headerRows).toBe(1);
    expect(names(table, 'value')).toEqual(['2017', '2018', '2019']);
  });
});

describe('Freedom-of-information answers', () => {
  const table = only(
    sheetFrom(
      `
|||2021-22 financial year||2022-23 financial year|
Upper tier LA|Country|Response given?|Median wait|Longest wait|Median wait|Longest wait
Aberdeen City|Scotland|No||||
Aberdeenshire|Scotland|Partial|17|577|NA|NA
Anglesey|Wales|Full|41|243|10|255
Barnsley|England|Refused|Refused|Refused|Refused|Refused
Birmingham|England|Partial|18|Cost exceeded|19|Cost exceeded
Bexley|England|Full|16|371|14|Nor held
Bolton|England|Full|18|Not held|15|Not held`,
      {
        merges: [
          { row: 0, column: 3, rows: 1, columns: 2 },
          { row: 0, column: 5, rows: 1, columns: 2 },
        ],
      },
    ),
  );

  it('words stand in columns of numbers, which stay columns of numbers', () => {
    expect(names(table, 'value')).toEqual([
      '2021-22 financial year · Median wait',
      '2021-22 financial year · Longest wait',
      '2022-23 financial year · Median wait',
      '2022-23 financial year · Longest wait',
    ]);
    expect(names(table, 'key')).toEqual(['Upper tier LA']);
  });
});

describe('A StatsWales export', () => {
  const table = only(
    sheetFrom(`
Education > Schools > Additional learning needs|
Reports of additional learning needs by local authority|

Filters:|
Year: 2021/22|

|Dyslexia (1)|Dyspraxia (1)
Gwynedd |320|95
Conwy |340|40
Denbighshire |205|*

1|From January 2017 maintained schools are included.|
Rounding applied|* = Numbers greater than zero but less than five.|`),
  );

  it('has a breadcrumb, a title and filters above, and its metadata below', () => {
    expect(table.title).toBe('Reports of additional learning needs by local authority');
    expect(table.lines).toContain('Year: 2021/22');
    expect(table.bodyRows).toBe(3);
    expect(table.notes).toContainEqual({ mark: '1', text: 'From January 2017 maintained schools are included.' });
    expect(names(table)).toEqual(['Category', 'Dyslexia', 'Dyspraxia']);
  });
});

describe('Numbers with broken digit groups', () => {
  it('are pointed at, and not read', () => {
    const table = only(sheetFrom('Force|Offences\nGwent|38,0001\nKent|1,2,3\nEssex|4,500\nSurrey|12,000'));
    expect(table.malformed.map(({ shown, says }) => [shown, says])).toEqual([
      ['38,0001', 'a footnote digit may be glued on (38,000 with note 1)'],
      ['1,2,3', 'its digits are not in groups of three'],
    ]);
  });
});

describe('A person corrects what was found', () => {
  const book = workbookOf(sheetFrom('Recorded by|force\nForce|Offences\nGwent|301\nKent|1,949\nEssex|70'));
  const [found] = detectTables(book);

  it('the header rows', () => {
    const corrected = correctTable(book, found!, { headerRows: 1 });
    expect(corrected).toMatchObject({ ok: true, value: { headerRows: 1, bodyRows: 4 } });
  });

  it('the range and the columns that name the rows', () => {
    const corrected = correctTable(book, found!, {
      range: { row: 1, column: 0, rows: 3, columns: 2 },
      keyColumns: [0],
    });
    expect(corrected).toMatchObject({
      ok: true,
      value: { bodyRows: 2, columns: [{ name: 'Force', use: 'key' }, { name: 'Offences' }] },
    });
  });

  it('a range without cells is refused in words', () => {
    expect(
      correctTable(book, found!, { range: { row: 4, column: 0, rows: 1, columns: 2 }, headerRows: 1 }),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'table-empty' }],
    });
  });
});

it('an empty sheet holds no table, nor does one cell', () => {
  expect(tablesIn(sheetOf([]), sheetOf([['x']]))).toEqual([]);
});
