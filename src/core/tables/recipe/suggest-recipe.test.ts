import { describe, expect, it } from 'vitest';
import { detectTables } from '../detect/index.ts';
import type { Sheet } from '../sheet.ts';
import { refuse, run } from '../testing/recipes.ts';
import { sheetFrom, sheetOf, workbookOf } from '../testing/sheets.ts';
import {
  describeStep,
  readSteps,
  recogniseShape,
  statedThreshold,
  suggestRecipe,
  type Recipe,
  type SuggestedRecipe,
} from './index.ts';

const suggest = (sheet: Sheet, ready: readonly Recipe[] = []): SuggestedRecipe => {
  const book = workbookOf(sheet);
  return suggestRecipe(book, detectTables(book)[0]!, ready);
};
const stepsOf = (sheet: Sheet): string[] => suggest(sheet).steps.map(({ step }) => step);
const shapeOf = (sheet: Sheet): string => recogniseShape(detectTables(workbookOf(sheet))[0]!, sheet).shape;

const rolling = sheetFrom(`
12 months ending|PFA|Region|Offence|Rolling year total number of offences
31-03-2018|Gwent|Wales|Robbery|257
31-03-2018|Gwent|Wales|Homicide|5
31-03-2018|Kent|South East|Robbery|1200
31-12-2018|Gwent|Wales|Robbery|281
31-12-2018|Kent|South East|Homicide|8`);

const quarters = sheetFrom(`
Financial Year|Financial Quarter|Force Name|Offence Group|Offence Subgroup|Number of Offences
2023/24|1|Gwent|Robbery|Robbery of personal property|60
2023/24|2|Gwent|Robbery|Robbery of personal property|70
2023/24|1|Kent|Robbery|Robbery of personal property|260
2023/24|2|Kent|Robbery|Robbery of personal property|270`);

const answers = sheetFrom(`
Upper tier LA|Country|Median wait|Longest wait
Aberdeenshire|Scotland|17|577
Anglesey|Wales|41|243
Barnsley|England|Refused|Refused
Birmingham|England|18|Cost exceeded
Bolton|England|18|Not held`);

const welsh = sheetFrom(`
Education > Schools > Additional learning needs|
Reports of additional learning needs by local authority|

Filters:|
Year: 2021/22|

|Dyslexia (1)|Dyspraxia (1)
Gwynedd |320|95
Conwy |340|40
Denbighshire |205|*

Rounding applied|* = Numbers greater than zero but less than five. Numbers have been rounded to the nearest 5.|`);

const accessible = sheetFrom(
  'Table 1: Claimants, 2023/24\nThis worksheet contains 1 table.\nONS Code|Local Authority|Claimants\nE07000223|Adur|2,094\nE07000026|Allerdale|3,844\nE07000224|Arun|[x]',
  { name: 'Table_1' },
);

const forces = [
  ['E12000001', 'North East', 60, 600, 6000],
  ['E23000013', 'Cleveland', 10, 100, 1000],
  ['E23000008', 'Durham', 20, 200, 2000],
  ['E23000007', 'Northumbria', 30, 300, 3000],
];
const regions = [
  'E12000002',
  'E12000003',
  'E12000004',
  'E12000005',
  'E12000006',
  'E12000007',
  'E12000008',
  'E12000009',
];
const police = sheetOf([
  ['Area Code', 'Area Name', 'Homicide', 'Robbery', 'Theft'],
  ...forces,
  ...regions.map((code, at) => [
    code,
    [
      'North West',
      'Yorkshire and The Humber',
      'East Midlands',
      'West Midlands',
      'East',
      'London',
      'South East',
      'South West',
    ][at] ?? '',
    at + 7,
    at + 70,
    at + 700,
  ]),
]);

describe('The shape of a table', () => {
  it.each([
    ['recorded-crime-rolling', rolling],
    ['recorded-crime-quarters', quarters],
    ['foi-grid', answers],
    ['statswales', welsh],
    ['govuk-accessible', accessible],
    ['ons-police-force-areas', police],
    ['grid', sheetFrom('Force|2018|2019\nGwent|5|6\nKent|12|13')],
    ['long', sheetFrom('Year|Theme|Sessions\n2022|Images|842\n2022|Bullying|20\n2023|Images|903\n2023|Bullying|12')],
  ])('%s', (shape, sheet) => {
    expect(shapeOf(sheet)).toBe(shape);
  });
});

