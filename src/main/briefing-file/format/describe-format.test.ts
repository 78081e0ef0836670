import { describe, expect, it } from 'vitest';
import { recordKinds, recordSchemas } from '../../../core/model/index.ts';
import { outlineOf, type Schema } from '../../../core/text-form/outline.ts';
import { checkBriefing } from '../../../core/checks/index.ts';
import { readFiles } from '../index.ts';
import { describeFormat } from './describe-format.ts';
import { exampleFiles } from './example-files.ts';
import { briefingJsonSchema } from './json-schema.ts';

/** Fields without a description, by path. */
function undescribed(schema: Schema, path: string, seen = new Set<Schema>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { fields, items, values } = outlineOf([schema]);
  const own = [...(fields ?? [])].flatMap(([name, schemas]) =>
    schemas.flatMap((field) => [
      ...((field as { description?: string }).description === undefined ? [`${path}.${name}`] : []),
      ...undescribed(field, `${path}.${name}`, seen),
    ]),
  );
  return [...own, ...[...items, ...values].flatMap((below) => undescribed(below, `${path}[]`, seen))];
}

describe('docs/BRIEFING-FORMAT.md', () => {
  it('says what the schemas say now', async () => {
    await expect(`${describeFormat()}\n`).toMatchFileSnapshot('../../../../docs/BRIEFING-FORMAT.md');
  });

  it('has a JSON Schema beside it, from the same schemas', async () => {
    const text = `${JSON.stringify(briefingJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../../docs/briefing-format.schema.json');
  });

  it('leaves no field without a meaning', () => {
    expect(recordKinds.flatMap((kind) => undescribed(recordSchemas[kind], kind))).toEqual([]);
  });

  it('shows examples that are read without a problem, and in which nothing is wrong', () => {
    const files = Object.entries(exampleFiles).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
    const read = readFiles(new Map(files));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.findings).toEqual([]);
    const wrong = checkBriefing(read.value.briefing.records).filter(({ severity }) => severity === 'wrong');
    expect(wrong).toEqual([]);
  });
});
