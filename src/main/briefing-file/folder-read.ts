/**
 * Reads a briefing from the files of a folder, which a person may have written by hand. Pure over the files; `disk.ts` gets
 * them. All problems of all files are reported in one run.
 */
import {
  formatVersion,
  newerFormat,
  sha256Hex,
  success,
  type Briefing,
  type Finding,
  type Json,
  type Problem,
  type Result,
  type Revision,
} from '../../core/model/index.ts';
import { readLetterMarkdown } from '../../core/letters/markdown.ts';
import { nearestWord, readCsv, readYaml, typeRecord, type YamlPart } from '../../core/text-form/index.ts';
import { checkRecords } from './check-records.ts';
import { partName, type BriefingContent, type Extra } from './content.ts';
import { shareSchema, unescapeFormat } from './folder-fields.ts';
import * as names from './folder-names.ts';
import { FolderReading, type FoundPlace } from './folder-reading.ts';
import { orderRevisions, readRevision } from './history.ts';
import { readJson } from './read-json.ts';

/** A folder as read: the content, where each thing stands, and advice on names that are nearly right. */
export interface FolderContent extends BriefingContent {
  readonly findings: readonly Finding[];
  readonly places: ReadonlyMap<string, FoundPlace>;
}

/** @param files path -> bytes, with / between folders. */
export function readFiles(files: ReadonlyMap<string, Uint8Array>): Result<FolderContent> {
  const reading = new FolderReading(files);
  if (!readHead(reading)) return { ok: false, problems: reading.problems };
  for (const [file, kind] of Object.entries(names.listFiles)) {
    const { parts, problems } = readYaml(reading.text(file) ?? '', file, 'list');
    reading.problems.push(...problems);
    for (const part of parts) reading.add({ ...record(part), kind, file });
  }
  readPeople(reading);
  for (const path of files.keys()) readTableOrLetter(path, reading);
  const history = readHistory(reading);
  const share = readShare(reading);
  const assets = readAssets(reading);
  const parts = readExtra(reading);
  noteUnknownFiles(reading);
  const { records, problems, findings, places } = reading;
  if (problems.length === 0) {
    problems.push(...checkRecords(records, ({ kind, id }) => places.get(`${kind}/${id}`) ?? {}).map(withoutSource));
  }
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  records.sort((a, b) => (a.uid < b.uid ? -1 : 1));
  const { withheld, profile, manifest } = share;
  const briefing: Briefing = {
    records: new Map(records.map((one) => [one.uid, one])),
    ...history,
    ...(withheld === undefined ? {} : { withheld }),
  };
  const extra: Extra | undefined =
    parts.size === 0 && manifest === undefined
      ? undefined
      : { parts, manifest: (manifest ?? {}) as Record<string, Json> };
  return success({
    briefing,
    assets,
    findings,
    places,
    ...(profile === undefined ? {} : { profile }),
    ...(extra === undefined ? {} : { extra }),
  });
}

function record(part: YamlPart): { value: Readonly<Record<string, Json | undefined>>; place: YamlPart['place'] } {
  return { value: part.value as Record<string, Json>, place: part.place };
}

/** briefing.yaml comes first: its format decides whether the rest is read, and its id what the uids are. */
function readHead(reading: FolderReading): boolean {
  const file = names.briefingFile;
  const text = reading.text(file);
  if (text === undefined) {
    const remedy = 'Give the folder that holds briefing.yaml, with “format: 1”, “id: ” and “title: ” in it.';
    if (!reading.files.has(file))
      reading.report({ code: 'not-a-briefing', file, message: 'The folder has no briefing.yaml.', remedy });
    return false;
  }
  const { parts, problems, broken } = readYaml(text, file, 'map');
  reading.problems.push(...problems);
  const part = parts[0] ?? { value: {}, place: () => ({ line: 1, column: 1 }) };
  const { format, ...fields } = part.value as Record<string, Json>;
  const version = typeof format === 'string' && /^\d{1,9}$/.test(format) ? Number(format) : undefined;
  if (version !== undefined && version > formatVersion) {
    reading.problems.push({ ...newerFormat(version), file, ...part.place(['format']) });
    return false;
  }
  if (version !== formatVersion && !broken.has('format')) {
    const message = format === undefined ? '“format” is missing.' : 'This is not a format that the app knows.';
    reading.report({
      code: 'field',
      file,
      ...part.place(['format']),
      message,
      remedy: 'Write “format: 1” in the first line.',
    });
  }
  const value = unescapeFormat(fields);
  reading.briefingId = typeof value['id'] === 'string' ? value['id'] : '';
  reading.add({ kind: 'briefing', value, file, place: part.place, broken });
  return true;
}

