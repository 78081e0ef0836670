/** The failures that the bridge itself can give. */
import type { Failure } from '../../contract/call.ts';

/** The desk did not answer: it is closed, or starting again. */
export function away(): Failure {
  return failed(
    'away',
    'The desk is not answering.',
    'Keep this window open: what you typed is sent as soon as it is back.',
  );
}

export function failed(code: string, message: string, remedy: string): Failure {
  return { ok: false, code, message, details: [{ code, message, remedy }] };
}
