/** The worker of the checks: holds a copy of the records, resolves every letter and finds what is to be said about it. */
import '../no-eval.ts';
import { checkBriefing } from '../../core/checks/index.ts';
import { evaluateFigures } from '../../core/figures/index.ts';
import { resolveLetter } from '../../core/letters/index.ts';
import { recordsOfKind, type BriefingRecord } from '../../core/model/index.ts';
import type { ChecksAnswer, ChecksRequest } from './checks-messages.ts';

const records = new Map<string, BriefingRecord>();

self.addEventListener('message', ({ data }: MessageEvent<ChecksRequest>) => {
  if (data.anew) records.clear();
  for (const uid of data.removed) records.delete(uid);
  for (const record of data.changed) records.set(record.uid, record);
  self.postMessage(check(data.ticket));
});

function check(ticket: number): ChecksAnswer {
  const evaluation = evaluateFigures(records);
  const letters = new Map(
    recordsOfKind(records, 'letter').map(({ id }) => {
      const resolved = resolveLetter(records, id, { evaluation });
      return [id, resolved.ok ? resolved.value : { problems: resolved.problems }];
    }),
  );
  return { ticket, findings: checkBriefing(records, { evaluation }), letters };
}
