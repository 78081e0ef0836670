/** A briefing as the bytes of a `.briefing` file. The same content gives the same bytes (DESIGN 3.3). */
import {
  appName,
  appVersion,
  canonicalJson,
  formatVersion,
  recordsOfKind,
  sha256Hex,
  type Json,
  type RecordMap,
} from '../../core/model/index.ts';
import type { BriefingContent } from './content.ts';
import { orderRevisions, writeRevision } from './history.ts';
import { partNames, readMeText } from './manifest.ts';
import { zipParts } from './zip.ts';

/** Packs a briefing. Unknown fields and parts that came with it go with it. */
export function packBriefing(content: BriefingContent): Uint8Array {
  const { briefing, assets, extra, profile } = content;
  const [head] = recordsOfKind(briefing.records, 'briefing');
  const parts = new Map<string, Uint8Array>(extra?.parts ?? []);
  parts.set(partNames.records, lines(sortedByUid(briefing.records).map((record) => canonicalJson(record as Json))));
  parts.set(partNames.revisions, lines(orderRevisions(briefing.revisions).map(writeRevision)));
  parts.set(partNames.readMe, encode(readMeText(head?.title ?? '')));
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
      [...parts].map(([name, bytes]) => [name, { sha256: sha256Hex(bytes), size: bytes.length }]),
    ),
  };
  const readable = JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2);
  return zipParts(new Map([...parts, [partNames.manifest, encode(`${readable}\n`)]]));
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
