/** Bodies in the database: canonical JSON, the one byte form that a record has everywhere. */
import { canonicalJson, type Json } from '../../core/model/index.ts';

export function writeBody(value: object): string {
  return canonicalJson(value as unknown as Json);
}

export function parseBody(text: unknown): unknown {
  return JSON.parse(String(text));
}
