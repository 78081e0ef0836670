/**
 * Writes JSON as YAML that a policy officer can read and a diff can follow: fields in the order of the schema, defaults
 * left out, short maps on one line, long text folded or as a block, and every value readable again without loss.
 */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { canonicalJson, type Json } from '../model/index.ts';
import { defaultOf, outlineOf, schemasBelow, type Schema } from './outline.ts';
import { boolTag, intTag, nullTag, yamlOptions } from './yaml-tags.ts';

export type JsonObject = Readonly<Record<string, Json | undefined>>;

const width = 120;
const longText = 90;
/** Fields that open a record wherever it has them, so that it begins with what it is. */
const leading = 'id uid kind type title name label measure value asPublished source place calculation per args'.split(
  ' ',
);

/** A YAML list of records, one blank line between them. No records: the empty text. */
export function writeYamlList(records: readonly JsonObject[], schema: Schema): string {
  if (records.length === 0) return '';
  return print(recordList(records, schema));
}

/** A YAML map: the fields of one record. No fields: the empty text. */
export function writeYamlMap(record: JsonObject, schema: Schema): string {
  const map = recordMap(record, schema);
  return map.items.length === 0 ? '' : print(map);
}

/** A YAML map of lists of records, as people.yaml has. Empty lists are left out. */
export function writeYamlLists(lists: readonly (readonly [string, readonly JsonObject[], Schema])[]): string {
  const map = new YAMLMap<Scalar, YAMLSeq>();
  for (const [key, records, schema] of lists) {
    if (records.length === 0) continue;
    const name = new Scalar(key);
    if (map.items.length > 0) name.spaceBefore = true;
    map.items.push(new Pair(name, recordList(records, schema)));
  }
  return map.items.length === 0 ? '' : print(map);
}

function print(contents: YAMLMap | YAMLSeq): string {
  const document = new Document(null, yamlOptions);
  document.contents = contents;
  return document.toString({
    lineWidth: width,
    indentSeq: true,
    doubleQuotedAsJSON: true,
    singleQuote: false,
    flowCollectionPadding: false,
  });
}

function recordList(records: readonly JsonObject[], schema: Schema): YAMLSeq {
  const list = new YAMLSeq<YAMLMap>();
  for (const record of records) {
    const map = recordMap(record, schema);
    map.flow = map.items.length === 0;
    map.spaceBefore = list.items.length > 0;
    list.items.push(map);
  }
  return list;
}

/** A record is never on one line, and leaves out the fields that its schema would fill in the same way. */
function recordMap(record: JsonObject, schema: Schema): YAMLMap {
  const outline = outlineOf([schema]);
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue;
    const [field] = outline.fields?.get(name) ?? [];
    const filled = field === undefined ? undefined : (defaultOf(field) as Json | undefined);
    if (filled === undefined || canonicalJson(filled) !== canonicalJson(value)) kept[name] = value;
  }
  const map = mapNode(kept, [schema]);
  map.flow = false;
  const rank = (pair: { key: unknown }): number => {
    const at = leading.indexOf(pair.key instanceof Scalar ? String(pair.key.value) : '');
    return at < 0 ? Infinity : at;
  };
  map.items.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
  return map;
}

type Node = Scalar | YAMLMap | YAMLSeq;

