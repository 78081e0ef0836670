/**
 * Made-up briefings for property tests: records built from the schemas themselves, with nasty texts and unknown fields, so
 * that a new field is tested from the day it is in its schema.
 */
import fc from 'fast-check';
import type { z } from 'zod';
import { canonicaliseBlocks, canonicaliseBlockText } from '../core/letters/markdown.ts';
import {
  blockSchema,
  commitRecords,
  deriveUid,
  recordKinds,
  recordSchemas,
  tableSchema,
  type Block,
  type Briefing,
  type BriefingRecord,
  type Json,
  type RecordKind,
} from '../core/model/index.ts';

const nasty = [
  '24.10 007 1e3 0x1F 12:30 true null ~ yes no - -- --- ... : :: ::: ? ! & * % @ ` | > # #a = == , ; { } [ ] {} [] << \\ / " \' "" \'\'',
  '1. 1) 12. - + * ## # > ``` ~~~ *** ___ <div> <5 <!-- [a]: ::quote[x] :::asks ::x :figure[1]{of=a} {#b-1234} {owner=a} \\{#b-1 10:30 16:9',
  'offences Wales 2023/24 £5 5% [c] .. naïve 🧒🏽 مرحبا =1+1 !!int a:b a: b#c',
]
  .join(' ')
  .split(' ');
const gaps = [
  ' ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n  ',
  ' \n',
  '\t',
  '\r\n',
  '\r',
  '',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\0',
  '\u0007',
  '\u001b',
];

/** Text that means something else to YAML, CSV or Markdown; sometimes long. */
export const nastyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...gaps)), { maxLength: 6 })
      .map((all) => all.flat().join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...nasty, 'offences', 'recorded'), { minLength: 20, maxLength: 60 })
      .map((all) => all.join(' ')),
  },
);
const someText = nastyText.map((text) => (text === '' ? 'x' : text));

const key = fc
  .oneof(
    fc.constantFrom(
      'note2',
      'titel',
      'format',
      'format~',
      'blocks2',
      'n',
      'y',
      '',
      'a b',
      '<<',
      'constructor',
      'toString',
    ),
    nastyText,
  )
  .filter((name) => name !== '__proto__');

/** JSON of any kind, without floats. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    nastyText,
    fc.maxSafeInteger(),
    fc.integer({ min: -20, max: 200 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 3 }),
  ),
})).json;

const unknownFields = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.dictionary(key, anyJson, { maxKeys: 2 }) },
);

const uid = fc.stringMatching(/^[0-9a-f]{32}$/);
const slug = fc.oneof(
  fc.constantFrom('con', 'aux', 'a', 'wales-total', 'y', 'null'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
);

/** Values that a schema takes, in any of the forms that it takes. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return arbitraryText(schema, def);
    case 'number':
      return fc.nat(500);
    case 'int' as never:
      return fc.nat(500);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), arbitraryOf(def.innerType));
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'pipe':
      return arbitraryOf(def.in);
    case 'array':
      return fc.array(arbitraryOf(def.element), { minLength: 1, maxLength: 3 });
    case 'record':
      return fc.dictionary(
        arbitraryOf(def.keyType)
          .map(String)
          .filter((name) => name !== '__proto__'),
        arbitraryOf(def.valueType),
        { maxKeys: 2 },
      );
    case 'object': {
      const fields = Object.entries(def.shape).map(([name, field]) => [name, arbitraryOf(field)] as const);
      const known = fc.record(Object.fromEntries(fields)).map((object) => definedOnly(object));
      return fc.tuple(unknownFields, known).map(([more, object]) => ({ ...more, ...object }));
    }
    default:
      throw new Error(`No arbitrary for a schema of the type ${def.type}.`);
  }
}

function arbitraryText(schema: z.core.$ZodType, def: z.core.$ZodStringDef & { format?: string }): fc.Arbitrary<string> {
  const checks = (def.checks ?? []).map(
    (check) => check._zod.def as { check: string; format?: string; pattern?: RegExp; minimum?: number },
  );
  const format = def.format ?? checks.find((check) => check.format !== undefined)?.format;
  if (format === 'date') return fc.constantFrom('2024-03-31', '2023-04-01', '2025-03-12');
  const pattern = checks.find((check) => check.pattern !== undefined)?.pattern;
  if (pattern?.source === '^[^\\r\\n]*$') return nastyText.map(canonicaliseBlockText);
  if (pattern?.source.startsWith('^[a-z][a-z0-9-]') === true) return slug;
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const fits = (text: string): boolean => (schema as z.ZodType).safeParse(text).success;
  return someText.map((text) => (fits(text) ? text : `${text}xxxxxxxxxx`));
}

function definedOnly(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

const arbitraryTable = fc
  .tuple(
    fc.uniqueArray(arbitraryOf(tableSchema.shape.columns.element) as fc.Arbitrary<{ name: string }>, {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name,
    }),
    fc.array(fc.array(fc.oneof(fc.constant(''), nastyText), { minLength: 3, maxLength: 3 }), { maxLength: 3 }),
  )
  .map(([columns, rows]) => ({
    columns,
    cells: Object.fromEntries(columns.map(({ name }, index) => [name, rows.map((row) => row[index] ?? '')])),
  }));

const arbitraryBlocks = fc.array(arbitraryOf(blockSchema) as fc.Arbitrary<Block>, { maxLength: 5 }).map((blocks) => {
  let count = 0;
  const nextId = (): string => `b-${String((count += 1)).padStart(4, '0')}`;
  const named = blocks.map((block): Block => {
    const one = { ...block, id: nextId() };
    if (one.type !== 'asks') return one;
    return { ...one, items: one.items.map((ask) => ({ ...ask, id: nextId() })) };
  });
  return { blocks: named };
});

interface RecordDraft {
  readonly kind: RecordKind;
  readonly id: string;
  /** Undefined: derived. */
  readonly uid: string | undefined;
  readonly fields: object;
}

