/** Calls about letters: one as a Word file, and its pages as the word processor of this computer makes them. */
import { z } from 'zod';
import { defineCall, fileHandleSchema } from '../call.ts';
import { findingSchema } from '../results.ts';

const letter = {
  briefing: z.string().describe('the uid of the briefing'),
  letter: z.string().describe('the id of the letter'),
};

export const letterCalls = {
  /** A final letter is refused while something in it is wrong, unless a named person overrides it with a reason. */
  'letter.export': defineCall(
    z.object({
      ...letter,
      draft: z.boolean().default(false).describe('marked DRAFT, and always made'),
      override: z
        .object({
          reason: z.string().trim().min(10).max(2_000),
          by: z.object({ name: z.string().trim().min(1).max(200), role: z.string().trim().min(1).max(200) }),
        })
        .optional(),
    }),
    z.object({
      refused: z.enum(['no', 'wrong', 'unusable']),
      file: fileHandleSchema.optional().describe('absent where it was refused'),
      words: z.int(),
      traced: z.int().describe('printed phrases traced to their source'),
      findings: z.array(findingSchema),
    }),
  ),
  /** The pages as LibreOffice lays them out. A letter with something wrong in it is shown as a draft. */
  'letter.pages': defineCall(
    z.object({ ...letter }),
    z.object({
      pages: z.int().describe('how many, the annex among them'),
      pictures: z.array(z.string()).describe('PNG in base64, page by page; none where this computer cannot draw them'),
    }),
  ),
} as const;
