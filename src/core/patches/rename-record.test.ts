import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleBriefing, makeLetter, makeRecord } from '../letters/testing/example-records.ts';
import { findRecord, type Letter, type RecordMap } from '../model/index.ts';
import { valueOf } from '../sharing/testing/wales.ts';
import { applyPatches, indexByName, referencesIn, renameRecord, resolveReference } from './index.ts';

const briefing = exampleBriefing(
  makeRecord('chart', 'platforms', {
    chartKind: 'bar',
    title: 'Snapchat stood in :figure[half]{of=wales-total} of offences',
    data: { figures: [{ figure: 'wales-total' }] },
    reference: { figure: 'wales-total', label: 'Wales' },
  }),
);

const renamed = (records: RecordMap, uid: string, id: string): RecordMap =>
  valueOf(applyPatches(records, valueOf(renameRecord(records, uid, id))));

/** Who refers to whom, by uid; an id that nothing has shows as it is written. */
function links(records: RecordMap): string[] {
  const index = indexByName(records);
  return [...records.values()].flatMap((record) =>
    referencesIn(record).map(({ id, kinds }) => `${record.uid} > ${resolveReference(index, id, kinds)?.uid ?? id}`),
  );
}

describe('renaming a figure', () => {
  const figure = findRecord(briefing, 'figure', 'wales-total')!;
  const after = renamed(briefing, figure.uid, 'wales-2023-24');

  test('keeps its uid and changes only its id', () => {
    expect(after.get(figure.uid)).toEqual({ ...figure, id: 'wales-2023-24' });
  });

  test('is followed by every text, argument and chart', () => {
    const written = JSON.stringify([...after.values()]);
    expect(written).toContain('{of=wales-2023-24}');
    expect(written).not.toContain('{of=wales-total}');
    expect(findRecord(after, 'chart', 'platforms')).toMatchObject({
      title: 'Snapchat stood in :figure[half]{of=wales-2023-24} of offences',
      data: { figures: [{ figure: 'wales-2023-24' }] },
      reference: { figure: 'wales-2023-24' },
    });
  });

  test('leaves alone what only looks like it: wording, other attributes, plain text', () => {
    const text = 'wales-total :figure[wales-total]{of="wales-total"} \\:figure[a]{of=wales-total} {of=wales-total}';
    const letter = makeLetter({}, [{ type: 'paragraph', text }]);
    const records = renamed(new Map(briefing).set(letter.uid, letter), figure.uid, 'w');
    expect((records.get(letter.uid) as Letter).blocks[0]).toMatchObject({
      text: 'wales-total :figure[wales-total]{of="w"} \\:figure[a]{of=wales-total} {of=wales-total}',
    });
  });
});

test('an id that is taken, also by an office where letters name people, is refused', () => {
  const office = [...briefing.values()].find(({ kind }) => kind === 'office')!;
  const person = [...briefing.values()].find(({ kind }) => kind === 'person')!;
  const code = (uid: string, id: string) => {
    const result = renameRecord(briefing, uid, id);
    return result.ok ? 'renamed' : result.problems[0]?.code;
  };
  expect(code(person.uid, office.id)).toBe('duplicate-id');
  expect(code(person.uid, 'Not an id')).toBe('record-shape');
  expect(code('f'.repeat(32), 'x')).toBe('unknown-uid');
  expect(code(person.uid, person.id)).toBe('renamed');
});

test('whatever is renamed, nothing dangles and nothing points elsewhere', () => {
  expect(links(briefing).length).toBeGreaterThan(20);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('a', 'b', 'c-1', 'wales')), { maxLength: 8 }),
      (renames) => {
        let records = briefing;
        for (const [at, id] of renames) {
          const uid = [...briefing.keys()][at % briefing.size]!;
          const patches = renameRecord(records, uid, id);
          if (patches.ok) records = valueOf(applyPatches(records, patches.value));
        }
        expect(links(records)).toEqual(links(briefing));
      },
    ),
    { numRuns: 100 },
  );
});
