/** A briefing as the bytes of a `.briefing` file. The same content gives the same bytes (DESIGN 3.3). */
import { createHash } from 'node:crypto';
import {
  appName,
  appVersion,
  canonicalJson,
  formatVersion,
  recordsOfKind,
  type BriefingRecord,
  type Json,
  type RecordMap,
} from '../../core/model/index.ts';
import { latestEmbargo, writeSummary } from '../../core/sharing/index.ts';
import type { BriefingContent } from './content.ts';
import { orderRevisions, writeRevision } from './history.ts';
import { partNames, readMeText } from './manifest.ts';
import { zipInPieces, type PieceOptions } from './zip-pieces.ts';
import { zipParts } from './zip.ts';

/** Packs a briefing; a shared one with its summary. Unknown fields and parts that came with it go with it. */
export function packBriefing(content: BriefingContent): Uint8Array {
  return zipParts(listParts(content));
}

/** The same bytes piece by piece, for a file of any size. @throws what the signal was stopped with. */
export function packInPieces(content: BriefingContent, options: PieceOptions = {}): AsyncGenerator<Uint8Array> {
  return zipInPieces(listParts(content), options);
}

function listParts(content: BriefingContent): ReadonlyMap<string, Uint8Array> {
  const { briefing, assets, extra, profile } = content;
  const [head] = recordsOfKind(briefing.records, 'briefing');
  const parts = new Map<string, Uint8Array>(extra?.parts ?? []);
  const records = sortedByUid(briefing.records).map((record) => canonicalJson(record as Json));
  parts.set(partNames.records, lines(records));
  parts.set(partNames.revisions, lines(orderRevisions(briefing.revisions).map(writeRevision)));
  const shared = profile === undefined ? undefined : { embargo: latestEmbargo(briefing.records) };
  parts.set(partNames.readMe, encode(readMeText(head?.title ?? '', shared)));
  if (profile !== undefined) parts.set(partNames.summary, encode(writeSummary(asRead(records), profile)));
  for (const [sha256, bytes] of assets) parts.set(`assets/${sha256}`, bytes);
  const manifest: Json = {
    ...extra?.manifest,
    format: 'briefing',
    formatVersion,
    minimumReader: formatVersion,
    app: { name: appName, version: appVersion },
    briefing: { id: head?.id ?? '', uid: head?.uid ?? '', title: head?.title ?? '' },
    head: briefing.head,
    profile,
    withheld: [...(briefing.withheld ?? [])].sort(),
    parts: Object.fromEntries(
      [...parts].map(([name, bytes]) => [name, { sha256: hashOfPart(bytes), size: bytes.length }]),
    ),
  };
  const readable = JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2);
  return new Map([...parts, [partNames.manifest, encode(`${readable}\n`)]]);
}

/** The records as a reader of the file has them, members in their one order, so that the summary is the same too. */
function asRead(records: readonly string[]): RecordMap {
  return new Map(records.map((text) => JSON.parse(text) as BriefingRecord).map((record) => [record.uid, record]));
}

/** As `sha256Hex` of the core, and ten times as fast on many megabytes. */
function hashOfPart(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Every record, in the order of its uid. */
export function sortedByUid(records: RecordMap): RecordMap extends ReadonlyMap<string, infer R> ? R[] : never {
  return [...records.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

/** A JSON list with one item a line, so that two unpacked files can be compared line by line. */
function lines(items: readonly string[]): Uint8Array {
  return encode(items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
