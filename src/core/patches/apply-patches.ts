/**
 * Applies record patches to a record map: all of them, or none with every problem named. What comes out has been read by
 * the schema of its kind, so the map is in the one form that all three codecs keep.
 */
import { canonicaliseBlockText } from '../letters/markdown.ts';
import {
  canonicalJson,
  failure,
  findShapeFault,
  recordKinds,
  recordSchemas,
  success,
  uidOfPatch,
  uidSchema,
  type BlockBody,
  type BriefingRecord,
  type Json,
  type Problem,
  type RecordKind,
  type RecordMap,
  type RecordPatch,
  type Result,
} from '../model/index.ts';
import { applyBlockPatch } from './block-patches.ts';
import { setField, unsetField } from './set-field.ts';

type Draft = Readonly<Record<string, Json | undefined>>;

/**
 * The record map after the patches. Each touched record is checked once, after the last patch, so that two ids may be
 * swapped in one list.
 * @returns problems `unknown-uid`, `unknown-field`, `fixed-field`, `stale-block`, `duplicate-block`, `duplicate-id`,
 * `record-shape`; then nothing is changed.
 */
export function applyPatches(records: RecordMap, patches: readonly RecordPatch[]): Result<RecordMap> {
  const drafts = new Map<string, Draft | undefined>();
  const problems: Problem[] = [];
  for (const patch of patches) {
    const uid = uidOfPatch(patch);
    if (uid === undefined || !uidSchema.safeParse(uid).success) {
      problems.push(noUid());
      continue;
    }
    const present = drafts.has(uid) ? drafts.get(uid) : (records.get(uid) as Draft | undefined);
    const next = applyOne(present, patch, uid);
    if (next.ok) drafts.set(uid, next.value);
    else problems.push(...next.problems);
  }
  if (problems.length > 0) return failure(...problems);
  return settle(records, drafts);
}

function applyOne(present: Draft | undefined, patch: RecordPatch, uid: string): Result<Draft | undefined> {
  if (patch.op === 'put') {
    const body = patch.record as Draft;
    const sameKind = present === undefined || present['kind'] === body['kind'];
    return sameKind ? success(body) : failure(fixedField('kind'));
  }
  if (present === undefined) return failure(unknownUid(uid));
  switch (patch.op) {
    case 'remove':
      return present['kind'] === 'briefing' ? failure(headStays()) : success(undefined);
    case 'set':
    case 'unset': {
      const [first] = patch.path;
      if (first === undefined || first === 'uid' || first === 'kind') return failure(fixedField(String(first)));
      const next = patch.op === 'set' ? setField(present, patch.path, patch.value) : unsetField(present, patch.path);
      return next === undefined ? failure(unknownField(patch.path)) : success(next as Draft);
    }
    case 'put-block':
    case 'replace-block':
    case 'remove-block':
    case 'move-block': {
      if (present['kind'] !== 'letter') return failure(notALetter(uid));
      const blocks = applyBlockPatch((present['blocks'] ?? []) as readonly BlockBody[], patch);
      return blocks.ok ? success({ ...present, blocks: blocks.value }) : blocks;
    }
  }
}

