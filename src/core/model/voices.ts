/** Records of people and their words: persons, organisations, offices, tenures and quotes. */
import { z } from 'zod';
import { commonFields, dateSchema, fingerprintSchema, sha256Schema, textSchema, truthSchema } from './fields.ts';
import { slugSchema, uidSchema } from './ids.ts';

const identity = {
  uid: uidSchema.describe('never changes; made by the app, or derived from briefing, kind and id'),
  id: slugSchema.describe('readable and renamable; what texts refer to'),
};

export const personSchema = z.looseObject({
  ...identity,
  kind: z.literal('person').describe('what record it is'),
  name: textSchema.describe('the name as it prints, without style or letters after it'),
  forename: z.string().optional().describe('for Dear Dame FORENAME'),
  surname: z.string().optional().describe('for Dear Ms SURNAME'),
  honorific: z.string().optional().describe('Ms, Mr, Dr, Dame, Sir, Lord, Lady, Baroness'),
  privyCounsellor: truthSchema.optional().describe('The Rt Hon'),
  lettersAfter: z.string().optional().describe('MP, MS, MSP, MLA, CBE'),
  role: z.string().optional().describe('present role: Chief Executive'),
  organisation: slugSchema.optional().describe('where the person works'),
  email: z.string().optional().describe('how to reach the person'),
  phone: z.string().optional().describe('how to reach the person'),
  ...commonFields,
});

export const officeKinds = [
  'prime-minister',
  'great-office',
  'secretary-of-state',
  'junior-minister',
  'mp',
  'peer',
  'committee-chair',
  'regulator',
  'first-minister',
  'devolved-secretary',
  'devolved-minister',
  'other',
] as const;

export const officeSchema = z.looseObject({
  ...identity,
  kind: z.literal('office').describe('what record it is'),
  title: textSchema.describe('Home Secretary'),
  officeKind: z.enum(officeKinds).default('other').describe('decides block, salutation and close (DOMAIN 8)'),
  organisation: slugSchema.optional().describe('department, regulator or committee'),
  address: z.array(textSchema).optional().describe('address lines, without the title'),
  email: z.string().optional().describe('where letters to the office go'),
  ...commonFields,
});

export const tenureSchema = z.looseObject({
  ...identity,
  kind: z.literal('tenure').describe('what record it is'),
  office: slugSchema.describe('the office that is held'),
  person: slugSchema.optional().describe('left out: a placeholder; the letter prints the office alone'),
  from: dateSchema.optional().describe('first day'),
  to: dateSchema.optional().describe('last day; left out while it lasts'),
  confirmed: dateSchema.optional().describe('when somebody last made sure'),
  ...commonFields,
});

export const organisationSchema = z.looseObject({
  ...identity,
  kind: z.literal('organisation').describe('what record it is'),
  name: textSchema.describe('the name as it prints'),
  organisationKind: z
    .enum(['charity', 'department', 'regulator', 'committee', 'company', 'other'])
    .default('other')
    .describe('what kind of body it is'),
  charityNumbers: z.array(textSchema).optional().describe('as printed: 1234567 (England and Wales)'),
  address: z.array(textSchema).optional().describe('address lines, printed in the letterhead'),
  email: z.string().optional().describe('printed in the letterhead'),
  phone: z.string().optional().describe('printed in the letterhead'),
  website: z.string().optional().describe('printed in the letterhead'),
  logo: z
    .looseObject({
      asset: sha256Schema.describe('the picture, by hash'),
      alt: textSchema.describe('alternative text'),
      permission: z.string().optional().describe('who allowed its use, and for what'),
    })
    .optional()
    .describe('a PNG or JPEG among the assets'),
  template: z
    .looseObject({
      asset: sha256Schema.describe('the letterhead as .docx, by hash, without macros'),
      name: textSchema.describe('the name of the file that was given'),
      styles: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          "the desk's styles by id, and the id of the letterhead's style that each becomes; others are guessed",
        ),
    })
    .optional()
    .describe('the house template: the Word letterhead that letters of this sender are put into'),
  ...commonFields,
});

export const approvalSchema = z.looseObject({
  status: z.enum(['approved', 'waiting', 'refused']).describe('only approved words are printed'),
  by: z.string().optional().describe('who approved'),
  date: dateSchema.optional().describe('when'),
  evidence: z.string().optional().describe('where the approval is: email of 4 March 2025'),
  file: z
    .looseObject({
      name: textSchema.describe('its name'),
      sha256: sha256Schema.describe('its hash; the asset of that name holds the bytes'),
    })
    .optional()
    .describe('the file that shows it, kept by its hash; it leaves the desk only with original files'),
  uses: z.array(textSchema).optional().describe('letter, press, social; none means any'),
  of: fingerprintSchema.optional().describe('fingerprint of the approved words; approval lapses when they change'),
});

export const consentSchema = z.looseObject({
  scope: textSchema.describe('what the speaker agreed to'),
  nameForm: z.string().optional().describe('full, first name, initials, none'),
  ends: dateSchema.optional().describe('last day on which the words may be used'),
  guardian: z.string().optional().describe('for a child: who consented'),
  withdrawn: dateSchema.optional().describe('when the consent was taken back; the words are not used from then on'),
});

export const quoteSchema = z.looseObject({
  ...identity,
  kind: z.literal('quote').describe('what record it is'),
  speaker: slugSchema.describe('a person'),
  role: textSchema.describe("the speaker's role on that date, as it prints"),
  organisation: slugSchema.optional().describe('for whom the speaker spoke'),
  date: dateSchema.describe('when it was said or written'),
  words: textSchema.describe('the exact words, without quotation marks; a blank line parts paragraphs'),
  language: z
    .enum(['en-GB', 'cy-GB'])
    .optional()
    .describe('the language of the words, where it is not that of the letter'),
  quoteKind: z
    .enum(['said', 'written', 'lived-experience', 'published'])
    .default('said')
    .describe('how the words came about'),
  approval: approvalSchema.describe('did the speaker clear the words?'),
  cuts: z.array(textSchema).optional().describe('excerpts the speaker agreed to'),
  expires: dateSchema.optional().describe('not to be used after'),
  consent: consentSchema.optional().describe('lived experience: what was agreed'),
  ...commonFields,
});

export type Person = z.infer<typeof personSchema>;
export type Office = z.infer<typeof officeSchema>;
export type Tenure = z.infer<typeof tenureSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Quote = z.infer<typeof quoteSchema>;
