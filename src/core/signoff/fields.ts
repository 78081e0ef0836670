/** What sign-off adds to a letter record, and the small file with which a partner signs. */
import { z } from 'zod';
import {
  actorSchema,
  dateSchema,
  sha256Schema,
  slugSchema,
  textSchema,
  uidSchema,
  type Letter,
} from '../model/index.ts';

export const versionSchema = z.looseObject({
  hash: sha256Schema.describe('SHA-256 of the frozen plan, which is among the assets'),
  date: dateSchema.describe('when it was frozen'),
  by: actorSchema.describe('who froze it'),
  evidence: z.string().describe('hash of the records it rests on: an upgrade of the app never voids a signature'),
  parts: z.record(z.string(), z.string()).describe('fingerprint of each part, to name what changed'),
});

const signature = {
  hash: sha256Schema.describe('the frozen version that is signed'),
  organisation: textSchema.optional().describe('for whom; left out where the person signs alone'),
  person: textSchema.describe('who signs, as it prints'),
  role: z.string().describe('the role, as it prints'),
  capacity: z.enum(['organisation', 'individual']).describe('for the organisation, or as an individual'),
  logo: z.boolean().describe('may the logo be printed on this letter?'),
  date: dateSchema.describe('when'),
};
export const signOffSchema = z.looseObject(signature);

export const replySchema = z.looseObject({
  format: z.literal('briefing-sign-off'),
  formatVersion: z.literal(1),
  briefing: z.looseObject({ uid: uidSchema, id: slugSchema, title: textSchema }),
  letter: z.looseObject({ uid: uidSchema, id: slugSchema }),
  ...signature,
});

export type FrozenVersion = z.infer<typeof versionSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type SignOffReply = z.infer<typeof replySchema>;

/** The letter's frozen versions, oldest first; what does not fit is left out. */
export function versionsOf(letter: Letter): FrozenVersion[] {
  return listOf(letter['versions'], versionSchema);
}

export function signOffsOf(letter: Letter): SignOff[] {
  return listOf(letter['signOffs'], signOffSchema);
}

function listOf<T>(value: unknown, schema: z.ZodType<T>): T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}
