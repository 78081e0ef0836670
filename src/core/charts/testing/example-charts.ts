/** The example letter's numbers as charts (DOMAIN 1), and awkward ones: gaps, ranges, negatives, long names. For tests. */
import { evaluateFigures } from '../../figures/index.ts';
import {
  chartSchema,
  deriveUid,
  sourceSchema,
  tableSchema,
  type BriefingRecord,
  type RecordMap,
} from '../../model/index.ts';
import { resolveChart } from '../resolve.ts';
import type { ResolvedChart } from '../resolved-chart.ts';

/** The fields that every record has, with a uid made from its id. */
export const identity = (kind: string, id: string) => ({ uid: deriveUid('charts', kind, id), id, kind });

export function recordsOf(parts: readonly BriefingRecord[]): RecordMap {
  return new Map(parts.map((record) => [record.uid, record]));
}

/** Thirteen charts, resolved. */
export function exampleCharts(): readonly ResolvedChart[] {
  const source = sourceSchema.parse({
    ...identity('source', 'foi'),
    title: 'Freedom of information replies, 20 police forces',
    publisher: 'Example charity',
    released: '2024-10-01',
    edition: '2023/24',
  });
  const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };
  const offences = { one: 'offence', many: 'offences' };
  const make = (
    id: string,
    key: string,
    column: string,
    rows: readonly (readonly [string, string])[],
    more: object = {},
  ) =>
    tableSchema.parse({
      ...identity('table', id),
      title: id,
      source: 'foi',
      period: year,
      unit: offences,
      columns: [
        { name: key, role: 'key' },
        { name: column, role: 'value' },
      ],
      cells: { [key]: rows.map(([label]) => label), [column]: rows.map(([, value]) => value) },
      ...more,
    });
  const tables = [
    make('forces', 'Force', 'Offences', [
      ['South Wales', '964'],
      ['North Wales', '535'],
      ['Gwent', '503'],
      ['Dyfed-Powys', '192'],
    ]),
    make(
      'platforms',
      'Platform',
      'Offences',
      [
        ['Snapchat', '3,648'],
        ['Instagram', '840'],
        ['Facebook', '537'],
        ['WhatsApp', '457'],
        ['All others', '1,856'],
      ],
      { base: 'where the platform was known' },
    ),
    make(
      'grooming',
      'Year',
      'Offences',
      [
        ['2017/18', '274'],
        ['2023/24', '554'],
      ],
      {
        columns: [
          { name: 'Year', role: 'key', of: 'period' },
          { name: 'Offences', role: 'value' },
        ],
      },
    ),
    make(
      'sex',
      'Child',
      'Children',
      [
        ['Girls', '81'],
        ['Boys', '14'],
        ['Not recorded', '5'],
      ],
      { unit: { one: 'child', many: 'children' } },
    ),
    make('awkward', 'Force', 'Offences', [
      ['Gwent', 'Not held'],
      ['South Wales', '964'],
      ['City of London', '<5'],
      ['Dyfed-Powys', '12'],
      ['North Wales', '[x]'],
    ]),
    make(
      'change',
      'Force',
      'Change',
      [
        ['South Wales', '24'],
        ['Gwent', '-31'],
        ['North Wales', '8'],
        ['Dyfed-Powys', '-3'],
      ],
      { unit: { one: 'offence', many: 'offences' } },
    ),
    make('long', 'Organisation', 'Offences', [
      [
        'The Avon and Somerset Constabulary and the Devon and Cornwall Police Joint Serious Organised Crime Partnership',
        '412',
      ],
      ['Heddlu Dyfed-Powys a Heddlu Gwent', '96'],
      ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', '7'],
    ]),
    make(
      'time',
      'Year',
      'Offences',
      [
        ['2015/16', '340'],
        ['2016/17', '361'],
        ['2017/18', '[x]'],
        ['2018/19', '[x]'],
        ['2019/20', '402'],
        ['2020/21', '<5'],
        ['2021/22', '455'],
        ['2022/23', '470'],
      ],
      {
        columns: [
          { name: 'Year', role: 'key', of: 'period' },
          { name: 'Offences', role: 'value' },
        ],
      },
    ),
  ];
  const specs = [
    {
      id: 'forces',
      chartKind: 'bar',
      title: 'South Wales Police recorded the most image offences',
      data: { table: 'forces', columns: ['Offences'] },
      order: 'descending',
      highlight: 'South Wales',
    },
    {
      id: 'forces-columns',
      chartKind: 'column',
      title: 'South Wales Police recorded the most image offences',
      data: { table: 'forces', columns: ['Offences'] },
      highlight: 'South Wales',
      reference: { value: '548.5', label: 'Mean of four' },
    },
    {
      id: 'platforms',
      chartKind: 'bar',
      title: 'Where the platform was known, almost half involved Snapchat',
      data: { table: 'platforms', columns: ['Offences'] },
      highlight: 'Snapchat',
      remainder: 'All others',
    },
    {
      id: 'grooming',
      chartKind: 'column',
      title: 'Grooming offences recorded in Wales more than doubled',
      data: { table: 'grooming', columns: ['Offences'] },
      highlight: '2023/24',
    },
    {
      id: 'girls',
      chartKind: 'doughnut',
      title: 'Four in five children were girls',
      data: { table: 'sex', columns: ['Children'] },
      highlight: 'Girls',
      remainder: 'Not recorded',
    },
    {
      id: 'pie',
      chartKind: 'pie',
      title: 'Four in five children were girls',
      data: { table: 'sex', columns: ['Children'] },
    },
    {
      id: 'awkward',
      chartKind: 'bar',
      title: 'Two forces gave no number',
      data: { table: 'awkward', columns: ['Offences'] },
      order: 'descending',
    },
    {
      id: 'awkward-columns',
      chartKind: 'column',
      title: 'Two forces gave no number',
      data: { table: 'awkward', columns: ['Offences'] },
    },
    {
      id: 'awkward-dots',
      chartKind: 'dot',
      title: 'Two forces gave no number',
      data: { table: 'awkward', columns: ['Offences'] },
    },
    {
      id: 'change',
      chartKind: 'bar',
      title: 'Offences fell in two of the four forces',
      data: { table: 'change', columns: ['Change'] },
      highlight: 'Gwent',
      annotations: [{ item: 'Gwent', text: 'new system' }],
    },
    {
      id: 'change-columns',
      chartKind: 'column',
      title: 'Offences fell in two of the four forces',
      data: { table: 'change', columns: ['Change'] },
      highlight: 'Gwent',
    },
    {
      id: 'long',
      chartKind: 'bar',
      title: 'A partnership with a long name recorded the most offences',
      data: { table: 'long', columns: ['Offences'] },
    },
    {
      id: 'gaps',
      chartKind: 'line',
      title: 'Two years have no number and one is a range',
      data: { table: 'time', columns: ['Offences'] },
      annotations: [{ item: '2019/20', text: 'First year of the new form' }],
    },
  ];
  const charts = specs.map((spec) => chartSchema.parse({ ...identity('chart', spec.id), ...spec }));
  const records = recordsOf([source, ...tables, ...charts]);
  const evaluation = evaluateFigures(records);
  return charts.map((chart) => resolveChart(chart, records, evaluation));
}
