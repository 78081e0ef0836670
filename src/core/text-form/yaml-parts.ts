/**
 * A parsed piece of YAML: its value as JSON (every scalar text, unless tagged), and where each of its fields stands in the
 * file. Anchors and aliases are followed within bounds, so that a file cannot grow without end.
 */
import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Json } from '../model/index.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** A value read from YAML, and the way from a field to its place. */
export interface YamlPart {
  readonly value: Json;
  /** Where a field stands; where it is missing, where the thing that lacks it begins. */
  readonly place: (path: Path, of?: 'name' | 'value') => Place;
}

/** Why a well-formed piece of YAML is not taken. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
  readonly offset: number;
}

const deepest = 64;
const mostAliased = 10_000;

/** The part that a document holds, or why it is refused: too deep, an alias without end, a forbidden name. */
export function partOf(document: Document.Parsed, counter: LineCounter, firstLine: number): YamlPart | Refusal {
  const walk: Walk = { document, aliased: 0 };
  try {
    const value = jsonOf(document.contents, walk, 0, false);
    const place = (path: Path, of: 'name' | 'value' = 'value'): Place => {
      const { line, col } = counter.linePos(offsetOf(document, path, of));
      return { line: line + firstLine - 1, column: col };
    };
    return { value, place };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

export function isRefusal(part: YamlPart | Refusal): part is Refusal {
  return 'offset' in part;
}

interface Walk {
  readonly document: Document.Parsed;
  aliased: number;
}

/** Carries a refusal up out of the recursion; it never leaves this module. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function jsonOf(node: Node | null, walk: Walk, depth: number, fromAlias: boolean): Json {
  const offset = node?.range?.[0] ?? 0;
  if (depth > deepest) {
    const message = `Lists and fields stand in one another more than ${deepest} deep here.`;
    throw new Refused({ message, remedy: 'Write them less deep. An alias must not hold itself.', offset });
  }
  if (fromAlias && (walk.aliased += 1) > mostAliased) {
    const message = 'The aliases in this file make it too large to read.';
    throw new Refused({ message, remedy: 'Write the values out instead of using & and *.', offset });
  }
  if (node === null) return '';
  if (isAlias(node)) {
    const target = node.resolve(walk.document);
    if (target !== undefined) return jsonOf(target, walk, depth + 1, true);
    const message = `This alias (*) has no value: nothing before it is called &${node.source}.`;
    throw new Refused({ message, remedy: 'Put a text that begins with * in quotation marks.', offset });
  }
  if (isScalar(node)) return node.value as Json;
  if (isSeq(node)) return node.items.map((item) => jsonOf(item as Node | null, walk, depth + 1, fromAlias));
  if (!isMap(node)) return '';
  const object: Record<string, Json> = {};
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '__proto__') {
      const message = 'A field cannot be called “__proto__”.';
      throw new Refused({ message, remedy: 'Give it another name.', offset: (key as Node).range?.[0] ?? offset });
    }
    object[name] = jsonOf(value as Node | null, walk, depth + 1, fromAlias);
  }
  return object;
}

function offsetOf(document: Document.Parsed, path: Path, of: 'name' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const target: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    let name: Node | null = null;
    let below: Node | null | undefined;
    if (isMap(target)) {
      const pair = target.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      name = (pair?.key ?? null) as Node | null;
      below = pair === undefined ? undefined : ((pair.value ?? name) as Node | null);
    } else if (isSeq(target)) below = target.items[Number(key)] as Node | undefined;
    if (below === undefined || below === null) return offset;
    offset = (of === 'name' ? (name ?? below) : below).range?.[0] ?? offset;
    node = below;
  }
  return offset;
}
