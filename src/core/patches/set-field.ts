/** Sets and unsets one field of a plain value by its path, copying only what stands on the way. */
import type { FieldPath, Json } from '../model/index.ts';

type Members = Readonly<Record<string, Json | undefined>>;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value with a field set; members on the way are made, list places are not.
 * @returns undefined where the path leads nowhere: into text, or past the end of a list. The place just past the end of a
 * list adds to it.
 */
export function setField(target: Json | undefined, path: FieldPath, value: Json): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!isList(target) || step > target.length) return undefined;
    const inner = setField(target[step], rest, value);
    return inner === undefined ? undefined : [...target.slice(0, step), inner, ...target.slice(step + 1)];
  }
  if (forbidden.has(step) || !(target === undefined || isMembers(target))) return undefined;
  const inner = setField(target?.[step], rest, value);
  return inner === undefined ? undefined : { ...target, [step]: inner };
}

/** The value without a field; in a list the later items move up. @returns undefined where nothing is at the path. */
export function unsetField(target: Json | undefined, path: FieldPath): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (typeof step === 'number') {
    if (!isList(target) || step >= target.length) return undefined;
    if (rest.length === 0) return [...target.slice(0, step), ...target.slice(step + 1)];
    const inner = unsetField(target[step], rest);
    return inner === undefined ? undefined : [...target.slice(0, step), inner, ...target.slice(step + 1)];
  }
  if (!isMembers(target) || !Object.hasOwn(target, step)) return undefined;
  if (rest.length === 0) return Object.fromEntries(Object.entries(target).filter(([name]) => name !== step));
  const inner = unsetField(target[step], rest);
  return inner === undefined ? undefined : { ...target, [step]: inner };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
