/** The responses of sharing: what leaves, what came in, what differs, who signed. */
import { z } from 'zod';
import { findingSchema } from './results.ts';

export const changeSchema = z.object({
  what: z.enum(['added', 'changed', 'deleted']),
  kind: z.string(),
  id: z.string(),
  uid: z.string(),
  title: z.string(),
  fields: z.array(
    z.object({
      path: z.string().describe('the field; blocks/ID for a block of a letter'),
      before: z.unknown().optional(),
      after: z.unknown().optional(),
      words: z
        .array(z.object({ what: z.enum(['same', 'gone', 'new']), text: z.string() }))
        .optional()
        .describe('word by word, where both are text'),
    }),
  ),
});

export const questionSchema = z.object({
  key: z.string(),
  why: z.string().describe('changed-on-both, added-on-both, deleted-and-changed, deleted-and-used, order or same-id'),
  kind: z.string(),
  id: z.string(),
  path: z.array(z.string()).describe('empty for the whole record'),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
  base: z.unknown().optional(),
});

const previewedSchema = z.object({ kind: z.string(), id: z.string(), title: z.string() });
const fileSchema = z.object({ sha256: z.string(), bytes: z.int() });
export const shareResponse = z.object({
  file: z.string().describe('the file; empty when only a preview was asked for'),
  bytes: z.int(),
  sha256: z.string(),
  locked: z.boolean(),
  passphrase: z.string().optional().describe('the passphrase that the desk made; it is kept nowhere else'),
  strength: z.object({ bits: z.int(), rating: z.enum(['weak', 'fair', 'strong']), sum: z.string() }).optional(),
  profile: z.string(),
  leaves: z.array(previewedSchema.extend({ without: z.array(z.string()), changed: z.boolean() })),
  stays: z.array(previewedSchema),
  files: z.object({ leave: z.array(fileSchema), stay: z.array(fileSchema) }),
  revisions: z.object({ named: z.int(), withContent: z.int() }),
  embargo: z.string().optional(),
});

export const diffResponse = z.object({
  changes: z.array(changeSchema),
  findings: z.array(findingSchema).describe('what is found in the second and was not in the first'),
});

export const mergeResponse = z.object({
  file: z.string().describe('the merged briefing; empty when nothing was written'),
  changes: z.array(changeSchema).describe('what becomes of mine'),
  questions: z.array(questionSchema),
  findings: z.array(findingSchema).describe('what is found after the merge and was not before'),
});

export const openResponse = z.object({
  id: z.string(),
  title: z.string(),
  records: z.int(),
  how: z.enum(['imported', 'merged', 'asked']).describe('asked: questions are open, and nothing was changed'),
  changes: z.array(changeSchema),
  questions: z.array(questionSchema),
  findings: z.array(findingSchema),
});

export type ShareResponse = z.infer<typeof shareResponse>;
export type DiffResponse = z.infer<typeof diffResponse>;
export type MergeResponse = z.infer<typeof mergeResponse>;
export type OpenResponse = z.infer<typeof openResponse>;
export type QuestionResult = z.infer<typeof questionSchema>;

export const freezeResponse = z.object({
  letter: z.string(),
  version: z.string().describe('SHA-256 of the frozen plan'),
  file: z.string().describe('the briefing with the version in it; empty when it went into the library'),
  findings: z.array(findingSchema).describe('what is open in the letter that was frozen'),
});
export const signResponse = z.object({
  file: z.string().describe('the reply to send back'),
  letter: z.string(),
  version: z.string(),
  person: z.string(),
  organisation: z.string().optional(),
});
export const signoffsResponse = z.object({
  letter: z.string(),
  version: z.string().optional().describe('the newest frozen version'),
  file: z.string().describe('the briefing with the replies taken in; empty when none was added'),
  signed: z.int(),
  board: z.array(
    z.object({
      state: z.enum(['signed', 'lapsed', 'waiting']),
      who: z.string(),
      organisation: z.string().optional(),
      role: z.string(),
      capacity: z.enum(['organisation', 'individual']).optional(),
      logo: z.boolean().optional().describe('may the logo be printed?'),
      date: z.string().optional(),
      hash: z.string().optional(),
      changed: z.array(z.string()).describe('what changed since a signature that lapsed'),
    }),
  ),
});
export type FreezeResponse = z.infer<typeof freezeResponse>;
export type SignResponse = z.infer<typeof signResponse>;
export type SignoffsResponse = z.infer<typeof signoffsResponse>;
