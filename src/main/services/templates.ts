/** House templates: a charity's own letterhead is checked, and kept with its organisation. */
import { basename, join } from 'node:path';
import { stat, readFile } from 'node:fs/promises';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { TemplateResponse } from '../../contract/templates.ts';
import {
  commitRecords,
  failure,
  findRecord,
  recordsOfKind,
  sha256Hex,
  success,
  type BriefingContent,
  type Organisation,
  type RecordPatch,
  type Result,
} from '../../core/model/index.ts';
import { applyPatches } from '../../core/patches/index.ts';
import { packBriefing } from '../briefing-file/index.ts';
import { makeFolder, saveFileAtomically } from '../files/index.ts';
import { inspectTemplate as inspectBytes, type InspectedTemplate, type StyleMap } from '../word/index.ts';
import type { Desk } from './desk.ts';
import { libraryPrefix, openBriefing } from './open-briefing.ts';
import { readFileWhole } from './read-file-whole.ts';

/** How a letterhead was read. @returns the reason where a letter cannot be put into it. */
export function inspectTemplate(bytes: Uint8Array, name: string, chosen: StyleMap = {}): Result<TemplateResponse> {
  const inspected = inspectBytes(bytes, chosen);
  return inspected.ok ? success(tell(inspected.value, name, chosen)) : inspected;
}

export interface PreparedTemplate {
  /** The file to keep among the assets: without what was taken out. */
  readonly asset: Uint8Array;
  readonly sha256: string;
  /** Names the asset in the organisation's record. */
  readonly patches: readonly RecordPatch[];
  readonly response: TemplateResponse;
}

/** A letterhead made ready to be kept: add the asset first, then apply the patches as one revision. */
export function prepareTemplate(
  bytes: Uint8Array,
  name: string,
  organisation: Organisation,
  chosen: StyleMap = {},
): Result<PreparedTemplate> {
  const inspected = inspectBytes(bytes, chosen);
  if (!inspected.ok) return inspected;
  const asset = inspected.value.bytes;
  const sha256 = sha256Hex(asset);
  const styles = Object.keys(chosen).length === 0 ? {} : { styles: { ...chosen } };
  const value = { asset: sha256, name, ...styles };
  return success({
    ...{ asset, sha256, response: tell(inspected.value, name, chosen) },
    patches: [{ op: 'set', uid: organisation.uid, path: ['template'], value }],
  });
}

export interface TemplateOptions {
  readonly into?: string;
  readonly organisation?: string;
  readonly styles?: StyleMap;
}

/** `briefing template`: checks the file, and with `into` keeps it with the organisation of that briefing. */
export async function keepTemplate(
  file: string,
  options: TemplateOptions,
  desk: Desk,
): Promise<Result<TemplateResponse>> {
  const bytes = await readFileWhole(file);
  if (!bytes.ok) return bytes;
  const name = basename(file);
  const naming = <T>(result: Result<T>): Result<T> =>
    result.ok ? result : failure(...result.problems.map((problem) => ({ file, ...problem })));
  const { into, styles } = options;
  if (into === undefined) return naming(inspectTemplate(bytes.value, name, styles));
  const opened = await openBriefing(into, desk);
  if (!opened.ok) return opened;
  const organisation = chooseOrganisation(opened.value, options.organisation);
  if (!organisation.ok) return organisation;
  const prepared = naming(prepareTemplate(bytes.value, name, organisation.value, styles));
  if (!prepared.ok) return prepared;
  const kept = await keep(into, opened.value, organisation.value, prepared.value, desk);
  if (!kept.ok) return kept;
  const { response, sha256 } = prepared.value;
  return success({ ...response, into: { place: into, organisation: organisation.value.id, asset: sha256 } });
}

