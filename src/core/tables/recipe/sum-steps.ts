/**
 * Steps that add rows: over quarters, over offences, over anything that is not named. A sum with a hidden number is a range,
 * a sum with a missing one is missing, and what the sums of two periods do not both hold is said (DOMAIN 15, 17).
 */
import { addQuantities, exactly } from '../../figures/arithmetic.ts';
import type { Quantity } from '../../figures/quantity.ts';
import { success, type Result } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { readCell } from '../read-cell.ts';
import { compareCategories } from './compare-categories.ts';
import { cellsOf, encodeTexts, takeRows, textOf, type Frame, type FrameColumn, type RecipeState } from './frame.ts';
import { groupRows, type RowGroups } from './reshape-steps.ts';
import { yearLabels } from './quarters.ts';
import {
  columnsNamed,
  columnsOf,
  counted,
  done,
  frameOf,
  listed,
  stopped,
  withFrame,
  type StepRunner,
} from './step-work.ts';

/** Adds the rows that share these labels. The other labels go; what they held is compared between periods. */
export const sumRows: StepRunner<'sum'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const by = columnsNamed(frame.value, step.by, place);
  if (!by.ok) return by;
  const values = valuesFor(frame.value, step.values, place);
  if (!values.ok) return values;
  const lost = frame.value.columns.filter((column) => !by.value.includes(column) && !values.value.includes(column));
  const compared = compareCategories(
    frame.value,
    by.value,
    lost.filter(({ role }) => role === 'key'),
    values.value,
  );
  const totalled = totalsAmong(state, lost);
  const summed = sumGroups(state, frame.value, by.value, values.value);
  const after = {
    ...withFrame(state, summed.frame),
    facts: { ...state.facts, breaks: [...state.facts.breaks, ...compared.breaks] },
  };
  return done(
    after,
    `${counted(frame.value.rows, 'row')} added into ${counted(summed.frame.rows, 'row')}.`,
    ...totalled,
    ...summed.remarks,
    ...compared.remarks,
  );
};

/** Adds the quarters of each year. A year with fewer than four quarters is called by its months, not by the year. */
export const sumQuarters: StepRunner<'sum-quarters'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found = columnsNamed(frame.value, [step.year, step.quarter], place);
  if (!found.ok) return found;
  const [year, quarter] = found.value;
  const values = valuesFor(frame.value, step.values, place);
  if (!values.ok) return values;
  if (year === undefined || quarter === undefined) return done(state);
  const others =
    step.by === undefined
      ? success(columnsOf(frame.value, 'key').filter((column) => column !== year && column !== quarter))
      : columnsNamed(frame.value, step.by, place);
  if (!others.ok) return others;
  const labels = yearLabels(frame.value, year, quarter, place);
  if (!labels.ok) return labels;
  const named = {
    ...frame.value,
    columns: frame.value.columns.map((column) => (column === year ? labels.value.column : column)),
  };
  const summed = sumGroups(state, named, [labels.value.column, ...others.value], values.value);
  const odd = unevenGroups(frame.value, [year, ...others.value], quarter);
  const remarks =
    odd === 0
      ? []
      : [
          `${counted(odd, 'row')} of the result ${odd === 1 ? 'has' : 'have'} fewer quarters than others of their year.`,
        ];
  return done(
    {
      ...withFrame(state, summed.frame),
      facts: { ...state.facts, periods: { ...state.facts.periods, ...labels.value.periods } },
    },
    `${counted(frame.value.rows, 'row')} added into ${counted(summed.frame.rows, 'row')}.`,
    ...labels.value.remarks,
    ...summed.remarks,
    ...remarks,
  );
};

function valuesFor(frame: Frame, names: readonly string[] | undefined, place: string): Result<FrameColumn[]> {
  const values = names === undefined ? success(columnsOf(frame, 'value')) : columnsNamed(frame, names, place);
  if (!values.ok || values.value.length > 0) return values;
  return stopped(place, 'no column holds numbers.', 'Name the columns of numbers in values.');
}

/** Totals are never summed with their parts (DOMAIN 15): a label that is known as one is pointed at. */
function totalsAmong(state: RecipeState, lost: readonly FrameColumn[]): string[] {
  const totals = new Set(state.facts.totals.map(oneLine));
  const found = lost.flatMap((column) =>
    [...new Set(column.codes)]
      .map((code) => oneLine(column.dictionary[code] ?? ''))
      .filter((label) => totals.has(label)),
  );
  return found.length === 0
    ? []
    : [
        `${listed(found)} ${found.length === 1 ? 'is a total and was' : 'are totals and were'} added with ${found.length === 1 ? 'its' : 'their'} parts: put drop-totals before this step.`,
      ];
}

