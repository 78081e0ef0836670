/** Search over every briefing of the library. */
import { z } from 'zod';
import { defineCall } from '../call.ts';
import { stretchSchema } from '../library-results.ts';

export const hitSchema = z.object({
  briefing: z.object({ uid: z.string(), id: z.string(), title: z.string() }),
  uid: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  snippet: z.array(stretchSchema).describe('text around what was found, stretch by stretch'),
});
export type SearchHit = z.infer<typeof hitSchema>;

export const searchCalls = {
  /** Words, filters, or both; best first. */
  'library.search': defineCall(
    z.object({
      words: z.string().max(500),
      kind: z.string().optional(),
      area: z.string().max(200).optional(),
      period: z.string().max(100).optional(),
      topic: z.string().max(200).optional(),
      briefing: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({ hits: z.array(hitSchema), more: z.boolean() }),
  ),
} as const;
