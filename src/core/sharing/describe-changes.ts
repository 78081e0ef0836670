/** What differs between two states of a briefing, for people: record by record, field by field, word by word. */
import {
  fingerprintFinding,
  sameJson,
  type Finding,
  type Json,
  type RecordKind,
  type RecordMap,
} from '../model/index.ts';
import { pairLines } from '../readback/index.ts';
import { describe } from './preview-share.ts';

export interface WordRun {
  readonly what: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface ChangedField {
  /** `label`, or `blocks/b-open` for a block of a letter. */
  readonly path: string;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  /** Word by word, where both are text. */
  readonly words?: readonly WordRun[];
}

export interface RecordChange {
  readonly what: 'added' | 'changed' | 'deleted';
  readonly uid: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** The fields that differ; none where the whole record is new or gone. */
  readonly fields: readonly ChangedField[];
}

/** In the order of kind and id. */
export function describeChanges(before: RecordMap, after: RecordMap): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const uid of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(uid), after.get(uid)];
    const record = now ?? old;
    if (record === undefined || old === now) continue;
    const fields = old && now ? changedFields(old as unknown as Members, now as unknown as Members) : [];
    const what = old === undefined ? 'added' : now === undefined ? 'deleted' : 'changed';
    if (what !== 'changed' || fields.length > 0) changes.push({ what, uid, ...describe(record), fields });
  }
  return changes.sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1));
}

/** Findings that a change brings: those after that were not there before, by rule, place and sum. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(fingerprintFinding));
  return after.filter((finding) => !known.has(fingerprintFinding(finding)));
}

type Members = Readonly<Record<string, Json | undefined>>;

function changedFields(before: Members, after: Members): ChangedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (sameJson(old, now)) return [];
    const [oldBlocks, nowBlocks] = [blocksOf(name, old), blocksOf(name, now)];
    return oldBlocks && nowBlocks ? changedBlocks(oldBlocks, nowBlocks) : [compare(name, old, now)];
  });
}

function blocksOf(name: string, value: Json | undefined): Map<string, Members> | undefined {
  if (name !== 'blocks' || !Array.isArray(value)) return undefined;
  return new Map(
    (value as readonly Members[]).map((block) => [typeof block['id'] === 'string' ? block['id'] : '', block]),
  );
}

function changedBlocks(before: ReadonlyMap<string, Members>, after: ReadonlyMap<string, Members>): ChangedField[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    return sameJson(old, now) ? [] : [compare(`blocks/${id}`, textOrAll(old), textOrAll(now))];
  });
  const order = (blocks: ReadonlyMap<string, Members>): Json => [...blocks.keys()];
  return fields.length > 0 ? fields : [compare('blocks', order(before), order(after))];
}

/** A block's text, where that is all there is to it. */
function textOrAll(block: Members | undefined): Json | undefined {
  return typeof block?.['text'] === 'string' ? block['text'] : block;
}

function compare(path: string, before: Json | undefined, after: Json | undefined): ChangedField {
  const words = typeof before === 'string' && typeof after === 'string' ? compareWords(before, after) : undefined;
  return { path, before, after, ...(words && { words }) };
}

/** Longer texts are compared whole: nobody reads a thousand words in colours. */
const mostWords = 1500;

/** Two texts word by word; the runs put together give either text again. */
export function compareWords(before: string, after: string): WordRun[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const runs: WordRun[] = [];
  const add = (what: WordRun['what'], text: string): void => {
    const last = runs.at(-1);
    if (last?.what === what) runs[runs.length - 1] = { what, text: last.text + text };
    else runs.push({ what, text });
  };
  if (left.length > mostWords || right.length > mostWords) {
    return [
      { what: 'gone', text: before },
      { what: 'new', text: after },
    ];
  }
  for (const [l, r] of pairLines(left, right)) {
    const [old, now] = [l === undefined ? undefined : left[l], r === undefined ? undefined : right[r]];
    if (old !== undefined && old === now) add('same', old);
    else {
      if (old !== undefined) add('gone', old);
      if (now !== undefined) add('new', now);
    }
  }
  return runs;
}

/** Words, each with the space behind it, so that nothing is lost between them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}
