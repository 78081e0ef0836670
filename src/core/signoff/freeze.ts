/**
 * Freezing a letter: the plan that partners sign, without what a signature itself changes (DESIGN 5, Sign-off). The frozen
 * plan is kept as a file of the briefing, and its SHA-256 is what a sign-off names.
 */
import { evaluateFigures } from '../figures/index.ts';
import { planText, resolveLetter, type LetterPlan, type PlanInline } from '../letters/index.ts';
import {
  failure,
  findRecord,
  hashOf,
  sha256Hex,
  success,
  type Actor,
  type Json,
  type Letter,
  type RecordMap,
  type Result,
} from '../model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../patches/index.ts';
import { versionsOf, type FrozenVersion } from './fields.ts';

export interface Frozen {
  readonly version: FrozenVersion;
  /** The frozen plan, whose SHA-256 is the version's hash. */
  readonly bytes: Uint8Array;
}

/** @returns `letter-unknown`; a letter is frozen as it stands, whatever the checks say of it. */
export function freezeLetter(records: RecordMap, id: string, by: Actor, date: string): Result<Frozen> {
  const letter = findRecord(records, 'letter', id);
  const resolved = resolveLetter(records, id, { evaluation: evaluateFigures(records) });
  if (!resolved.ok) return resolved;
  if (letter === undefined) return failure();
  const text = writePlan(signedPart(resolved.value.plan));
  const bytes = new TextEncoder().encode(text);
  const version = {
    hash: sha256Hex(bytes),
    date,
    by,
    evidence: evidenceHash(records, letter),
    parts: partsOf(signedPart(resolved.value.plan)),
  };
  return success({ version, bytes });
}

/** The letter with a version added; freezing the same letter twice gives one version. Whom it names is asked to sign. */
export function addVersion(letter: Letter, version: FrozenVersion): Letter {
  const versions = versionsOf(letter);
  if (versions.some(({ hash }) => hash === version.hash)) return letter;
  const invited = letter.invited ?? letter.signatories;
  return { ...letter, invited, versions: [...versions, version] };
}

/** What a version says of the letter as it is now. */
export interface Standing {
  readonly current: boolean;
  /** What changed since, in words: "paragraph b-open", "the date". */
  readonly changed: readonly string[];
}

/**
 * A version holds while the records that it rests on are as they were, whatever a newer app would make of them; or while
 * the plan is.
 */
export function standingOf(records: RecordMap, letter: Letter, version: FrozenVersion): Standing {
  if (evidenceHash(records, letter) === version.evidence) return { current: true, changed: [] };
  const now = freezeLetter(records, letter.id, version.by, version.date);
  if (!now.ok || now.value.version.hash === version.hash) return { current: now.ok, changed: [] };
  const [before, after] = [version.parts, now.value.version.parts];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return { current: false, changed: names.filter((name) => before[name] !== after[name]) };
}

/** The plan without the signatory block, its count, the DRAFT mark and overrides. */
export function signedPart(plan: LetterPlan): Omit<LetterPlan, 'signatories' | 'draft' | 'words'> {
  const { signatories: _signatories, draft: _draft, words: _words, annex, claims, ...rest } = plan;
  const counts = new Set(claims.filter(({ kind, of }) => kind === 'count' && of !== 'asks').map(({ id }) => id));
  const blind = JSON.parse(
    JSON.stringify({ ...rest, claims: claims.filter(({ id }) => !counts.has(id)) }),
    (_, value) => (isCount(value, counts) ? { ...value, text: '' } : (value as unknown)),
  ) as Omit<LetterPlan, 'signatories' | 'draft' | 'words'>;
  if (annex === undefined) return blind;
  const tables = annex.tables.filter(({ title }) => !title.startsWith('Signatories for '));
  return { ...blind, annex: { ...annex, tables, overrides: [] } };
}

function isCount(value: unknown, counts: ReadonlySet<string>): value is { type: 'claim'; claim: string } {
  return typeof value === 'object' && value !== null && 'claim' in value && counts.has(String(value.claim));
}

/** Canonical text of a plan; numbers of a drawing that are not whole are written as text. */
function writePlan(plan: object): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(plan)) as Json));
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = value as Readonly<Record<string, Json>>;
  return Object.fromEntries(
    Object.keys(members)
      .sort()
      .map((name) => [name, sorted(members[name] ?? null)]),
  );
}

/** A fingerprint of each part that a reader would name, so that a change can be named without keeping the old words. */
function partsOf(plan: ReturnType<typeof signedPart>): Record<string, string> {
  const print = (value: unknown): string => sha256Hex(writePlan({ value })).slice(0, 12);
  const { blocks, claims, annex, notes, ...head } = plan;
  return {
    ...Object.fromEntries(Object.entries(head).map(([name, value]) => [`the ${name}`, print(value)])),
    ...Object.fromEntries(blocks.map((block) => [`${block.type} ${block.id}${openingOf(block)}`, print(block)])),
    'the order of the text': print(blocks.map(({ id }) => id)),
    ...Object.fromEntries(claims.map(({ id, kind, of, fingerprint }) => [`${kind} ${of} (${id})`, print(fingerprint)])),
    'the notes': print(notes),
    'the annex': print(annex),
  };
}

function openingOf(block: LetterPlan['blocks'][number]): string {
  if (block.type !== 'heading') return '';
  return ` “${planText(block.inlines satisfies readonly PlanInline[])}”`;
}

/** What a signature and its board change, and a note for colleagues. */
const outside = ['signatories', 'invited', 'signOffs', 'versions', 'note'];

/** A hash of the letter and of every record that it rests on, however long the chain. */
function evidenceHash(records: RecordMap, letter: Letter): string {
  const index = indexByName(records);
  const signed = Object.fromEntries(
    Object.entries(letter).filter(([name]) => !outside.includes(name)),
  ) as unknown as Letter;
  const seen = new Map<string, Json>([[letter.uid, signed as unknown as Json]]);
  const open = referencesIn({ ...signed, signatories: [] });
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const record = resolveReference(index, reference.id, reference.kinds);
    if (record === undefined || seen.has(record.uid)) continue;
    seen.set(record.uid, record as unknown as Json);
    open.push(...referencesIn(record));
  }
  // Who holds an office is said by tenures, which refer to the office and not the other way round.
  for (const record of records.values()) {
    if (record.kind === 'tenure' || record.kind === 'briefing') seen.set(record.uid, record as unknown as Json);
  }
  return hashOf([...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)).slice(0, 32);
}
