/**
 * Charts of real and example data, to draw and to look at: robbery by force from the Home Office's published table, and the
 * example letter's numbers (DOMAIN 1). Read only where the shared data is present.
 */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { resolveChart, type ResolvedChart } from '../../../core/charts/index.ts';
import { evaluateFigures } from '../../../core/figures/index.ts';
import { chartSchema, deriveUid, sourceSchema, tableSchema, type BriefingRecord, type RecordMap } from '../../../core/model/index.ts';

const welsh = ['South Wales', 'Gwent', 'North Wales', 'Dyfed-Powys'];
const notAreas = ['Action Fraud', 'CIFAS', 'UK Finance', 'British Transport Police'];

interface Row {
  readonly '12 months ending': string;
  readonly PFA: string;
  readonly Offence: string;
  readonly 'Rolling year total number of offences': string;
}

const identity = (kind: string, id: string) => ({ uid: deriveUid('charts', kind, id), id, kind });

function recordsOf(parts: readonly BriefingRecord[]): RecordMap {
  return new Map(parts.map((record) => [record.uid, record]));
}

/** Where the shared data lies; undefined where it is not present. */
export function findRecordedCrime(): string | undefined {
  const file = '/work/shared/data/rec-crime-pfa.csv'.replace('/work', process.env['BRIEFING_SHARED'] ?? '/work');
  return existsSync(file) ? file : undefined;
}

