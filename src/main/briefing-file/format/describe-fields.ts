/** The fields of a record as a Markdown table, made from its schema: name, what it takes, what it means. */
import { z } from 'zod';
import {
  acceptanceSchema,
  actorSchema,
  approvalSchema,
  areaSchema,
  askSchema,
  chartDataSchema,
  consentSchema,
  coverageSchema,
  embargoSchema,
  figureArgSchema,
  figureArgsSchema,
  originSchema,
  periodSchema,
  recipeStepSchema,
  rowKeySchema,
  seriesBreakSchema,
  signatorySchema,
  tableColumnSchema,
  unitSchema,
} from '../../../core/model/index.ts';
import { defaultOf, mayBeLeftOut, outlineOf, type Schema } from '../../../core/text-form/outline.ts';

/** Parts that several records share, each with a table of its own. */
export const sharedParts: Readonly<Record<string, Schema>> = {
  acceptance: acceptanceSchema,
  actor: actorSchema,
  approval: approvalSchema,
  area: areaSchema,
  argument: figureArgSchema,
  ask: askSchema,
  break: seriesBreakSchema,
  column: tableColumnSchema,
  consent: consentSchema,
  coverage: coverageSchema,
  data: chartDataSchema,
  embargo: embargoSchema,
  origin: originSchema,
  period: periodSchema,
  signatory: signatorySchema,
  step: recipeStepSchema,
  unit: unitSchema,
};

/** @param leaveOut fields that the place of the record says already. */
export function describeFields(schema: Schema, leaveOut: readonly string[] = []): string {
  const rows = fieldRows(schema, '', leaveOut);
  return `| field | takes | meaning |\n| --- | --- | --- |\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

function fieldRows(schema: Schema, prefix: string, leaveOut: readonly string[]): string[][] {
  const { fields } = outlineOf([schema]);
  return [...(fields ?? [])].flatMap(([name, schemas]) => {
    const [field] = schemas;
    if (field === undefined || leaveOut.includes(name)) return [];
    const needed = schemas.every((one) => !mayBeLeftOut(one)) ? ', needed' : '';
    const filled = defaultOf(field);
    const otherwise =
      typeof filled === 'string' || typeof filled === 'boolean' ? `; otherwise \`${String(filled)}\`` : '';
    const meaning = [...new Set(schemas.map((one) => (one as z.ZodType).description ?? ''))].join('; or ');
    const own = [
      `\`${prefix}${name}\``,
      `${[...new Set(schemas.map(takes))].join(', or ')}${needed}${otherwise}`,
      meaning.replaceAll('|', '\\|'),
    ];
    const inner = innerObject(field);
    if (inner === undefined) return [own];
    return [own, ...fieldRows(inner.schema, `${prefix}${name}${inner.list ? '[].' : '.'}`, [])];
  });
}

/** A set of fields, or a list of them, that has no table of its own. */
function innerObject(schema: Schema): { schema: Schema; list: boolean } | undefined {
  const bare = unwrap(schema);
  const { def } = (bare as z.core.$ZodTypes)._zod;
  if (nameOfShared(bare) !== undefined) return undefined;
  if (def.type === 'object') return { schema: bare, list: false };
  if (def.type !== 'array') return undefined;
  const item = unwrap(def.element);
  return nameOfShared(item) === undefined && item instanceof z.ZodObject ? { schema: item, list: true } : undefined;
}

function takes(schema: Schema): string {
  const bare = unwrap(schema);
  const shared = nameOfShared(bare);
  if (shared !== undefined) return `[${shared}](#${shared})`;
  if (isLike(bare, figureArgsSchema)) return 'one [argument](#argument), or a list of them';
  if (isLike(bare, rowKeySchema)) return 'the label of the row; of several key columns, each by name';
  const { def } = (bare as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textKind(bare);
    case 'enum':
      return Object.values(def.entries)
        .map((value) => `\`${String(value)}\``)
        .join(', ');
    case 'literal':
      return def.values.map((value) => `\`${String(value)}\``).join(', ');
    case 'array':
      return `list: ${takes(def.element)}`;
    case 'record':
      return `by name: ${takes(def.valueType)}`;
    case 'union':
      return unionKind(def.options);
    case 'int' as never:
    case 'number':
      return 'whole number';
    case 'boolean':
      return 'true or false';
    default:
      return def.type === 'object' ? 'fields' : 'text';
  }
}

function unionKind(options: readonly Schema[]): string {
  const kinds = options.map((option) => ((unwrap(option) as z.core.$ZodTypes)._zod.def as { type: string }).type);
  if (kinds.includes('boolean')) return 'true or false';
  if (kinds.includes('int') || kinds.includes('number')) return 'whole number';
  return options.map(takes).join(', or ');
}

function textKind(schema: Schema): string {
  const { format, pattern } = z.toJSONSchema(schema as z.ZodType, { io: 'input' });
  if (format === 'date') return 'date, YYYY-MM-DD';
  if (format === 'date-time') return 'date and time';
  if (pattern?.startsWith('^[a-z][a-z0-9-]') === true) return 'id';
  if (pattern?.startsWith('^b-') === true) return 'id of a block';
  if (pattern === '^[0-9a-f]{64}$') return 'SHA-256';
  if (pattern === '^[0-9a-f]{32}$') return 'uid';
  if (pattern === '^[0-9a-f]{12}$') return 'fingerprint';
  return 'text';
}

function nameOfShared(schema: Schema): string | undefined {
  return Object.entries(sharedParts).find(([, part]) => isLike(schema, part))?.[0];
}

/** The same schema, whatever description it was given. */
function isLike(schema: Schema, other: Schema): boolean {
  const [a, b] = [schema, other].map((one) => (one as z.core.$ZodTypes)._zod.def);
  if (a?.type === 'object' && b?.type === 'object') return a.shape === b.shape;
  if (a?.type === 'union' && b?.type === 'union') return a.options === b.options;
  return schema === other;
}

function unwrap(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return unwrap(def.innerType);
  return def.type === 'pipe' ? unwrap(def.in) : schema;
}
