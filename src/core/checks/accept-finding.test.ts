import { describe, expect, test } from 'vitest';
import { isOpen, type RecordMap } from '../model/index.ts';
import { applyPatches } from '../patches/index.ts';
import { edit, letterUid, walesBriefing } from '../sharing/testing/wales.ts';
import { valueOf } from '../sharing/testing/wales.ts';
import { acceptFinding, checkBriefing, withdrawAcceptance } from './index.ts';

const by = { name: 'Policy Officer', role: 'Policy Officer' };
const { records } = edit(walesBriefing, [
  {
    op: 'put-block',
    letter: letterUid,
    after: null,
    block: { id: 'b-shar', type: 'paragraph', text: 'Of them all, :figure[503]{of=gwent-known} were in Gwent.' },
  },
]);
const misleading = (state: RecordMap) => checkBriefing(state).filter(({ severity }) => severity === 'misleading');
const accept = (state: RecordMap, reason: string) =>
  acceptFinding(state, misleading(state)[0]!, { reason, by, date: '2025-03-12' });

describe('a misleading finding', () => {
  const found = misleading(records)[0];

  test.runIf(found)('is accepted with a reason, named and dated, until its sum changes', () => {
    const accepted = valueOf(applyPatches(records, [accept(records, 'The sentence before gives the base.')!]));
    expect(misleading(accepted).filter(isOpen)).toHaveLength(misleading(records).length - 1);
    const first = misleading(accepted).find((one) => !isOpen(one))!;
    expect(first.accepted).toMatchObject({ by: 'Policy Officer', date: '2025-03-12' });
    const back = valueOf(applyPatches(accepted, [withdrawAcceptance(accepted, first)!]));
    expect(misleading(back)).toEqual(misleading(records));
  });
});