/** Robbery: four Welsh forces over ten years, as lines, panels and a slope, and 43 forces ranked. */
export function realCharts(file: string): readonly ResolvedChart[] {
  const { data } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  const robbery = data.filter((row) => row.Offence === 'Robbery' && row['12 months ending'].startsWith('31-03-') && !notAreas.includes(row.PFA));
  const yearOf = (row: Row): string => {
    const end = Number(row['12 months ending'].slice(6));
    return `${end - 1}/${String(end % 100).padStart(2, '0')}`;
  };
  const recent = robbery.filter((row) => yearOf(row) >= '2008/09');
  const ten = recent.filter((row) => welsh.includes(row.PFA));
  const last = recent.filter((row) => yearOf(row) === '2017/18');
  const unit = { one: 'robbery', many: 'robberies' };
  const count = 'Rolling year total number of offences';
  const source = sourceSchema.parse({ ...identity('source', 'home-office'), title: 'Police recorded crime by force', publisher: 'Home Office', released: '2018-07-19', edition: 'year ending March 2018' });
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
    { id: 'robbery-lines', chartKind: 'line', title: 'South Wales has the most robberies of the Welsh forces', data: long, highlight: 'South Wales', caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18' },
    { id: 'robbery-lines-all', chartKind: 'line', title: 'Robberies fell to 2013/14, then rose in three forces', data: long, caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18' },
    { id: 'robbery-panels', chartKind: 'small-multiples', title: 'Robbery fell by half in Dyfed-Powys and then came back', data: long, caption: 'Robberies recorded, four Welsh police forces, 2008/09 to 2017/18' },
    { id: 'robbery-slope', chartKind: 'slope', title: 'Robberies rose in North Wales over ten years', data: { ...long, rows: welsh.flatMap((Force) => ['2008/09', '2017/18'].map((Year) => ({ Force, Year }))) }, highlight: 'North Wales' },
    { id: 'robbery-ranked', chartKind: 'bar', title: 'South Wales stands in the middle of 43 forces', data: { table: 'all-robbery', columns: ['Robberies'] }, order: 'descending', highlight: 'South Wales', caption: 'Robberies recorded, 43 police forces of England and Wales, 2017/18' },
    { id: 'robbery-dots', chartKind: 'dot', title: 'Robberies recorded by the Welsh forces, first and last year', data: { ...long, item: 'Force', series: 'Year', rows: welsh.flatMap((Force) => ['2008/09', '2017/18'].map((Year) => ({ Force, Year }))) } },
    { id: 'robbery-grouped', chartKind: 'grouped', title: 'Robberies recorded by the Welsh forces', data: { ...long, item: 'Force', series: 'Year', rows: welsh.flatMap((Force) => ['2008/09', '2012/13', '2017/18'].map((Year) => ({ Force, Year }))) } },
    { id: 'robbery-stacked', chartKind: 'stacked', title: 'South Wales records half of robberies in Wales', data: long },
    { id: 'robbery-shares', chartKind: 'stacked-100', title: 'South Wales records half of robberies in Wales', data: { ...long, rows: welsh.flatMap((Force) => ['2008/09', '2012/13', '2017/18'].map((Year) => ({ Force, Year }))) }, horizontal: true },
    { id: 'robbery-columns', chartKind: 'column', title: 'Robberies in Gwent by year', data: { table: 'welsh-robbery', columns: ['Robberies'], item: 'Year', rows: ten.filter((row) => row.PFA === 'Gwent').map((row) => ({ Force: 'Gwent', Year: yearOf(row) })) }, highlight: '2017/18', annotations: [{ item: '2013/14', text: 'New recording rules' }], reference: { value: '200', label: 'Ten-year aim' } },
  ];
  const charts = specs.map((spec) => chartSchema.parse({ ...identity('chart', spec.id), ...spec }));
  const records = recordsOf([source, welshTable, allTable, ...charts]);
  const evaluation = evaluateFigures(records);
  return charts.map((chart) => resolveChart(chart, records, evaluation));
}

/** The example letter's numbers (DOMAIN 1) and awkward ones: gaps, ranges, negatives, long names. */
export function exampleCharts(): readonly ResolvedChart[] {
  const source = sourceSchema.parse({ ...identity('source', 'foi'), title: 'Freedom of information replies, 20 police forces', publisher: 'Example charity', released: '2024-10-01', edition: '2023/24' });
  const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial' };
  const offences = { one: 'offence', many: 'offences' };
  const make = (id: string, key: string, column: string, rows: readonly (readonly [string, string])[], more: object = {}) =>
    tableSchema.parse({ ...identity('table', id), title: id, source: 'foi', period: year, unit: offences, columns: [{ name: key, role: 'key' }, { name: column, role: 'value' }], cells: { [key]: rows.map(([label]) => label), [column]: rows.map(([, value]) => value) }, ...more });
  const tables = [
    make('forces', 'Force', 'Offences', [['South Wales', '964'], ['North Wales', '535'], ['Gwent', '503'], ['Dyfed-Powys', '192']]),
    make('platforms', 'Platform', 'Offences', [['Snapchat', '3,648'], ['Instagram', '840'], ['Facebook', '537'], ['WhatsApp', '457'], ['All others', '1,856']], { base: 'where the platform was known' }),
    make('grooming', 'Year', 'Offences', [['2017/18', '274'], ['2023/24', '554']], { columns: [{ name: 'Year', role: 'key', of: 'period' }, { name: 'Offences', role: 'value' }] }),
    make('sex', 'Child', 'Children', [['Girls', '81'], ['Boys', '14'], ['Not recorded', '5']], { unit: { one: 'child', many: 'children' } }),
    make('awkward', 'Force', 'Offences', [['Gwent', 'Not held'], ['South Wales', '964'], ['City of London', '<5'], ['Dyfed-Powys', '12'], ['North Wales', '[x]']]),
    make('change', 'Force', 'Change', [['South Wales', '24'], ['Gwent', '-31'], ['North Wales', '8'], ['Dyfed-Powys', '-3']], { unit: { one: 'offence', many: 'offences' } }),
    make('long', 'Organisation', 'Offences', [['The Avon and Somerset Constabulary and the Devon and Cornwall Police Joint Serious Organised Crime Partnership', '412'], ['Heddlu Dyfed-Powys a Heddlu Gwent', '96'], ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', '7']]),
    make('time', 'Year', 'Offences', [['2015/16', '340'], ['2016/17', '361'], ['2017/18', '[x]'], ['2018/19', '[x]'], ['2019/20', '402'], ['2020/21', '<5'], ['2021/22', '455'], ['2022/23', '470']], { columns: [{ name: 'Year', role: 'key', of: 'period' }, { name: 'Offences', role: 'value' }] }),
  ];
  const specs = [
    { id: 'forces', chartKind: 'bar', title: 'South Wales Police recorded the most image offences', data: { table: 'forces', columns: ['Offences'] }, order: 'descending', highlight: 'South Wales' },
    { id: 'forces-columns', chartKind: 'column', title: 'South Wales Police recorded the most image offences', data: { table: 'forces', columns: ['Offences'] }, highlight: 'South Wales', reference: { value: '548.5', label: 'Mean of four' } },
    { id: 'platforms', chartKind: 'bar', title: 'Where the platform was known, almost half involved Snapchat', data: { table: 'platforms', columns: ['Offences'] }, highlight: 'Snapchat', remainder: 'All others' },
    { id: 'grooming', chartKind: 'column', title: 'Grooming offences recorded in Wales more than doubled', data: { table: 'grooming', columns: ['Offences'] }, highlight: '2023/24' },
    { id: 'girls', chartKind: 'doughnut', title: 'Four in five children were girls', data: { table: 'sex', columns: ['Children'] }, highlight: 'Girls', remainder: 'Not recorded' },
    { id: 'pie', chartKind: 'pie', title: 'Four in five children were girls', data: { table: 'sex', columns: ['Children'] } },
    { id: 'awkward', chartKind: 'bar', title: 'Two forces gave no number', data: { table: 'awkward', columns: ['Offences'] }, order: 'descending' },
    { id: 'awkward-columns', chartKind: 'column', title: 'Two forces gave no number', data: { table: 'awkward', columns: ['Offences'] } },
    { id: 'awkward-dots', chartKind: 'dot', title: 'Two forces gave no number', data: { table: 'awkward', columns: ['Offences'] } },
    { id: 'change', chartKind: 'bar', title: 'Offences fell in two of the four forces', data: { table: 'change', columns: ['Change'] }, highlight: 'Gwent', annotations: [{ item: 'Gwent', text: 'new system' }] },
    { id: 'change-columns', chartKind: 'column', title: 'Offences fell in two of the four forces', data: { table: 'change', columns: ['Change'] }, highlight: 'Gwent' },
    { id: 'long', chartKind: 'bar', title: 'A partnership with a long name recorded the most offences', data: { table: 'long', columns: ['Offences'] } },
    { id: 'gaps', chartKind: 'line', title: 'Two years have no number and one is a range', data: { table: 'time', columns: ['Offences'] }, annotations: [{ item: '2019/20', text: 'First year of the new form' }] },
  ];
  const charts = specs.map((spec) => chartSchema.parse({ ...identity('chart', spec.id), ...spec }));
  const records = recordsOf([source, ...tables, ...charts]);
  const evaluation = evaluateFigures(records);
  return charts.map((chart) => resolveChart(chart, records, evaluation));
}
