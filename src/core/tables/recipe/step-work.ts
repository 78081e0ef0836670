/** What every step needs: columns found by name, and problems that name the step and the nearest names. */
import { failure, success, type Problem, type Result } from '../../model/index.ts';
import { suggestNames } from '../nearest.ts';
import type { Frame, FrameColumn, RecipeState, StepDone } from './frame.ts';
import type { StepName, StepOf } from './steps.ts';

/** A step at work: `place` is "Step 3 (filter)". */
export type StepRunner<K extends StepName> = (state: RecipeState, step: StepOf<K>, place: string) => Result<StepDone>;

export function done(state: RecipeState, ...remarks: string[]): Result<StepDone> {
  return success({ state, remarks });
}

export function stopped(place: string, message: string, remedy: string): { ok: false; problems: readonly Problem[] } {
  return failure({ code: 'recipe-step', message: `${place}: ${message}`, remedy });
}

/** The frame, where the headings have been read. */
export function frameOf(state: RecipeState, place: string): Result<Frame> {
  if (state.frame !== undefined) return success(state.frame);
  return stopped(place, 'there are no columns yet.', 'Put the steps “choose” and “header-rows” before it.');
}

/** The column with this name; a problem with the nearest names where there is none. */
export function columnNamed(frame: Frame, name: string, place: string): Result<FrameColumn> {
  const found = frame.columns.find((column) => column.name.trim() === name.trim());
  if (found !== undefined) return success(found);
  const names = frame.columns.map((column) => column.name);
  return stopped(place, `there is no column “${name}”.`, suggestNames(name, names, 'columns'));
}

/** Several columns by name; every one that is missing is a problem. */
export function columnsNamed(frame: Frame, names: readonly string[], place: string): Result<FrameColumn[]> {
  const found = names.map((name) => columnNamed(frame, name, place));
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return failure(...problems);
  return success(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

export function withFrame(state: RecipeState, frame: Frame): RecipeState {
  return { ...state, frame };
}

export function columnsOf(frame: Frame, role: FrameColumn['role']): FrameColumn[] {
  return frame.columns.filter((column) => column.role === role);
}

/** "1 row", "2,194 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}

/** “Gwent”, “Kent” and 4 more. */
export function listed(labels: readonly string[], most = 6): string {
  const shown = labels.slice(0, most).map((label) => `“${label}”`);
  if (labels.length > most) return `${shown.join(', ')} and ${String(labels.length - most)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
