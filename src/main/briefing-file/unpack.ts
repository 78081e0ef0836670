/**
 * Reads a `.briefing` file that somebody sent. It is hostile until parsed (DESIGN 3.7): every part is checked against its
 * hash, every record against its schema, and a newer format is refused in words.
 */
import {
  failure,
  formatVersion,
  migrateStored,
  newerFormat,
  recordSchemas,
  sha256Hex,
  success,
  type BriefingRecord,
  type Json,
  type Problem,
  type RecordKind,
  type Result,
  type Revision,
} from '../../core/model/index.ts';
import { canonicaliseBlocks } from '../../core/letters/markdown.ts';
import { typeRecord } from '../../core/text-form/index.ts';
import { checkRecords } from './check-records.ts';
import type { BriefingContent } from './content.ts';
import { orderRevisions, readRevision } from './history.ts';
import { manifestSchema, partNames, unknownFields, type Manifest } from './manifest.ts';
import { readJson } from './read-json.ts';
import { openZip, type OpenZip } from './zip.ts';
import { refusal } from './zip-directory.ts';

/** The content of a `.briefing` file, or every reason why it is not taken. Nothing is ever written. */
export function unpackBriefing(bytes: Uint8Array): Result<BriefingContent> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const manifest = readManifest(zip.value);
  if (!manifest.ok) return manifest;
  const parts = readParts(zip.value, manifest.value);
  if (!parts.ok) return parts;
  return assemble(parts.value, manifest.value);
}

function readManifest(zip: OpenZip): Result<Manifest> {
  if (!zip.has(partNames.manifest))
    return failure(refusal('not-a-briefing', 'This zip is not a briefing: it has no manifest.json.'));
  const bytes = zip.read(partNames.manifest);
  if (!bytes.ok) return bytes;
  const json = readJson(bytes.value, partNames.manifest);
  if (!json.ok) return json;
  const { format, formatVersion: version, minimumReader } = Object(json.value) as Record<string, Json>;
  if (format !== 'briefing')
    return failure(refusal('not-a-briefing', 'This zip is not a briefing: its manifest says otherwise.'));
  for (const given of [version, minimumReader]) {
    if (typeof given === 'number' && given > formatVersion) return failure(newerFormat(given));
  }
  const place = { file: partNames.manifest, place: () => ({ line: 1, column: 1 }) };
  const typed = typeRecord(manifestSchema, json.value, place);
  return typed.record === undefined ? { ok: false, problems: typed.problems } : success(typed.record);
}

/** Every part but the manifest, each as its hash says. */
function readParts(zip: OpenZip, manifest: Manifest): Result<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const name of Object.keys(manifest.parts)) {
    if (!zip.has(name)) problems.push(refusal('truncated', `“${name}” is missing from the file.`));
  }
  for (const name of zip.names) {
    if (name === partNames.manifest) continue;
    const bytes = zip.read(name);
    if (!bytes.ok) {
      problems.push(...bytes.problems);
      continue;
    }
    const told = Object.hasOwn(manifest.parts, name) ? manifest.parts[name] : undefined;
    const hash = sha256Hex(bytes.value);
    const named = name.startsWith('assets/') ? name.slice('assets/'.length) : hash;
    if ((told !== undefined && told.sha256 !== hash) || named !== hash) {
      problems.push(
        refusal('altered', `“${name}” is not what the manifest says: it was changed after the file was made.`),
      );
    }
    parts.set(name, bytes.value);
  }
  return problems.length > 0 ? { ok: false, problems } : success(parts);
}

function assemble(parts: Map<string, Uint8Array>, manifest: Manifest): Result<BriefingContent> {
  const stored = readLists(parts);
  if (!stored.ok) return stored;
  const current = migrateStored(stored.value, manifest.formatVersion);
  if (!current.ok) return current;
  const records = typeRecords(current.value.records);
  const revisions = typeRevisions(current.value.revisions);
  const problems = [...(records.ok ? [] : records.problems), ...(revisions.ok ? [] : revisions.problems)];
  if (!records.ok || !revisions.ok) return { ok: false, problems };
  const assets = new Map<string, Uint8Array>();
  const others = new Map<string, Uint8Array>();
  const own = new Set<string>(Object.values(partNames));
  for (const [name, bytes] of parts) {
    if (name.startsWith('assets/')) assets.set(name.slice('assets/'.length), bytes);
    else if (!own.has(name)) others.set(name, bytes);
  }
  const unknown = unknownFields(manifest) as Record<string, Json>;
  const extra =
    others.size > 0 || Object.keys(unknown).length > 0 ? { extra: { parts: others, manifest: unknown } } : {};
  return success({
    briefing: {
      records: new Map(records.value.map((record) => [record.uid, record])),
      revisions: orderRevisions(revisions.value),
      head: manifest.head,
      ...(manifest.withheld.length > 0 ? { withheld: manifest.withheld } : {}),
    },
    assets,
    ...(manifest.profile === undefined ? {} : { profile: manifest.profile }),
    ...extra,
  });
}

function readLists(
  parts: ReadonlyMap<string, Uint8Array>,
): Result<{ records: readonly Json[]; revisions: readonly Json[] }> {
  const lists: Record<string, readonly Json[]> = {};
  for (const name of [partNames.records, partNames.revisions]) {
    const bytes = parts.get(name);
    if (bytes === undefined) return failure(refusal('truncated', `“${name}” is missing from the file.`));
    const json = readJson(bytes, name);
    if (!json.ok) return json;
    if (!Array.isArray(json.value)) return failure(refusal('json', `“${name}” is not a list.`));
    lists[name] = json.value as readonly Json[];
  }
  return success({ records: lists[partNames.records] ?? [], revisions: lists[partNames.revisions] ?? [] });
}

function typeRecords(values: readonly Json[]): Result<BriefingRecord[]> {
  const records: BriefingRecord[] = [];
  const problems: Problem[] = [];
  values.forEach((value, index) => {
    // One record a line, behind the line of the opening bracket.
    const place = (): { line: number; column: number } => ({ line: index + 2, column: 1 });
    const { kind, id } = Object(value) as Record<string, Json>;
    if (typeof kind !== 'string' || !Object.hasOwn(recordSchemas, kind)) {
      const message = `A record has the kind “${nameOf(kind)}”, which this app does not know.`;
      problems.push({ code: 'records', file: partNames.records, ...place(), message, remedy: 'Update Briefing Desk.' });
      return;
    }
    const typed = typeRecord<BriefingRecord>(recordSchemas[kind as RecordKind], value, {
      file: partNames.records,
      place,
    });
    const name = `${kind} ${nameOf(id)}`;
    problems.push(...typed.problems.map((problem) => ({ ...problem, message: `${name}: ${problem.message}` })));
    if (typed.record !== undefined) records.push(canonicaliseBlocks(typed.record));
  });
  if (problems.length === 0) problems.push(...checkRecords(records, () => ({ file: partNames.records })));
  records.sort((a, b) => (a.uid < b.uid ? -1 : 1));
  return problems.length > 0 ? { ok: false, problems } : success(records);
}

function typeRevisions(values: readonly Json[]): Result<Revision[]> {
  const read = values.map((value) => readRevision(value, partNames.revisions));
  const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return success(read.flatMap((result) => (result.ok ? [result.value] : [])));
}

function nameOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : 'without a name';
}