/** Reads every touched record by its schema and makes the new map; ids must still be unique within their kind. */
function settle(records: RecordMap, drafts: ReadonlyMap<string, Draft | undefined>): Result<RecordMap> {
  const problems: Problem[] = [];
  const next = new Map(records);
  for (const [uid, draft] of drafts) {
    if (draft === undefined) {
      next.delete(uid);
      continue;
    }
    const before = records.get(uid);
    const read = readRecord(draft, new Set<unknown>(before?.kind === 'letter' ? before.blocks : []));
    if (read.ok) next.set(uid, read.value);
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return failure(...problems);
  const clashes = findDuplicateIds(next, new Set(drafts.keys()));
  return clashes.length > 0 ? failure(...clashes) : success(next);
}

/**
 * Reads a record by the schema of its kind; a letter's blocks get their one text form.
 * @param known blocks that have it already.
 * @returns `record-shape`, one problem a field that does not fit.
 */
export function readRecord(draft: Draft, known: ReadonlySet<unknown> = new Set()): Result<BriefingRecord> {
  const kind = draft['kind'];
  if (typeof kind !== 'string' || !isKind(kind)) return failure(unknownKind(kind));
  const body = kind === 'letter' ? canonicaliseLetter(draft, known) : draft;
  const read = recordSchemas[kind].safeParse(body);
  const name = typeof draft['id'] === 'string' ? draft['id'] : 'without an id';
  if (!read.success) {
    const issues = read.error.issues.map((issue) => wrongShape(kind, name, issue.path.map(String), issue.message));
    return failure(...issues);
  }
  const fault = findShapeFault(read.data);
  if (fault !== undefined) return failure({ code: 'record-shape', message: `${fault.message}.`, remedy: fault.remedy });
  try {
    canonicalJson(read.data as unknown as Json);
  } catch {
    return failure(wrongShape(kind, name, [], 'a number with a fraction must be written as text, such as "24.10"'));
  }
  return success(read.data);
}

function canonicaliseLetter(draft: Draft, known: ReadonlySet<unknown>): Draft {
  const blocks = draft['blocks'];
  if (!Array.isArray(blocks)) return draft;
  return { ...draft, blocks: blocks.map((block: Json) => (known.has(block) ? block : canonicaliseBlock(block))) };
}

function canonicaliseBlock(block: Json): Json {
  if (typeof block !== 'object' || block === null || Array.isArray(block)) return block;
  const body = block as BlockBody;
  const { text, lead, items } = body;
  return {
    ...body,
    ...(typeof text === 'string' && { text: canonicaliseBlockText(text) }),
    ...(typeof lead === 'string' && { lead: canonicaliseBlockText(lead) }),
    ...(Array.isArray(items) && {
      items: items.map((item: Json) =>
        typeof item === 'string' ? canonicaliseBlockText(item) : canonicaliseBlock(item),
      ),
    }),
  };
}

/** Ids that two records of one kind share, where a touched record is one of the two. @returns `duplicate-id`. */
export function findDuplicateIds(records: RecordMap, touched: Iterable<string> = records.keys()): Problem[] {
  const wanted = new Set<string>();
  for (const uid of touched) {
    const record = records.get(uid);
    if (record !== undefined) wanted.add(`${record.kind}\n${record.id}`);
  }
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const record of records.values()) {
    const name = `${record.kind}\n${record.id}`;
    if (!wanted.has(name)) continue;
    if (seen.has(name)) problems.push(duplicateId(record.kind, record.id));
    seen.add(name);
  }
  return problems;
}

function isKind(kind: string): kind is RecordKind {
  return (recordKinds as readonly string[]).includes(kind);
}

function noUid(): Problem {
  return {
    code: 'record-shape',
    message: 'A patch does not say which record it is about.',
    remedy: 'Give the record a uid of 32 hexadecimal digits.',
  };
}

function unknownUid(uid: string): Problem {
  return {
    code: 'unknown-uid',
    message: `The briefing has no record ${uid}, because it was removed or never added.`,
    remedy: 'Read the briefing again, or add the record first.',
  };
}

function notALetter(uid: string): Problem {
  return {
    code: 'unknown-uid',
    message: `The record ${uid} is not a letter, so it has no blocks.`,
    remedy: 'Give the uid of a letter.',
  };
}

function headStays(): Problem {
  return {
    code: 'fixed-field',
    message: 'The record of the briefing itself cannot be removed.',
    remedy: 'Remove the whole briefing from the library instead.',
  };
}

function fixedField(field: string): Problem {
  return {
    code: 'fixed-field',
    message: `The field ${field} of a record never changes.`,
    remedy: 'Add a new record and remove this one.',
  };
}

function unknownField(path: readonly (string | number)[]): Problem {
  return {
    code: 'unknown-field',
    message: `There is no field ${path.join('.')} to change.`,
    remedy: 'Give the way to a field that is there, or to a new member of an object.',
  };
}

function unknownKind(kind: Json | undefined): Problem {
  return {
    code: 'record-shape',
    message: `“${typeof kind === 'string' ? kind : typeof kind}” is not a kind of record.`,
    remedy: `A kind is one of: ${recordKinds.join(', ')}.`,
  };
}

function wrongShape(kind: string, id: string, path: readonly string[], message: string): Problem {
  const place = path.length === 0 ? '' : `, field ${path.join('.')}`;
  return {
    code: 'record-shape',
    message: `The ${kind} “${id}”${place} does not fit: ${message}.`,
    remedy: 'Change the field and try again.',
  };
}

function duplicateId(kind: string, id: string): Problem {
  return {
    code: 'duplicate-id',
    message: `Two records of the kind ${kind} would have the id “${id}”.`,
    remedy: 'Choose another id for one of them.',
  };
}
