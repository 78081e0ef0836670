/** Records of evidence: sources, tables, figures and freedom-of-information requests. */
import { z } from 'zod';
import {
  areaSchema,
  commonFields,
  coverageSchema,
  dateSchema,
  fingerprintSchema,
  periodSchema,
  sha256Schema,
  textSchema,
  truthSchema,
  unitSchema,
  wholeSchema,
} from './fields.ts';
import { slugSchema, uidSchema } from './ids.ts';

const identity = {
  uid: uidSchema.describe('never changes; made by the app, or derived from briefing, kind and id'),
  id: slugSchema.describe('readable and renamable; what texts refer to'),
};

export const sourceSchema = z.looseObject({
  ...identity,
  kind: z.literal('source').describe('what record it is'),
  title: textSchema.describe('title as the publisher gives it'),
  publisher: textSchema.describe('who published it'),
  released: dateSchema.describe('release date of this edition'),
  edition: z.string().optional().describe('which edition: year ending March 2024'),
  link: z.string().optional().describe('web address, printed in the note'),
  licence: z.string().optional().describe('Open Government Licence v3.0'),
  sourceKind: z
    .enum(['official-statistics', 'freedom-of-information', 'report', 'survey', 'regulation', 'other'])
    .default('other')
    .describe('what kind of evidence it is'),
  file: z
    .looseObject({
      name: textSchema.describe('its name'),
      sha256: sha256Schema.describe('its hash; the asset of that name holds the bytes'),
      mime: z.string().optional().describe('its media type'),
    })
    .optional()
    .describe('the file as received, kept by its hash'),
  authority: z.string().optional().describe('FOI: the authority asked'),
  authorities: z.string().optional().describe('FOI: what the authorities asked are, in the plural: forces, councils'),
  request: slugSchema.optional().describe('FOI: the request in requests.yaml'),
  outcome: z.string().optional().describe('FOI: what came of it'),
  exemption: z.string().optional().describe('FOI: why it was refused, such as s.12'),
  caveat: z.string().optional().describe('a caution printed with the source'),
  ...commonFields,
});

/** One step of a table's recipe: a named step and its settings, replayed in order on the next edition. */
export const recipeStepSchema = z.looseObject({
  step: textSchema.describe('the name of the step; its settings stand beside it'),
});

export const seriesBreakSchema = z.looseObject({
  date: dateSchema.describe('first day of the new basis'),
  what: textSchema.describe('what changed, in words'),
  rows: z.array(textSchema).optional().describe('the rows it bears on, by their keys as printed; left out, all'),
});

export const columnRoles = ['key', 'value', 'note'] as const;
export const tableColumnSchema = z.looseObject({
  name: textSchema.describe('the heading in the CSV'),
  role: z.enum(columnRoles).describe('key names the row, value holds cells, note is text'),
  of: z.enum(['area', 'period', 'category']).optional().describe('what a key column names'),
  unit: unitSchema.optional().describe('what its cells count, where that differs from the table'),
  area: areaSchema.optional().describe('the area of its cells, where the rows name none'),
  period: periodSchema.optional().describe('the period of its cells, where the rows name none'),
  base: z.string().optional().describe('whom or what its cells count, where that differs from the table'),
});

/** Where the cells stood in the file they came from: the whole block, or every cell of a column by name. */
export const originSchema = z.looseObject({
  asset: sha256Schema.optional().describe('the original file, by hash'),
  file: z.string().optional().describe('its name'),
  sheet: z.string().optional().describe('the sheet of the workbook'),
  first: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, 'a cell address such as A5')
    .optional()
    .describe('address of the first heading, where the table is one block'),
  cells: z.record(z.string(), z.array(z.string())).optional().describe('cell addresses column by column'),
});

export const tableSchema = z.looseObject({
  ...identity,
  kind: z.literal('table').describe('what record it is'),
  title: textSchema.describe('what the table shows, with place and period'),
  source: slugSchema.describe('the source it comes from'),
  columns: z.array(tableColumnSchema).min(1).describe('the columns, in order'),
  cells: z.record(z.string(), z.array(z.string())).describe('displayed text, column by column; the CSV in a folder'),
  origin: originSchema.optional().describe('where the cells stood in the original file'),
  areas: z.record(z.string(), areaSchema).optional().describe('areas by the label that a key column prints'),
  periods: z.record(z.string(), periodSchema).optional().describe('periods by the label that a key column prints'),
  unit: unitSchema.optional().describe('what the cells count'),
  area: areaSchema.optional().describe('the area of all cells, where rows and columns name none'),
  period: periodSchema.optional().describe('the period of all cells, where rows and columns name none'),
  base: z.string().optional().describe('whom or what the cells count: where the platform was known'),
  coverage: coverageSchema.optional().describe('who was asked, who replied, who could be used'),
  multiResponse: truthSchema.optional().describe('can one case stand in several rows? (DOMAIN 13)'),
  zerosHidden: truthSchema.optional().describe('does a suppressed cell hide zeros too?'),
  threshold: wholeSchema.optional().describe('[c] hides counts below this, where the source says so'),
  totals: z.array(z.string()).optional().describe('labels of rows that are totals'),
  breaks: z.array(seriesBreakSchema).optional().describe('breaks in the series'),
  recipe: z.array(recipeStepSchema).optional().describe('the steps that made the cells from the file, in order'),
  notes: z
    .array(
      z.looseObject({
        mark: z.string().optional().describe('the mark in the cells: [c]'),
        text: textSchema.describe('the note'),
      }),
    )
    .optional()
    .describe('notes printed under the table'),
  ...commonFields,
});

