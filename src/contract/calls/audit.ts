/** Calls of the audit: a text that is pasted never leaves the window; only a file has to be read for it. */
import { z } from 'zod';
import { defineCall, handleSchema } from '../call.ts';

export const auditCalls = {
  /** The words of a .docx, .html, .md or .txt file. Nothing of it is kept. */
  'audit.readFile': defineCall(z.object({ file: handleSchema }), z.object({ name: z.string(), text: z.string() })),
} as const;
