/**
 * Puts an imported table into a briefing: the table, its source where it is new, and the original file by its hash. A table
 * of the same id is replaced only when that is said, after its editions, the figures and the letters were compared.
 */
import { stat } from 'node:fs/promises';
import type { ImportResponse } from '../../../contract/imports.ts';
import { compareEditions, compareFigures } from '../../../core/editions/index.ts';
import {
  commitRecords,
  deriveUid,
  failure,
  findRecord,
  recordsOfKind,
  slugFrom,
  sourceSchema,
  success,
  tableSchema,
  type BriefingContent,
  type RecordMap,
  type Result,
  type Source,
  type Table,
} from '../../../core/model/index.ts';
import type { RecipeTable } from '../../../core/tables/recipe/index.ts';
import { packBriefing } from '../../briefing-file/index.ts';
import { saveFileAtomically } from '../../files/index.ts';
import type { Desk } from '../desk.ts';
import { openBriefing } from '../open-briefing.ts';
import { saveIntoFolder } from './save-into-folder.ts';

export interface Placement {
  /** The id of the table in the briefing; made from its title unless given. */
  readonly as?: string;
  /** The id of a source that the briefing has. */
  readonly source?: string;
  /** For a new source. */
  readonly title?: string;
  readonly publisher?: string;
  readonly released?: string;
  readonly replace: boolean;
}

/** A table that a recipe made, and the known shape of the one that it was made from. */
export interface MadeTable {
  readonly table: RecipeTable;
  readonly shape: string | undefined;
}

type Put = Pick<ImportResponse, 'into' | 'changes' | 'figures' | 'falseSentences'>;

export async function putIntoBriefing(
  place: string,
  { table: made, shape }: MadeTable,
  bytes: Uint8Array,
  placement: Placement,
  desk: Desk,
): Promise<Result<Put>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const { records } = opened.value.briefing;
  const briefingId = recordsOfKind(records, 'briefing')[0]?.id ?? '';
  const source = chooseSource(records, briefingId, { table: made, shape }, placement, desk);
  if (!source.ok) return source;
  const id = placement.as ?? freeId(records, slugFrom(made.title));
  const known = findRecord(records, 'table', id);
  const uid = known?.uid ?? deriveUid(briefingId, 'table', id);
  const table = tableSchema.parse({ ...made, uid, id, kind: 'table', source: source.value.id });
  const after = new Map(records).set(source.value.uid, source.value).set(uid, table);
  const difference = known === undefined ? success(nothing) : compare(known, table, records, after);
  if (!difference.ok) return difference;
  if (known !== undefined && !placement.replace) return success(difference.value);
  const content = withRecords(opened.value, after, made.origin?.asset ?? '', bytes, desk);
  const files = await save(place, content, table, source.value, placement);
  if (!files.ok) return files;
  const into = { place, table: id, source: source.value.id, files: files.value };
  return success({ ...difference.value, into });
}

const nothing: Put = { changes: [], figures: [], falseSentences: [] };

function compare(known: Table, table: Table, before: RecordMap, after: RecordMap): Result<Put> {
  const cells = compareEditions(known, table);
  if (!cells.ok) return cells;
  const { figures, falseSentences } = compareFigures(before, after);
  return success({
    changes: cells.value.cells.map(({ row, column, change, before: was, after: is }) => {
      return { row, column, change, before: was, after: is };
    }),
    figures: figures.map(({ figure, change, before: was, after: is }) => {
      return { figure, change, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    }),
    falseSentences: falseSentences.map(({ letter, sentence, phrase, message, suggestions }) => {
      return { letter, sentence, phrase, message, suggestions: [...suggestions] };
    }),
  });
}

/** The source named, or a new one. What is not known of a new one is said in its note, never made up. */
function chooseSource(
  records: RecordMap,
  briefingId: string,
  { table: made, shape }: MadeTable,
  placement: Placement,
  desk: Desk,
): Result<Source> {
  if (placement.source !== undefined) {
    const known = findRecord(records, 'source', placement.source);
    if (known !== undefined) return success(known);
    const message = `The briefing has no source “${placement.source}”.`;
    return failure({
      code: 'source-unknown',
      message,
      remedy: 'Give the id of one it has, or leave --source out for a new one.',
    });
  }
  const title = placement.title ?? made.title;
  const id = freeId(records, slugFrom(title));
  const unknown = [
    ...(placement.publisher === undefined ? ['publisher'] : []),
    ...(placement.released === undefined ? ['release date (the day of import stands in for it)'] : []),
  ];
  const read = sourceSchema.safeParse({
    uid: deriveUid(briefingId, 'source', id),
    id,
    kind: 'source',
    title,
    publisher: placement.publisher ?? 'Publisher not given',
    released: placement.released ?? desk.now().slice(0, 10),
    // Blank and worded cells of such a table are authorities that gave no number (DOMAIN 16).
    ...(shape === 'foi-grid' && { sourceKind: 'freedom-of-information' as const }),
    file: { name: made.origin?.file ?? title, sha256: made.origin?.asset ?? '' },
    ...(unknown.length > 0 && { note: `Not given at import: ${unknown.join(', ')}.` }),
  });
  if (read.success) return success(read.data);
  const message = `The source is not right: ${read.error.issues[0]?.message ?? ''}.`;
  return failure({ code: 'source-fields', message, remedy: 'Write --released as YYYY-MM-DD.' });
}

function freeId(records: RecordMap, slug: string): string {
  const taken = new Set([...recordsOfKind(records, 'table'), ...recordsOfKind(records, 'source')].map(({ id }) => id));
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const next = `${slug.slice(0, 60)}-${String(number)}`;
    if (!taken.has(next)) return next;
  }
}

function withRecords(
  content: BriefingContent,
  after: RecordMap,
  asset: string,
  bytes: Uint8Array,
  desk: Desk,
): BriefingContent {
  const author = { name: 'Not named', role: 'command line' };
  const { briefing } = content;
  const next =
    briefing.head === undefined
      ? { ...briefing, records: after }
      : commitRecords(briefing, after, { author, time: desk.now() });
  return { ...content, briefing: next, assets: new Map(content.assets).set(asset, bytes) };
}

/** A folder gets the new files and its source list a new entry; a `.briefing` file is written anew. */
async function save(
  place: string,
  content: BriefingContent,
  table: Table,
  source: Source,
  placement: Placement,
): Promise<Result<string[]>> {
  if ((await stat(place)).isDirectory()) return saveIntoFolder(place, content, table, source, placement.replace);
  const saved = await saveFileAtomically(place, packBriefing(content), { replace: true });
  return saved.ok ? success([place]) : saved;
}
