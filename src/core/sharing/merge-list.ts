/**
 * Merges a list whose items have keys: blocks of a letter, asks, signatories. What each item says and where it stands are
 * merged apart, so that one side may move a block that the other rewrites. The outcome does not depend on who is "mine".
 */
import { sameJson, type Json } from '../model/index.ts';
import { eitherOf, type QuestionKind } from './question.ts';

type Items = readonly Json[];
/** Stands for the place before the first item; no key is empty. */
const start = '';

export interface ListRules {
  readonly keyOf: (item: Json) => string | undefined;
  /** Asks about one item, by its key, or about the order (no key). */
  readonly ask: (
    key: string | undefined,
    kind: QuestionKind,
    sides: Sides,
    standing: Json | undefined,
  ) => Json | undefined;
  /** Merges inside an item that both sides changed; undefined where it can only be asked. */
  readonly mergeItem?: (key: string, base: Json, mine: Json, theirs: Json) => Json | undefined;
}

export interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** @returns undefined where an item has no key, or two have the same: then the list can only be asked as a whole. */
export function mergeList(base: Items, mine: Items, theirs: Items, rules: ListRules): Items | undefined {
  const [b, m, t] = [base, mine, theirs].map((items) => indexByKey(items, rules.keyOf));
  if (b === undefined || m === undefined || t === undefined) return undefined;
  const kept = new Map<string, Json>();
  for (const key of new Set([...b.keys(), ...m.keys(), ...t.keys()])) {
    const item = mergeItem(key, { base: b.get(key), mine: m.get(key), theirs: t.get(key) }, rules);
    if (item !== undefined) kept.set(key, item);
  }
  return mergeOrder([...b.keys()], [...m.keys()], [...t.keys()], kept, rules).map((key) => kept.get(key) ?? null);
}

function indexByKey(items: Items, keyOf: ListRules['keyOf']): Map<string, Json> | undefined {
  const index = new Map<string, Json>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined || index.has(key)) return undefined;
    index.set(key, item);
  }
  return index;
}

function mergeItem(key: string, sides: Sides, rules: ListRules): Json | undefined {
  const { base, mine, theirs } = sides;
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine;
  if (sameJson(mine, base)) return theirs;
  if (mine === undefined || theirs === undefined) {
    return rules.ask(key, 'deleted-and-changed', sides, mine ?? theirs);
  }
  if (base === undefined) return rules.ask(key, 'added-on-both', sides, eitherOf(mine, theirs));
  return rules.mergeItem?.(key, base, mine, theirs) ?? rules.ask(key, 'changed-on-both', sides, base);
}

function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlyMap<string, Json>,
  rules: ListRules,
): string[] {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const core = new Set(base.filter((key) => kept.has(key) && inMine.has(key) && inTheirs.has(key)));
  const onlyCore = (keys: readonly string[]): string[] => keys.filter((key) => core.has(key));
  const order = orderOfCore(onlyCore(base), onlyCore(mine), onlyCore(theirs), rules);
  return placeOthers(
    order,
    core,
    mine.filter((key) => kept.has(key)),
    theirs.filter((key) => kept.has(key)),
  );
}

function orderOfCore(base: string[], mine: string[], theirs: string[], rules: ListRules): string[] {
  if (sameJson(mine, theirs) || sameJson(theirs, base)) return mine;
  if (sameJson(mine, base)) return theirs;
  const answer = rules.ask(undefined, 'order', { base, mine, theirs }, base);
  const fits = Array.isArray(answer) && sameJson([...(answer as string[])].sort(), [...base].sort());
  return fits ? (answer as string[]) : base;
}

/** Puts every other item behind the one that it follows on its own side; where both sides put some, in a neutral order. */
function placeOthers(
  order: readonly string[],
  core: ReadonlySet<string>,
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  if (mine.length === core.size && theirs.length === core.size) return [...order];
  const places = new Map([start, ...order].map((key, at) => [key, at]));
  const [anchorMine, anchorTheirs] = [anchors(mine, core), anchors(theirs, core)];
  const anchorOf = (key: string): string => {
    const [a, b] = [anchorMine.get(key), anchorTheirs.get(key)];
    if (a === undefined || b === undefined) return a ?? b ?? start;
    return (places.get(a) ?? 0) <= (places.get(b) ?? 0) ? a : b;
  };
  const [runsMine, runsTheirs] = [mine, theirs].map((keys) =>
    Map.groupBy(
      keys.filter((key) => !core.has(key)),
      anchorOf,
    ),
  );
  return [start, ...order].flatMap((anchor) => [
    ...(anchor === start ? [] : [anchor]),
    ...interleave(runsMine?.get(anchor) ?? [], runsTheirs?.get(anchor) ?? []),
  ]);
}

/** What each item that is not in the core follows: the nearest core item before it, or the start. */
function anchors(keys: readonly string[], core: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  let anchor = start;
  for (const key of keys) {
    if (core.has(key)) anchor = key;
    else found.set(key, anchor);
  }
  return found;
}

function interleave(mine: readonly string[], theirs: readonly string[]): string[] {
  const [first, second] = mine.join('\n') <= theirs.join('\n') ? [mine, theirs] : [theirs, mine];
  const result = [...first];
  let behind = result.length;
  for (const key of [...second].reverse()) {
    const at = result.indexOf(key);
    if (at >= 0) behind = Math.min(at, behind);
    else result.splice(behind, 0, key);
  }
  return result;
}
