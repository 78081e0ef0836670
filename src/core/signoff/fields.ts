/** The sign-offs of a letter, and the small file with which a partner signs. */
import { z } from 'zod';
import {
  signature,
  slugSchema,
  textSchema,
  uidSchema,
  type FrozenVersion,
  type Letter,
  type SignOff,
} from '../model/index.ts';

export type { FrozenVersion, SignOff } from '../model/index.ts';

export const replySchema = z.looseObject({
  format: z.literal('briefing-sign-off'),
  formatVersion: z.literal(1),
  briefing: z.looseObject({ uid: uidSchema, id: slugSchema, title: textSchema }),
  letter: z.looseObject({ uid: uidSchema, id: slugSchema }),
  ...signature,
});

export type SignOffReply = z.infer<typeof replySchema>;

/** The letter's frozen versions, oldest first. */
export function versionsOf(letter: Letter): readonly FrozenVersion[] {
  return letter.versions ?? [];
}

export function signOffsOf(letter: Letter): readonly SignOff[] {
  return letter.signOffs ?? [];
}
