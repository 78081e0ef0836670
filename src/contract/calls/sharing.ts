/** Calls of sharing: what would leave, the file that leaves, a partner's file that came, and the review of it. */
import { z } from 'zod';
import { recordKinds } from '../../core/model/index.ts';
import { defineCall, fileHandleSchema, handleSchema } from '../call.ts';
import { shareResponse } from '../sharing.ts';
import { changedSchema } from './briefings.ts';

const briefing = z.string().describe('the uid of the briefing');
const record = z.looseObject({ uid: z.string(), kind: z.string(), id: z.string() });

export const shareProfileNames = ['full', 'evidence-only', 'for-comment', 'public', 'custom'] as const;
export type ShareProfileName = (typeof shareProfileNames)[number];

/** Under which profile; the last three only where it is one's own. */
export const shareChoiceSchema = z.object({
  profile: z.enum(shareProfileNames),
  kinds: z.array(z.enum(recordKinds as [string, ...string[]])).default([]),
  contacts: z.boolean().default(false),
  drafts: z.boolean().default(false),
});
export type ShareChoice = z.input<typeof shareChoiceSchema>;

const previewSchema = shareResponse.omit({
  file: true,
  bytes: true,
  sha256: true,
  locked: true,
  passphrase: true,
  strength: true,
});
export type Preview = z.infer<typeof previewSchema>;

const strengthSchema = z.object({ bits: z.int(), rating: z.enum(['weak', 'fair', 'strong']), sum: z.string() });

/** A state of the records as it differs from those of the library now. */
export const stateSchema = z.object({ records: z.array(record), removed: z.array(z.string()) });
const whoSchema = z.object({
  name: z.string(),
  role: z.string(),
  organisation: z.string().optional(),
  time: z.string(),
});

/** A copy of a briefing that is held: what a review needs to merge it, question by question. */
export const reviewSchema = z.object({
  how: z.literal('review'),
  uid: briefing,
  title: z.string(),
  /** The newest revision here when the review began. */
  head: z.string().optional(),
  base: stateSchema,
  mine: stateSchema,
  theirs: stateSchema,
  unsettled: z.array(z.string()),
  ancestors: z.array(z.string()),
  who: z.object({
    theirs: whoSchema.optional().describe('who made their newest revision'),
    mine: z.record(z.string(), whoSchema).describe('by uid: who changed the record here last, since the ancestor'),
  }),
  profile: z.string().optional(),
  locked: z.boolean(),
});
export type Review = z.infer<typeof reviewSchema>;

export const sharingCalls = {
  'share.preview': defineCall(shareChoiceSchema.extend({ briefing }), previewSchema),
  /** Six new words; or how strong a passphrase is that somebody typed. */
  'share.passphrase': defineCall(
    z.object({ typed: z.string().max(500).optional() }),
    z.object({ passphrase: z.string(), strength: strengthSchema }),
  ),
  /** Makes the file; saving it is the shell's. Progress is told, and it can be stopped. */
  'share.make': defineCall(
    shareChoiceSchema.extend({
      briefing,
      name: z.string().trim().min(1).max(180),
      passphrase: z.string().trim().min(1).max(500).optional().describe('left out: the file is not locked'),
    }),
    z.object({ file: fileHandleSchema, sha256: z.string(), locked: z.boolean() }),
  ),
  /** The printable page alone. */
  'share.summary': defineCall(shareChoiceSchema.extend({ briefing }), fileHandleSchema),
  /** What left before, newest first. */
  'share.list': defineCall(
    z.object({ briefing }),
    z.array(z.object({ revision: z.string(), time: z.string(), profile: z.string() })),
  ),
  /** A briefing that is new here is imported; a copy of one that is held is opened for review, and nothing is changed. */
  'review.open': defineCall(
    z.object({ file: handleSchema, passphrase: z.string().max(500).optional() }),
    z.discriminatedUnion('how', [
      z.object({
        how: z.literal('imported'),
        uid: briefing,
        title: z.string(),
        records: z.int(),
        profile: z.string().optional(),
      }),
      /** The file brings nothing that is not here. */
      z.object({ how: z.literal('same'), uid: briefing, title: z.string() }),
      reviewSchema,
    ]),
  ),
  /** One step that can be undone. @returns `questions-open` where an answer is missing. */
  'review.finish': defineCall(
    z.object({
      briefing,
      file: handleSchema,
      answers: z.array(
        z.tuple([
          z.string(),
          z.discriminatedUnion('take', [
            z.object({ take: z.enum(['mine', 'theirs', 'base']) }),
            z.object({ take: z.literal('value'), value: z.json() }),
            z.object({ take: z.literal('both'), uid: z.string(), id: z.string() }),
          ]),
        ]),
      ),
      kept: z.array(z.string()).describe('changes of theirs that are not taken'),
    }),
    changedSchema,
  ),
} as const;
