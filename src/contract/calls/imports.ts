/**
 * Calls about importing statistics. A file is opened once and stays open in a worker while its import goes on; the finished
 * table comes back to the screen, which puts it into the briefing as an edit like any other.
 */
import { z } from 'zod';
import { defineCall, done, handleSchema } from '../call.ts';
import { foundTableSchema } from '../imports.ts';

const briefing = z.string().describe('the uid of the briefing');
const sha256 = z.string().regex(/^[a-f0-9]{64}$/);
const session = z
  .string()
  .regex(/^[a-f0-9]{32}$/)
  .describe('names the open import');

const rangeSchema = z.object({ row: z.int(), column: z.int(), rows: z.int(), columns: z.int() });

/** A table as found in a sheet, and the recipe that would read it. */
export const sheetTableSchema = foundTableSchema.extend({
  at: rangeSchema.describe('rows and columns of the sheet from 0, headings included'),
  headerRows: z.int(),
  fields: z.array(
    z.object({
      at: z.int().describe('column of the sheet, from 0'),
      name: z.string(),
      printed: z.string(),
      use: z.enum(['key', 'value', 'note']),
      of: z.string().optional(),
    }),
  ),
  because: z.string().describe('why it is taken for its shape'),
  source: z.string().optional().describe('what the file itself says of its source'),
});
export type SheetTable = z.infer<typeof sheetTableSchema>;

export const openedFileSchema = z.object({
  session,
  name: z.string(),
  format: z.enum(['csv', 'xlsx', 'xls', 'ods', 'pasted']),
  sha256,
  bytes: z.int(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  remarks: z.array(z.string()),
  sheets: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['cover', 'contents', 'notes', 'data']),
      because: z.string(),
      hidden: z.boolean(),
      rows: z.int(),
      columns: z.int(),
      lines: z.array(z.string()).describe('the text of a sheet that holds no table'),
    }),
  ),
  tables: z.array(sheetTableSchema).describe('surest first'),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

export const stepTrailSchema = z.object({
  step: z.string(),
  rows: z.int(),
  columns: z.int(),
  remarks: z.array(z.string()),
});
export type TrailStep = z.infer<typeof stepTrailSchema>;

export const importCalls = {
  /** A file that the user chose, or one that the briefing keeps. An import that the window has open is closed. */
  'import.open': defineCall(
    z.object({
      from: z.union([
        z.strictObject({ file: handleSchema }),
        z.strictObject({ briefing, asset: sha256, name: z.string().min(1).max(300) }),
      ]),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
      delimiter: z.enum([',', ';', '\t', '|']).optional(),
    }),
    openedFileSchema,
  ),
  /** Displayed texts of some rows of a sheet. */
  'import.rows': defineCall(
    z.object({ session, sheet: z.string(), from: z.int().nonnegative(), count: z.int().min(1).max(500) }),
    z.object({ rows: z.array(z.array(z.string())) }),
  ),
  /** The table as a person puts it right, and the recipe that reads it so. */
  'import.correct': defineCall(
    z.object({
      session,
      sheet: z.string(),
      number: z.int(),
      at: rangeSchema,
      range: rangeSchema.optional(),
      headerRows: z.int().min(0).max(30).optional(),
      parts: z.array(z.object({ at: z.int().nonnegative(), part: z.enum(['key', 'value', 'note', 'out']) })).optional(),
    }),
    sheetTableSchema,
  ),
  /** What the steps make of the file: the fields of a table record, and what each step did. */
  'import.run': defineCall(
    z.object({
      session,
      steps: z
        .array(z.looseObject({ step: z.string() }))
        .min(1)
        .max(200),
    }),
    z.object({ table: z.looseObject({ title: z.string() }), trail: z.array(stepTrailSchema) }),
  ),
  /** Keeps the original bytes with the briefing, under their hash. */
  'import.keep': defineCall(z.object({ session, briefing }), done),
  'import.close': defineCall(z.object({ session }), done),
  /** When a record was added and last changed, and by whom; its file's size where the briefing keeps it. */
  'record.story': defineCall(
    z.object({ briefing, uid: z.string(), asset: sha256.optional() }),
    z.object({
      added: z.object({ time: z.string(), by: z.string() }).optional(),
      changed: z.object({ time: z.string(), by: z.string() }).optional(),
      bytes: z.int().optional(),
    }),
  ),
} as const;
