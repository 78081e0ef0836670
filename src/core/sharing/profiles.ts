/**
 * The share profiles: what may leave for whom (issue 7). A profile is data and one rule over all records; a new one is a
 * new entry. What a rule takes out of a record is named, so that a merge counts it as unchanged.
 */
import { evaluateFigures } from '../figures/index.ts';
import { recordKinds, recordsOfKind, type BriefingRecord, type RecordKind, type RecordMap } from '../model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../patches/index.ts';
import { hideSmallCounts, isSmallCount } from './small-counts.ts';

export interface ShareProfile {
  readonly name: string;
  /** A profile may pass on what was shared under one of the same or a lower width. */
  readonly width: number;
  /** The records as they may leave. One that is missing stays here, and its uid is named as withheld. */
  readonly select: (records: RecordMap) => RecordMap;
  /** Do the files that evidence was read from go along? They hold every row. */
  readonly originals: boolean;
  /** Do ids of revisions go along, with who made them and when? */
  readonly history: boolean;
  /** Does what a newer app wrote go along? Nobody can say what is in them. */
  readonly unknownParts: boolean;
}

const evidence: ReadonlySet<RecordKind> = new Set(['briefing', 'source', 'table', 'figure', 'request', 'chart']);
/** How to reach a person or an organisation, and who owns what. */
const contactFields = ['email', 'phone', 'address', 'owner'];
/** What colleagues say among themselves, and signatures with the versions that they stand on. */
const insideFields = ['note', 'versions', 'signOffs', 'invited'];

export const shareProfiles = {
  'evidence-only': {
    name: 'evidence-only',
    width: 20,
    select: (records) => pick(records, (record) => (evidence.has(record.kind) ? record : undefined)),
    originals: true,
    history: true,
    unknownParts: false,
  },
  full: {
    name: 'full',
    width: 40,
    select: (records) => records,
    originals: true,
    history: true,
    unknownParts: true,
  },
  /** Everything to comment on: no contacts, no notes among colleagues, no words that their speaker has not cleared. */
  'for-comment': {
    name: 'for-comment',
    width: 30,
    select: (records) =>
      pick(records, (record) =>
        isDraft(record) ? undefined : withoutFields(record, [...contactFields, ...insideFields]),
      ),
    originals: true,
    history: true,
    unknownParts: false,
  },
  /** Evidence that anybody may see: no people, no small counts, nothing under embargo or resting on it. */
  public: {
    name: 'public',
    width: 0,
    select: selectPublic,
    originals: false,
    history: false,
    unknownParts: false,
  },
} as const satisfies Readonly<Record<string, ShareProfile>>;

export interface CustomChoice {
  readonly kinds: readonly RecordKind[];
  readonly contacts: boolean;
  readonly drafts: boolean;
}

/** A profile of one's own: kinds of records, with or without contacts and drafts. The briefing itself always goes along. */
export function customProfile({ kinds, contacts, drafts }: CustomChoice): ShareProfile {
  const chosen = new Set<RecordKind>(['briefing', ...kinds]);
  const left = [...(contacts ? [] : contactFields), ...(drafts ? [] : insideFields)];
  return {
    name: 'custom',
    width: 0,
    select: (records) =>
      pick(records, (record) =>
        chosen.has(record.kind) && (drafts || !isDraft(record)) ? withoutFields(record, left) : undefined,
      ),
    originals: chosen.has('source'),
    history: true,
    unknownParts: false,
  };
}

/** The kinds that a word means: `figure`, or `figures`. */
export function readKind(word: string): RecordKind | undefined {
  return recordKinds.find((kind) => kind === word || `${kind}s` === word);
}

/** Words that nobody may use yet: not cleared, or taken back. */
function isDraft(record: BriefingRecord): boolean {
  return record.kind === 'quote' && (record.approval.status !== 'approved' || record.consent?.withdrawn !== undefined);
}

function selectPublic(records: RecordMap): RecordMap {
  const threshold = thresholdOf(records);
  const index = indexByName(records);
  const { figures } = evaluateFigures(records);
  const closed = new Set<string>();
  for (const record of records.values()) {
    const figure = record.kind === 'figure' ? figures.get(record.id) : undefined;
    const small = figure?.quantity.kind === 'value' && isSmallCount(figure.quantity.value.abs().toFixed(), threshold);
    const counts = figure?.measure === 'count' || figure?.measure === 'difference';
    if (!evidence.has(record.kind) || record.embargo !== undefined || (small && counts)) closed.add(record.uid);
  }
  // What rests on something closed is closed too, however long the chain.
  for (let before = -1; before !== closed.size;) {
    before = closed.size;
    for (const record of records.values()) {
      const rests = referencesIn(record).some(({ id, kinds }) => {
        const other = resolveReference(index, id, kinds);
        return other !== undefined && closed.has(other.uid);
      });
      if (rests) closed.add(record.uid);
    }
  }
  const fields = [...contactFields, ...insideFields, 'checked'];
  return pick(records, (record) => {
    if (closed.has(record.uid)) return record.kind === 'briefing' ? withoutFields(record, fields) : undefined;
    const open = withoutFields(record, fields);
    return open.kind === 'table' ? hideSmallCounts(open, threshold) : open;
  });
}

/** Counts below this are not public: 5, unless the briefing's settings say otherwise. */
function thresholdOf(records: RecordMap): number {
  const set = Number(recordsOfKind(records, 'briefing')[0]?.settings?.['disclosureThreshold'] ?? 5);
  return Number.isSafeInteger(set) && set > 0 ? set : 5;
}

function pick(records: RecordMap, choose: (record: BriefingRecord) => BriefingRecord | undefined): RecordMap {
  const picked = new Map<string, BriefingRecord>();
  for (const [uid, record] of records) {
    const leaving = choose(record);
    if (leaving !== undefined) picked.set(uid, leaving);
  }
  return picked;
}

/** The record itself where it has none of the fields. */
function withoutFields(record: BriefingRecord, fields: readonly string[]): BriefingRecord {
  const has = fields.filter((field) => Object.hasOwn(record, field));
  if (has.length === 0) return record;
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => !has.includes(field)),
  ) as unknown as BriefingRecord;
}
