/**
 * Selects what leaves the desk under a share profile (DESIGN 5, Merge): which records, which uids are named as withheld,
 * and which bodies of earlier revisions go along. A profile is data; a new one is a new entry.
 */
import type { Briefing, BriefingContent, BriefingRecord, RecordKind, RecordMap, Revision } from '../model/index.ts';
import { ancestorsOf, indexRevisions, stateAt } from './history.ts';

export interface ShareProfile {
  readonly name: string;
  /** A profile may pass on what was shared under one of the same or a lower width. */
  readonly width: number;
  /** The record as it may leave, or undefined: it stays here and its uid is named as withheld. */
  readonly select: (record: BriefingRecord) => BriefingRecord | undefined;
  /** Does what a newer app wrote go along? Nobody can say what is in them. */
  readonly unknownParts: boolean;
}

const evidence: ReadonlySet<RecordKind> = new Set(['briefing', 'source', 'table', 'figure', 'request', 'chart']);

export const shareProfiles = {
  'evidence-only': {
    name: 'evidence-only',
    width: 20,
    select: (record) => (evidence.has(record.kind) ? record : undefined),
    unknownParts: false,
  },
  full: { name: 'full', width: 40, select: (record) => record, unknownParts: true },
} as const satisfies Readonly<Record<string, ShareProfile>>;

/** A revision whose state has been in a partner's hands, and under which profile. */
export interface SharedBefore {
  readonly revision: string;
  readonly profile: ShareProfile;
}

/**
 * The briefing as it may leave. Every revision's id goes along, so that the ancestor can be found; of the bodies only
 * states that were shared already, as they were shared. What happened between two shares stays here.
 */
export function selectForSharing(
  content: BriefingContent,
  profile: ShareProfile,
  sharedBefore: readonly SharedBefore[] = [],
): BriefingContent {
  const { briefing } = content;
  const records = selectRecords(briefing.records, profile);
  const withheld = new Set(
    [...briefing.records.keys(), ...(briefing.withheld ?? [])].filter((uid) => !records.has(uid)),
  );
  const revisions = selectRevisions(briefing, profile, sharedBefore);
  const kept = hashesIn([...records.values(), ...revisions.flatMap(({ changes }) => Object.values(changes))]);
  return {
    briefing: { records, revisions, head: briefing.head, ...(withheld.size > 0 && { withheld: [...withheld].sort() }) },
    assets: new Map([...content.assets].filter(([sha256]) => kept.has(sha256))),
    profile: profile.name,
    ...(profile.unknownParts && content.extra && { extra: content.extra }),
  };
}

function selectRecords(records: RecordMap, profile: ShareProfile): RecordMap {
  const selected = new Map<string, BriefingRecord>();
  for (const [uid, record] of records) {
    const leaving = profile.select(record);
    if (leaving !== undefined) selected.set(uid, leaving);
  }
  return selected;
}

function selectRevisions(briefing: Briefing, profile: ShareProfile, sharedBefore: readonly SharedBefore[]): Revision[] {
  const held = ancestorsOf(indexRevisions(briefing.revisions), briefing.head);
  const shared = new Map<string, ShareProfile>();
  for (const { revision, profile: before } of sharedBefore) {
    const widest = shared.get(revision);
    if (before.width <= profile.width && before.width >= (widest?.width ?? 0)) shared.set(revision, before);
  }
  return briefing.revisions
    .filter(({ id }) => held.has(id))
    .map((revision) => {
      const under = revision.id === briefing.head ? undefined : shared.get(revision.id);
      const state = under === undefined ? undefined : stateAt(briefing, revision.id);
      if (under === undefined || state === undefined) return { ...revision, body: 'none', changes: {} };
      const leaving = selectRecords(selectRecords(state, under), profile);
      return { ...revision, body: 'state', changes: Object.fromEntries(leaving) };
    });
}

const sha256Pattern = /^[0-9a-f]{64}$/;

/** Every SHA-256 that the records name, wherever it stands: originals, logos, pictures. */
function hashesIn(values: readonly unknown[]): Set<string> {
  const found = new Set<string>();
  const open = [...values];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && sha256Pattern.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) open.push(member);
  }
  return found;
}
