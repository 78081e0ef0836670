import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json, type Letter, type RecordPatch } from '../model/index.ts';
import { recordPatchSchema } from '../model/index.ts';
import { anySteps, editAll } from '../sharing/testing/random-patches.ts';
import {
  figureUid,
  gwentUid,
  letterUid,
  tableUid,
  uidOf,
  valueOf,
  walesBriefing,
  walesRecords,
} from '../sharing/testing/wales.ts';
import { applyPatches, fingerprintBlock } from './index.ts';

const after = (...patches: RecordPatch[]) => valueOf(applyPatches(walesRecords, patches));
const codes = (...patches: RecordPatch[]): string[] => {
  const result = applyPatches(walesRecords, patches);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};
const letterAfter = (...patches: RecordPatch[]) => after(...patches).get(letterUid) as Letter;
const blockIds = (letter: Letter) => letter.blocks.map(({ id }) => id);
const paragraph = (id: string, text: string) => ({ id, type: 'paragraph', text });

describe('fields', () => {
  test('set, unset and put change the record that they name and no other', () => {
    const records = after({ op: 'set', uid: gwentUid, path: ['note'], value: 'Checked by telephone' });
    expect(records.get(gwentUid)).toEqual({ ...walesRecords.get(gwentUid), note: 'Checked by telephone' });
    expect(records.get(figureUid)).toBe(walesRecords.get(figureUid));
    expect(valueOf(applyPatches(records, [{ op: 'unset', uid: gwentUid, path: ['note'] }]))).toEqual(walesRecords);
  });

  test('a field inside a field, and a place in a list', () => {
    const records = after(
      { op: 'set', uid: gwentUid, path: ['unit', 'many'], value: 'recorded offences' },
      { op: 'set', uid: gwentUid, path: ['topics'], value: ['police'] },
      { op: 'set', uid: gwentUid, path: ['topics', 1], value: 'wales' },
      { op: 'unset', uid: gwentUid, path: ['topics', 0] },
    );
    expect(records.get(gwentUid)).toMatchObject({ unit: { many: 'recorded offences' }, topics: ['wales'] });
  });

  test('what does not fit the schema is named by field, and nothing is changed', () => {
    const result = applyPatches(walesRecords, [
      { op: 'set', uid: gwentUid, path: ['label'], value: 'Gwent' },
      { op: 'set', uid: gwentUid, path: ['period', 'end'], value: '2024-02-30' },
    ]);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'record-shape' }] });
    expect(!result.ok && result.problems[0]?.message).toContain('“gwent-known”, field period.end');
    expect(walesRecords.get(gwentUid)).toMatchObject({ label: 'Image offences recorded by Gwent Police' });
  });

  test('every problem of a list of patches is told at once', () => {
    expect(
      codes(
        { op: 'set', uid: 'f'.repeat(32), path: ['note'], value: 'x' },
        { op: 'set', uid: gwentUid, path: ['uid'], value: 'a'.repeat(32) },
        { op: 'unset', uid: gwentUid, path: ['nothing'] },
        { op: 'remove', uid: uidOf('briefing', 'wales') },
        { op: 'put-block', letter: gwentUid, block: paragraph('b-0001', 'x'), after: null },
      ),
    ).toEqual(['unknown-uid', 'fixed-field', 'unknown-field', 'fixed-field', 'unknown-uid']);
  });

  test('a table keeps a cell for every column in every row', () => {
    expect(codes({ op: 'unset', uid: tableUid, path: ['cells', 'Offences', 3] })).toEqual(['record-shape']);
    const row = (column: string, text: string): RecordPatch => ({
      ...{ op: 'set', uid: tableUid, path: ['cells', column, 4], value: text },
    });
    expect(codes(row('Force', 'British Transport Police'), row('Offences', '12'))).toEqual([]);
  });

  test('a record never becomes one of another kind', () => {
    const record = { ...walesRecords.get(uidOf('source', 'home-office'))!, uid: gwentUid };
    expect(codes({ op: 'put', record })).toEqual(['fixed-field']);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('a path through %s is refused', (name) => {
    expect(codes({ op: 'set', uid: gwentUid, path: [name, 'polluted'], value: 'yes' })).toEqual(['unknown-field']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a fraction must be text: statistics are exact', () => {
    expect(codes({ op: 'set', uid: gwentUid, path: ['unknownField'], value: 24.1 })).toEqual(['record-shape']);
    expect(recordPatchSchema.safeParse({ op: 'set', uid: gwentUid, path: ['x'], value: 24.1 }).success).toBe(false);
  });

  test('two records of one kind cannot have one id; two ids can be swapped in one list of patches', () => {
    const rename = (uid: string, value: string): RecordPatch => ({ op: 'set', uid, path: ['id'], value });
    expect(codes(rename(gwentUid, 'wales-total'))).toEqual(['duplicate-id']);
    expect(codes(rename(gwentUid, 'wales-total'), rename(figureUid, 'gwent-known'))).toEqual([]);
  });
});

describe('blocks of a letter', () => {
  test('are put behind another, replaced, moved and removed', () => {
    expect(
      blockIds(letterAfter({ op: 'put-block', letter: letterUid, block: paragraph('b-0001', 'x'), after: 'b-open' })),
    ).toEqual(['b-open', 'b-0001', 'b-call']);
    expect(blockIds(letterAfter({ op: 'move-block', letter: letterUid, block: 'b-call', after: null }))).toEqual([
      'b-call',
      'b-open',
    ]);
    expect(blockIds(letterAfter({ op: 'remove-block', letter: letterUid, block: 'b-open' }))).toEqual(['b-call']);
    const replaced = letterAfter({ op: 'replace-block', letter: letterUid, block: paragraph('b-call', 'Act now.') });
    expect(replaced.blocks[1]).toEqual(paragraph('b-call', 'Act now.'));
  });

  test('get their one text form: one line, no control characters', () => {
    const letter = letterAfter({
      op: 'replace-block',
      letter: letterUid,
      block: paragraph('b-call', ' Two\nlines\u0007, # not a heading '),
    });
    expect(letter.blocks[1]).toEqual(paragraph('b-call', 'Two lines, # not a heading'));
  });

  test('a block that is gone, or changed under the writer, is a stale anchor', () => {
    const open = (walesRecords.get(letterUid) as Letter).blocks[0];
    const was = fingerprintBlock(open as unknown as Readonly<Record<string, Json>>);
    const block = paragraph('b-open', 'New words');
    expect(codes({ op: 'put-block', letter: letterUid, block: paragraph('b-0001', 'x'), after: 'b-gone' })).toEqual([
      'stale-block',
    ]);
    expect(codes({ op: 'replace-block', letter: letterUid, block, was })).toEqual([]);
    expect(
      codes(
        { op: 'replace-block', letter: letterUid, block, was },
        { op: 'replace-block', letter: letterUid, block, was },
      ),
    ).toEqual(['stale-block']);
    expect(codes({ op: 'put-block', letter: letterUid, block: paragraph('b-open', 'x'), after: null })).toEqual([
      'duplicate-block',
    ]);
  });
});

test('any edits leave every record in the form that reading it again gives', () => {
  fc.assert(
    fc.property(anySteps(10), (steps) => {
      const { records } = editAll(walesBriefing, steps);
      const again = valueOf(
        applyPatches(
          new Map(),
          [...records.values()].map((record): RecordPatch => ({ op: 'put', record })),
        ),
      );
      expect(canonicalJson([...again.values()] as unknown as Json)).toBe(
        canonicalJson([...records.values()] as unknown as Json),
      );
    }),
    { numRuns: 200 },
  );
});
