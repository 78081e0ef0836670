/**
 * The JSON Schema of the format, generated from the zod schemas: one definition a record, as `records.json` holds it, and
 * one a file of the folder, with which an editor can check YAML while it is written.
 */
import { z } from 'zod';
import { recordKinds, recordSchemas, revisionSchema, type RecordKind } from '../../../core/model/index.ts';
import { shareSchema } from '../folder-fields.ts';
import { listFiles, peopleLists } from '../folder-names.ts';
import { manifestSchema } from '../manifest.ts';
import { sharedParts } from './describe-fields.ts';

/** A JSON Schema, as far as this module looks into it. */
interface JsonSchema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

export const schemaFile = 'briefing-format.schema.json';

/** The whole schema document. `#/$defs/figures.yaml` is the schema of that file. */
export function briefingJsonSchema(): JsonSchema {
  const records = Object.fromEntries(recordKinds.map((kind) => [kind, schemaOf(recordSchemas[kind])]));
  const listOf = (kind: RecordKind): JsonSchema => ({ type: 'array', items: inFolder(kind, []) });
  const lists: Record<string, unknown> = mapValues(listFiles, (kind) => listOf(kind as RecordKind));
  const people: Record<string, unknown> = mapValues(peopleLists, (kind) => listOf(kind as RecordKind));
  const files = {
    'briefing.yaml': briefingFile(),
    ...lists,
    'people.yaml': { type: 'object', properties: people, additionalProperties: false },
    'tables/*.yaml': inFolder('table', ['id', 'cells']),
    'letters/*.md front matter': inFolder('letter', ['id', 'blocks']),
    'share.yaml': textOrNumber(schemaOf(shareSchema)),
  };
  const parts = Object.entries(sharedParts).map(([name, part]) => [name, schemaOf(part as z.ZodType)] as const);
  const inRecords = new Map(parts.map(([name, json]) => [JSON.stringify(bare(json)), name]));
  const inFiles = new Map(parts.map(([name, json]) => [JSON.stringify(bare(textOrNumber(json))), `${name} in a file`]));
  const definitions: Record<string, unknown> = {
    ...Object.fromEntries(parts.map(([name, json]) => [name, referring(json, inRecords, true)])),
    ...Object.fromEntries(
      parts.map(([name, json]) => [`${name} in a file`, referring(textOrNumber(json), inFiles, true)]),
    ),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Briefing Desk: records of a briefing, and the files of its folder',
    anyOf: recordKinds.map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: {
      ...definitions,
      ...mapValues(records, (json) => referring(json, inRecords)),
      revision: schemaOf(revisionSchema),
      manifest: schemaOf(manifestSchema),
      ...mapValues(files, (json) => referring(json, inFiles)),
    },
  };
}

/** Without the description, which differs from place to place. */
function bare(json: JsonSchema): JsonSchema {
  const { description: _description, ...rest } = json;
  return rest;
}

/** The same schema, with a reference wherever a shared part stands. @param whole `json` is such a part itself. */
function referring(json: unknown, parts: ReadonlyMap<string, string>, whole = false): unknown {
  if (Array.isArray(json)) return json.map((item: unknown) => referring(item, parts));
  if (typeof json !== 'object' || json === null) return json;
  const name = whole ? undefined : parts.get(JSON.stringify(bare(json as JsonSchema)));
  if (name === undefined) return mapValues(json, (member) => referring(member, parts));
  const { description } = json as { description?: string };
  return { $ref: `#/$defs/${encodeURIComponent(name)}`, ...(description === undefined ? {} : { description }) };
}

function mapValues(object: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return json;
}

function briefingFile(): JsonSchema {
  const record = inFolder('briefing', []);
  return {
    ...record,
    properties: { format: { const: 1, description: 'the version of the format' }, ...record.properties },
    required: ['format', ...(record.required ?? [])],
  };
}

/** As written by hand: without what the file says already, without uid, and a figure's type inferred. */
function inFolder(kind: RecordKind, leaveOut: readonly string[]): JsonSchema {
  const schema = textOrNumber(schemaOf(recordSchemas[kind]));
  const { oneOf, ...rest } = schema;
  const options = oneOf ?? schema.anyOf;
  if (options === undefined) return without(schema, ['kind', ...leaveOut], ['uid']);
  return {
    ...rest,
    anyOf: options.map((option) => without(option, ['kind', ...leaveOut], ['uid', 'type'])),
  };
}

function without(schema: JsonSchema, gone: readonly string[], optional: readonly string[]): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !gone.includes(name));
  const required = (schema.required ?? []).filter((name) => !gone.includes(name) && !optional.includes(name));
  return { ...schema, properties: Object.fromEntries(properties), required };
}

/** The app reads every value as text; an editor takes 903 for a number, and is told that this is right. */
function textOrNumber(schema: JsonSchema): JsonSchema {
  const loosened = Object.entries(schema).map(([name, value]: [string, unknown]) => {
    if (name === 'type' && value === 'string' && schema.enum === undefined && schema.format === undefined) {
      return [name, ['string', 'number']];
    }
    if (Array.isArray(value)) return [name, value.map((item: unknown) => loosen(item))];
    if (name === 'properties' && typeof value === 'object' && value !== null) {
      return [name, Object.fromEntries(Object.entries(value).map(([field, below]) => [field, loosen(below)]))];
    }
    return [name, name === 'const' || name === 'default' || name === 'propertyNames' ? value : loosen(value)];
  });
  return Object.fromEntries(loosened) as JsonSchema;
}

function loosen(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? textOrNumber(value as JsonSchema)
    : value;
}