function readPeople(reading: FolderReading): void {
  const file = names.peopleFile;
  const { parts, problems } = readYaml(reading.text(file) ?? '', file, 'lists');
  reading.problems.push(...problems);
  const reported = new Set<string>();
  for (const part of parts) {
    const list = part.list ?? '';
    if (Object.hasOwn(names.peopleLists, list)) {
      reading.add({ ...record(part), kind: names.peopleLists[list as keyof typeof names.peopleLists], file });
    } else if (!reported.has(list)) {
      reported.add(list);
      const near = nearestWord(list, Object.keys(names.peopleLists));
      const remedy =
        near === undefined ? `The lists are ${Object.keys(names.peopleLists).join(', ')}.` : `Did you mean “${near}”?`;
      reading.report({
        code: 'field',
        file,
        ...part.place([]),
        message: `“${list}” is not a list of people.yaml.`,
        remedy,
      });
    }
  }
}

function readTableOrLetter(path: string, reading: FolderReading): void {
  const [, folder, name = '', ending] = /^(tables|letters)\/([^/]+)\.([a-z]+)$/.exec(path) ?? [];
  const id = names.idOfFileName(name);
  if (folder === 'tables' && ending === 'yaml') readTable(`tables/${name}`, id, reading);
  if (folder === 'tables' && ending === 'csv' && !reading.files.has(`tables/${name}.yaml`)) {
    const remedy = `Add tables/${name}.yaml with “title: ”, “source: ” and “columns: ”.`;
    reading.report({ code: 'missing-file', file: path, message: 'This table has no YAML file beside it.', remedy });
  }
  if (folder === 'letters' && ending === 'md' && !/^readme$/i.test(name)) {
    const text = reading.text(path);
    if (text === undefined) return;
    const draft = readLetterMarkdown(text, id, path);
    reading.problems.push(...draft.problems);
    reading.add({ kind: 'letter', value: draft.value, file: path, place: draft.place, broken: draft.broken, id });
    for (const [block, place] of draft.blocks) reading.places.set(`letter/${id}/${block}`, { file: path, ...place });
  }
}

function readTable(path: string, id: string, reading: FolderReading): void {
  const file = `${path}.yaml`;
  const { parts, problems, broken } = readYaml(reading.text(file) ?? '', file, 'map');
  reading.problems.push(...problems);
  const part = parts[0] ?? { value: {}, place: () => ({ line: 1, column: 1 }) };
  const fields = part.value as Record<string, Json>;
  if (fields['cells'] !== undefined) {
    const remedy = `Put the cells in ${path}.csv.`;
    reading.report({
      code: 'field',
      file,
      ...part.place(['cells'], 'name'),
      message: 'A table’s YAML holds no cells.',
      remedy,
    });
  }
  const csv = reading.text(`${path}.csv`, true);
  if (!reading.files.has(`${path}.csv`)) {
    const remedy = `Add ${path}.csv with the headings in its first line.`;
    reading.report({ code: 'missing-file', file, message: 'This table has no CSV file beside it.', remedy });
  }
  // Without readable column names there is nothing to hold the cells against.
  const columns = columnNames(fields['columns']);
  const read = csv === undefined || columns === undefined ? undefined : readCsv(csv, columns, `${path}.csv`);
  reading.problems.push(...(read?.problems ?? []));
  reading.add({ kind: 'table', value: { ...fields, cells: read?.cells ?? {} }, file, place: part.place, broken, id });
}

function columnNames(columns: Json | undefined): string[] | undefined {
  if (!Array.isArray(columns)) return undefined;
  const found = (columns as readonly Json[]).map((column) => (Object(column) as Record<string, Json>)['name']);
  return found.every((name) => typeof name === 'string') ? found : undefined;
}

