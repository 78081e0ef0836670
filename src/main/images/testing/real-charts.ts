/**
 * Charts of real data, to draw and to look at: robbery by force from the Home Office's published table. Read only where the
 * shared data is present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { resolveChart, type ResolvedChart } from '../../../core/charts/index.ts';
import { identity, recordsOf } from '../../../core/charts/testing/example-charts.ts';
import { evaluateFigures } from '../../../core/figures/index.ts';
import { chartSchema, sourceSchema, tableSchema } from '../../../core/model/index.ts';

const welsh = ['South Wales', 'Gwent', 'North Wales', 'Dyfed-Powys'];
const notAreas = ['Action Fraud', 'CIFAS', 'UK Finance', 'British Transport Police'];

interface Row {
  readonly '12 months ending': string;
  readonly PFA: string;
  readonly Offence: string;
  readonly 'Rolling year total number of offences': string;
}

/** Where the shared data lies; undefined where it is not present. */
export function findRecordedCrime(): string | undefined {
  const file = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'rec-crime-pfa.csv');
  return existsSync(file) ? file : undefined;
}

/** Robbery: four Welsh forces over ten years, as lines, panels and a slope, and 43 forces ranked. */
export function realCharts(file: string): readonly ResolvedChart[] {
  const { data } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  const robbery = data.filter(
    (row) => row.Offence === 'Robbery' && row['12 months ending'].startsWith('31-03-') && !notAreas.includes(row.PFA),
  );
  const yearOf = (row: Row): string => {
    const end = Number(row['12 months ending'].slice(6));
    return `${end - 1}/${String(end % 100).padStart(2, '0')}`;
  };
  const recent = robbery.filter((row) => yearOf(row) >= '2008/09');
  const ten = recent.filter((row) => welsh.includes(row.PFA));
  const last = recent.filter((row) => yearOf(row) === '2017/18');
  const unit = { one: 'robbery', many: 'robberies' };
  const count = 'Rolling year total number of offences';
  const source = sourceSchema.parse({
    ...identity('source', 'home-office'),
    title: 'Police recorded crime by force',
    publisher: 'Home Office',
    released: '2018-07-19',
    edition: 'year ending March 2018',
  });
  const welshTable = tableSchema.parse({
    ...identity('table', 'welsh-robbery'),
    title: 'Robbery in Wales',
    source: 'home-office',
    columns: [
      { name: 'Force', role: 'key', of: 'area' },
      { name: 'Year', role: 'key', of: 'period' },
      { name: 'Robberies', role: 'value', unit },
    ],
    cells: { Force: ten.map((row) => row.PFA), Year: ten.map(yearOf), Robberies: ten.map((row) => row[count]) },
  });
  const allTable = tableSchema.parse({
    ...identity('table', 'all-robbery'),
    title: 'Robbery by force',
    source: 'home-office',
    period: { start: '2017-04-01', end: '2018-03-31', kind: 'financial' },
    columns: [
      { name: 'Force', role: 'key', of: 'area' },
      { name: 'Robberies', role: 'value', unit },
    ],
    cells: { Force: last.map((row) => row.PFA), Robberies: last.map((row) => row[count]) },
  });
  const long = { table: 'welsh-robbery', columns: ['Robberies'], item: 'Year', series: 'Force' };
  const specs = [
    {
      id: 'robbery-lines',
      chartKind: 'line',
      title: 'South Wales has the most robberies of the Welsh forces',
      data: long,
      highlight: 'South Wales',
      caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18',
    },
    {
      id: 'robbery-lines-all',
      chartKind: 'line',
      title: 'Robberies fell to 2013/14, then rose in three forces',
      data: long,
      caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18',
    },
    {
      id: 'robbery-panels',
      chartKind: 'small-multiples',
      title: 'Robbery fell by half in Dyfed-Powys and then came back',
      data: long,
      caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18',
    },
    {
      id: 'robbery-slope',
      chartKind: 'slope',
      title: 'Robberies rose in North Wales over ten years',
      data: { ...long, rows: welsh.flatMap((Force) => ['2008/09', '2017/18'].map((Year) => ({ Force, Year }))) },
      highlight: 'North Wales',
    },
    {
      id: 'robbery-ranked',
      chartKind: 'bar',
      title: 'South Wales stands in the middle of 43 forces',
      data: { table: 'all-robbery', columns: ['Robberies'] },
      order: 'descending',
      highlight: 'South Wales',
      caption: 'Robberies recorded, 43 police forces of England and Wales, 2017/18',
    },
    {
      id: 'robbery-dots',
      chartKind: 'dot',
      title: 'Robberies recorded by the Welsh forces, first and last year',
      data: {
        ...long,
        item: 'Force',
        series: 'Year',
        rows: welsh.flatMap((Force) => ['2008/09', '2017/18'].map((Year) => ({ Force, Year }))),
      },
    },
    {
      id: 'robbery-grouped',
      chartKind: 'grouped',
      title: 'Robberies recorded by the Welsh forces',
      data: {
        ...long,
        item: 'Force',
        series: 'Year',
        rows: welsh.flatMap((Force) => ['2008/09', '2012/13', '2017/18'].map((Year) => ({ Force, Year }))),
      },
    },
    {
      id: 'robbery-stacked',
      chartKind: 'stacked',
      title: 'South Wales records half of robberies in Wales',
      data: long,
    },
    {
      id: 'robbery-shares',
      chartKind: 'stacked-100',
      title: 'South Wales records half of robberies in Wales',
      data: {
        ...long,
        rows: welsh.flatMap((Force) => ['2008/09', '2012/13', '2017/18'].map((Year) => ({ Force, Year }))),
      },
      horizontal: true,
    },
    {
      id: 'robbery-columns',
      chartKind: 'column',
      title: 'Robberies in Gwent by year',
      data: {
        table: 'welsh-robbery',
        columns: ['Robberies'],
        item: 'Year',
        rows: ten.filter((row) => row.PFA === 'Gwent').map((row) => ({ Force: 'Gwent', Year: yearOf(row) })),
      },
      highlight: '2017/18',
      annotations: [{ item: '2013/14', text: 'New recording rules' }],
      reference: { value: '200', label: 'Ten-year aim' },
    },
  ];
  const charts = specs.map((spec) => chartSchema.parse({ ...identity('chart', spec.id), ...spec }));
  const records = recordsOf([source, welshTable, allTable, ...charts]);
  const evaluation = evaluateFigures(records);
  return charts.map((chart) => resolveChart(chart, records, evaluation));
}
