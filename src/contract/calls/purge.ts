/** The call that takes a record's words out for good, where consent to use them was withdrawn. */
import { z } from 'zod';
import { defineCall } from '../call.ts';

export const purgeCalls = {
  /** Out of the library, its history and its backups. It cannot be undone. */
  'record.purge': defineCall(
    z.object({
      briefing: z.string().describe('the uid of the briefing'),
      record: z.string().describe('the uid of the record'),
      forGood: z.literal(true).describe('the user was told what it does and confirmed it'),
    }),
    z.object({
      bodies: z.int().describe('copies taken out of the library and its history'),
      backups: z.int().describe('backups that held it, and that do not any more'),
      removedBackups: z.int().describe('backups that nobody could read any more, and that were removed'),
    }),
  ),
} as const;
