/** Records for tests: the published numbers of DOMAIN 1, and short ways to write a source, table or figure. */
import {
  deriveUid,
  figureSchema,
  sourceSchema,
  tableSchema,
  type BriefingRecord,
  type RecordMap,
} from '../model/index.ts';
import type { EvaluatedFigure } from './evaluated.ts';
import { evaluateFigures, type Evaluation } from './evaluate.ts';

type Fields = Readonly<Record<string, unknown>>;

export const wales = { code: 'W92000004', label: 'Wales', nations: ['wales'] };
export const offence = { one: 'offence', many: 'offences' };

/** A source as published by the Home Office, unless said otherwise. */
export function aSource(id: string, fields: Fields = {}): BriefingRecord {
  const given = {
    title: 'Police recorded crime by force',
    publisher: 'Home Office',
    released: '2024-07-24',
    ...fields,
  };
  return sourceSchema.parse({ uid: deriveUid('test', 'source', id), id, kind: 'source', ...given });
}

/** A table with one key column and its value columns: `{ Force: [...], '2023/24': [...] }`. */
export function aTable(
  id: string,
  cells: Readonly<Record<string, readonly string[]>>,
  fields: Fields = {},
): BriefingRecord {
  const [key, ...values] = Object.keys(cells);
  const columns = [{ name: key, role: 'key' }, ...values.map((name) => ({ name, role: 'value' }))];
  const given = { title: id, source: 'home-office', columns, cells, ...fields };
  return tableSchema.parse({ uid: deriveUid('test', 'table', id), id, kind: 'table', ...given });
}

/** A derived figure. */
export function aFigure(id: string, calculation: string, args: Fields, fields: Fields = {}): BriefingRecord {
  const given = { type: 'derived', label: id, calculation, args, ...fields };
  return figureSchema.parse({ uid: deriveUid('test', 'figure', id), id, kind: 'figure', ...given });
}

/** A reported figure. */
export function aReport(id: string, value: string, fields: Fields = {}): BriefingRecord {
  const given = { type: 'reported', label: id, value, asPublished: value, source: 'home-office', ...fields };
  return figureSchema.parse({ uid: deriveUid('test', 'figure', id), id, kind: 'figure', ...given });
}

export function recordMap(records: readonly BriefingRecord[]): RecordMap {
  return new Map(records.map((record) => [record.uid, record]));
}

/** Recorded child sexual abuse image offences of the four Welsh forces, and their total (DOMAIN 1). */
export const welshForces = aTable(
  'forces',
  {
    Force: ['South Wales', 'North Wales', 'Gwent', 'Dyfed-Powys', 'Wales'],
    '2023/24': ['964', '535', '503', '192', '2,194'],
  },
  { unit: offence, totals: ['Wales'], columns: forceColumns(['2023/24']) },
);

/** Sexual communication with a child in the four Welsh forces (DOMAIN 1): 274 and 554. */
export const communication = aTable(
  'communication',
  { Area: ['Wales'], '2017/18': ['274'], '2023/24': ['554'] },
  { unit: offence, area: wales, breaks: [{ date: '2017-04-03', what: 'The offence came into force' }] },
);

/** Platforms named in 7,338 offences from 20 forces (DOMAIN 1). */
export const platforms = aTable(
  'platforms',
  {
    Platform: ['Snapchat', 'Instagram', 'Facebook', 'WhatsApp', 'Other', 'All known'],
    Offences: ['3,648', '840', '537', '457', '1,856', '7,338'],
  },
  {
    unit: offence,
    totals: ['All known'],
    base: 'where the platform was known',
    coverage: { usable: 20, of: 43, what: 'forces' },
    period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
  },
);

function forceColumns(years: readonly string[]): Fields[] {
  return [{ name: 'Force', role: 'key', of: 'area' }, ...years.map((name) => ({ name, role: 'value' }))];
}

/** The evaluation of these records with the source and the tables of DOMAIN 1. */
export function evaluating(...records: BriefingRecord[]): Evaluation {
  return evaluateFigures(recordMap([aSource('home-office'), welshForces, communication, platforms, ...records]));
}

/** The one figure of this id; fails the test where there is none. */
export function figureOf(evaluation: Evaluation, id: string): EvaluatedFigure {
  const figure = evaluation.figures.get(id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

/** All rows of a column of the forces table. */
export const allForces = { table: 'forces', column: '2023/24', rows: 'all' };

/** One cell. */
export function cell(table: string, column: string, row: string): Fields {
  return { table, column, row };
}
