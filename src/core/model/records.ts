/**
 * The record map: a briefing is a map uid -> record. Library, `.briefing` and folder are three codecs of it
 * (DESIGN 5, One record map). Unknown fields are kept, so that a newer app's data survives a re-save.
 */
import { z } from 'zod';
import { figureSchema, requestSchema, sourceSchema, tableSchema } from './evidence.ts';
import { actorSchema, commonFields, textSchema } from './fields.ts';
import { slugSchema, uidSchema } from './ids.ts';
import { chartSchema } from './chart.ts';
import { letterSchema, profiles } from './letter.ts';
import { officeSchema, organisationSchema, personSchema, quoteSchema, tenureSchema } from './voices.ts';

export const briefingSchema = z.looseObject({
  uid: uidSchema.describe('never changes; made by the app, or derived from the id'),
  id: slugSchema.describe('readable; the uids of hand-written records are derived from it'),
  kind: z.literal('briefing').describe('what record it is'),
  title: textSchema.describe('what the briefing is about'),
  settings: z
    .looseObject({
      profile: z.enum(profiles).optional().describe('how numbers are worded where a letter does not say'),
    })
    .optional()
    .describe('thresholds and bands that differ from the defaults'),
  owner: actorSchema.optional().describe('who answers for it'),
  ...commonFields,
});

export const recordSchemas = {
  briefing: briefingSchema,
  source: sourceSchema,
  table: tableSchema,
  figure: figureSchema,
  request: requestSchema,
  quote: quoteSchema,
  person: personSchema,
  organisation: organisationSchema,
  office: officeSchema,
  tenure: tenureSchema,
  chart: chartSchema,
  letter: letterSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export const recordKinds = Object.keys(recordSchemas) as RecordKind[];
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;
export type BriefingRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind];
export type BriefingHead = RecordOf<'briefing'>;

/** uid -> record. Immutable: a change makes a new map. */
export type RecordMap = ReadonlyMap<string, BriefingRecord>;

/** Every record of one kind, in slug order. */
export function recordsOfKind<K extends RecordKind>(records: RecordMap, kind: K): RecordOf<K>[] {
  const found: RecordOf<K>[] = [];
  for (const record of records.values()) if (record.kind === kind) found.push(record as RecordOf<K>);
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.uid < b.uid ? -1 : 1));
}

/** The record of a kind with this slug, if the briefing holds one. */
export function findRecord<K extends RecordKind>(records: RecordMap, kind: K, id: string): RecordOf<K> | undefined {
  for (const record of records.values()) if (record.kind === kind && record.id === id) return record as RecordOf<K>;
  return undefined;
}
