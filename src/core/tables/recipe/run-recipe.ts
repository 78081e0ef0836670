/**
 * Runs a recipe: the steps in their order on a workbook, with what each did to the rows. A step that does not find what it
 * names stops the run and says so with the nearest names; it never takes another cell instead (DESIGN 5, Table and cell).
 */
import { failure, success, type Result } from '../../model/index.ts';
import type { Workbook } from '../sheet.ts';
import { chooseCells, readHeaderRows } from './choose-cells.ts';
import type { RecipeState, StepDone } from './frame.ts';
import {
  describeFacts,
  dropColumns,
  fillDown,
  fillMerged,
  giveRoles,
  keepColumns,
  readSections,
  renameColumns,
  splitNotes,
} from './label-steps.ts';
import { mapAreas, readPeriods, useStored } from './reading-steps.ts';
import { pivot, unpivot } from './reshape-steps.ts';
import { dropTotals, filterRows, markTotals } from './row-steps.ts';
import type { StepRunner } from './step-work.ts';
import { describeStep, readSteps, type RecipeStep, type StepName } from './steps.ts';
import { sumQuarters, sumRows } from './sum-steps.ts';
import { writeTable, type RecipeTable } from './write-table.ts';

/** What one step did. */
export interface StepTrail {
  /** "filter: column PFA; within Wales". */
  readonly step: string;
  /** Rows and columns after it; 0 before the headings are read. */
  readonly rows: number;
  readonly columns: number;
  /** What a person should know of it. */
  readonly remarks: readonly string[];
}

export interface RecipeResult {
  readonly table: RecipeTable;
  readonly trail: readonly StepTrail[];
}

type Runners = { readonly [K in StepName]: StepRunner<K> };

const runners: Runners = {
  choose: chooseCells,
  'header-rows': readHeaderRows,
  'fill-merged': fillMerged,
  'fill-down': fillDown,
  sections: readSections,
  'split-notes': splitNotes,
  rename: renameColumns,
  filter: filterRows,
  keep: keepColumns,
  drop: dropColumns,
  roles: giveRoles,
  unpivot,
  pivot,
  sum: sumRows,
  'sum-quarters': sumQuarters,
  'map-areas': mapAreas,
  'mark-totals': markTotals,
  'drop-totals': dropTotals,
  'read-periods': readPeriods,
  'use-stored': useStored,
  describe: describeFacts,
};

/**
 * Runs the steps on the workbook. The table is what a record of the briefing needs beside its ids and source: columns,
 * displayed texts, the cells they stand in, notes, totals, areas, periods and the steps themselves.
 */
export function runRecipe(workbook: Workbook, steps: readonly unknown[]): Result<RecipeResult> {
  const typed = readSteps(steps);
  if (!typed.ok) return typed;
  let state: RecipeState = {
    workbook,
    chosen: [],
    frame: undefined,
    facts: { notes: [], marked: {}, totals: [], areas: {}, periods: {}, breaks: [] },
  };
  const trail: StepTrail[] = [];
  for (const [at, step] of typed.value.entries()) {
    const result = runStep(state, step, `Step ${String(at + 1)} (${step.step})`);
    if (!result.ok) return result;
    state = result.value.state;
    trail.push({
      step: describeStep(step),
      rows: state.frame?.rows ?? 0,
      columns: state.frame?.columns.length ?? 0,
      remarks: result.value.remarks,
    });
  }
  if (state.frame === undefined) {
    return failure({
      code: 'recipe-step',
      message: 'The recipe reads no columns.',
      remedy: 'Begin it with the steps “choose” and “header-rows”.',
    });
  }
  const table = writeTable(state, state.frame, steps);
  return table.ok ? success({ table: table.value, trail }) : table;
}

function runStep(state: RecipeState, step: RecipeStep, place: string): Result<StepDone> {
  // The runner under a step's own name takes that step.
  const run = runners[step.step] as StepRunner<StepName>;
  return run(state, step, place);
}
