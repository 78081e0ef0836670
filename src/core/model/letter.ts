/**
 * The letter record: who writes to whom, and the blocks. The text of a block is inline Markdown with our
 * directives, `:figure[more than 2,000]{of=wales-total}`; core/letters/inline.ts reads it.
 */
import { z } from 'zod';
import { actorSchema, commonFields, dateSchema, fingerprintSchema, textSchema, truthSchema } from './fields.ts';
import { blockIdSchema, slugSchema, uidSchema } from './ids.ts';
import { signOffSchema, versionSchema } from './sign-off.ts';

const block = { id: blockIdSchema.describe('stays with the block; derived from its text where it is left out') };
/** Inline Markdown on one line. */
export const inlineSchema = z.string().regex(/^[^\r\n]*$/, 'the text of a block is one line');

export const askSchema = z.looseObject({
  id: blockIdSchema.describe('stays with the ask; derived from its text where it is left out'),
  text: inlineSchema.describe('what is asked; opens with a verb'),
  owner: slugSchema.optional().describe('the office or organisation that is asked'),
});

export const blockSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...block,
    type: z.literal('paragraph').describe('which block it is'),
    text: inlineSchema.describe('inline Markdown on one line'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('heading').describe('which block it is'),
    level: z.literal([2, 3]).describe('## or ###'),
    text: inlineSchema.describe('inline Markdown on one line'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('list').describe('which block it is'),
    ordered: truthSchema.describe('numbered?'),
    items: z.array(inlineSchema).min(1).describe('one line each'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('quote').describe('which block it is'),
    quote: slugSchema.describe('the quote'),
    cut: z.string().optional().describe('an excerpt that the speaker agreed to; left out: all the words'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('chart').describe('which block it is'),
    chart: slugSchema.describe('the chart'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('table').describe('which block it is'),
    table: slugSchema.describe('the table'),
    caption: z.string().optional().describe('its caption, where that is not its title'),
  }),
  z.looseObject({
    ...block,
    type: z.literal('asks').describe('which block it is'),
    lead: inlineSchema.optional().describe('the sentence that opens the asks'),
    items: z.array(askSchema).min(1).describe('the asks, numbered'),
  }),
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
  person: slugSchema.optional().describe('who signs'),
  organisation: slugSchema.optional().describe('for whom; without one the person signs as an individual'),
  name: z.string().optional().describe('the name as it prints, where there is no person record'),
  role: z.string().optional().describe('the role as it prints'),
  organisationName: z.string().optional().describe('the organisation as it prints, where there is no record'),
});

/** A misleading finding that a named person accepts with a reason (DESIGN 5, Severity). */
export const acceptanceSchema = z.looseObject({
  rule: textSchema.describe('the rule of the finding: share-coverage'),
  where: textSchema.describe('the figure, quote, chart, block or letter id that the finding names'),
  reason: z.string().min(10, 'a reason has at least 10 characters').describe('why the letter stands all the same'),
  by: actorSchema.describe('who accepts it'),
  date: dateSchema.describe('when'),
  of: fingerprintSchema.optional().describe('fingerprint of the finding; the acceptance lapses when it changes'),
});

export const profiles = ['house', 'press', 'ons'] as const;

export const letterSchema = z.looseObject({
  uid: uidSchema.describe('never changes; made by the app, or derived from briefing, kind and id'),
  id: slugSchema.describe('readable and renamable; the name of the file'),
  kind: z.literal('letter').describe('what record it is'),
  title: textSchema.describe('title property of the document'),
  letterKind: z.enum(letterKinds).default('minister').describe('whom it is for; decides limits and order'),
  date: dateSchema.describe('the date it prints; offices and tenures are looked up on it'),
  reference: z.string().optional().describe('our reference, as printed'),
  delivery: z.string().optional().describe('By email'),
  sender: slugSchema.describe('the organisation whose address and numbers print'),
  letterhead: z.array(slugSchema).max(6).optional().describe('organisations named or pictured at the head'),
  to: z.array(slugSchema).min(1).describe('offices, or persons without one'),
  cc: z.array(textSchema).optional().describe('office ids, person ids or plain text'),
  subject: z.string().optional().describe('the subject line under the salutation'),
  profile: z.enum(profiles).default('house').describe('how numbers are worded'),
  language: z.enum(['en-GB', 'cy-GB']).default('en-GB').describe('the language of the document'),
  salutation: z.string().optional().describe('overrides the rule'),
  close: z.string().optional().describe('overrides the rule'),
  replyBy: dateSchema.optional().describe('when an answer is asked for'),
  signatories: z.array(signatorySchema).max(800).default([]).describe('who signs, in order'),
  annex: truthSchema.default(true).describe('print the annex Figures in this letter'),
  blocks: z.array(blockSchema).default([]).describe('the text; in a folder the Markdown under the front matter'),
  acceptances: z.array(acceptanceSchema).optional().describe('misleading findings that a named person accepts'),
  invited: z.array(signatorySchema).max(800).optional().describe('who is asked to sign; left out: the signatories'),
  versions: z.array(versionSchema).optional().describe('the versions that were frozen, oldest first'),
  signOffs: z.array(signOffSchema).optional().describe('who signed which version, in the order in which they came'),
  ...commonFields,
});

export type Block = z.infer<typeof blockSchema>;
export type Ask = z.infer<typeof askSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type Signatory = z.infer<typeof signatorySchema>;
export type Acceptance = z.infer<typeof acceptanceSchema>;
export type Profile = (typeof profiles)[number];
export type LetterKind = (typeof letterKinds)[number];
