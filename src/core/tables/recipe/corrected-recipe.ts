/**
 * The recipe for a table that a person put right by hand: its range, its header rows, what its columns are. Every correction
 * becomes a step that is seen and replayed, like what was found.
 */
import { success, type Result } from '../../model/index.ts';
import { correctTable, type CellRange, type DetectedTable } from '../detect/index.ts';
import type { Workbook } from '../sheet.ts';
import { rangeText } from './choose-cells.ts';
import { headingOf } from './make-frame.ts';
import type { Recipe, WrittenStep } from './steps.ts';
import { suggestRecipe, type SuggestedRecipe } from './suggest-recipe.ts';

export type ColumnPart = 'key' | 'value' | 'note' | 'out';

/** What a person says of a table. Each part left out is as found. */
export interface Correction {
  readonly range?: CellRange | undefined;
  readonly headerRows?: number | undefined;
  /** By column of the sheet, from 0. */
  readonly parts?: ReadonlyMap<number, ColumnPart> | undefined;
}

export interface CorrectedTable {
  readonly table: DetectedTable;
  readonly suggested: SuggestedRecipe;
}

/**
 * The table as corrected, and the recipe that reads it so.
 * @returns the problems of `correctTable`: `sheet-unknown`, `table-empty`.
 */
export function correctRecipe(
  workbook: Workbook,
  found: Pick<DetectedTable, 'sheet' | 'number' | 'range'>,
  correction: Correction,
  ready: readonly Recipe[] = [],
): Result<CorrectedTable> {
  const { range, headerRows, parts = new Map<number, ColumnPart>() } = correction;
  const keys = [...parts].filter(([, part]) => part === 'key').map(([at]) => at);
  const corrected = correctTable(workbook, found, {
    range,
    headerRows,
    keyColumns: keys.length === 0 ? undefined : keys,
  });
  if (!corrected.ok) return corrected;
  const table = corrected.value;
  const untouched = range === undefined && headerRows === undefined && parts.size === 0;
  const suggested = suggestRecipe(workbook, table, untouched ? ready : []);
  if (untouched) return success({ table, suggested });
  const byRange = range !== undefined || headerRows !== undefined;
  const steps = suggested.steps.flatMap((step): WrittenStep[] => {
    if (step.step === 'choose' && byRange) return [chooseRange(workbook, table)];
    return step.step === 'header-rows' ? [step, ...roleSteps(table, parts)] : [step];
  });
  return success({ table, suggested: { shape: suggested.shape, steps } });
}

/** Headings that were put right cannot be found again by their names, so the cells are named. */
function chooseRange(workbook: Workbook, table: DetectedTable): WrittenStep {
  const named = workbook.sheets.length > 1 || workbook.format !== 'csv' ? { sheet: table.sheet.trim() } : {};
  return { step: 'choose', ...named, range: rangeText(table.range) };
}

function roleSteps(table: DetectedTable, parts: ReadonlyMap<number, ColumnPart>): WrittenStep[] {
  const of = (part: ColumnPart): string[] =>
    table.columns.filter(({ at }) => parts.get(at) === part).map((column) => headingOf(column));
  const [values, notes, out] = [of('value'), of('note'), of('out')];
  const roles: WrittenStep = {
    step: 'roles',
    ...(values.length > 0 && { values }),
    ...(notes.length > 0 && { notes }),
  };
  return [
    ...(values.length + notes.length > 0 ? [roles] : []),
    ...(out.length > 0 ? [{ step: 'drop' as const, columns: out }] : []),
  ];
}
