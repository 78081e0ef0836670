/** What `capture` and `audit` answer: numbers, quotations and findings with their offsets in the text. */
import { z } from 'zod';
import { findingSchema } from './results.ts';

export const capturedNumberSchema = z.object({
  start: z.int().describe('offset in the text as read, in UTF-16 units'),
  end: z.int().describe('one past the last'),
  text: z.string(),
  meaning: z.string().describe('count, percent, fraction, average, age, date, year and so on'),
  stated: z.string().optional().describe('the stated number, an exact decimal: 25 for "25%", 0.5 for "half"'),
  to: z.string().optional().describe('the far end of a range'),
  hedge: z.string(),
  direction: z.enum(['up', 'down']).optional(),
  change: z.enum(['by', 'to', 'from']).optional(),
  per: z.string().optional(),
  symbol: z.string().optional(),
  unit: z.string().optional(),
  area: z.string().optional(),
  period: z
    .object({ text: z.string(), start: z.string().optional(), end: z.string().optional(), kind: z.string().optional() })
    .optional(),
  base: z.string().optional(),
  sentence: z.int(),
  verdict: z.enum(['matches', 'matches by rounding', 'contradicts', 'not in the briefing']).optional(),
  figure: z.string().optional().describe('the figure that it matches or contradicts'),
  sum: z.string().optional(),
  nearest: z.object({ figure: z.string(), shown: z.string() }).optional(),
});

export const capturedQuoteSchema = z.object({
  start: z.int(),
  end: z.int(),
  words: z.string(),
  speaker: z.string().optional(),
  role: z.string().optional(),
  organisation: z.string().optional(),
  attribution: z.string().optional().describe('the words that say who said it'),
  carried: z.boolean().describe('the speaker is known from the quotation before'),
});

export const captureResponse = z.object({
  numbers: z.array(capturedNumberSchema),
  quotes: z.array(capturedQuoteSchema),
});

export const auditFindingSchema = findingSchema.extend({ start: z.int(), end: z.int() });

export const auditedFileSchema = z.object({
  file: z.string(),
  findings: z.array(auditFindingSchema),
  trials: z
    .array(
      z.object({
        rule: z.string(),
        start: z.int(),
        end: z.int(),
        outcome: z.enum(['holds', 'holds by rounding', 'does not hold']),
        sum: z.string(),
      }),
    )
    .describe('every sum that the text makes possible, and how it came out'),
  numbers: z.array(capturedNumberSchema),
  quotes: z.array(capturedQuoteSchema),
});

/** One file gives its object alone; several give a list. */
export const auditResponse = z.union([auditedFileSchema, z.object({ files: z.array(auditedFileSchema) })]);

export type CapturedNumberResult = z.infer<typeof capturedNumberSchema>;
export type CapturedQuoteResult = z.infer<typeof capturedQuoteSchema>;
export type CaptureResponse = z.infer<typeof captureResponse>;
export type AuditedFile = z.infer<typeof auditedFileSchema>;
export type AuditResponse = z.infer<typeof auditResponse>;
