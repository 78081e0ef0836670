/** Calls about the files that records name by their hash: logos, letterheads, and what shows that a quote was approved. */
import { z } from 'zod';
import { defineCall, fileHandleSchema, handleSchema } from '../call.ts';
import { templateResponse } from '../templates.ts';

const briefing = z.string().describe('the uid of the briefing');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const assetCalls = {
  /** Keeps a picture that was chosen. It is a PNG or JPEG by its first bytes; an SVG can carry scripts and is refused. */
  'asset.addPicture': defineCall(
    z.object({ briefing, file: handleSchema }),
    z.object({ sha256, kind: z.enum(['png', 'jpeg']), width: z.int(), height: z.int() }),
  ),
  /** Keeps a file as it is, to be given back and never opened: the email that approved a quote. */
  'asset.addFile': defineCall(
    z.object({ briefing, file: handleSchema }),
    z.object({ sha256, name: z.string(), bytes: z.int() }),
  ),
  /** Checks a Word letterhead, keeps it without macros and says how it was read. The screen then names it in the record. */
  'asset.addTemplate': defineCall(
    z.object({ briefing, organisation: z.string().describe('the id of the organisation'), file: handleSchema }),
    z.object({ sha256, name: z.string(), read: templateResponse }),
  ),
  /** A kept file, to be saved under a name. */
  'asset.takeOut': defineCall(z.object({ briefing, sha256, name: z.string().min(1).max(200) }), fileHandleSchema),
} as const;
