/** Writes the result of a recipe: a table record's fields, every cell with the cells of the file that it comes from. */
import { mostCells } from '../../model/record-shape.ts';
import { failure, success, type Result, type Table, type TableColumn } from '../../model/index.ts';

import { oneLine } from '../detect/cell-class.ts';
import { cellsOf, textOf, type Frame, type FrameColumn, type RecipeState } from './frame.ts';
import { originText } from './origin-text.ts';
import { counted } from './step-work.ts';

/** A table as a recipe makes it: all of the record but what the briefing gives it. */
export type RecipeTable = Pick<
  Table,
  | 'title'
  | 'columns'
  | 'cells'
  | 'origin'
  | 'unit'
  | 'area'
  | 'period'
  | 'base'
  | 'threshold'
  | 'zerosHidden'
  | 'multiResponse'
  | 'areas'
  | 'periods'
  | 'totals'
  | 'breaks'
  | 'notes'
  | 'recipe'
>;

/** The table; a problem where it would hold too many cells or two columns of one name. */
export function writeTable(state: RecipeState, frame: Frame, steps: readonly unknown[]): Result<RecipeTable> {
  const size = frame.rows * frame.columns.length;
  if (size > mostCells) {
    const message = `The result has ${counted(frame.rows, 'row')} and ${counted(frame.columns.length, 'column')}: ${counted(size, 'cell')}, and a table holds ${counted(mostCells, 'cell')} at most.`;
    return failure({ code: 'table-too-large', message, remedy: 'Filter the rows, sum them, or keep fewer columns.' });
  }
  const cells: Record<string, string[]> = {};
  const places: Record<string, string[]> = {};
  const several = state.chosen.length > 1;
  const sheets = state.chosen.map(({ sheet }) => sheet.name.trim());
  for (const column of frame.columns) {
    cells[column.name] = Array.from({ length: frame.rows }, (_, row) => oneLine(textOf(column, row)));
    places[column.name] = Array.from({ length: frame.rows }, (_, row) =>
      originText(cellsOf(frame, column, row), several ? sheets : undefined),
    );
  }
  const { facts, workbook } = state;
  const { title, unit, area, period, base, threshold, zerosHidden, multiResponse } = facts;
  const given = { unit, area, period, base, threshold, zerosHidden, multiResponse };
  const labels = new Set(frame.columns.flatMap(({ name, role }) => (role === 'value' ? [] : (cells[name] ?? []))));
  const table: RecipeTable = {
    title: title ?? workbook.name,
    columns: frame.columns.map(describeColumn),
    cells,
    origin: {
      asset: workbook.sha256,
      file: workbook.name,
      ...(several || workbook.format === 'csv' ? {} : { sheet: sheets[0] }),
      cells: places,
    },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...filled('areas', onlyFor(facts.areas, labels)),
    ...filled('periods', onlyFor(facts.periods, labels)),
    ...(facts.totals.length === 0 ? {} : { totals: totalsLeft(frame, cells, facts.totals) }),
    ...(facts.breaks.length === 0 ? {} : { breaks: [...facts.breaks] }),
    ...notesField(facts),
    recipe: steps.map((step) => asText(step) as NonNullable<Table['recipe']>[number]),
  };
  return success(table);
}

/** The notes, each with the labels that carried its mark; a mark that the file does not explain is kept and said. */
function notesField({ notes, marked }: RecipeState['facts']): Pick<Table, 'notes'> {
  const known = new Set(notes.flatMap(({ mark }) => mark ?? []));
  const unexplained = Object.keys(marked)
    .filter((mark) => !known.has(mark))
    .map((mark) => ({ mark, text: 'The file does not explain this mark.' }));
  const all = [...notes, ...unexplained].map((note) => {
    const on = note.mark === undefined ? undefined : marked[note.mark];
    return on === undefined ? { ...note } : { ...note, on: [...on] };
  });
  return all.length === 0 ? {} : { notes: all };
}

/** A step as a person writes it in YAML, where every scalar is text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [[name, asText(one)]])),
  );
}

function describeColumn({ name, role, of, unit, area, period }: FrameColumn): TableColumn {
  const named = role === 'key' && of !== undefined && of !== 'code' ? { of } : {};
  return {
    name,
    role,
    ...named,
    ...(unit === undefined ? {} : { unit }),
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
  };
}

function onlyFor<T>(entries: Readonly<Record<string, T>>, labels: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([label]) => labels.has(label)));
}

function filled<T>(name: string, entries: Record<string, T>): Record<string, Record<string, T>> {
  return Object.keys(entries).length === 0 ? {} : { [name]: entries };
}

/** The totals that the result still holds. */
function totalsLeft(
  frame: Frame,
  cells: Readonly<Record<string, readonly string[]>>,
  totals: readonly string[],
): string[] {
  const keys = frame.columns.filter(({ role }) => role === 'key').map(({ name }) => cells[name] ?? []);
  const labels = new Set<string>();
  for (let row = 0; row < frame.rows; row += 1) {
    const own = keys.map((key) => key[row] ?? '');
    for (const label of [...own, own.join(', ')]) labels.add(label);
  }
  return totals.filter((label) => labels.has(label));
}
