import { describe, expect, it } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import {
  chartSchema,
  figureSchema,
  sourceSchema,
  tableSchema,
  type BriefingRecord,
  type ChartSpec,
} from '../model/index.ts';
import { resolveChart } from './resolve.ts';
import { identity, recordsOf } from './testing/example-charts.ts';

const source = sourceSchema.parse({
  ...identity('source', 'home-office'),
  title: 'Police recorded crime',
  publisher: 'Home Office',
  released: '2024-07-24',
  edition: 'year ending March 2024',
});
const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };
const offences = { one: 'offence', many: 'offences' };

function table(id: string, labels: readonly string[], cells: readonly string[], more: object = {}) {
  return tableSchema.parse({
    ...identity('table', id),
    title: 'Image offences',
    source: 'home-office',
    unit: offences,
    period: year,
    columns: [
      { name: 'Force', role: 'key' },
      { name: 'Offences', role: 'value' },
    ],
    cells: { Force: labels, Offences: cells },
    ...more,
  });
}

const forces = table(
  'forces',
  ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys', 'Wales'],
  ['964', '535', '503', '192', '2,194'],
  {
    totals: ['Wales'],
    area: { code: 'W92000004', label: 'Wales', nations: ['wales'] },
  },
);

function chart(fields: object): ChartSpec {
  return chartSchema.parse({
    ...identity('chart', 'test'),
    chartKind: 'bar',
    title: 'A finding',
    data: { table: 'forces', columns: ['Offences'] },
    ...fields,
  });
}

function resolve(fields: object, ...records: readonly BriefingRecord[]) {
  const spec = chart(fields);
  const map = recordsOf([source, forces, spec, ...records]);
  return resolveChart(spec, map, evaluateFigures(map));
}

describe('a chart of a table', () => {
  it('takes every row but the totals, with the numbers as they print', () => {
    const made = resolve({});
    expect(made.items).toEqual(['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys']);
    expect(made.series[0]?.points[0]).toEqual({ kind: 'value', value: '964', shown: '964' });
    expect(made.findings).toEqual([]);
  });

  it('drafts caption, source line and alternative text', () => {
    const made = resolve({ title: 'South Wales recorded the most' });
    expect(made.caption).toBe('Offences, Wales, 2023/24');
    expect(made.sourceLine).toBe('Source: Home Office, Police recorded crime, year ending March 2024.');
    expect(made.alt).toBe(
      'Bar chart: Offences, Wales, 2023/24. South Wales recorded the most. South Wales 964, North Wales 535, Gwent 503, Dyfed-Powys 192. The numbers are in the data table.',
    );
  });

  it('orders by value, with gaps after numbers and the remainder last', () => {
    const awkward = table('awkward', ['Rest', 'Gwent', 'Small', 'South Wales'], ['9,999', 'Not held', '<5', '964']);
    const made = resolve(
      { data: { table: 'awkward', columns: ['Offences'] }, order: 'descending', remainder: 'Rest' },
      awkward,
    );
    expect(made.items).toEqual(['South Wales', 'Small', 'Gwent', 'Rest']);
    expect(made.remainder).toBe(3);
  });

  it('shows a suppressed cell as a range and a marker as a gap, never as 0, and says both in words', () => {
    const awkward = table('awkward', ['Gwent', 'Small'], ['Not held', '<5']);
    const made = resolve({ data: { table: 'awkward', columns: ['Offences'] } }, awkward);
    expect(made.series[0]?.points).toEqual([
      { kind: 'missing', marker: 'Not held', shown: 'not held', why: 'Gwent is not held' },
      { kind: 'interval', low: '1', high: '4', shown: '1 to 4' },
    ]);
    expect(made.notes).toEqual([
      'A gap means that there is no number, not 0: Gwent is not held.',
      'An open bar or line is a range, because the exact number is not published: Small is 1 to 4.',
    ]);
  });

  it('turns a line over columns that are years, oldest first', () => {
    const wide = tableSchema.parse({
      ...identity('table', 'wide'),
      title: 'Robbery',
      source: 'home-office',
      unit: { one: 'robbery', many: 'robberies' },
      columns: [
        { name: 'Force', role: 'key' },
        { name: '2017/18', role: 'value' },
        { name: '2016/17', role: 'value' },
      ],
      cells: { Force: ['Gwent', 'South Wales'], '2017/18': ['257', '490'], '2016/17': ['174', '376'] },
    });
    const made = resolve(
      { chartKind: 'line', data: { table: 'wide', columns: ['2017/18', '2016/17'] }, highlight: 'Gwent' },
      wide,
    );
    expect(made.items).toEqual(['2016/17', '2017/18']);
    expect(made.series.map((one) => one.name)).toEqual(['Gwent', 'South Wales']);
    expect(made.highlightSeries).toBe(0);
    expect(made.timed).toBe(true);
    expect(made.caption).toBe('Robberies, 2016/17 to 2017/18');
  });
});

