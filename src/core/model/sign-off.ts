/** What sign-off keeps in a letter record: the versions that were frozen, and who signed which. */
import { z } from 'zod';
import { actorSchema, dateSchema, sha256Schema, textSchema } from './fields.ts';

export const versionSchema = z.looseObject({
  hash: sha256Schema.describe('SHA-256 of the frozen plan, which is among the assets'),
  date: dateSchema.describe('when it was frozen'),
  by: actorSchema.describe('who froze it'),
  evidence: z.string().describe('hash of the records it rests on: an upgrade of the app never voids a signature'),
  parts: z.record(z.string(), z.string()).describe('fingerprint of each part, to name what changed'),
});

export const signature = {
  hash: sha256Schema.describe('the frozen version that is signed'),
  organisation: textSchema.optional().describe('for whom; left out where the person signs alone'),
  person: textSchema.describe('who signs, as it prints'),
  role: z.string().describe('the role, as it prints'),
  capacity: z.enum(['organisation', 'individual']).describe('for the organisation, or as an individual'),
  logo: z.boolean().describe('may the logo be printed on this letter?'),
  date: dateSchema.describe('when'),
};
export const signOffSchema = z.looseObject({
  ...signature,
  logo: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
    .describe('may the logo be printed on this letter?'),
});

export type FrozenVersion = z.infer<typeof versionSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