/** Row keys of one row: the key columns by name, or the one key column's label alone. */
export const rowKeySchema = z.union([textSchema, z.record(z.string(), z.string())]);
export const figureArgSchema = z.union([
  z.looseObject({ figure: slugSchema.describe('another figure') }),
  z.looseObject({
    table: slugSchema.describe('a table'),
    column: textSchema.describe('the column of the cell or cells'),
    row: rowKeySchema.describe('the row of one cell'),
  }),
  z.looseObject({
    table: slugSchema.describe('a table'),
    column: textSchema.describe('the column of the cell or cells'),
    rows: z
      .union([z.literal(['all', 'answered']), z.array(rowKeySchema).min(1)])
      .describe('all leaves the totals rows out; answered leaves those out too that give no number'),
    also: z
      .array(textSchema)
      .optional()
      .describe('answered: only rows that give a number in these columns too, so that like is compared with like'),
  }),
]);
/** One argument, or several. A single one may be written without its list. */
export const figureArgsSchema = z.union([figureArgSchema.transform((arg) => [arg]), z.array(figureArgSchema).min(1)]);

/** The calculations. The roles that each takes in `args` stand beside its name in docs/BRIEFING-FORMAT.md. */
export const calculations = [
  'value',
  'sum',
  'difference',
  'share',
  'change',
  'points',
  'ratio',
  'average',
  'rate',
  'mean',
  'rank',
  'minimum',
  'maximum',
] as const;
/** What kind of number a figure is; it decides which phrases can be true of it. */
export const measures = [
  'count',
  'share',
  'change',
  'points',
  'ratio',
  'average',
  'rate',
  'mean',
  'rank',
  'difference',
] as const;

const figureCommon = {
  ...identity,
  kind: z.literal('figure').describe('what record it is'),
  label: textSchema.describe('what the number is, in a few words'),
  unit: unitSchema.optional().describe('what it counts; inherited from its cells or figures where they agree'),
  area: areaSchema.optional().describe('the area; inherited where all agree, else to be given'),
  period: periodSchema.optional().describe('the period; inherited where all agree, else to be given'),
  base: z.string().optional().describe('the base phrase of a share: where the platform was known'),
  known: z
    .looseObject({ part: figureArgsSchema.describe('the known cases'), whole: figureArgsSchema.describe('all cases') })
    .optional()
    .describe('known rate: known cases over all cases of the same areas and period'),
  coverage: coverageSchema.optional().describe('who was asked, who replied, who could be used'),
  population: z.string().optional().describe('a rate: whose population, year and ages'),
  checked: z
    .looseObject({
      by: textSchema.describe('the name and role of the checker'),
      date: dateSchema.describe('when'),
      of: fingerprintSchema.describe('fingerprint of the value that was checked; the check lapses when it changes'),
    })
    .optional()
    .describe('who checked it; `of` is the fingerprint of the value, printed by briefing figures'),
  ...commonFields,
};

export const reportedFigureSchema = z.looseObject({
  ...figureCommon,
  type: z.literal('reported').describe('a number as its publisher gave it'),
  measure: z.enum(measures).default('count').describe('what kind of number it is'),
  value: textSchema.describe('as exact text: 903, 7 (for 7%), <5, [c]'),
  asPublished: textSchema.describe('how the publisher printed it: up 7%'),
  source: slugSchema.describe('the source that prints it'),
  place: z.string().optional().describe('page, table or cell in the source'),
  per: z.enum(['day', 'week', 'month', '1000', '100000']).optional().describe('what a reported average or rate is per'),
});

export const derivedFigureSchema = z.looseObject({
  ...figureCommon,
  type: z.literal('derived').describe('a number that is worked out'),
  calculation: z.enum(calculations).describe('how it is worked out'),
  args: z.record(z.string(), figureArgsSchema).describe('cells or figures by role'),
  per: z
    .enum(['day', 'week', 'month', '1000', '100000'])
    .optional()
    .describe('average: day, week or month; rate: 1000 or 100000'),
});

export const figureSchema = z.discriminatedUnion('type', [reportedFigureSchema, derivedFigureSchema]);

export const requestSchema = z.looseObject({
  ...identity,
  kind: z.literal('request').describe('what record it is'),
  authority: textSchema.describe('who was asked'),
  source: slugSchema.optional().describe('the source that the answer went into'),
  reference: z.string().optional().describe('the reference of the authority'),
  asked: dateSchema.describe('when it was sent'),
  received: dateSchema.optional().describe('when the authority received it; the day it was sent unless given'),
  acknowledged: dateSchema.optional().describe('when its receipt was confirmed'),
  due: dateSchema.optional().describe('when the answer is due: 20 working days from the day after receipt'),
  replied: dateSchema.optional().describe('when the answer came'),
  outcome: z
    .enum(['asked', 'acknowledged', 'replied', 'partly', 'refused', 'not-held'])
    .default('asked')
    .describe('how far it has come'),
  exemption: z.string().optional().describe('s.12, s.40'),
  usable: truthSchema.optional().describe('can the answer be used?'),
  bothYears: truthSchema.optional().describe('does it give both years of a change?'),
  ...commonFields,
});

export type Source = z.infer<typeof sourceSchema>;
export type Table = z.infer<typeof tableSchema>;
export type TableColumn = z.infer<typeof tableColumnSchema>;
export type RowKey = z.infer<typeof rowKeySchema>;
export type FigureArg = z.infer<typeof figureArgSchema>;
export type ReportedFigure = z.infer<typeof reportedFigureSchema>;
export type DerivedFigure = z.infer<typeof derivedFigureSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type FoiRequest = z.infer<typeof requestSchema>;
export type Calculation = (typeof calculations)[number];
export type Measure = (typeof measures)[number];
export type SeriesBreak = z.infer<typeof seriesBreakSchema>;
