/** The responses about the library on this computer: what is in it, what was found, its backups and its state. */
import { z } from 'zod';
import { problemSchema } from './results.ts';

export const libraryListResponse = z.object({
  briefings: z.array(z.object({ id: z.string(), title: z.string(), records: z.int(), revisions: z.int() })),
});
export const libraryImportResponse = z.object({ id: z.string(), title: z.string(), records: z.int() });

export const stretchSchema = z.object({ text: z.string(), found: z.boolean() });
export const librarySearchResponse = z.object({
  hits: z
    .array(
      z.object({
        briefing: z.string().describe('the id of its briefing'),
        kind: z.string(),
        id: z.string(),
        uid: z.string(),
        title: z.string(),
        snippet: z.array(stretchSchema).describe('text around what was found, stretch by stretch'),
      }),
    )
    .describe('best first'),
  more: z.boolean().describe('there is more than is listed'),
});

export const useSchema = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  direct: z.boolean().describe('false where other records stand between'),
});
export const libraryUsesResponse = z.object({
  record: useSchema.omit({ direct: true }),
  usedBy: z.array(useSchema),
  uses: z.array(useSchema),
});

export const backupSchema = z.object({
  name: z.string(),
  time: z.string().describe('when it was made, in UTC'),
  reason: z.string().describe('by-hand, by-itself, before-restore, before-version-N, damaged'),
  bytes: z.int(),
});
export const libraryBackupResponse = z.object({
  made: backupSchema.optional().describe('absent where backups were only listed'),
  backups: z.array(backupSchema).describe('newest first'),
});
export const libraryRestoreResponse = z.object({
  restored: backupSchema,
  previous: backupSchema.optional().describe('the library as it was before; restore it to undo'),
  briefings: z.int(),
});
export const libraryVerifyResponse = z.object({
  whole: z.boolean(),
  briefings: z.int(),
  records: z.int(),
  revisions: z.int(),
  assets: z.int(),
  faults: z.array(problemSchema),
});
export const libraryPurgeResponse = z.object({
  kind: z.string(),
  id: z.string(),
  bodies: z.int().describe('how many bodies were taken out of the library'),
  backups: z.array(z.string()).describe('backups that held it'),
  removedBackups: z.array(z.string()).describe('backups that nobody could read and that were removed'),
  usedBy: z.array(useSchema).describe('what rested on it; letters may repeat its words in their own text'),
});

export type LibraryListResponse = z.infer<typeof libraryListResponse>;
export type LibraryImportResponse = z.infer<typeof libraryImportResponse>;
export type LibrarySearchResponse = z.infer<typeof librarySearchResponse>;
export type LibraryUsesResponse = z.infer<typeof libraryUsesResponse>;
export type LibraryBackupResponse = z.infer<typeof libraryBackupResponse>;
export type LibraryRestoreResponse = z.infer<typeof libraryRestoreResponse>;
export type LibraryVerifyResponse = z.infer<typeof libraryVerifyResponse>;
export type LibraryPurgeResponse = z.infer<typeof libraryPurgeResponse>;
