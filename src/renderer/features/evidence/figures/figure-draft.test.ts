import { describe, expect, test } from 'vitest';
import { exampleBriefing } from '../../../../core/letters/testing/example-records.ts';
import { findRecord, recordsOfKind } from '../../../../core/model/index.ts';
import { applyPatches } from '../../../../core/patches/index.ts';
import { draftOf, patchesOf, problemsOf } from './figure-draft.ts';

const records = exampleBriefing();
const figures = recordsOfKind(records, 'figure');

function saved(draft: ReturnType<typeof draftOf>, id?: string) {
  const figure = id === undefined ? undefined : findRecord(records, 'figure', id);
  const made = patchesOf(records, draft, figure, () => 'f'.repeat(32));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const after = applyPatches(records, made.value.patches);
  if (!after.ok) throw new Error(after.problems[0]?.message);
  return { after: after.value, id: made.value.id, figure: findRecord(after.value, 'figure', made.value.id)! };
}

describe('the form of a figure', () => {
  test.each(figures.map(({ id }) => id))('that is saved untouched changes nothing of %s', (id) => {
    const figure = findRecord(records, 'figure', id)!;
    expect(saved(draftOf(figure, ''), id).figure).toEqual(figure);
  });

  test('makes a figure of a published number, traced to its source and place', () => {
    const draft = {
      ...draftOf(undefined, 'childline'),
      ...{ label: 'Sessions about a related theme', value: '7', asPublished: 'up 7%', measure: 'change' as const },
      ...{ place: 'page 3', period: '2023/24', area: 'Wales', source: recordsOfKind(records, 'source')[0]!.id },
    };
    expect(problemsOf(draft, true)).toEqual({});
    expect(saved(draft).figure).toMatchObject({
      id: 'sessions-about-a-related-theme',
      type: 'reported',
      value: '7',
      asPublished: 'up 7%',
      measure: 'change',
      place: 'page 3',
      area: { code: 'W92000004' },
      period: { start: '2023-04-01', end: '2024-03-31', kind: 'financial' },
    });
  });

  test('renames a figure wherever it is named', () => {
    const figure = findRecord(records, 'figure', 'wales-total')!;
    const { after } = saved({ ...draftOf(figure, ''), id: 'wales-2023-24' }, 'wales-total');
    expect(findRecord(after, 'figure', 'wales-total')).toBeUndefined();
    expect(JSON.stringify(recordsOfKind(after, 'letter'))).toContain('{of=wales-2023-24}');
  });

  test('says what is missing', () => {
    const draft = { ...draftOf(undefined, ''), value: 'many', unitOne: 'offence', knownPart: 'wales-total' };
    expect(Object.keys(problemsOf(draft, true)).sort()).toEqual(['known', 'label', 'source', 'unit', 'value']);
  });
});
