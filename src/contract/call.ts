/**
 * One call that a screen can make: its name, the schema of its request and the schema of its response. Both ends of the
 * bridge take their types from here (DESIGN 3.4).
 */
import { z } from 'zod';
import { problemSchema } from './results.ts';

export interface Call<Request extends z.ZodType, Response extends z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

export function defineCall<Request extends z.ZodType, Response extends z.ZodType>(
  request: Request,
  response: Response,
): Call<Request, Response> {
  return { request, response };
}

/** What every call without anything to say sends. */
export const nothing = z.strictObject({});
/** What a call answers that only had to be done. */
export const done = z.strictObject({});

/** Why a call could not be answered. `message` says what happened and why, the remedy of each detail what to do next. */
export const failureSchema = z.object({
  ok: z.literal(false),
  code: z.string(),
  message: z.string(),
  details: z.array(problemSchema).min(1),
});
export type Failure = z.infer<typeof failureSchema>;

/** An answer as it comes over the bridge; its value is read by the schema of its call where it was written. */
export const answerSchema = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), failureSchema]);
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

/** How far long work has come. */
export const progressSchema = z.object({
  done: z.number(),
  total: z.number(),
  what: z.string().describe('what is being read or made'),
});
export type Progress = z.infer<typeof progressSchema>;

/** A file that the screen may hand on without knowing where it is (DESIGN 3.4). */
export const fileHandleSchema = z.object({
  handle: z.string().regex(/^[a-f0-9]{32}$/),
  name: z.string().describe('its name, without a path'),
  bytes: z.int(),
});
export type FileHandle = z.infer<typeof fileHandleSchema>;
/** A request names a file by its handle alone. */
export const handleSchema = fileHandleSchema.shape.handle;
