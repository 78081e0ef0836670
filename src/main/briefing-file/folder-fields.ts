/** Fields that the folder adds to a record, or infers where its author leaves them out. */
import { z } from 'zod';
import { withheldSchema, type Json } from '../../core/model/index.ts';
import type { JsonObject } from '../../core/text-form/index.ts';

/** share.yaml. */
export const shareSchema = z.strictObject({
  profile: z.string().optional().describe('the share profile that the file was made with'),
  withheld: z
    .array(withheldSchema)
    .optional()
    .describe('what the share left out, unchanged and not deleted: uids of records, and `uid/field`'),
  manifest: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('fields of the manifest that this version does not know'),
});

/** briefing.yaml opens with `format`; a field of the record that is called so too gets a tilde. */
export function escapeFormat(record: JsonObject): JsonObject {
  return renamed(record, (name) => (/^format~*$/.test(name) ? `${name}~` : name));
}

export function unescapeFormat(record: JsonObject): JsonObject {
  return renamed(record, (name) => (/^format~+$/.test(name) ? name.slice(0, -1) : name));
}

function renamed(record: JsonObject, rename: (name: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]));
}

/** A figure with a calculation is derived, one with a value is reported. Undefined: it has both, or neither. */
export function inferFigureType(
  figure: Readonly<Record<string, Json | undefined>>,
): 'derived' | 'reported' | undefined {
  const derived = figure['calculation'] !== undefined;
  const reported = figure['value'] !== undefined;
  return derived === reported ? undefined : derived ? 'derived' : 'reported';
}
