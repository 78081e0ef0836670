import { describe, expect, it } from 'vitest';
import { deriveUid, type BriefingRecord } from '../model/index.ts';
import { applyPatches } from './apply-patches.ts';
import { patchField } from './field-patch.ts';

const uid = deriveUid('test', 'person', 'chief');
const person = { uid, id: 'chief', kind: 'person', name: 'Chief', role: 'Chief Executive' } as BriefingRecord;

describe('patchField', () => {
  it('sets what was written', () => {
    expect(patchField(person, ['role'], 'Director')).toEqual([{ op: 'set', uid, path: ['role'], value: 'Director' }]);
  });

  it('takes out what was emptied', () => {
    expect(patchField(person, ['role'], '')).toEqual([{ op: 'unset', uid, path: ['role'] }]);
    expect(patchField(person, ['topics'], [])).toEqual([]);
  });

  it('says nothing where nothing changes', () => {
    expect(patchField(person, ['role'], 'Chief Executive')).toEqual([]);
    expect(patchField(person, ['email'], undefined)).toEqual([]);
  });

  it('reaches into members, and what it makes can be applied', () => {
    const patches = patchField(person, ['embargo', 'until'], '2025-03-12');
    const applied = applyPatches(new Map([[uid, person]]), patches);
    expect(applied.ok && applied.value.get(uid)).toMatchObject({ embargo: { until: '2025-03-12' } });
  });
});
