import { describe, expect, test } from 'vitest';
import { resolveLetter, type ResolvedLetter } from './index.ts';
import type { RecordMap } from '../model/index.ts';
import { exampleBriefing, makeLetter } from './testing/example-records.ts';

function resolve(records: RecordMap): ResolvedLetter {
  const resolved = resolveLetter(records, 'ministers');
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value;
}

describe('signatories', () => {
  const sign = (count: number) =>
    resolve(
      exampleBriefing(
        makeLetter({
          signatories: Array.from({ length: count }, (_, at) => ({
            name: `P${String(at)}`,
            organisationName: `Org ${String(count - at).padStart(3, '0')}`,
          })),
        }),
      ),
    ).plan;
  test.each([
    [0, 'none'],
    [1, 'single'],
    [4, 'single'],
    [5, 'two-columns'],
    [12, 'two-columns'],
    [13, 'three-columns'],
    [60, 'three-columns'],
    [61, 'annex'],
    [800, 'annex'],
  ])('%d signatories: %s', (count, layout) => {
    expect(sign(count).signatories).toMatchObject({ layout, count });
  });

  test('keep the order given up to 12, then stand by organisation', () => {
    expect(sign(12).signatories.organisations[0]?.organisation).toBe('Org 012');
    expect(sign(13).signatories.organisations[0]?.organisation).toBe('Org 001');
  });

  test('over 60 are an annex table, and individuals stand apart', () => {
    const organised = Array.from({ length: 61 }, (_, at) => ({ name: `P${String(at)}`, organisationName: 'The Fund' }));
    const { plan } = resolve(
      exampleBriefing(makeLetter({ signatories: [...organised, { name: 'Sam', role: 'Parent' }], annex: false })),
    );
    expect(plan.annex?.tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Signatories for organisations', 61],
      ['Signatories for themselves', 1],
    ]);
    expect(plan.annex?.figures).toEqual([]);
  });

  test('a role stands in for a name, an organisation for both, and an unknown person is wrong', () => {
    const signatories = [
      { organisation: 'charity-1', role: 'Director' },
      { organisation: 'charity-2' },
      { person: 'trust-chief-executive' },
      { person: 'nobody' },
    ];
    const { plan, findings } = resolve(exampleBriefing(makeLetter({ signatories }, [])));
    expect(plan.signatories.organisations).toEqual([
      { name: 'Director', role: '', organisation: 'Example Children’s Trust' },
      { name: 'Example Youth Wales', role: '', organisation: '' },
      { name: 'Chief Executive', role: '', organisation: 'Example Children’s Trust' },
    ]);
    expect(plan.signatories.individuals).toEqual([
      { name: '[nobody is not in the briefing]', role: '', organisation: '' },
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['signatory-unknown']);
  });
});
