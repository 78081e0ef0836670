/**
 * The responses of the desk: what `--json` prints and what the screen receives. One shape for a finding, a figure and a
 * change everywhere.
 */
import { z } from 'zod';

export const whereSchema = z.object({
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  letter: z.string().optional(),
  block: z.string().optional(),
  figure: z.string().optional(),
  quote: z.string().optional(),
  chart: z.string().optional(),
  table: z.string().optional(),
  office: z.string().optional(),
  text: z.string().optional().describe('the words the finding is about, as printed'),
});

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['wrong', 'misleading', 'style']),
  message: z.string(),
  sum: z.string().optional().describe('the sum in words'),
  where: whereSchema,
  suggestion: z.string().optional().describe('wording that holds'),
  accepted: z.object({ reason: z.string(), by: z.string(), role: z.string(), date: z.string() }).optional(),
});

export const cellSchema = z.object({
  table: z.string(),
  source: z.string(),
  row: z.string(),
  column: z.string(),
  sheet: z.string(),
  cell: z.string().describe('A1 address in the sheet'),
  asset: z.string().optional().describe('SHA-256 of the original file'),
  shown: z.string().describe('the text of the cell as displayed'),
});

export const figureResultSchema = z.object({
  id: z.string(),
  label: z.string(),
  measure: z.string(),
  calculation: z.string(),
  value: z.string().nullable().describe('exact decimal; null for an interval or a missing figure'),
  low: z.string().optional(),
  high: z.string().optional(),
  missing: z.string().optional().describe('why there is no number'),
  shown: z.string().describe('the value rounded for reading'),
  unit: z.string().optional(),
  area: z.string().optional(),
  period: z.object({ start: z.string(), end: z.string(), kind: z.string(), shown: z.string() }).optional(),
  base: z.string().optional(),
  coverage: z.string().optional(),
  sum: z.string().describe('the sum in words'),
  cells: z.array(cellSchema),
  sources: z.array(z.string()),
  phrases: z.array(z.string()).describe('wordings that hold, best first'),
  checked: z.object({ by: z.string(), date: z.string(), lapsed: z.boolean() }).optional(),
  fingerprint: z.string().describe('what `checked.of` must be for this value'),
});

export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  file: z.string().optional(),
  line: z.int().optional(),
  column: z.int().optional(),
});

export const countsSchema = z.object({ wrong: z.int(), misleading: z.int(), style: z.int(), accepted: z.int() });

export const figuresResponse = z.object({ figures: z.array(figureResultSchema), findings: z.array(findingSchema) });
export const checkResponse = z.object({
  findings: z.array(findingSchema),
  open: countsSchema,
  passes: z.boolean(),
  unusable: z.boolean().describe('something cannot be worked out: an unknown id, a circle, a division by zero'),
});
export const letterResponse = z.object({
  letter: z.string(),
  file: z.string().describe('the Word letter; empty when it was refused'),
  bytes: z.int(),
  sha256: z.string(),
  words: z.int(),
  draft: z.boolean(),
  refused: z.enum(['no', 'wrong', 'unusable']),
  traced: z.int().describe('printed phrases traced to their source'),
  figures: z.array(z.object({ id: z.string(), wordings: z.array(z.string()) })),
  findings: z.array(findingSchema),
  open: countsSchema,
});
export const chartResponse = z.object({
  chart: z.string(),
  title: z.string(),
  alt: z.string().describe('alternative text'),
  file: z.string().describe('what was written; empty when it was refused'),
  bytes: z.int(),
  refused: z.enum(['no', 'wrong', 'unusable']),
  findings: z.array(findingSchema),
  open: countsSchema,
});
export const chartsResponse = z.object({
  folder: z.string(),
  files: z.array(z.string()),
  charts: z.int().describe('charts in the pack'),
  leftOut: z.array(z.string()).describe('ids of charts with something wrong in them'),
  findings: z.array(findingSchema),
  open: countsSchema,
  unusable: z.boolean(),
});
export const packResponse = z.object({ file: z.string(), bytes: z.int(), sha256: z.string(), records: z.int() });
export const unpackResponse = z.object({ folder: z.string(), files: z.int() });
export const failureResponse = z.object({ problems: z.array(problemSchema) });

export type FigureResult = z.infer<typeof figureResultSchema>;
export type FiguresResponse = z.infer<typeof figuresResponse>;
export type CheckResponse = z.infer<typeof checkResponse>;
export type LetterResponse = z.infer<typeof letterResponse>;
export type ChartResponse = z.infer<typeof chartResponse>;
export type ChartsResponse = z.infer<typeof chartsResponse>;
export type PackResponse = z.infer<typeof packResponse>;
export type UnpackResponse = z.infer<typeof unpackResponse>;
export type Counts = z.infer<typeof countsSchema>;
