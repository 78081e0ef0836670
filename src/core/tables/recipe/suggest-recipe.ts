/**
 * Turns what detection found into a recipe: everything that the importer did is a step that a person sees, changes and
 * replays. A ready recipe of the same shape comes first, where it runs.
 */
import { areaKindOf } from '../../areas/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { headingJoin } from '../detect/headers.ts';
import type { DetectedColumn, DetectedTable } from '../detect/index.ts';
import { endingIn, readLabelPeriod } from '../label-period.ts';
import { textAt, type Sheet, type Workbook } from '../sheet.ts';
import { recogniseShape, type RecognisedShape } from './recognise-shape.ts';
import { runRecipe } from './run-recipe.ts';
import { statedThreshold } from './stated-threshold.ts';
import type { Recipe, WrittenStep } from './steps.ts';

export interface SuggestedRecipe {
  readonly shape: RecognisedShape;
  /** The ready recipe that it is, where one fits. */
  readonly ready?: string;
  readonly steps: readonly WrittenStep[];
}

/** More rows than this are filtered to the latest periods: a table holds 200,000 cells at most. */
const mostCells = 200_000;

/** The recipe for a table that was found. @param ready recipes for known shapes, tried in their order */
export function suggestRecipe(
  workbook: Workbook,
  table: DetectedTable,
  ready: readonly Recipe[] = [],
): SuggestedRecipe {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const shape = recogniseShape(table, sheet);
  const own = stepsFor(workbook, table, sheet);
  // Long tables need what only a ready recipe knows: which quarters to add, how many periods to keep.
  const first = table.layout === 'long' || !runRecipe(workbook, own).ok;
  for (const recipe of first ? ready.filter((one) => one.shape === shape.shape) : []) {
    const steps = onSheet(recipe.steps as unknown as readonly WrittenStep[], workbook, table);
    if (runRecipe(workbook, steps).ok) return { shape, ready: recipe.id ?? recipe.title ?? shape.shape, steps };
  }
  return { shape, steps: own };
}

/** A ready recipe names no sheet: it is told the sheet that was looked at. */
function onSheet(steps: readonly WrittenStep[], workbook: Workbook, table: DetectedTable): WrittenStep[] {
  return steps.map((step) =>
    step.step === 'choose' && step.sheet === undefined && step.sheets === undefined && workbook.sheets.length > 1
      ? { ...step, sheet: table.sheet.trim(), table: table.number }
      : step,
  );
}

function stepsFor(workbook: Workbook, table: DetectedTable, sheet: Sheet | undefined): WrittenStep[] {
  const keys = table.columns.filter(({ use }) => use === 'key');
  const values = table.columns.filter(({ use }) => use === 'value');
  const steps: WrittenStep[] = [
    chooseStep(workbook, table),
    { step: 'header-rows', rows: table.headerRows, ...keyNames(keys) },
  ];
  if (sheet !== undefined) steps.push(...fillSteps(sheet, table, keys));
  if (table.sections.length > 0) steps.push({ step: 'sections', into: sectionName(table, sheet) });
  if (table.gluedNotes.length > 0 || table.columns.some(({ marks }) => marks.length > 0))
    steps.push({ step: 'split-notes' });
  if (table.onItsSide) return [...steps, ...turningSteps(keys, values), ...thresholdSteps(table)];
  const rename = areaHeading(table, keys);
  if (rename !== undefined) steps.push(rename.step);
  const area = keys.find(({ of }) => of === 'area');
  const code = table.columns.find(({ of }) => of === 'code');
  // Councils without codes are not in the gazetteer: there is nothing to match them to.
  if (area !== undefined && (code !== undefined || areaKindOf(area.name) !== 'local-authority'))
    steps.push(areaStep(rename?.name ?? area.name, code, area));
  const period = keys.find(({ of }) => of === 'period');
  steps.push(...periodSteps(table, period, values));
  const wide = table.columns.length + (table.sections.length > 0 ? 1 : 0);
  if (table.bodyRows * wide > mostCells && period !== undefined)
    steps.push({ step: 'filter', column: period.name, latest: latestThatFit(table, wide, sheet, period) });
  if (table.totals.length > 0) steps.push({ step: 'mark-totals' });
  return [...steps, ...thresholdSteps(table)];
}

function thresholdSteps(table: DetectedTable): WrittenStep[] {
  const stated = statedThreshold(table.notes, table.lines);
  if (stated === undefined) return [];
  const { threshold, zerosHidden } = stated;
  return [{ step: 'describe', threshold, ...(zerosHidden === undefined ? {} : { zerosHidden }) }];
}

