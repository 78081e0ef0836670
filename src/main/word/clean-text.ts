/**
 * Text made safe for XML. Word refuses a whole file for one control character, so every string of a plan is cleaned
 * once, at the door.
 */
import type { LetterPlan } from '../../core/letters/letter-plan.ts';

/** What XML 1.0 forbids or discourages. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
/** Overrides and embeddings can make a number read backwards; Word finds the direction of a name by itself. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g;
const lineBreaks = /[\t\r\n\u0085\u2028\u2029]+/g;
const suspicious = /[^\u0020-\u007E\u00A0-\u1FFF\u2000-\u2027\u202F-\u2065\u206A-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;

/** One line of text that XML can hold: without control characters or lone surrogates, line breaks as a space. */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.toWellFormed().replace(lineBreaks, ' ').replace(forbidden, '').replace(directionOverrides, '');
}

/** The plan with every string in it cleaned; everything else as it was. */
export function cleanPlan(plan: LetterPlan): LetterPlan {
  return cleanValue(plan) as LetterPlan;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  const clean: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) clean[key] = cleanValue(member);
  return clean;
}