function readHistory(reading: FolderReading): { revisions: readonly Revision[]; head: string | undefined } {
  const revisions: Revision[] = [];
  for (const [file, bytes] of reading.files) {
    if (!/^history\/[^/]+\.json$/.test(file)) continue;
    const json = readJson(bytes, file);
    const read = json.ok ? readRevision(json.value, file) : json;
    if (read.ok) revisions.push(read.value);
    else reading.problems.push(...read.problems);
  }
  const head = reading.text(names.headFile)?.trim();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    const remedy = 'Put history/ back as it was, or take the whole of it out.';
    reading.report({ code: 'history', file: names.headFile, message: 'This is not the id of a revision.', remedy });
  }
  return { revisions: orderRevisions(revisions), head };
}

function readShare(reading: FolderReading): {
  profile?: string | undefined;
  withheld?: string[] | undefined;
  manifest?: unknown;
} {
  const file = names.shareFile;
  const { parts, problems } = readYaml(reading.text(file) ?? '', file, 'map');
  reading.problems.push(...problems);
  const [part] = parts;
  if (part === undefined) return {};
  const typed = typeRecord(shareSchema, part.value, { file, place: part.place });
  reading.problems.push(...typed.problems);
  return typed.record ?? {};
}

function readAssets(reading: FolderReading): Map<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const [file, bytes] of reading.files) {
    if (!/^assets\/[^/.][^/]*$/.test(file)) continue;
    const sha256 = sha256Hex(bytes);
    if (file === `assets/${sha256}`) assets.set(sha256, bytes);
    else {
      const remedy = `Rename it to ${sha256}, and name it so where it is used.`;
      reading.report({
        code: 'asset',
        file,
        message: 'The name of an asset is its SHA-256, and this one’s differs.',
        remedy,
      });
    }
  }
  return assets;
}

function readExtra(reading: FolderReading): Map<string, Uint8Array> {
  const file = names.extraIndexFile;
  const parts = new Map<string, Uint8Array>();
  const bytes = reading.files.get(file);
  if (bytes === undefined) return parts;
  const json = readJson(bytes, file);
  if (!json.ok) {
    reading.problems.push(...json.problems);
    return parts;
  }
  for (const [name, sha256] of Object.entries(Object(json.value) as Record<string, Json>)) {
    const part = typeof sha256 === 'string' ? reading.files.get(`extra/${sha256}`) : undefined;
    if (part !== undefined && partName.test(name) && sha256Hex(part) === sha256) parts.set(name, part);
    else {
      const remedy = 'Put extra/ back as it was, or take the whole of it out.';
      reading.report({ code: 'extra', file, message: `The part “${name}” is missing or was changed.`, remedy });
    }
  }
  return parts;
}

const read = /^(tables\/[^/]+\.(csv|yaml)|letters\/[^/]+\.md|assets\/[^/]+|history\/(head|[^/]+\.json)|extra\/[^/]+)$/;

/** A file that nothing reads is pointed out; one whose name is nearly right is a problem, as evidence would be lost. */
function noteUnknownFiles(reading: FolderReading): void {
  for (const file of reading.files.keys()) {
    if (names.rootFiles.includes(file) || read.test(file) || /(^|\/)(\.|readme(\.|$))/i.test(file)) continue;
    const near = nearestWord(file.replace(/\.yml$/, '.yaml'), names.rootFiles) ?? nearTable(file);
    if (near !== undefined) {
      reading.report({
        code: 'unknown-file',
        file,
        message: 'This file is not one that is read.',
        remedy: `Rename it to ${near}.`,
      });
      continue;
    }
    const message = 'This file is no part of the briefing: it is not read, and not packed.';
    reading.findings.push({ rule: 'file-unknown', severity: 'style', message, where: { file } });
  }
}

function nearTable(file: string): string | undefined {
  return /^tables\/[^/]+\.yml$/.test(file) ? file.replace(/\.yml$/, '.yaml') : undefined;
}

function withoutSource(problem: Problem & { source?: string }): Problem {
  const { source: _source, ...rest } = problem;
  return rest;
}

/** File by file, from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => {
    if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
}
