/** What `briefing import` answers: the tables found in a file, what a recipe made of one, and what a new edition changes. */
import { z } from 'zod';

export const foundTableSchema = z.object({
  sheet: z.string(),
  number: z.int().describe('1 for the first table of its sheet'),
  title: z.string(),
  range: z.string().describe('A1 range, headings included'),
  rows: z.int(),
  columns: z.array(z.object({ name: z.string(), use: z.enum(['key', 'value', 'note']) })),
  totals: z.array(z.string()).describe('labels of rows that are totals'),
  notes: z.int(),
  confidence: z.number().describe('0 to 1'),
  reasons: z.array(z.string()),
  shape: z.string().describe('the known shape that it is, or grid or long'),
  recipe: z.array(z.looseObject({ step: z.string() })).describe('the steps that would read it'),
});

const differenceSchema = z.object({
  row: z.string(),
  column: z.string(),
  change: z.string(),
  before: z.string(),
  after: z.string(),
});

export const importResponse = z.object({
  file: z.string(),
  format: z.string(),
  sha256: z.string(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  remarks: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), kind: z.string(), because: z.string() })),
  tables: z.array(foundTableSchema),
  made: z
    .object({
      title: z.string(),
      rows: z.int(),
      columns: z.array(z.string()),
      trail: z.array(z.object({ step: z.string(), rows: z.int(), columns: z.int(), remarks: z.array(z.string()) })),
      head: z.array(z.array(z.string())).describe('the first rows'),
    })
    .optional()
    .describe('what the recipe makes of the table'),
  into: z
    .object({ place: z.string(), table: z.string(), source: z.string(), files: z.array(z.string()) })
    .optional()
    .describe('where it was put'),
  changes: z.array(differenceSchema).describe('against the edition that the briefing had: cell by cell'),
  figures: z
    .array(
      z.object({ figure: z.string(), change: z.string(), before: z.string().optional(), after: z.string().optional() }),
    )
    .describe('figures that the new edition changes'),
  falseSentences: z
    .array(
      z.object({
        letter: z.string(),
        sentence: z.string(),
        phrase: z.string(),
        message: z.string(),
        suggestions: z.array(z.string()),
      }),
    )
    .describe('sentences of letters that are true no longer'),
});

export type FoundTable = z.infer<typeof foundTableSchema>;
export type ImportResponse = z.infer<typeof importResponse>;
