/**
 * Canonical JSON: the one byte form of a record, so that equal content has equal bytes and equal hashes.
 * Keys are sorted by code unit, there is no white space, and there are no floats: statistics are decimal strings.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a JSON value canonically. `undefined` members are left out, as JSON does.
 * @throws TypeError on a number that is not a safe integer: a statistic must be a decimal string (DESIGN 3.1).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${String(value)} is not a whole number; write it as text`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Readonly<Record<string, Json | undefined>>;
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** SHA-256 of text (as UTF-8) or bytes, in lower-case hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** SHA-256 of a value's canonical JSON: equal content, equal hash. */
export function hashOf(value: Json): string {
  return sha256Hex(canonicalJson(value));
}

/** Are two values equal as canonical JSON? A member that is undefined counts as left out. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item: Json, at) => sameJson(item, b[at] as Json));
  }
  const [left, right] = [a, b] as Readonly<Record<string, Json | undefined>>[];
  if (left === undefined || right === undefined) return false;
  for (const name of Object.keys(left)) if (!sameJson(left[name], right[name])) return false;
  for (const name of Object.keys(right)) if (right[name] !== undefined && left[name] === undefined) return false;
  return true;
}
