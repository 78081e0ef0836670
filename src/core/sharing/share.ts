/**
 * Selects what leaves the desk under a share profile (DESIGN 5, Merge): which records, which uids are named as withheld,
 * and which bodies of earlier revisions go along. The profiles themselves stand in `profiles.ts`.
 */
import type { Briefing, BriefingContent, BriefingRecord, RecordMap, Revision } from '../model/index.ts';
import { ancestorsOf, indexRevisions, stateAt } from './history.ts';
import type { ShareProfile } from './profiles.ts';
import { scrubPictures } from './scrub-pictures.ts';

/** A revision whose state has been in a partner's hands, and under which profile. */
export interface SharedBefore {
  readonly revision: string;
  readonly profile: ShareProfile;
}

/**
 * The briefing as it may leave. Every revision's id goes along, so that the ancestor can be found; of the bodies only
 * states that were shared already, as they were shared. What happened between two shares stays here. A profile without
 * history leaves ids and authors behind too.
 */
export function selectForSharing(
  content: BriefingContent,
  profile: ShareProfile,
  sharedBefore: readonly SharedBefore[] = [],
): BriefingContent {
  const { briefing } = content;
  const selected = profile.select(briefing.records);
  const withheld = namesWithheld(briefing, selected);
  const revisions = profile.history ? selectRevisions(briefing, profile, sharedBefore) : [];
  const named = [...selected.values(), ...revisions.flatMap(({ changes }) => Object.values(changes))];
  const kept = hashesIn(profile.originals ? named : named.map(withoutOriginals));
  const assets = new Map([...content.assets].filter(([sha256]) => kept.has(sha256)));
  const scrubbed = scrubPictures(selected, assets);
  return {
    briefing: {
      records: scrubbed.records,
      revisions,
      head: profile.history ? briefing.head : undefined,
      ...(withheld.length > 0 && { withheld }),
    },
    assets: scrubbed.assets,
    profile: profile.name,
    ...(profile.unknownParts && content.extra && { extra: content.extra }),
  };
}

/** Uids of records that stay, and `uid/field` where a record leaves without a field; what was withheld from us stays named. */
function namesWithheld({ records, withheld = [] }: Briefing, selected: RecordMap): string[] {
  const names = new Set<string>();
  for (const [uid, record] of records) {
    const leaving = selected.get(uid);
    if (leaving === undefined) names.add(uid);
    else for (const field of fieldsLeftOut(record, leaving)) names.add(`${uid}/${field}`);
  }
  for (const name of withheld) if (!selected.has(name)) names.add(name);
  return [...names].sort();
}

/** Fields that a record has here and leaves without. */
export function fieldsLeftOut(record: BriefingRecord, leaving: BriefingRecord): string[] {
  return Object.keys(record).filter((field) => !Object.hasOwn(leaving, field));
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
      const leaving = profile.select(under.select(state));
      return { ...revision, body: 'state', changes: Object.fromEntries(leaving) };
    });
}

/** A record as it names its pictures, without the files that its evidence was read from. */
function withoutOriginals(record: unknown): unknown {
  const { file: _file, origin: _origin, ...rest } = record as Readonly<Record<string, unknown>>;
  const approval = rest['approval'];
  if (typeof approval !== 'object' || approval === null) return rest;
  const { file: _evidence, ...plain } = approval as Readonly<Record<string, unknown>>;
  return { ...rest, approval: plain };
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