async function keep(
  place: string,
  content: BriefingContent,
  organisation: Organisation,
  { asset, sha256, patches }: PreparedTemplate,
  desk: Desk,
): Promise<Result<unknown>> {
  const author = { name: 'Not named', role: 'command line' };
  if (place.startsWith(libraryPrefix)) {
    const { withLibrary } = await import('./library.ts');
    return withLibrary(desk, (library) => {
      const name = place.slice(libraryPrefix.length);
      const added = library.addAssets(name, new Map([[sha256, asset]]));
      return added.ok
        ? library.applyPatches(name, patches, { author: ownerOf(content) ?? author, time: desk.now() })
        : added;
    });
  }
  if ((await stat(place)).isDirectory()) return keepInFolder(place, organisation, asset, sha256, patches);
  const after = applyPatches(content.briefing.records, patches);
  if (!after.ok) return after;
  const who = { author: ownerOf(content) ?? author, time: desk.now() };
  const briefing =
    content.briefing.head === undefined
      ? { ...content.briefing, records: after.value }
      : commitRecords(content.briefing, after.value, who);
  const packed = packBriefing({ ...content, briefing, assets: new Map(content.assets).set(sha256, asset) });
  return saveFileAtomically(place, packed, { replace: true });
}

function ownerOf({ briefing }: BriefingContent) {
  return recordsOfKind(briefing.records, 'briefing')[0]?.owner;
}

/** A folder that somebody writes by hand: the entry in people.yaml gets its field, and nothing else is touched. */
async function keepInFolder(
  folder: string,
  { id }: Organisation,
  asset: Uint8Array,
  sha256: string,
  patches: readonly RecordPatch[],
): Promise<Result<unknown>> {
  const path = join(folder, 'people.yaml');
  const document = parseDocument(await readFile(path, 'utf8'), { schema: 'failsafe' });
  const list = document.get('organisations');
  const entry = isSeq(list) ? list.items.find((item) => isMap(item) && item.get('id') === id) : undefined;
  const [patch] = patches;
  if (!isMap(entry) || patch?.op !== 'set') {
    const remedy = 'Write the organisation under “organisations” in people.yaml.';
    return failure({
      code: 'organisation-unknown',
      file: path,
      message: `people.yaml has no organisation “${id}”.`,
      remedy,
    });
  }
  entry.set('template', document.createNode(patch.value));
  const made = await makeFolder(join(folder, 'assets'));
  if (!made.ok) return made;
  const saved = await saveFileAtomically(join(folder, 'assets', sha256), asset, { replace: true });
  return saved.ok
    ? saveFileAtomically(
        path,
        new TextEncoder().encode(document.toString({ lineWidth: 0, flowCollectionPadding: false })),
        { replace: true },
      )
    : saved;
}

function chooseOrganisation({ briefing: { records } }: BriefingContent, id: string | undefined): Result<Organisation> {
  const senders = new Set(recordsOfKind(records, 'letter').map(({ sender }) => sender));
  const wanted = id ?? (senders.size === 1 ? [...senders][0] : undefined);
  const found = wanted === undefined ? undefined : findRecord(records, 'organisation', wanted);
  if (found !== undefined) return success(found);
  const names = recordsOfKind(records, 'organisation').map((one) => one.id);
  return failure({
    code: 'organisation-unknown',
    message:
      wanted === undefined
        ? 'It is not said whose letterhead this is.'
        : `The briefing has no organisation “${wanted}”.`,
    remedy: `Give --organisation with one of its ids: ${names.join(', ')}.`,
  });
}

function tell(inspected: InspectedTemplate, name: string, chosen: StyleMap): TemplateResponse {
  const { stripped, placeholders, unknown, map, styles, textWidth, narrower, headers, footers } = inspected;
  return {
    ...{ name, textWidth, narrower, headers, footers },
    ...{ stripped: [...stripped], placeholders: [...placeholders], unknown: [...unknown] },
    styles: Object.entries(map).map(([ours, theirs]) => ({ ours, theirs, chosen: chosen[ours] === theirs })),
    available: styles.map(({ id, name: shown, type }) => ({ id, name: shown, type })),
  };
}
