/** Rows of undo steps: what each own step found and what it left, so that undo reaches over sessions (DESIGN 5, Undo). */
import type { BriefingRecord } from '../../core/model/index.ts';
import type { Driver, Row } from './driver.ts';
import { parseBody, writeBody } from './bodies.ts';

/** uid -> the record, or null where there was none. */
export type Bodies = Readonly<Record<string, BriefingRecord | null>>;

export interface UndoStep {
  readonly place: number;
  /** The window or command that made it; undo takes back only its own. */
  readonly owner: string;
  /** What was being edited; edits of the same part run together into one step. */
  readonly part: string | undefined;
  readonly before: Bodies;
  readonly after: Bodies;
}

type StepBody = Omit<UndoStep, 'place'>;

/** Older steps than this many are forgotten; the history still has them. */
const mostSteps = 500;

export function forgetUndone(driver: Driver, briefing: string, owner: string): void {
  driver.run('DELETE FROM undo_steps WHERE briefing = ? AND owner = ? AND undone = 1', briefing, owner);
}

export function addStep(driver: Driver, briefing: string, step: StepBody): void {
  driver.run(
    `INSERT INTO undo_steps (briefing, place, owner, part, before, after)
     VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM undo_steps WHERE briefing = ?), ?, ?, ?, ?)`,
    ...[briefing, briefing, step.owner, step.part ?? null, writeBody(step.before), writeBody(step.after)],
  );
  driver.run(
    'DELETE FROM undo_steps WHERE briefing = ? AND place <= (SELECT max(place) FROM undo_steps WHERE briefing = ?) - ?',
    ...[briefing, briefing, mostSteps],
  );
}

export function updateStep(driver: Driver, briefing: string, step: UndoStep): void {
  driver.run(
    'UPDATE undo_steps SET before = ?, after = ? WHERE briefing = ? AND place = ?',
    ...[writeBody(step.before), writeBody(step.after), briefing, step.place],
  );
}

export function markUndone(driver: Driver, briefing: string, place: number, undone: boolean): void {
  driver.run('UPDATE undo_steps SET undone = ? WHERE briefing = ? AND place = ?', undone ? 1 : 0, briefing, place);
}

/** The newest step of anyone that is not undone: the only one that a further edit may run together with. */
export function newestStep(driver: Driver, briefing: string): UndoStep | undefined {
  return readStep(
    driver.one('SELECT * FROM undo_steps WHERE briefing = ? AND undone = 0 ORDER BY place DESC LIMIT 1', briefing),
  );
}

export function stepToUndo(driver: Driver, briefing: string, owner: string): UndoStep | undefined {
  const sql = 'SELECT * FROM undo_steps WHERE briefing = ? AND owner = ? AND undone = 0 ORDER BY place DESC LIMIT 1';
  return readStep(driver.one(sql, briefing, owner));
}

export function stepToRedo(driver: Driver, briefing: string, owner: string): UndoStep | undefined {
  const sql = 'SELECT * FROM undo_steps WHERE briefing = ? AND owner = ? AND undone = 1 ORDER BY place LIMIT 1';
  return readStep(driver.one(sql, briefing, owner));
}

function readStep(row: Row | undefined): UndoStep | undefined {
  if (row === undefined) return undefined;
  return {
    place: Number(row['place']),
    owner: String(row['owner']),
    part: typeof row['part'] === 'string' ? row['part'] : undefined,
    before: parseBody(row['before']) as Bodies,
    after: parseBody(row['after']) as Bodies,
  };
}
