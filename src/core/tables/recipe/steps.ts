/**
 * The steps of a recipe: what the importer did to a sheet, as a list that a person reads and changes and that replays on the
 * next edition (DESIGN 3.6, DOMAIN 6). Plain data: in YAML every scalar may be text.
 */
import { z } from 'zod';
import {
  areaSchema,
  periodSchema,
  recipeStepSchema,
  slugSchema,
  textSchema,
  truthSchema,
  unitSchema,
  wholeSchema,
  type Result,
} from '../../model/index.ts';
import { checkSteps } from './check-steps.ts';

const names = z.union([textSchema.transform((name) => [name]), z.array(textSchema).min(1)]);
const rangePattern = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}:\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/;

/** A step's fields, by the step's name. A field that is not listed is a mistake and is said. */
export const stepFields = {
  /** Which cells: one sheet or several alike, and in it the table that bears these headings, or a range. */
  choose: z.strictObject({
    step: z.literal('choose'),
    sheet: textSchema.optional().describe('the sheet’s name; left out: the first that holds a table'),
    sheets: z
      .union([z.literal('all'), z.array(textSchema).min(1)])
      .optional()
      .describe('sheets of the same layout, put one below the other'),
    table: wholeSchema.optional().describe('1 for the first table of the sheet'),
    headings: names.optional().describe('headings that the table has: how it is found again'),
    range: z.string().regex(rangePattern, 'a range such as A4:F60').optional().describe('the cells, headings included'),
  }),
  'header-rows': z.strictObject({
    step: z.literal('header-rows'),
    rows: wholeSchema.optional().describe('how many rows are headings; left out: as found'),
    keys: names.optional().describe('headings of the columns that name a row; left out: as found'),
  }),
  'fill-merged': z.strictObject({ step: z.literal('fill-merged'), columns: names.optional() }),
  'fill-down': z.strictObject({ step: z.literal('fill-down'), columns: names }),
  /** Rows that stand alone and name the rows below them become a column. */
  sections: z.strictObject({ step: z.literal('sections'), into: textSchema }),
  'split-notes': z.strictObject({
    step: z.literal('split-notes'),
    columns: names.optional().describe('columns of labels; left out: the key columns'),
    headings: truthSchema.default(true),
  }),
  rename: z.strictObject({
    step: z.literal('rename'),
    columns: z.record(textSchema, textSchema).describe('old name: new name'),
  }),
  filter: z.strictObject({
    step: z.literal('filter'),
    column: textSchema,
    is: textSchema.optional(),
    in: z.array(textSchema).min(1).optional(),
    not: names.optional(),
    from: textSchema.optional().describe('a number or a period: rows from it on'),
    to: textSchema.optional(),
    latest: wholeSchema.optional().describe('the latest so many periods of the column'),
    within: textSchema.optional().describe('an area: rows of areas that lie in it, such as Wales'),
  }),
  keep: z.strictObject({ step: z.literal('keep'), columns: names }),
  drop: z.strictObject({ step: z.literal('drop'), columns: names }),
  roles: z.strictObject({
    step: z.literal('roles'),
    keys: names.optional(),
    values: names.optional(),
    notes: names.optional(),
  }),
  unpivot: z.strictObject({
    step: z.literal('unpivot'),
    columns: names.optional().describe('columns of numbers; left out: all'),
    into: names.describe('names for the heading’s parts: [Period, Measure] for “2023/24 · Offences”'),
    value: textSchema.default('Value'),
  }),
  pivot: z.strictObject({ step: z.literal('pivot'), column: textSchema, value: textSchema }),
  sum: z.strictObject({ step: z.literal('sum'), by: names, values: names.optional() }),
  'sum-quarters': z.strictObject({
    step: z.literal('sum-quarters'),
    year: textSchema,
    quarter: textSchema,
    by: names.optional(),
    values: names.optional(),
  }),
  'map-areas': z.strictObject({
    step: z.literal('map-areas'),
    column: textSchema,
    code: textSchema.optional().describe('the column of ONS codes'),
    as: z
      .enum(['force', 'region', 'nation', 'local-authority'])
      .optional()
      .describe('what the column holds, where a name fits two'),
    'not-areas': z.enum(['keep', 'drop']).default('drop').describe('Action Fraud, CIFAS, UK Finance'),
    unknown: z.enum(['keep', 'drop']).default('keep'),
  }),
  'mark-totals': z.strictObject({
    step: z.literal('mark-totals'),
    rows: names.optional().describe('labels; left out: as found'),
  }),
  'drop-totals': z.strictObject({ step: z.literal('drop-totals'), rows: names.optional() }),
  'read-periods': z.strictObject({
    step: z.literal('read-periods'),
    column: textSchema.optional().describe('left out: the headings of the numbers'),
    of: z.enum(['headings', 'title']).default('headings').describe('title: the lines above the table, for all of it'),
    ending: z.enum(['12 months', '3 months']).optional().describe('the labels are the last days of such spans'),
    kind: z.enum(['financial', 'academic', 'calendar']).optional().describe('what “2023/24” means here'),
  }),
  'use-stored': z.strictObject({ step: z.literal('use-stored'), columns: names }),
  describe: z.strictObject({
    step: z.literal('describe'),
    title: textSchema.optional(),
    unit: unitSchema.optional(),
    area: areaSchema.optional(),
    period: periodSchema.optional(),
    base: textSchema.optional(),
    threshold: wholeSchema.optional(),
    zerosHidden: truthSchema.optional(),
    multiResponse: truthSchema.optional(),
  }),
} as const;

export type StepName = keyof typeof stepFields;
export type StepOf<K extends StepName> = z.infer<(typeof stepFields)[K]>;
export type RecipeStep = { [K in StepName]: StepOf<K> }[StepName];
/** A step as it is written, before its defaults are filled in. */
export type WrittenStep = { [K in StepName]: z.input<(typeof stepFields)[K]> }[StepName];

/** A recipe in a file: its steps, and for the ready ones the shape they are for. */
export const recipeSchema = z.looseObject({
  id: slugSchema.optional(),
  title: textSchema.optional(),
  about: z.string().optional().describe('what it is for, in a line'),
  shape: textSchema.optional().describe('the known shape that it is ready for'),
  steps: z.array(recipeStepSchema).min(1),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** The steps, typed; every step or field that is not right is a problem that names it. */
export function readSteps(steps: readonly unknown[]): Result<RecipeStep[]> {
  return checkSteps(steps, stepFields) as Result<RecipeStep[]>;
}

/** The step in a line, for the visible list: "filter: PFA within Wales". */
export function describeStep(step: WrittenStep | RecipeStep): string {
  const { step: name, ...settings } = step;
  const parts = Object.entries(settings).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field} ${inWords(value)}`],
  );
  return parts.length === 0 ? name : `${name}: ${parts.join('; ')}`;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, one]) => `${name} → ${inWords(one)}`)
      .join(', ');
  }
  return String(value);
}
