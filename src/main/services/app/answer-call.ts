/**
 * Answers a call of a screen: reads its request by the contract, does it, and reads the response by the contract before it
 * leaves. Whatever happens, the screen gets a value (DESIGN 3.4).
 */
import type { z } from 'zod';
import { calls, isCallName } from '../../../contract/calls.ts';
import type { Answer, Call, Failure } from '../../../contract/call.ts';
import type { Problem, Result } from '../../../core/model/index.ts';
import type { AppDesk, CallContext } from './app-desk.ts';
import { handlers } from './handlers.ts';

type AnyHandler = (app: AppDesk, request: unknown, context: CallContext) => Result<unknown> | Promise<Result<unknown>>;

export async function answerCall(
  app: AppDesk,
  name: string,
  request: unknown,
  context: CallContext,
): Promise<Answer<unknown>> {
  if (!isCallName(name)) return fail([unknownCall(name)]);
  const call: Call<z.ZodType, z.ZodType> = calls[name];
  const read = call.request.safeParse(request);
  if (!read.success) return fail(describeIssues(name, 'request', read.error));
  try {
    const handler = handlers[name] as unknown as AnyHandler;
    const result = await handler(app, read.data, context);
    if (!result.ok) return fail(result.problems);
    const written = call.response.safeParse(result.value);
    return written.success ? { ok: true, value: written.data } : fail(describeIssues(name, 'response', written.error));
  } catch (error) {
    if (context.signal.aborted) return fail([stopped()]);
    return fail([unexpected(error)]);
  }
}

/** Problems as a screen receives them. */
export function fail(problems: readonly Problem[]): Failure {
  const details = problems.map(({ code, message, remedy, file, line, column }) => ({
    ...{ code, message, remedy },
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }));
  const [first = unexpected(undefined)] = details;
  return { ok: false, code: first.code, message: first.message, details: details.length === 0 ? [first] : details };
}

function describeIssues(name: string, what: 'request' | 'response', error: z.ZodError): Problem[] {
  return error.issues.slice(0, 5).map(({ path, message }) => ({
    code: `${what}-shape`,
    message: `The ${what} of ${name} is not as it should be: ${[...path.map(String), message].join(', ')}.`,
    remedy: what === 'request' ? 'Correct what was entered there.' : 'Save a report under Help and send it to us.',
  }));
}

function unknownCall(name: string): Problem {
  return {
    code: 'unknown-call',
    message: `The desk knows no call “${name}”.`,
    remedy: 'Close the window and open it again.',
  };
}

function stopped(): Problem {
  return {
    code: 'stopped',
    message: 'It was stopped before it was done. Nothing was changed.',
    remedy: 'Start it again.',
  };
}

function unexpected(error: unknown): Problem {
  const why = error instanceof Error ? error.message : 'no reason was given';
  return {
    code: 'unexpected',
    message: `The desk could not do this: ${why}.`,
    remedy: 'What you typed is kept. Try again; if it happens again, save a report under Help and send it to us.',
  };
}
