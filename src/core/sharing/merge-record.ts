/**
 * Merges one record that both sides changed: independent fields each for itself, fields that make one statement together,
 * lists item by item. A number changed on both sides is asked, never merged (issue 7).
 */
import { sameJson, type BriefingRecord, type Json } from '../model/index.ts';
import { readRecord } from '../patches/index.ts';
import { groupsOf, listKeyOf } from './fields-together.ts';
import { mergeList, type Sides } from './merge-list.ts';
import { mergeCells } from './merge-cells.ts';
import { eitherOf, type Asked, type Asker } from './question.ts';

type Members = Readonly<Record<string, Json | undefined>>;

/** Asks about one place in a record; gives what stands there. */
export type AskAt = (
  kind: Asked['kind'],
  path: readonly string[],
  sides: Sides,
  standing: Json | undefined,
) => Json | undefined;

/** A record that all three states hold, different on both sides. @returns undefined where the answer was to delete it. */
export function mergeRecord(
  base: BriefingRecord,
  mine: BriefingRecord,
  theirs: BriefingRecord,
  asker: Asker,
): BriefingRecord | undefined {
  const whole = { base, mine, theirs } as unknown as Sides;
  const about = { uid: base.uid, recordKind: base.kind, id: base.id };
  const askAt: AskAt = (kind, path, sides, standing) => asker.ask({ ...about, kind, path, ...sides }, standing);
  const askWhole = (): BriefingRecord | undefined =>
    askAt('changed-on-both', [], whole, whole.base) as BriefingRecord | undefined;
  if (mine.kind !== base.kind || theirs.kind !== base.kind) return askWhole();
  const merged = mergeFields(base.kind, whole, askAt);
  const read = readRecord(
    merged,
    new Set([base, mine, theirs].flatMap((side): unknown[] => (side.kind === 'letter' ? side.blocks : []))),
  );
  return read.ok ? read.value : askWhole();
}

/** Asks about a record that has no common past, or is gone on one side. */
export function askRecord(
  records: Readonly<Record<'base' | 'mine' | 'theirs', BriefingRecord | undefined>>,
  asker: Asker,
): BriefingRecord | undefined {
  const record = records.base ?? records.mine ?? records.theirs;
  if (record === undefined) return undefined;
  const [base, mine, theirs] = [asJson(records.base), asJson(records.mine), asJson(records.theirs)];
  const added = mine !== undefined && theirs !== undefined;
  const standing = added ? eitherOf(mine, theirs) : (mine ?? theirs);
  const about = { uid: record.uid, recordKind: record.kind, id: idOf(records), path: [] };
  const kind = added ? 'added-on-both' : 'deleted-and-changed';
  return asker.ask({ ...about, kind, base, mine, theirs }, standing) as BriefingRecord | undefined;
}

/** The id by which a question names its record: the first in order, so that it is the same on both sides. */
function idOf(records: Readonly<Record<'base' | 'mine' | 'theirs', BriefingRecord | undefined>>): string {
  return records.base?.id ?? [records.mine?.id, records.theirs?.id].filter((id) => id !== undefined).sort()[0] ?? '';
}

export function asJson(record: BriefingRecord): Json;
export function asJson(record: BriefingRecord | undefined): Json | undefined;
export function asJson(record: BriefingRecord | undefined): Json | undefined {
  return record as unknown as Json | undefined;
}

function mergeFields(kind: BriefingRecord['kind'], sides: Sides, askAt: AskAt): Members {
  const { base, mine, theirs } = sides as { base: Members; mine: Members; theirs: Members };
  const merged: Record<string, Json | undefined> = {};
  const grouped = new Set<string>();
  for (const group of groupsOf(kind)) {
    const part = { base: pick(base, group.fields), mine: pick(mine, group.fields), theirs: pick(theirs, group.fields) };
    const inside = (): Json | undefined => (kind === 'table' ? mergeCells(part, askAt) : undefined);
    const value = mergeValue(part, [group.name], askAt, inside);
    Object.assign(merged, isMembers(value) ? value : part.base);
    for (const field of group.fields) grouped.add(field);
  }
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    if (grouped.has(field)) continue;
    const part = { base: base[field], mine: mine[field], theirs: theirs[field] };
    const value = mergeValue(part, [field], askAt, () => mergeInside(kind, field, part, askAt));
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

/** The three-way rule: a change on one side is taken, the same change on both is taken, else look inside, else ask. */
function mergeValue(
  sides: Sides,
  path: readonly string[],
  askAt: AskAt,
  inside: () => Json | undefined,
): Json | undefined {
  const { base, mine, theirs } = sides;
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine;
  if (sameJson(mine, base)) return theirs;
  return inside() ?? askAt('changed-on-both', path, sides, base);
}

function mergeInside(kind: BriefingRecord['kind'], field: string, sides: Sides, askAt: AskAt): Json | undefined {
  if (kind === 'briefing' && field === 'settings') return mergeMembers(sides, [field], askAt);
  const keyOf = listKeyOf(kind, field);
  const [base, mine, theirs] = [sides.base ?? [], sides.mine ?? [], sides.theirs ?? []];
  if (keyOf === undefined || !isList(base) || !isList(mine) || !isList(theirs)) return undefined;
  return mergeList(base, mine, theirs, {
    keyOf,
    ask: (key, question, items, standing) =>
      askAt(question, key === undefined ? [field] : [field, key], items, standing),
    mergeItem: (key, b, m, t) =>
      field === 'blocks' ? mergeAsks({ base: b, mine: m, theirs: t }, [field, key], askAt) : undefined,
  });
}

/** Inside a block of asks, each ask is merged by its id; any other block that both sides changed is asked. */
function mergeAsks(sides: Sides, path: readonly string[], askAt: AskAt): Json | undefined {
  const blocks = [sides.base, sides.mine, sides.theirs];
  if (!blocks.every((block) => isMembers(block) && block['type'] === 'asks' && isList(block['items'])))
    return undefined;
  const [base, mine, theirs] = blocks as Members[];
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const merged: Record<string, Json | undefined> = {};
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const part = { base: base[field], mine: mine[field], theirs: theirs[field] };
    const value = mergeValue(part, [...path, field], askAt, () =>
      field === 'items'
        ? mergeList(part.base as Json[], part.mine as Json[], part.theirs as Json[], {
            keyOf: (item) => (isMembers(item) && typeof item['id'] === 'string' ? item['id'] : undefined),
            ask: (key, question, items, standing) => askAt(question, [...path, key ?? field], items, standing),
          })
        : undefined,
    );
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

function mergeMembers(sides: Sides, path: readonly string[], askAt: AskAt): Json | undefined {
  const [base, mine, theirs] = [sides.base ?? {}, sides.mine, sides.theirs];
  if (!isMembers(base) || !isMembers(mine) || !isMembers(theirs)) return undefined;
  const merged: Record<string, Json | undefined> = {};
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const part = { base: base[name], mine: mine[name], theirs: theirs[name] };
    const value = mergeValue(part, [...path, name], askAt, () => undefined);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function pick(members: Members, names: readonly string[]): Json {
  return Object.fromEntries(names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
