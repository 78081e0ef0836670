/** Calls about one briefing: open it, edit it, take an edit back. Records travel as the plain data that they are. */
import { z } from 'zod';
import { recordPatchSchema } from '../../core/model/index.ts';
import { defineCall, done } from '../call.ts';
import { listedBriefingSchema } from './desk.ts';

const uid = z.string().describe('the uid of the briefing');
/** Read by the record schemas of the core where it is used; here it only has to be a record. */
const record = z.looseObject({ uid: z.string(), kind: z.string(), id: z.string() });

/** What one change did: whole records as they now are, and the uids of those that are gone. */
export const changedSchema = z.object({
  briefing: uid,
  head: z.string().optional().describe('the newest revision'),
  before: z.string().optional().describe('the newest revision before; a window that holds another opens anew'),
  records: z.array(record),
  removed: z.array(z.string()),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type Changed = z.infer<typeof changedSchema>;

export const openedSchema = z.object({
  uid,
  head: z.string().optional(),
  records: z.array(record),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type Opened = z.infer<typeof openedSchema>;

const named = z.object({ briefing: uid });

export const briefingCalls = {
  'briefing.list': defineCall(z.strictObject({}), z.array(listedBriefingSchema)),
  'briefing.create': defineCall(z.object({ title: z.string().trim().min(1).max(300) }), z.object({ uid })),
  /** A copy of the example, named so; there is one at most, and it is opened again when it is there. */
  'briefing.openExample': defineCall(z.strictObject({}), z.object({ uid })),
  'briefing.open': defineCall(named, openedSchema),
  /** All patches in one revision, or none. */
  'briefing.edit': defineCall(
    z.object({
      briefing: uid,
      edit: z
        .string()
        .regex(/^[a-f0-9-]{36}$/)
        .describe('made by the window; sent again after a lost answer it is done once only'),
      patches: z.array(recordPatchSchema).min(1).max(20_000),
      part: z.string().max(200).optional().describe('edits of one part run together in undo'),
    }),
    changedSchema,
  ),
  'briefing.undo': defineCall(named, changedSchema),
  'briefing.redo': defineCall(named, changedSchema),
  'briefing.history': defineCall(
    named,
    z.array(
      z.object({
        id: z.string(),
        time: z.string(),
        author: z.object({ name: z.string(), role: z.string().optional() }),
        changes: z.int(),
      }),
    ),
  ),
  'briefing.remove': defineCall(named, done),
} as const;