function nodeOf(value: Json, schemas: readonly Schema[]): Node {
  if (typeof value === 'string') return textNode(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return typedNode(value, schemas);
  if (isList(value)) {
    const { items } = outlineOf(schemas);
    const list = new YAMLSeq<Node>();
    for (const item of value) list.items.push(nodeOf(item, items));
    list.flow = value.length === 0 || (list.items.every(isShortScalar) && lengthOf(list) <= width - 20);
    return list;
  }
  return mapNode(value, schemas);
}

function mapNode(value: JsonObject, schemas: readonly Schema[]): YAMLMap {
  const outline = outlineOf(schemas);
  const map = new YAMLMap<Scalar, Node>();
  for (const name of orderNames(value, outline.fields)) {
    const member = value[name];
    if (member === undefined) continue;
    const below = schemasBelow(outline, name);
    map.items.push(new Pair(keyNode(name), nodeOf(withoutList(member, below), below)));
  }
  // A map of maps, such as args, reads better with one a line.
  const short =
    map.items.some(({ value: node }) => node instanceof Scalar) &&
    map.items.every(({ key, value: node }) => isShortScalar(key) && node !== null && isInline(node));
  map.flow = map.items.length === 0 || (short && lengthOf(map) <= width - 10);
  return map;
}

/** A lone item reads better without its list, where the schema would make the list again: a figure's one argument. */
function withoutList(value: Json, schemas: readonly Schema[]): Json {
  if (!isList(value) || value.length !== 1) return value;
  const [item] = value;
  if (item === undefined || item === null || typeof item !== 'object' || isList(item)) return value;
  const read = schemas.map((schema) => (schema as z.ZodType).safeParse(item)).filter(({ success }) => success);
  const same = read.length > 0 && read.every(({ data }) => canonicalJson(data as Json) === canonicalJson(value));
  return same ? item : value;
}

function orderNames(value: JsonObject, fields: ReadonlyMap<string, unknown> | undefined): string[] {
  const names = Object.keys(value);
  const known = [...(fields?.keys() ?? [])].filter((name) => Object.hasOwn(value, name));
  return [...known, ...names.filter((name) => fields?.has(name) !== true).sort()];
}

/** Numbers and truth values of known fields are plain, as their schema types them; others say what they are. */
function typedNode(value: number | boolean | null, schemas: readonly Schema[]): Scalar {
  const node = new Scalar<unknown>(value);
  if (value === null) node.tag = nullTag;
  else if (readsBack(value, schemas)) return new Scalar(String(value));
  else node.tag = typeof value === 'number' ? intTag : boolTag;
  return node;
}

function readsBack(value: number | boolean, schemas: readonly Schema[]): boolean {
  const read = schemas.map((schema) => (schema as z.ZodType).safeParse(String(value))).filter(({ success }) => success);
  return read.length > 0 && read.every(({ data }) => data === value);
}

function keyNode(name: string): Scalar {
  const node = new Scalar(name);
  if (!isPlain(name)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function textNode(text: string): Scalar {
  const node = new Scalar(text);
  if (text.includes('\n')) node.type = isBlock(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  else if (!isPlain(text)) node.type = Scalar.QUOTE_DOUBLE;
  else if (text.length > longText) node.type = isFoldable(text) ? Scalar.BLOCK_FOLDED : Scalar.QUOTE_DOUBLE;
  else node.type = Scalar.PLAIN;
  return node;
}

// Control characters, lone surrogates, line separators and marks that do not show: only quotes keep these for sure.
const hidden = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u00a0]/u;

function isBlock(text: string): boolean {
  return !hidden.test(text.replaceAll('\n', '')) && !/[ \t](\n|$)/.test(text) && /^\S/.test(text);
}

function isFoldable(text: string): boolean {
  return /^\S+( \S+)+$/.test(text);
}

/** May it stand without quotes? Also kept from plain: what another YAML reader would take for another value. */
function isPlain(text: string): boolean {
  if (text === '' || hidden.test(text) || /^\s|\s$/.test(text)) return false;
  if (/^(y|n|yes|no|on|off|true|false|null|~|<<|=)$/i.test(text)) return false;
  return !/^[-+.\d]/.test(text) || !changesAsNumber(text);
}

/** Would a reader that types numbers lose something: 24.10, 007, 1e3, 0x1F, 1_000, 12:30? Whole numbers keep their look. */
function changesAsNumber(text: string): boolean {
  if (/^(0|-?[1-9]\d{0,14})$/.test(text)) return false;
  return /^[-+]?(\.\d|\d[\d_]*(\.\d*)?(e[-+]?\d+)?$|0x|0o|\.inf|\.nan|[\d_]+(:\d+)+$)/i.test(text);
}

function isShortScalar(node: Node): node is Scalar {
  return node instanceof Scalar && node.type !== Scalar.BLOCK_LITERAL && node.type !== Scalar.BLOCK_FOLDED;
}

function isInline(node: Node): boolean {
  return isShortScalar(node) || (!(node instanceof Scalar) && node.flow === true);
}

function lengthOf(node: unknown): number {
  if (node instanceof Scalar)
    return String(node.value).length + (node.type === Scalar.PLAIN ? 0 : 2) + (node.tag === undefined ? 0 : 8);
  if (node instanceof YAMLSeq) return node.items.reduce((sum: number, item) => sum + lengthOf(item) + 2, 2);
  if (node instanceof YAMLMap) {
    return node.items.reduce((sum: number, { key, value }) => sum + lengthOf(key) + lengthOf(value) + 4, 2);
  }
  return 0;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
