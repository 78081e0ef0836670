/** Reads JSON that came from somebody else: within bounds, in UTF-8, exact, and without names that would do harm. */
import { failure, success, type Json, type Problem, type Result } from '../../core/model/index.ts';

const deepest = 100;

/** The bytes as text, or undefined where they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON without floats, lone surrogates and `__proto__`, at most 100 deep. @param file named in the problem. */
export function readJson(bytes: Uint8Array, file: string): Result<Json> {
  const refuse = (message: string): { ok: false; problems: readonly Problem[] } =>
    failure({ code: 'json', file, message, remedy: 'Ask for the file again, or take a backup.' });
  const text = decodeText(bytes);
  if (text === undefined) return refuse('This part is not text in UTF-8.');
  if (isTooDeep(text)) return refuse(`Lists and objects stand in one another more than ${deepest} deep.`);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return refuse('This part is not whole: it cannot be read as JSON.');
  }
  const fault = findFault(value);
  return fault === undefined ? success(value) : refuse(fault);
}

/** Counted before parsing: neither the parser nor what comes after it meets a deeper value. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark === '\\') at += 1;
      else if (mark === '"') quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function findFault(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'A text holds half a character.';
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? undefined : `${value} is a number that is not exact; it should be text.`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') return 'A field is called “__proto__”.';
    const fault = findFault(name) ?? findFault(member);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
