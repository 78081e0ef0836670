/** The manifest of a `.briefing` file: what it is, which app wrote it, what is in it. */
import { z } from 'zod';
import { sha256Schema, slugSchema, uidSchema, withheldSchema } from '../../core/model/index.ts';

export const manifestSchema = z.looseObject({
  format: z.literal('briefing').describe('says that this zip is a briefing'),
  formatVersion: z.int().positive().describe('the version of the format; a newer one than the app knows is refused'),
  minimumReader: z.int().positive().describe('the oldest format version whose readers can read it'),
  app: z.looseObject({ name: z.string(), version: z.string() }).describe('the app that wrote the file'),
  briefing: z
    .looseObject({ id: slugSchema, uid: uidSchema, title: z.string() })
    .describe('the briefing, so that a list of files can name it'),
  head: sha256Schema.optional().describe('the newest revision; left out where there is none'),
  profile: z.string().optional().describe('the share profile that the file was made with'),
  withheld: z
    .array(withheldSchema)
    .default([])
    .describe('what a share left out, unchanged and not deleted: uids of records, and `uid/field`'),
  parts: z
    .record(z.string(), z.looseObject({ sha256: sha256Schema, size: z.int().nonnegative() }))
    .describe('every other part, with its hash and size'),
});

export type Manifest = z.infer<typeof manifestSchema>;

const known = new Set(Object.keys(manifestSchema.shape));

/** Fields of a manifest that this version does not know. */
export function unknownFields(manifest: Manifest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !known.has(name)));
}

/** Names of our own parts, beside `assets/<sha256>`; the summary is in a file that was made to be shared. */
export const partNames = {
  manifest: 'manifest.json',
  records: 'records.json',
  revisions: 'revisions.json',
  readMe: 'READ-ME.txt',
  summary: 'summary.html',
} as const;

/** Plain words for somebody who opens the zip without the app. */
export function readMeText(title: string, shared?: { readonly embargo: string | undefined }): string {
  return [
    `Briefing: ${title.replace(/\s+/g, ' ')}`,
    ...(shared?.embargo === undefined
      ? []
      : [`EMBARGO: not to be published before ${shared.embargo.replace(/\s+/g, ' ')}.`]),
    '',
    'This file is a briefing made with Briefing Desk: sources, tables, figures, charts, quotes and letters, each number with',
    'the cell that it comes from. Open it with Briefing Desk: it is imported into your own library, and this file stays as',
    'it is.',
    '',
    'Without the app: the file is a zip. Rename a copy so that its name ends in .zip and unpack it.',
    ...(shared === undefined ? [] : ['  summary.html    the evidence as one page to read or print in any browser']),
    '  manifest.json   what the file holds, with a hash (SHA-256) of each part',
    '  records.json    the briefing itself, one record a line, as JSON in UTF-8',
    '  revisions.json  how it came to be, one revision a line',
    '  assets/         files as they were received, named by their SHA-256',
    '',
    'To read or change it as plain text files: briefing unpack FILE.briefing -o FOLDER',
    '',
  ].join('\n');
}
