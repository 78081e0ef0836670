/** Scrubs the pictures among the assets that leave, and lets the records name them by their new hash. */
import { recordsOfKind, sha256Hex, type BriefingRecord, type Json, type RecordMap } from '../model/index.ts';
import { scrubPicture } from './scrub-picture.ts';

type Assets = ReadonlyMap<string, Uint8Array>;

/**
 * Files that a source names as received stay as they are: their hash is the proof of where the evidence comes from.
 * @returns the records and assets themselves where nothing had to be taken out.
 */
export function scrubPictures(
  records: RecordMap,
  assets: Assets,
): { readonly records: RecordMap; readonly assets: Assets } {
  const received = new Set(recordsOfKind(records, 'source').map(({ file }) => file?.sha256));
  const renamed = new Map<string, string>();
  const kept = new Map<string, Uint8Array>();
  for (const [sha256, bytes] of assets) {
    const clean = received.has(sha256) ? undefined : scrubPicture(bytes);
    if (clean === undefined || clean === bytes) kept.set(sha256, bytes);
    else {
      const now = sha256Hex(clean);
      renamed.set(sha256, now);
      kept.set(now, clean);
    }
  }
  if (renamed.size === 0) return { records, assets };
  const next = [...records].map(([uid, record]): [string, BriefingRecord] => [
    uid,
    rename(record as unknown as Json, renamed) as unknown as BriefingRecord,
  ]);
  return { records: new Map(next), assets: kept };
}

/** The value itself where it names none of them. */
function rename(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const next = list.map((item) => rename(item, renamed));
    return next.every((item, at) => item === list[at]) ? list : next;
  }
  const members = Object.entries(value as Readonly<Record<string, Json | undefined>>);
  const next = members.map(
    ([name, member]) => [name, member === undefined ? undefined : rename(member, renamed)] as const,
  );
  return next.every(([, member], at) => member === members[at]?.[1]) ? value : Object.fromEntries(next);
}