/** Records of one kind: ids differ, uids are derived or not, tables have their cells, blocks their own ids. */
function arbitraryDrafts(kind: RecordKind): fc.Arbitrary<RecordDraft[]> {
  const more = kind === 'table' ? arbitraryTable : kind === 'letter' ? arbitraryBlocks : fc.constant({});
  const draft = fc.record({
    kind: fc.constant(kind),
    id: slug,
    uid: fc.option(uid, { nil: undefined }),
    fields: fc
      .tuple(arbitraryOf(recordSchemas[kind]), more)
      .map(([fields, others]) => ({ ...(fields as object), ...others })),
  });
  const least = kind === 'briefing' ? 1 : 0;
  return fc.uniqueArray(draft, { minLength: least, maxLength: kind === 'briefing' ? 1 : 2, selector: ({ id }) => id });
}

function finish({ kind, id, uid: given, fields }: RecordDraft, briefingId: string): BriefingRecord {
  const identity = { kind, id, uid: given ?? deriveUid(briefingId, kind, id) };
  return canonicaliseBlocks(recordSchemas[kind].parse({ ...fields, ...identity }));
}

/** A briefing with some revisions, some of them made of other records than it has now. */
export const arbitraryBriefing: fc.Arbitrary<Briefing> = fc
  .tuple(fc.tuple(...recordKinds.map(arbitraryDrafts)), fc.integer({ min: 0, max: 2 }))
  .map(([drafts, revisions]) => {
    const briefingId = drafts.flat().find(({ kind }) => kind === 'briefing')?.id ?? '';
    const finished = drafts.flat().map((draft) => finish(draft, briefingId));
    const all = [...new Map(finished.map((record) => [record.uid, record]))].sort(([a], [b]) => (a < b ? -1 : 1));
    let briefing: Briefing = { records: new Map(), revisions: [], head: undefined };
    for (let step = 1; step <= revisions; step += 1) {
      const records = new Map(all.slice(0, Math.ceil((all.length * step) / revisions)));
      const author = { name: 'Policy officer', role: 'Policy officer' };
      briefing = commitRecords(briefing, records, { author, time: `2025-03-1${step}T09:00:00Z` });
    }
    return { ...briefing, records: new Map(all) };
  });