function sumGroups(
  state: RecipeState,
  frame: Frame,
  by: readonly FrameColumn[],
  values: readonly FrameColumn[],
): { frame: Frame; remarks: string[] } {
  const groups = groupRows(frame, by);
  const first = Uint32Array.from(groups.first);
  const base = takeRows({ ...frame, columns: by }, first);
  const made = values.map((value) => sumColumn(state, frame, value, groups));
  const unknown = made.reduce((sum, one) => sum + one.missing, 0);
  const remarks =
    unknown === 0
      ? []
      : [
          `${counted(unknown, 'sum')} ${unknown === 1 ? 'holds' : 'hold'} a part that is no number, so ${unknown === 1 ? 'it has' : 'they have'} none either.`,
        ];
  const columns = [
    ...base.columns.map((column): FrameColumn => ({ ...column, role: 'key' })),
    ...made.map(({ column }) => column),
  ];
  return { frame: { ...base, columns }, remarks };
}

function sumColumn(
  state: RecipeState,
  frame: Frame,
  value: FrameColumn,
  { of, first }: RowGroups,
): { column: FrameColumn; missing: number } {
  const options = { zerosHidden: state.facts.zerosHidden, threshold: state.facts.threshold };
  const read: (Quantity | undefined)[] = [];
  const quantityOf = (code: number): Quantity =>
    (read[code] ??= readCell(value.dictionary[code] ?? '', options).quantity);
  const whole = value.dictionary.map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));
  const exact = new Float64Array(first.length);
  const parts = new Uint32Array(first.length);
  const other = new Map<number, Quantity>();
  const gone = new Map<number, number>();
  const cells = first.map((): number[] => []);
  for (let row = 0; row < frame.rows; row += 1) {
    const group = of[row] ?? 0;
    const code = value.codes[row] ?? 0;
    parts[group] = (parts[group] ?? 0) + 1;
    cells[group]?.push(...cellsOf(frame, value, row));
    const number = whole[code];
    // Whole numbers of nine digits stay exact in a double until there are nine million of them.
    if (number !== undefined) exact[group] = (exact[group] ?? 0) + number;
    else {
      const quantity = quantityOf(code);
      if (quantity.kind === 'missing') gone.set(group, (gone.get(group) ?? 0) + 1);
      other.set(group, addQuantities(other.get(group) ?? exactly(0), quantity));
    }
  }
  const texts = first.map((row, group) => {
    if (parts[group] === 1) return textOf(value, row);
    const lost = gone.get(group) ?? 0;
    if (lost > 0) return `not available (${String(lost)} of ${String(parts[group])} parts)`;
    const rest = other.get(group);
    return sumText(rest === undefined ? exactly(exact[group] ?? 0) : addQuantities(rest, exactly(exact[group] ?? 0)));
  });
  const column: FrameColumn = {
    name: value.name,
    role: 'value',
    unit: value.unit,
    area: value.area,
    period: value.period,
    ...encodeTexts(texts),
    summed: cells,
  };
  return { column, missing: gone.size };
}

/** A sum as a cell prints it: 2194, "12 to 16". */
export function sumText(quantity: Quantity): string {
  if (quantity.kind === 'value') return quantity.value.toFixed();
  if (quantity.kind === 'interval') return `${quantity.low.toFixed()} to ${quantity.high.toFixed()}`;
  return quantity.marker;
}

/** How many groups lack a quarter that another group of the same year has. */
function unevenGroups(frame: Frame, by: readonly FrameColumn[], quarter: FrameColumn): number {
  const groups = groupRows(frame, by);
  const [year] = by;
  const quarters = groups.first.map(() => new Set<number>());
  for (let row = 0; row < frame.rows; row += 1) quarters[groups.of[row] ?? 0]?.add(quarter.codes[row] ?? 0);
  const most = new Map<number, number>();
  groups.first.forEach((row, group) => {
    const code = year?.codes[row] ?? 0;
    most.set(code, Math.max(most.get(code) ?? 0, quarters[group]?.size ?? 0));
  });
  return groups.first.filter((row, group) => (quarters[group]?.size ?? 0) < (most.get(year?.codes[row] ?? 0) ?? 0))
    .length;
}
