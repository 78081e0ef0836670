/** How far a freedom-of-information request has come on a given day, and whether its answer can be used. */
import type { FoiRequest } from '../model/index.ts';
import { dueDates, workingDaysBetween } from './working-days.ts';

/** The outcomes of a request, and `overdue`, which only a day can tell. */
export type RequestState = FoiRequest['outcome'] | 'overdue';

export interface Standing {
  readonly state: RequestState;
  readonly received: string;
  /** The 20th working day by the bank holidays of England and Wales, or the day that the request itself gives. */
  readonly due: string;
  /** The same by the bank holidays of every part of the UK: the authority is late in law only after it. */
  readonly atTheLatest: string;
  /** Working days that are left until it is due; negative once it is overdue. Only while an answer is awaited. */
  readonly daysLeft?: number;
  /** Working days between the day it was due and the day it came; only for an answer that came late. */
  readonly daysLate?: number;
}

/** @param today the day that is asked about, as ISO text: the core has no clock. */
export function standingOn(request: FoiRequest, today: string): Standing {
  const received = request.received ?? request.asked;
  const reckoned = dueDates(received);
  const due = request.due ?? reckoned.due;
  const atTheLatest = request.due ?? reckoned.atTheLatest;
  const dates = { received, due, atTheLatest };
  if (isAnswered(request)) {
    const { outcome, replied } = request;
    const state = isAwaited(outcome) ? 'replied' : outcome;
    const late = replied !== undefined && replied > due ? { daysLate: workingDaysBetween(due, replied) } : {};
    return { state, ...dates, ...late };
  }
  const overdue = today > due;
  const acknowledged = request.acknowledged !== undefined && request.acknowledged <= today;
  const waiting = request.outcome === 'acknowledged' || acknowledged ? 'acknowledged' : 'asked';
  return { state: overdue ? 'overdue' : waiting, ...dates, daysLeft: workingDaysBetween(today, due) };
}

/** Did an answer of any kind come, a refusal among them? */
export function isAnswered({ outcome, replied }: FoiRequest): boolean {
  return replied !== undefined || !isAwaited(outcome);
}

/** Can the answer be used? Unless it is said, a full reply can, and a partial one or a refusal cannot. */
export function isUsable({ usable, outcome }: FoiRequest): boolean {
  return usable ?? outcome === 'replied';
}

function isAwaited(outcome: FoiRequest['outcome']): boolean {
  return outcome === 'asked' || outcome === 'acknowledged';
}
