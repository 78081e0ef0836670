/** What main tells the windows without being asked. */
import { z } from 'zod';
import { progressSchema } from './call.ts';
import { changedSchema } from './calls/briefings.ts';

export const deskEventSchema = z.discriminatedUnion('type', [
  /** A briefing changed; `window` made the change, and has it already. */
  z.object({ type: z.literal('changed'), window: z.string(), change: changedSchema }),
  /** The list of briefings changed. */
  z.object({ type: z.literal('briefings') }),
  /** How far a call of this window has come. */
  z.object({ type: z.literal('progress'), call: z.string(), progress: progressSchema }),
  /** A menu of the system was used: the id of a command of the palette. */
  z.object({ type: z.literal('command'), command: z.string() }),
  /** The system gave a file to open: a double click, or dropped on the icon. */
  z.object({
    type: z.literal('file'),
    file: z.object({ handle: z.string(), name: z.string(), bytes: z.int() }),
  }),
]);
export type DeskEvent = z.infer<typeof deskEventSchema>;
