/** A request as a form holds it, what is missing in it, and the record that it makes. */
import type { FoiRequest } from '../../../../core/model/index.ts';
import { requestWords } from '../../../words/evidence-requests.ts';

export interface RequestDraft {
  authority: string;
  source: string;
  reference: string;
  asked: string;
  received: string;
  acknowledged: string;
  due: string;
  replied: string;
  outcome: FoiRequest['outcome'];
  exemption: string;
  usable: 'yes' | 'no' | 'unknown';
  bothYears: 'yes' | 'no' | 'unknown';
  note: string;
}

const say = (value: boolean | undefined): 'yes' | 'no' | 'unknown' =>
  value === undefined ? 'unknown' : value ? 'yes' : 'no';

export function requestDraftOf(request: FoiRequest | undefined, today: string): RequestDraft {
  return {
    authority: request?.authority ?? '',
    source: request?.source ?? '',
    reference: request?.reference ?? '',
    asked: request?.asked ?? today,
    received: request?.received ?? '',
    acknowledged: request?.acknowledged ?? '',
    due: request?.due ?? '',
    replied: request?.replied ?? '',
    outcome: request?.outcome ?? 'asked',
    exemption: request?.exemption ?? '',
    usable: say(request?.usable),
    bothYears: say(request?.bothYears),
    note: request?.note ?? '',
  };
}

export type RequestProblems = Partial<Record<'authority' | 'asked' | 'replied', string>>;

export function requestProblems(draft: RequestDraft): RequestProblems {
  return {
    ...(draft.authority.trim() === '' && { authority: requestWords.needed }),
    ...(draft.asked === '' && { asked: requestWords.needed }),
    ...(draft.replied !== '' && draft.replied < draft.asked && { replied: requestWords.repliedBefore }),
  };
}

export function requestFrom(
  before: Pick<FoiRequest, 'uid' | 'id'> & Partial<FoiRequest>,
  draft: RequestDraft,
): FoiRequest {
  const typed = {
    source: draft.source,
    reference: draft.reference.trim(),
    received: draft.received,
    acknowledged: draft.acknowledged,
    due: draft.due,
    replied: draft.replied,
    exemption: draft.exemption.trim(),
    note: draft.note.trim(),
  };
  const truths = { usable: draft.usable, bothYears: draft.bothYears };
  const names = new Set([...Object.keys(typed), ...Object.keys(truths)]);
  return {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.has(name))),
    ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')),
    ...Object.fromEntries(
      Object.entries(truths).flatMap(([name, value]) => (value === 'unknown' ? [] : [[name, value === 'yes']])),
    ),
    kind: 'request',
    authority: draft.authority.trim(),
    asked: draft.asked,
    outcome: draft.outcome,
  } as FoiRequest;
}
