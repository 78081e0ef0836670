/** Calls about the desk itself: who works at it, its settings, what it can do on this computer. */
import { z } from 'zod';
import { defineCall, done, fileHandleSchema, nothing } from '../call.ts';
import { doctorResponse } from '../doctor.ts';

/** "You": who edits, accepts and checks. Nobody verifies it, and the desk says so (DESIGN 5, Who). */
export const youSchema = z.object({
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  organisation: z.string().trim().max(200).optional(),
});
export type You = z.infer<typeof youSchema>;

/** Changes to the settings: without defaults, which would count as changes. */
const settingsChanges = z.object({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  /** The uid of the briefing that was open last. */
  briefing: z.string().optional(),
  /** Words that the spelling check leaves alone. */
  words: z.array(z.string().max(100)).max(10_000).optional(),
});
export const settingsSchema = settingsChanges.extend({
  theme: settingsChanges.shape.theme.unwrap().default('system'),
  words: settingsChanges.shape.words.unwrap().default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const listedBriefingSchema = z.object({
  uid: z.string(),
  id: z.string(),
  title: z.string(),
  changed: z.string().optional().describe('when it was last changed, ISO with offset'),
  records: z.int(),
  revisions: z.int(),
});
export type ListedBriefing = z.infer<typeof listedBriefingSchema>;

export const deskCalls = {
  /** What a window asks first. `wordProcessor`: page counts can be exact. */
  'desk.hello': defineCall(
    nothing,
    z.object({
      version: z.string(),
      you: youSchema.optional().describe('absent before the first run was finished'),
      settings: settingsSchema,
      briefings: z.array(listedBriefingSchema).describe('newest first'),
      today: z.iso.date().describe('the day on this computer'),
      wordProcessor: z.enum(['word', 'libreoffice', 'none']),
    }),
  ),
  /** The self-check; nothing in its answer names anybody or anything. */
  'desk.examine': defineCall(nothing, doctorResponse),
  /** The same as a text file, which the user may save and send. */
  'desk.report': defineCall(nothing, fileHandleSchema),
  'desk.saveYou': defineCall(youSchema, done),
  'desk.saveSettings': defineCall(settingsChanges, settingsSchema),
} as const;
