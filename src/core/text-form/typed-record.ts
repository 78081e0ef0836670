/**
 * Types a record that was read as text: the schema says what each field is. Every field that does not fit is a problem with
 * its place; a field that is unknown is kept, and one whose name is nearly a known one is pointed out.
 */
import type { z } from 'zod';
import type { Finding, Json, Problem } from '../model/index.ts';
import { explainIssues } from './explain-issue.ts';
import { nearestWord } from './near-miss.ts';
import { outlineOf, schemasBelow, type Schema } from './outline.ts';
import type { Path, Place } from './yaml-parts.ts';

export interface TypedRecord<T> {
  /** Undefined where there are problems. */
  readonly record: T | undefined;
  readonly problems: readonly Problem[];
  /** Names that are nearly known ones: style, never in the way. */
  readonly findings: readonly Finding[];
}

export interface Setting {
  readonly file: string;
  readonly place: (path: Path, of?: 'name' | 'value') => Place;
  /** Fields that could not be read at all, and so are not missing. */
  readonly broken?: ReadonlySet<string>;
}

/** @param schema the schema of the whole record, uid and kind included. */
export function typeRecord<T>(schema: z.ZodType<T>, value: Json, setting: Setting): TypedRecord<T> {
  const { file, place } = setting;
  const findings = nearMisses(value, [schema], []).map(({ path, name, near }): Finding => {
    const { line, column } = place(path, 'name');
    const message = `“${name}” is not a field of this place, and looks like “${near}”. It is kept, and nothing reads it.`;
    return {
      rule: 'field-unknown',
      severity: 'style',
      message,
      where: { file, line, column, text: name },
      suggestion: near,
    };
  });
  const read = schema.safeParse(value);
  if (read.success) return { record: read.data, problems: [], findings };
  const problems = explainIssues(read.error.issues, value, schema)
    .filter(({ path }) => setting.broken?.has(String(path[0])) !== true)
    .map(({ path, message, remedy }): Problem => ({ code: 'field', file, ...place(path), message, remedy }));
  return { record: undefined, problems, findings };
}

interface NearMiss {
  readonly path: Path;
  readonly name: string;
  readonly near: string;
}

function nearMisses(value: Json, schemas: readonly Schema[], path: Path): NearMiss[] {
  if (schemas.length === 0 || typeof value !== 'object' || value === null) return [];
  const outline = outlineOf(schemas);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => nearMisses(item, outline.items, [...path, index]));
  }
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, member]) => {
    const below = nearMisses(member, schemasBelow(outline, name), [...path, name]);
    if (outline.fields === undefined || outline.fields.has(name) || outline.values.length > 0) return below;
    const unused = [...outline.fields.keys()].filter((known) => !Object.hasOwn(value, known));
    const near = nearestWord(name, unused);
    return near === undefined ? below : [{ path: [...path, name], name, near }, ...below];
  });
}
