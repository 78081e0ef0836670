/** Calls about a letter that came back from Word: every change in it, and those that are taken. */
import { z } from 'zod';
import { defineCall, handleSchema } from '../call.ts';
import { readBackResponse } from '../readback.ts';
import { changedSchema } from './briefings.ts';

const request = z.object({ briefing: z.string().describe('the uid of the briefing'), file: handleSchema });

export const readBackCalls = {
  /** Nothing is changed. @param letter its id; left out: the one that the file says, or the only one. */
  'readback.open': defineCall(request.extend({ letter: z.string().optional() }), readBackResponse),
  /** The chosen changes as one step that can be undone. */
  'readback.take': defineCall(
    request.extend({ letter: z.string(), items: z.array(z.string()).min(1).max(2000) }),
    changedSchema,
  ),
} as const;
