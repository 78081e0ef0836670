/**
 * Record patches: what the editor and every screen emit (DESIGN 5, One record map). A patch is plain data; a list of them
 * is applied whole or not at all, and becomes one revision. core/patches applies them.
 */
import { z } from 'zod';
import type { Json } from './canonical.ts';
import { fingerprintSchema } from './fields.ts';
import { blockIdSchema, uidSchema } from './ids.ts';
import type { BriefingRecord } from './records.ts';

/** JSON without floats: a statistic is decimal text (DESIGN 3.1). */
export const exactJsonSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.int(),
    z.boolean(),
    z.null(),
    z.array(exactJsonSchema),
    z.record(z.string(), exactJsonSchema),
  ]),
);

/** The way to a field: names of members and places in lists. `['unit', 'many']`, `['topics', 0]`. */
export const fieldPathSchema = z
  .array(z.union([z.string().min(1), z.int().nonnegative()]))
  .min(1)
  .max(12);
export type FieldPath = readonly (string | number)[];

const jsonObjectSchema = z.record(z.string(), exactJsonSchema);
const letter = uidSchema.describe('the uid of the letter');
const after = blockIdSchema.nullable().describe('the block that it follows; null: it comes first');

export const recordPatchSchema = z.discriminatedUnion('op', [
  /** A new record, or a whole new body for one that is there. */
  z.strictObject({ op: z.literal('put'), record: jsonObjectSchema }),
  z.strictObject({ op: z.literal('set'), uid: uidSchema, path: fieldPathSchema, value: exactJsonSchema }),
  z.strictObject({ op: z.literal('unset'), uid: uidSchema, path: fieldPathSchema }),
  z.strictObject({ op: z.literal('remove'), uid: uidSchema }),
  z.strictObject({ op: z.literal('put-block'), letter, block: jsonObjectSchema, after }),
  z.strictObject({
    op: z.literal('replace-block'),
    letter,
    block: jsonObjectSchema,
    was: fingerprintSchema.optional().describe('fingerprint of the block as the writer last saw it'),
  }),
  z.strictObject({ op: z.literal('remove-block'), letter, block: blockIdSchema }),
  z.strictObject({ op: z.literal('move-block'), letter, block: blockIdSchema, after }),
]);

interface LetterOp {
  /** Uid of the letter. */
  readonly letter: string;
}

/** A block as JSON; checked against the block schema when it is applied. */
export type BlockBody = Readonly<Record<string, Json | undefined>>;

export type BlockPatch =
  | (LetterOp & { readonly op: 'put-block'; readonly block: BlockBody; readonly after: string | null })
  | (LetterOp & { readonly op: 'replace-block'; readonly block: BlockBody; readonly was?: string | undefined })
  | (LetterOp & { readonly op: 'remove-block'; readonly block: string })
  | (LetterOp & { readonly op: 'move-block'; readonly block: string; readonly after: string | null });

export type RecordPatch =
  | { readonly op: 'put'; readonly record: BriefingRecord | BlockBody }
  | { readonly op: 'set'; readonly uid: string; readonly path: FieldPath; readonly value: Json }
  | { readonly op: 'unset'; readonly uid: string; readonly path: FieldPath }
  | { readonly op: 'remove'; readonly uid: string }
  | BlockPatch;

/** The uid of the record that a patch is about; undefined where a put carries none. */
export function uidOfPatch(patch: RecordPatch): string | undefined {
  if (patch.op === 'put') return typeof patch.record['uid'] === 'string' ? patch.record['uid'] : undefined;
  return 'letter' in patch ? patch.letter : patch.uid;
}
