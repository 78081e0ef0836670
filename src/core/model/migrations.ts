/**
 * Migrations of stored briefings: named steps from one format version to the next, without gaps. An older file is migrated
 * on a copy; a newer one is refused in words (DESIGN 3.6).
 */
import type { Json } from './canonical.ts';
import { failure, success, type Problem, type Result } from './problem.ts';

/** The format that this app writes, and the newest that it reads. */
export const formatVersion = 1;

/** A briefing as stored, before any schema of this version has typed it. */
export interface StoredBriefing {
  readonly records: readonly Json[];
  readonly revisions: readonly Json[];
}

export interface Migration {
  /** What it does, as a short name: `quotes-gain-approval`. */
  readonly name: string;
  readonly from: number;
  /** Always `from + 1`. */
  readonly to: number;
  /** Makes a new stored briefing; it gets a copy, so it may also change that. */
  readonly migrate: (stored: StoredBriefing) => Result<StoredBriefing>;
}

/** Version 1 is the first: there is nothing older to migrate. */
export const migrations: readonly Migration[] = [];

/** What is wrong with a list of migrations: a gap, a leap, an end short of the current version. Undefined: nothing. */
export function findGap(steps: readonly Migration[], current: number): string | undefined {
  const first = steps[0]?.from ?? current;
  for (const [index, step] of steps.entries()) {
    if (step.from !== first + index) return `${step.name} begins at ${step.from}, not at ${first + index}`;
    if (step.to !== step.from + 1) return `${step.name} leaps from ${step.from} to ${step.to}`;
  }
  const end = steps.at(-1)?.to ?? current;
  return end === current ? undefined : `the last migration ends at ${end}, not at ${current}`;
}

/**
 * Brings a stored briefing to the current version. The input is never changed.
 * Problems: `newer-format`, `no-migration` (older than any step), `migration-failed` (names the step and its reasons).
 */
export function migrateStored(
  stored: StoredBriefing,
  version: number,
  steps: readonly Migration[] = migrations,
  current = formatVersion,
): Result<StoredBriefing> {
  if (version > current) return failure(newerFormat(version, current));
  if (version === current) return success(stored);
  const first = steps.findIndex(({ from }) => from === version);
  if (first < 0) {
    const message = `This briefing has format ${version}, which is too old for this app.`;
    return failure({
      code: 'no-migration',
      message,
      remedy: 'Open it with an older Briefing Desk and share it again.',
    });
  }
  let copy = JSON.parse(JSON.stringify(stored)) as StoredBriefing;
  for (const step of steps.slice(first)) {
    const next = step.migrate(copy);
    if (!next.ok) return failure(...next.problems.map((problem) => failed(step, problem)));
    copy = next.value;
  }
  return success(copy);
}

/** Says that a file comes from a newer app. */
export function newerFormat(version: number, current = formatVersion): Problem {
  return {
    code: 'newer-format',
    message: `This briefing was made with a newer Briefing Desk: it has format ${version}, and this app reads up to ${current}.`,
    remedy: 'Update Briefing Desk, or ask for the briefing in an older format.',
  };
}

function failed(step: Migration, problem: Problem): Problem {
  return {
    ...problem,
    code: 'migration-failed',
    message: `The step “${step.name}” could not be done: ${problem.message}`,
  };
}
