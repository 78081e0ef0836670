/**
 * The letter record: who writes to whom, and the blocks. The text of a block is inline Markdown with our
 * directives, `:figure[more than 2,000]{of=wales-total}`; core/letters/inline.ts reads it.
 */
import { z } from 'zod';
import { actorSchema, commonFields, dateSchema, fingerprintSchema, textSchema, truthSchema } from './fields.ts';
import { blockIdSchema, slugSchema, uidSchema } from './ids.ts';

const block = { id: blockIdSchema };
/** Inline Markdown on one line. */
export const inlineSchema = z.string().regex(/^[^\r\n]*$/, 'the text of a block is one line');

export const askSchema = z.looseObject({
  id: blockIdSchema,
  text: inlineSchema,
  owner: slugSchema.optional().describe('the office or organisation that is asked'),
});

export const blockSchema = z.discriminatedUnion('type', [
  z.looseObject({ ...block, type: z.literal('paragraph'), text: inlineSchema }),
  z.looseObject({ ...block, type: z.literal('heading'), level: z.literal([2, 3]), text: inlineSchema }),
  z.looseObject({ ...block, type: z.literal('list'), ordered: truthSchema, items: z.array(inlineSchema).min(1) }),
  z.looseObject({ ...block, type: z.literal('quote'), quote: slugSchema, cut: z.string().optional() }),
  z.looseObject({ ...block, type: z.literal('chart'), chart: slugSchema }),
  z.looseObject({ ...block, type: z.literal('table'), table: slugSchema, caption: z.string().optional() }),
  z.looseObject({ ...block, type: z.literal('asks'), lead: inlineSchema.optional(), items: z.array(askSchema).min(1) }),
]);

export const letterKinds = [
  'minister',
  'regulator',
  'commons-evidence',
  'lords-evidence',
  'mp-briefing',
  'debate-briefing',
  'press-release',
  'newspaper-letter',
  'op-ed',
  'corrections-note',
] as const;

export const signatorySchema = z.looseObject({
  person: slugSchema.optional(),
  organisation: slugSchema.optional(),
  name: z.string().optional().describe('the name as it prints, where there is no person record'),
  role: z.string().optional(),
  organisationName: z.string().optional().describe('the organisation as it prints, where there is no record'),
});

/** A misleading finding that a named person accepts with a reason (DESIGN 5, Severity). */
export const acceptanceSchema = z.looseObject({
  rule: textSchema,
  where: textSchema.describe('the figure, quote, chart, block or letter id that the finding names'),
  reason: z.string().min(10, 'a reason has at least 10 characters'),
  by: actorSchema,
  date: dateSchema,
  of: fingerprintSchema.optional().describe('fingerprint of the finding; the acceptance lapses when it changes'),
});

export const profiles = ['house', 'press', 'ons'] as const;

export const letterSchema = z.looseObject({
  uid: uidSchema,
  id: slugSchema,
  kind: z.literal('letter'),
  title: textSchema.describe('title property of the document'),
  letterKind: z.enum(letterKinds).default('minister'),
  date: dateSchema,
  reference: z.string().optional(),
  delivery: z.string().optional().describe('By email'),
  sender: slugSchema.describe('the organisation whose address and numbers print'),
  letterhead: z.array(slugSchema).max(6).optional().describe('organisations named or pictured at the head'),
  to: z.array(slugSchema).min(1).describe('offices, or persons without one'),
  cc: z.array(textSchema).optional().describe('office ids, person ids or plain text'),
  subject: z.string().optional(),
  profile: z.enum(profiles).default('house'),
  language: z.enum(['en-GB', 'cy-GB']).default('en-GB'),
  salutation: z.string().optional().describe('overrides the rule'),
  close: z.string().optional().describe('overrides the rule'),
  replyBy: dateSchema.optional(),
  signatories: z.array(signatorySchema).max(800).default([]),
  annex: truthSchema.default(true).describe('print the annex Figures in this letter'),
  blocks: z.array(blockSchema).default([]),
  acceptances: z.array(acceptanceSchema).optional(),
  ...commonFields,
});

export type Block = z.infer<typeof blockSchema>;
export type Ask = z.infer<typeof askSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type Signatory = z.infer<typeof signatorySchema>;
export type Acceptance = z.infer<typeof acceptanceSchema>;
export type Profile = (typeof profiles)[number];
export type LetterKind = (typeof letterKinds)[number];