describe('What was found becomes a recipe', () => {
  it.each([
    ['a long file', rolling, ['choose', 'header-rows', 'map-areas', 'read-periods']],
    ['answers to requests', answers, ['choose', 'header-rows']],
    ['StatsWales', welsh, ['choose', 'header-rows', 'split-notes', 'rename', 'read-periods', 'describe']],
    ['GOV.UK', accessible, ['choose', 'header-rows', 'map-areas', 'read-periods']],
    ['police force areas', police, ['choose', 'header-rows', 'map-areas', 'mark-totals']],
  ])('%s', (_, sheet, steps) => {
    expect(stepsOf(sheet)).toEqual(steps);
    expect(run(workbookOf(sheet), ...suggest(sheet).steps).table.title).not.toBe('');
  });

  it('that says what it took for granted: 2021/22 is a financial year, and * hides 1 to 4', () => {
    const steps = suggest(welsh).steps;
    expect(steps).toContainEqual({ step: 'read-periods', of: 'title', kind: 'financial' });
    expect(steps).toContainEqual({ step: 'describe', threshold: 5, zerosHidden: false });
    const academic = steps.map((step) => (step.step === 'read-periods' ? { ...step, kind: 'academic' } : step));
    expect(run(workbookOf(welsh), ...academic).table.period).toEqual({
      start: '2021-09-01',
      end: '2022-08-31',
      kind: 'academic',
    });
  });

  it('that finds the table by headings that will stand in the next edition too', () => {
    const sheet = sheetFrom("Force|Apr '17 to Mar '18|Apr '18 to Mar '19\nGwent|10|12\nKent|30|33");
    expect(suggest(sheet).steps[0]).toEqual({ step: 'choose', sheet: 'Sheet1', headings: ['Force'] });
  });

  it('that keeps a table within its 200,000 cells: the latest periods of a file that is too large', () => {
    const years = Array.from({ length: 12 }, (_, at) => String(2008 + at));
    const rows = years.flatMap((year) =>
      Array.from({ length: 6000 }, (_, at) => [year, `Street ${String(at)}`, String((at * 7919) % 4000)]),
    );
    const sheet = sheetOf([['Year', 'Street', 'Offences'], ...rows]);
    expect(suggest(sheet).steps).toContainEqual({ step: 'filter', column: 'Year', latest: 8 });
  });
});

describe('A ready recipe of the same shape', () => {
  const ready: Recipe = {
    id: 'all-offences',
    shape: 'recorded-crime-rolling',
    steps: [
      { step: 'choose', headings: ['PFA'] },
      { step: 'header-rows' },
      { step: 'sum', by: ['12 months ending', 'PFA'] },
    ],
  };

  it('comes first', () => {
    expect(suggest(rolling, [ready])).toMatchObject({ ready: 'all-offences', steps: ready.steps });
  });

  it('but not where it does not run', () => {
    const broken = { ...ready, steps: [{ step: 'choose', headings: ['Force'] }] };
    expect(suggest(rolling, [broken]).ready).toBeUndefined();
  });
});

describe('The threshold that a source states', () => {
  it.each([
    ['* = Numbers greater than zero but less than five.', { threshold: 5, zerosHidden: false }],
    ['[c] indicates that figures of fewer than 10 have been suppressed.', { threshold: 10 }],
    ['Counts of less than 5, including zeros, have been suppressed.', { threshold: 5, zerosHidden: true }],
  ])('%s', (text, threshold) => {
    expect(statedThreshold([{ text }])).toMatchObject(threshold);
  });

  it.each([
    "'-' indicates that the base number is fewer than 50.",
    'Rates for City of London have been suppressed due to the small population.',
    'Fewer than five forces replied.',
    '* Figures have been suppressed due to small sample sizes',
  ])('none: %s', (text) => {
    expect(statedThreshold([{ text }])).toBeUndefined();
  });
});

describe('Steps as they are written in YAML', () => {
  it('whole numbers, truth values and lists may be text', () => {
    expect(
      readSteps([
        { step: 'header-rows', rows: '2', keys: 'Force' },
        { step: 'split-notes', headings: 'false' },
      ]),
    ).toEqual({
      ok: true,
      value: [
        { step: 'header-rows', rows: 2, keys: ['Force'] },
        { step: 'split-notes', headings: false },
      ],
    });
  });

  it('are told in a line each', () => {
    expect(describeStep({ step: 'filter', column: 'PFA', within: 'Wales' })).toBe('filter: column PFA; within Wales');
    expect(describeStep({ step: 'rename', columns: { PFA: 'Force' } })).toBe('rename: columns PFA → Force');
  });

  it('a range that is none is refused in words', () => {
    expect(refuse(workbookOf(rolling), { step: 'choose', range: 'A4' })).toMatch(/a range such as A4:F60/i);
  });
});

describe('A table on its side', () => {
  it('is turned, so that each area has a row and each measure a column', () => {
    const sheet = sheetFrom(
      'Measure|Gwent|South Wales|Dyfed-Powys\nOffences|503|964|[c]\nCharges|40|70|20\nPopulation|590,000|1,300,000|520,000',
    );
    const { steps } = suggest(sheet);
    expect(steps.map(({ step }) => step)).toEqual([
      'choose',
      'header-rows',
      'unpivot',
      'pivot',
      'map-areas',
      'mark-totals',
    ]);
    const { table } = run(workbookOf(sheet), ...steps);
    expect(table.columns.map(({ name, role, of }) => [name, role, of])).toEqual([
      ['Area', 'key', 'area'],
      ['Offences', 'value', undefined],
      ['Charges', 'value', undefined],
      ['Population', 'value', undefined],
    ]);
    expect(table.cells['Area']).toEqual(['Gwent', 'South Wales', 'Dyfed-Powys']);
    expect(table.cells['Offences']).toEqual(['503', '964', '[c]']);
    expect(table.areas?.['Gwent']).toMatchObject({ code: 'W15000002' });
    expect(table.origin?.cells?.['Offences']).toEqual(['B2', 'C2', 'D2']);
  });
});