/** Turns a table that lies on its side: the areas over its columns become its rows, its rows the columns. */
function turningSteps(keys: readonly DetectedColumn[], values: readonly DetectedColumn[]): WrittenStep[] {
  const [measure] = keys;
  if (measure === undefined) return [];
  const area = measure.name === 'Area' ? 'Area name' : 'Area';
  return [
    { step: 'unpivot', columns: values.map(({ name }) => name), into: [area] },
    { step: 'pivot', column: measure.name, value: 'Value' },
    { step: 'map-areas', column: area },
    { step: 'mark-totals' },
  ];
}

function chooseStep(workbook: Workbook, table: DetectedTable): WrittenStep {
  const keys = table.columns.filter(({ use }) => use === 'key');
  // A heading with a year in it is another one in the next edition.
  const value = table.columns.find(({ use, name, printed }) => use === 'value' && printed !== '' && !/\d/.test(name));
  const headings = [...keys, ...(value === undefined ? [] : [value])]
    .filter(({ printed }) => printed !== '')
    .map(({ name }) => name);
  const named = workbook.format === 'csv' && workbook.sheets.length === 1 ? {} : { sheet: table.sheet.trim() };
  const several = table.number > 1 ? { table: table.number } : {};
  return { step: 'choose', ...named, ...several, ...(headings.length === 0 ? {} : { headings }) };
}

/** Keys are named where their headings are printed without marks: they must be found again in the next edition. */
function keyNames(keys: readonly DetectedColumn[]): { keys?: string[] } {
  return keys.length > 0 && keys.every(({ marks }) => marks.length === 0) ? { keys: keys.map(({ name }) => name) } : {};
}

function fillSteps(sheet: Sheet, table: DetectedTable, keys: readonly DetectedColumn[]): WrittenStep[] {
  const first = table.range.row + table.headerRows;
  const last = table.range.row + table.range.rows - 1;
  const merged = keys.filter(({ at }) =>
    sheet.merges.some(
      (merge) =>
        merge.rows > 1 &&
        merge.row >= first &&
        merge.row <= last &&
        at >= merge.column &&
        at < merge.column + merge.columns,
    ),
  );
  return merged.length === 0 ? [] : [{ step: 'fill-merged', columns: merged.map(({ name }) => name) }];
}

function sectionName(table: DetectedTable, sheet: Sheet | undefined): string {
  const texts = table.sections.map((row) =>
    sheet === undefined ? '' : oneLine(sheet.columns.map((_, column) => textAt(sheet, row, column)).join(' ')),
  );
  const taken = new Set(table.columns.map(({ name }) => name));
  const name = texts.every((text) => readLabelPeriod(text) !== undefined) ? 'Period' : 'Group';
  return taken.has(name) ? `${name} (section)` : name;
}

/** A column of areas without a heading is called by the title: "… by local authority". */
function areaHeading(
  table: DetectedTable,
  keys: readonly DetectedColumn[],
): { step: WrittenStep; name: string } | undefined {
  const [key] = keys;
  const said = /\bby (local authority|police force area|police force|health board|region)\b/i.exec(
    table.title ?? '',
  )?.[1];
  if (keys.length !== 1 || key?.printed !== '' || said === undefined) return undefined;
  const name = `${said.slice(0, 1).toUpperCase()}${said.slice(1).toLowerCase()}`;
  return { step: { step: 'rename', columns: { [key.name]: name } }, name };
}

function areaStep(column: string, code: DetectedColumn | undefined, area: DetectedColumn): WrittenStep {
  const kind = areaKindOf(area.name);
  const as = kind === undefined || kind === 'group' || code !== undefined ? {} : { as: kind };
  return { step: 'map-areas', column, ...(code === undefined ? {} : { code: code.name }), ...as };
}

function periodSteps(
  table: DetectedTable,
  period: DetectedColumn | undefined,
  values: readonly DetectedColumn[],
): WrittenStep[] {
  if (period !== undefined) {
    const months = endingIn(period.name);
    return [
      {
        step: 'read-periods',
        column: period.name,
        ...(months === undefined ? {} : { ending: `${String(months) as '12' | '3'} months` as const }),
      },
    ];
  }
  const headed = values.some(({ name }) =>
    [name, ...name.split(headingJoin)].some(
      (part) => readLabelPeriod(part.replace(/ ?financial year$/i, '')) !== undefined,
    ),
  );
  if (headed) return [{ step: 'read-periods' }];
  if (table.period === undefined) return [];
  // Two years such as 2021/22 may be financial or academic: the step says which it was taken for.
  const kind = table.period.kind === 'financial' ? { kind: 'financial' as const } : {};
  return [{ step: 'read-periods', of: 'title', ...kind }];
}

function latestThatFit(table: DetectedTable, wide: number, sheet: Sheet | undefined, period: DetectedColumn): number {
  const labels = Math.max(1, (sheet?.columns[period.at]?.dictionary.length ?? 2) - 1);
  return Math.max(1, Math.min(8, Math.floor(mostCells / ((table.bodyRows / labels) * wide * 1.2))));
}
