import { describe, expect, test } from 'vitest';
import { isOpen, recordSchemas, type RecordMap } from '../model/index.ts';
import { applyPatches } from '../patches/index.ts';
import { edit, letterUid, uidOf, valueOf, walesBriefing } from '../sharing/testing/wales.ts';
import { acceptFinding, checkBriefing, whyNotAccepted, withdrawAcceptance } from './index.ts';

const by = { name: 'Policy Officer', role: 'Policy Officer' };
const share = recordSchemas.figure.parse({
  ...{ uid: uidOf('figure', 'gwent-share'), id: 'gwent-share', kind: 'figure', label: 'Gwent’s part of Wales' },
  ...{ type: 'derived', calculation: 'share', area: { code: 'W92000004', label: 'Wales', nations: ['wales'] } },
  args: { part: [{ figure: 'gwent-known' }], whole: [{ figure: 'wales-total' }] },
});
const { records } = edit(walesBriefing, [
  { op: 'put', record: share },
  {
    op: 'put-block',
    letter: letterUid,
    after: null,
    block: { id: 'b-shar', type: 'paragraph', text: 'Of all of them, :figure[auto]{of=gwent-share} were in Gwent.' },
  },
]);
const found = (state: RecordMap) => checkBriefing(state).filter(({ rule }) => rule === 'base-missing');
const acceptance = { reason: 'The sentence before gives the base.', by, date: '2025-03-12' };

describe('a misleading finding', () => {
  test('is accepted with a reason, named and dated, and can be taken back', () => {
    const [finding] = found(records);
    const accepted = valueOf(applyPatches(records, [acceptFinding(records, finding!, acceptance)!]));
    const [after] = found(accepted);
    expect(isOpen(after!)).toBe(false);
    expect(after!.accepted).toEqual({ ...acceptance, by: by.name, role: by.role });
    const back = valueOf(applyPatches(accepted, [withdrawAcceptance(accepted, after!)!]));
    expect(found(back)).toEqual(found(records));
    expect(back.get(letterUid)).toEqual(records.get(letterUid));
  });

  test('accepted anew has one acceptance, not two', () => {
    const once = valueOf(applyPatches(records, [acceptFinding(records, found(records)[0]!, acceptance)!]));
    const again = { ...acceptance, reason: 'Another reason altogether.' };
    expect(acceptFinding(once, found(once)[0]!, again)).toMatchObject({ value: [{ reason: again.reason }] });
  });

  test('needs ten characters, a letter, and to be misleading', () => {
    const [finding] = found(records);
    expect(acceptFinding(records, finding!, { ...acceptance, reason: ' too short ' })).toBeUndefined();
    const { letter: _letter, ...elsewhere } = finding!.where;
    expect(whyNotAccepted({ ...finding!, where: elsewhere })).toContain('no letter');
    expect(whyNotAccepted({ ...finding!, severity: 'wrong' })).toContain('Correct it');
    expect(whyNotAccepted({ ...finding!, severity: 'style' })).toContain('Style');
    expect(acceptFinding(records, { ...finding!, severity: 'wrong' }, acceptance)).toBeUndefined();
  });
});
