/** A briefing as the files of a folder, in memory. `disk.ts` puts them on the disk. */
import {
  deriveUid,
  recordSchemas,
  recordsOfKind,
  type BriefingRecord,
  type Json,
  type RecordKind,
} from '../../core/model/index.ts';
import { writeLetterMarkdown } from '../../core/letters/markdown.ts';
import { writeCsv, writeYamlList, writeYamlLists, writeYamlMap, type JsonObject } from '../../core/text-form/index.ts';
import { sha256Hex, canonicalJson } from '../../core/model/index.ts';
import { escapeFormat, shareSchema } from './folder-fields.ts';
import type { BriefingContent } from './content.ts';
import {
  briefingFile,
  extraIndexFile,
  fileNameOf,
  headFile,
  listFiles,
  peopleFile,
  peopleLists,
  shareFile,
} from './folder-names.ts';
import { orderRevisions, writeRevision } from './history.ts';

/** Path -> bytes. The same content gives the same files. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

export function writeFiles(content: BriefingContent): FolderFiles {
  const { briefing, assets, extra } = content;
  const files = new Map<string, Uint8Array>();
  const write = (path: string, text: string): void => {
    if (text !== '') files.set(path, new TextEncoder().encode(text));
  };
  const [head] = recordsOfKind(briefing.records, 'briefing');
  const briefingId = head?.id ?? '';
  const list = (kind: RecordKind): JsonObject[] =>
    recordsOfKind(briefing.records, kind).map((record) =>
      withoutIdentity(record, briefingId, ['kind', inferredType(record)]),
    );

  if (head !== undefined) {
    const fields = escapeFormat(withoutIdentity(head, briefingId, ['kind']));
    write(briefingFile, `format: 1\n${writeYamlMap(fields, recordSchemas.briefing)}`);
  }
  for (const [path, kind] of Object.entries(listFiles)) write(path, writeYamlList(list(kind), recordSchemas[kind]));
  const people = Object.entries(peopleLists).map(([name, kind]) => [name, list(kind), recordSchemas[kind]] as const);
  write(peopleFile, writeYamlLists(people));
  for (const table of recordsOfKind(briefing.records, 'table')) {
    const path = `tables/${fileNameOf(table.id)}`;
    const columns = table.columns.map(({ name }) => name);
    write(
      `${path}.yaml`,
      writeYamlMap(withoutIdentity(table, briefingId, ['id', 'kind', 'cells']), recordSchemas.table),
    );
    write(`${path}.csv`, writeCsv(columns, table.cells));
  }
  for (const letter of recordsOfKind(briefing.records, 'letter')) {
    const leaveOut = ['id', 'kind', ...(hasDerivedUid(letter, briefingId) ? ['uid'] : [])];
    write(`letters/${fileNameOf(letter.id)}.md`, writeLetterMarkdown(letter, leaveOut));
  }
  for (const [sha256, bytes] of assets) files.set(`assets/${sha256}`, bytes);
  for (const revision of orderRevisions(briefing.revisions)) {
    write(`history/${revision.id}.json`, `${writeRevision(revision)}\n`);
  }
  if (briefing.head !== undefined) write(headFile, `${briefing.head}\n`);
  write(shareFile, writeYamlMap(shareFields(content), shareSchema));
  if (extra !== undefined && extra.parts.size > 0) {
    const index = [...extra.parts].map(([name, bytes]) => [name, sha256Hex(bytes)] as const);
    write(extraIndexFile, `${canonicalJson(Object.fromEntries(index))}\n`);
    for (const bytes of extra.parts.values()) files.set(`extra/${sha256Hex(bytes)}`, bytes);
  }
  return files;
}

function withoutIdentity(
  record: BriefingRecord,
  briefingId: string,
  names: readonly (string | undefined)[],
): JsonObject {
  const left: Record<string, Json | undefined> = { ...(record as JsonObject) };
  for (const name of names) if (name !== undefined) left[name] = undefined;
  if (hasDerivedUid(record, briefingId)) left['uid'] = undefined;
  return left;
}

function hasDerivedUid(record: BriefingRecord, briefingId: string): boolean {
  return record.uid === deriveUid(briefingId, record.kind, record.id);
}

/** `type` goes without saying where only one of `value:` and `calculation:` is there. */
function inferredType(record: BriefingRecord): string | undefined {
  if (record.kind !== 'figure') return undefined;
  return Object.hasOwn(record, 'value') !== Object.hasOwn(record, 'calculation') ? 'type' : undefined;
}

function shareFields({ briefing, profile, extra }: BriefingContent): JsonObject {
  const withheld = [...(briefing.withheld ?? [])].sort();
  const manifest = extra === undefined || Object.keys(extra.manifest).length === 0 ? undefined : extra.manifest;
  return { profile, withheld: withheld.length === 0 ? undefined : withheld, manifest };
}