describe('a chart of figures', () => {
  const platforms = table('platforms', ['Snapchat', 'Instagram', 'Known'], ['3,648', '840', '7,338'], {
    totals: ['Known'],
  });
  const share = (id: string, row: string) =>
    figureSchema.parse({
      ...identity('figure', id),
      type: 'derived',
      label: row,
      calculation: 'share',
      base: 'where the platform was known',
      args: {
        part: { table: 'platforms', column: 'Offences', row },
        whole: { table: 'platforms', column: 'Offences', row: 'Known' },
      },
    });
  const figures = [platforms, share('snapchat-share', 'Snapchat'), share('instagram-share', 'Instagram')];
  const data = { figures: [{ figure: 'snapchat-share' }, { figure: 'instagram-share' }] };

  it('prints shares to one decimal from the unrounded value, with the count behind each and the common base', () => {
    const made = resolve({ data, title: ':figure[Almost half]{of=snapchat-share} took place on Snapchat' }, ...figures);
    expect(made.title).toBe('Almost half took place on Snapchat');
    expect(made.percent).toBe(true);
    expect(made.series[0]?.points.map((point) => [point.shown, point.kind === 'value' && point.detail])).toEqual([
      ['49.7%', '3,648'],
      ['11.4%', '840'],
    ]);
    expect(made.base).toBe('7,338 offences where the platform was known');
    expect(made.findings).toEqual([]);
  });

  it('finds a title that its figure does not prove', () => {
    const made = resolve(
      { data, title: ':figure[More than half]{of=snapchat-share} took place on Snapchat' },
      ...figures,
    );
    expect(made.findings?.map((finding) => [finding.rule, finding.severity])).toEqual([['chart-title-false', 'wrong']]);
  });

  it('leaves a gap and finds the fault when a figure is not there', () => {
    const made = resolve(
      { data: { figures: [{ figure: 'snapchat-share' }, { figure: 'gone', label: 'Gone' }] } },
      ...figures,
    );
    expect(made.items).toEqual(['Snapchat', 'Gone']);
    expect(made.series[0]?.points[1]?.kind).toBe('missing');
    expect(made.findings?.map((finding) => [finding.rule, finding.severity, finding.where.text])).toEqual([
      ['chart-unknown-reference', 'wrong', 'gone'],
    ]);
  });

  it('refuses counts and shares on one axis', () => {
    const count = figureSchema.parse({
      ...identity('figure', 'count'),
      type: 'derived',
      label: 'Count',
      calculation: 'value',
      args: { of: { table: 'platforms', column: 'Offences', row: 'Snapchat' } },
    });
    const made = resolve({ data: { figures: [{ figure: 'snapchat-share' }, { figure: 'count' }] } }, ...figures, count);
    expect(made.findings?.map((finding) => finding.rule)).toContain('chart-mixed-units');
  });
});

describe('names that nothing has', () => {
  it.each([
    ['table', { data: { table: 'gone', columns: ['Offences'] } }],
    ['column', { data: { table: 'forces', columns: ['Crimes'] } }],
    ['row', { data: { table: 'forces', columns: ['Offences'], rows: ['Kent'] } }],
    ['key column', { data: { table: 'forces', columns: ['Offences'], item: 'Area' } }],
    ['highlighted item', { highlight: 'Kent' }],
    ['remainder', { remainder: 'Kent' }],
    ['annotated item', { annotations: [{ item: 'Kent', text: 'new system' }] }],
    ['figure', { reference: { figure: 'gone', label: 'Mean' } }],
    ['figure', { title: ':figure[half]{of=gone} of offences' }],
  ])('an unknown %s is wrong, and the rest is still drawn', (what, fields) => {
    const made = resolve(fields);
    expect(made.findings?.map((finding) => [finding.rule, finding.severity])).toEqual([
      ['chart-unknown-reference', 'wrong'],
    ]);
    expect(made.findings?.[0]?.message).toContain(`the ${what} "`);
  });
});

describe('edited alternative text', () => {
  it('is kept, and is stale when the data is no longer the data it was written for', () => {
    const { fingerprint } = resolve({});
    expect(resolve({ alt: { text: 'My words.', of: fingerprint } })).toMatchObject({
      alt: 'My words.',
      altStale: false,
    });
    expect(resolve({ alt: { text: 'My words.', of: '000000000000' } })).toMatchObject({
      alt: 'My words.',
      altStale: true,
    });
  });

  it('is drafted within 250 characters, whatever the number of items', () => {
    const many = table(
      'many',
      Array.from({ length: 43 }, (_, index) => `Force number ${index + 1}`),
      Array.from({ length: 43 }, (_, index) => String(1000 - index)),
    );
    const made = resolve({ data: { table: 'many', columns: ['Offences'] } }, many);
    expect(made.alt.length).toBeLessThanOrEqual(250);
    expect(made.alt).toContain('Highest: Force number 1, 1,000. Lowest: Force number 43, 958.');
  });
});
