/** What the self-check answers: versions, the library's state, room on the disk, and what runs here. No content, no names, no paths. */
import { z } from 'zod';

export const doctorResponse = z.object({
  versions: z.object({
    app: z.string(),
    format: z.int().describe('of .briefing files'),
    library: z.int().describe('of the library that this version makes'),
    node: z.string(),
    electron: z.string().optional(),
    system: z.string().describe('platform, processor and release'),
  }),
  library: z.object({
    there: z.boolean(),
    whole: z.boolean().describe('true also where there is none yet'),
    briefings: z.int(),
    records: z.int(),
    revisions: z.int(),
    assets: z.int(),
    bytes: z.int(),
    faults: z.array(z.object({ code: z.string(), count: z.int() })).describe('kinds of faults and how many'),
    backups: z.int(),
    newestBackup: z.string().optional().describe('when it was made, in UTC'),
  }),
  disk: z.object({ free: z.int(), total: z.int() }).optional().describe('bytes, where the library is'),
  parts: z.array(
    z.object({
      name: z.string(),
      runs: z.boolean(),
      needed: z.boolean().describe('false: the app works without it, and says what it then cannot do'),
      detail: z.string(),
      milliseconds: z.int(),
    }),
  ),
  well: z.boolean().describe('the library is whole, there is room, and every needed part runs'),
});
export type DoctorResponse = z.infer<typeof doctorResponse>;
