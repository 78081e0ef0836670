/** What `readback` answers: every change between the letter that was sent and the one that came back, and what taking it does. */
import { z } from 'zod';
import { recordPatchSchema } from '../core/model/index.ts';

export const itemKinds = [
  ...['figure-changed', 'figure-deleted', 'figure-repeated', 'number-added'],
  ...['quote-changed', 'quote-deleted', 'attribution-changed'],
  ...['ask-added', 'ask-removed', 'ask-reworded', 'ask-moved'],
  ...['signatory-added', 'signatory-removed', 'signatory-changed', 'signatory-moved'],
  ...['words-changed', 'words-added', 'words-deleted', 'block-moved'],
  ...['chart-changed', 'chart-deleted', 'chart-added', 'caption-changed', 'table-changed'],
  ...['note-changed', 'note-added', 'note-deleted'],
  ...['head-changed', 'close-changed', 'annex-changed', 'running-changed', 'picture-changed', 'comment'],
] as const;

export const readBackItemSchema = z.object({
  id: z.string().describe('the same for the same change of the same letter'),
  kind: z.enum(itemKinds),
  where: z.object({
    block: z.string().optional(),
    ask: z.string().optional(),
    claim: z.string().optional(),
    figure: z.string().optional(),
    quote: z.string().optional(),
    chart: z.string().optional(),
    note: z.int().optional(),
    part: z.string().optional().describe('the part of the letter, in words'),
  }),
  was: z.string(),
  now: z.string(),
  message: z.string(),
  verdict: z
    .object({
      holds: z.boolean(),
      message: z.string(),
      sum: z.string().optional(),
      suggestion: z.string().optional().describe('wording that holds'),
    })
    .optional()
    .describe('whether the new wording holds'),
  authors: z
    .array(
      z.object({
        name: z.string(),
        date: z.string().optional().describe('as Word wrote it'),
        change: z.enum(['inserted', 'deleted', 'moved', 'commented']),
      }),
    )
    .describe('who made it, where it was tracked'),
  sureness: z.int().optional().describe('its content control was lost: how sure its place is, in percent'),
  patches: z
    .array(recordPatchSchema)
    .describe('what taking this change alone would apply; none where it cannot be taken'),
  cannotTake: z.string().optional().describe('why it cannot be taken by itself, and what to do instead'),
});

export const readBackResponse = z.object({
  letter: z.string(),
  basis: z
    .enum(['same', 'changed since', 'not known'])
    .describe('whether the briefing is as it was when the letter was written'),
  sureness: z.int().describe('how much of the letter stands in the file, in percent of its words'),
  bindings: z.object({
    kept: z.int().describe('printed phrases found through their content control'),
    lost: z
      .array(z.object({ claim: z.string(), block: z.string(), sureness: z.int() }))
      .describe('phrases whose control was lost, found by the words around them'),
  }),
  items: z.array(readBackItemSchema),
  doNotHold: z.int().describe('changes whose new wording does not hold'),
});

export type ReadBackItemResult = z.infer<typeof readBackItemSchema>;
export type ReadBackResponse = z.infer<typeof readBackResponse>;
