/** Undo steps: what an edit found and what it left, and when two edits are one step. */
import { diffRecords, sameRecord, type BriefingRecord, type RecordMap } from '../../core/model/index.ts';
import type { Driver } from './driver.ts';
import type { Editor } from './library-shape.ts';
import { addStep, forgetUndone, newestStep, updateStep, type Bodies } from './undo-rows.ts';

/** An edit that names no window. */
const nobody = 'desk';

export function ownerOf(who: Editor): string {
  return who.owner ?? nobody;
}

/**
 * Keeps an edit as a step of its owner. It runs together with the newest step where both are of one part (a block, a
 * second); what the owner had undone before can no longer be redone.
 */
export function keepStep(driver: Driver, briefing: string, before: RecordMap, after: RecordMap, who: Editor): void {
  const uids = Object.keys(diffRecords(before, after));
  if (uids.length === 0) return;
  const step = { owner: ownerOf(who), part: who.part, before: bodiesOf(before, uids), after: bodiesOf(after, uids) };
  forgetUndone(driver, briefing, step.owner);
  const newest = newestStep(driver, briefing);
  if (newest?.part === undefined || newest.part !== step.part || newest.owner !== step.owner) {
    addStep(driver, briefing, step);
    return;
  }
  const joined = { before: { ...step.before, ...newest.before }, after: { ...newest.after, ...step.after } };
  updateStep(driver, briefing, { ...newest, ...joined });
}

function bodiesOf(records: RecordMap, uids: readonly string[]): Bodies {
  return Object.fromEntries(uids.map((uid) => [uid, records.get(uid) ?? null]));
}

export function sameBody(record: BriefingRecord | undefined, body: BriefingRecord | null): boolean {
  return record === undefined || body === null ? record === undefined && body === null : sameRecord(record, body);
}
