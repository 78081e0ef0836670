/** The patch that a field of a form makes: set where there is something, unset where it was emptied. */
import type { BriefingRecord, FieldPath, Json, RecordPatch } from '../model/index.ts';

/**
 * No patch where nothing changes, so that leaving a field alone makes no revision. Empty text and an empty list mean that
 * the field is left out.
 */
export function patchField(record: BriefingRecord, path: FieldPath, value: Json | undefined): RecordPatch[] {
  const before = memberAt(record as unknown as Json, path);
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return before === undefined ? [] : [{ op: 'unset', uid: record.uid, path }];
  if (JSON.stringify(before) === JSON.stringify(value)) return [];
  return [{ op: 'set', uid: record.uid, path, value }];
}

function memberAt(target: Json | undefined, path: FieldPath): Json | undefined {
  let found: unknown = target;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found as Json | undefined;
}
