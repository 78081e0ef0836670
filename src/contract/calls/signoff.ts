/** Calls of sign-off. The board itself is worked out by the window from the letter; here is what needs files. */
import { z } from 'zod';
import { defineCall, fileHandleSchema, handleSchema } from '../call.ts';
import { changedSchema } from './briefings.ts';

const letter = z.object({
  briefing: z.string().describe('the uid of the briefing'),
  letter: z.string().describe('the id of the letter'),
});

export const signoffCalls = {
  /** A version of the letter as it stands now: from here on partners sign exactly this. */
  'signoff.freeze': defineCall(letter, z.object({ version: z.string(), change: changedSchema })),
  /** The small file with which "you" sign the newest version. */
  'signoff.reply': defineCall(
    letter.extend({
      person: z.string().trim().min(1).max(200),
      role: z.string().trim().min(1).max(200),
      organisation: z.string().trim().max(200).optional(),
      logo: z.boolean(),
    }),
    fileHandleSchema,
  ),
  /** Replies that came back, all or none. */
  'signoff.take': defineCall(
    letter.extend({ files: z.array(handleSchema).min(1).max(800) }),
    z.object({ taken: z.array(z.string()).describe('who signed'), change: changedSchema }),
  ),
  /** What changed in the words since a version. */
  'signoff.compare': defineCall(
    letter.extend({ hash: z.string() }),
    z.array(
      z.object({
        part: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
        words: z.array(z.object({ what: z.enum(['same', 'gone', 'new']), text: z.string() })),
      }),
    ),
  ),
  /** The board as a CSV file to keep. */
  'signoff.record': defineCall(letter, fileHandleSchema),
} as const;
