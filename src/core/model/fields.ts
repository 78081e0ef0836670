/**
 * Field schemas that several records share: dates, decimals, units, periods, people who act.
 * Text files give every scalar as text (YAML failsafe), so whole numbers and truth values are read from text too.
 */
import { z } from 'zod';
import { slugSchema } from './ids.ts';

/** `YYYY-MM-DD`, a real day of the calendar. */
export const dateSchema = z.iso.date('a date is written YYYY-MM-DD, such as 2024-03-31');

/** A whole number from JSON, or its text from YAML. */
export const wholeSchema = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,9}$/, 'a whole number, such as 20')
    .transform(Number),
]);

/** true or false from JSON, or its text from YAML. */
export const truthSchema = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

export const textSchema = z.string().min(1, 'this must not be empty');
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 hexadecimal digits');
/** The opening of a SHA-256, enough to tell one version of a value or of words from another. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{12}$/, 'a fingerprint is 12 hexadecimal digits');

/** What is counted. Units are nouns and never switch (DOMAIN 2.8): `{one: offence, many: offences}`. */
export const unitSchema = z.looseObject({
  one: textSchema.describe('the noun for one: offence'),
  many: textSchema.describe('the noun for many: offences'),
  symbol: z.string().optional().describe('a symbol before the number, such as £'),
});

export const periodKinds = ['calendar', 'financial', 'academic', 'quarter', 'month', 'day', 'other'] as const;
/** A span of real days, both ends included. `kind` says how to word it: 2023/24 is financial or academic. */
export const periodSchema = z.looseObject({
  start: dateSchema.describe('first day'),
  end: dateSchema.describe('last day'),
  kind: z.enum(periodKinds).describe('how the period is worded'),
});

/** A place: an ONS code or a local id, its label, and the nations it lies in (DOMAIN 18). */
export const areaSchema = z.looseObject({
  code: textSchema.describe('ONS code (W15000003) or a local id'),
  label: textSchema.describe('the name as letters print it: South Wales'),
  nations: z
    .array(z.enum(['england', 'wales', 'scotland', 'northern-ireland']))
    .describe('the nations that the area lies in'),
});

/** Who did something: unverified, as the person gave it (DESIGN 5, Who). */
export const actorSchema = z.looseObject({
  name: textSchema.describe('a person, or a role in an example'),
  role: textSchema.describe('the role in which they acted'),
  organisation: z.string().optional().describe('for whom'),
});

/** "44 of 45 forces": who was asked, who replied, who could be used (DOMAIN 16). */
export const coverageSchema = z.looseObject({
  usable: wholeSchema.describe('how many gave an answer that counts'),
  of: wholeSchema.optional().describe('out of how many'),
  bothYears: wholeSchema.optional().describe('how many are in both years of a change'),
  what: textSchema.describe('what is covered: forces, councils'),
  note: z.string().optional().describe('why some are missing'),
});

export const embargoSchema = z.looseObject({
  until: z.string().min(10).describe('date, or date and time: 2025-03-12 00:01'),
  note: z.string().optional().describe('who set it'),
});

/** Fields that every record may carry. */
export const commonFields = {
  topics: z.array(textSchema).optional().describe('words to search by'),
  embargo: embargoSchema.optional().describe('not to be published before'),
  note: z.string().optional().describe('a note for colleagues; never printed'),
};

export const idList = z.array(slugSchema);

export type Unit = z.infer<typeof unitSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
