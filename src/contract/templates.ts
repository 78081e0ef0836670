/** What `template` answers: how a charity's own letterhead was read, and where it was kept. */
import { z } from 'zod';

export const templateResponse = z.object({
  name: z.string(),
  stripped: z.array(z.string()).describe('what was taken out of it, such as macros'),
  placeholders: z.array(z.string()).describe('placeholders that are filled; none are needed'),
  unknown: z.array(z.string()).describe('what stands in double braces and means nothing to the desk'),
  styles: z
    .array(z.object({ ours: z.string(), theirs: z.string(), chosen: z.boolean() }))
    .describe("the desk's styles, and the letterhead's style that each becomes"),
  available: z.array(z.object({ id: z.string(), name: z.string(), type: z.enum(['paragraph', 'character']) })),
  textWidth: z.int().describe('width of the text in tenths of a millimetre'),
  narrower: z.boolean().describe('charts and tables are made smaller to fit'),
  headers: z.int(),
  footers: z.int(),
  into: z
    .object({
      place: z.string(),
      organisation: z.string(),
      asset: z.string().describe('SHA-256 of the letterhead as kept'),
    })
    .optional()
    .describe('where it was put'),
});

export type TemplateResponse = z.infer<typeof templateResponse>;
