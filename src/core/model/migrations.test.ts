import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appVersion } from './app.ts';
import {
  findGap,
  formatVersion,
  migrateStored,
  migrations,
  type Migration,
  type StoredBriefing,
} from './migrations.ts';
import { failure, success } from './problem.ts';

const stored: StoredBriefing = { records: [{ id: 'a', words: 'x' }], revisions: [] };

/** A made-up step that notes its name in every record. */
const step = (name: string, from: number, to = from + 1): Migration => ({
  name,
  from,
  to,
  migrate: ({ records, revisions }) =>
    success({ records: records.map((record) => ({ ...(record as object), [name]: true })), revisions }),
});

describe('migrations', () => {
  it('of this app lead without a gap to the format that it writes', () => {
    expect(findGap(migrations, formatVersion)).toBeUndefined();
  });

  it.each([
    [[step('a', 1), step('b', 3)], 4, 'b begins at 3, not at 2'],
    [[step('a', 1, 3)], 3, 'a leaps from 1 to 3'],
    [[step('a', 1)], 3, 'the last migration ends at 2, not at 3'],
  ])('with a gap are found out', (steps, current, fault) => {
    expect(findGap(steps, current)).toBe(fault);
  });

  it('bring an older briefing up step by step, on a copy', () => {
    const steps = [step('first', 1), step('second', 2), step('third', 3)];
    expect(migrateStored(stored, 2, steps, 4)).toEqual(
      success({ records: [{ id: 'a', words: 'x', second: true, third: true }], revisions: [] }),
    );
    expect(stored.records).toEqual([{ id: 'a', words: 'x' }]);
  });

  it('may change the copy that they are given', () => {
    const rough: Migration = {
      ...step('rough', 1),
      migrate: (copy) => {
        (copy.records as object[]).push({ id: 'b' });
        return success(copy);
      },
    };
    expect(migrateStored(stored, 1, [rough], 2)).toMatchObject({ ok: true, value: { records: [{}, { id: 'b' }] } });
    expect(stored.records).toHaveLength(1);
  });

  it('fail with a reason that has a name', () => {
    const broken: Migration = {
      ...step('quotes-gain-approval', 1),
      migrate: () => failure({ code: 'x', message: 'No words.', remedy: 'Ask.' }),
    };
    const code = (version: number, steps: readonly Migration[], current: number): unknown => {
      const result = migrateStored(stored, version, steps, current);
      return result.ok ? 'ok' : result.problems[0]?.code;
    };
    expect(code(3, [], 2)).toBe('newer-format');
    expect(code(1, [step('b', 2)], 3)).toBe('no-migration');
    expect(code(1, [broken], 2)).toBe('migration-failed');
    expect(migrateStored(stored, 1, [broken], 2)).toMatchObject({
      problems: [{ message: 'The step “quotes-gain-approval” could not be done: No words.' }],
    });
  });
});

describe('the version of the app', () => {
  it('is that of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(appVersion).toBe(version);
  });
});
