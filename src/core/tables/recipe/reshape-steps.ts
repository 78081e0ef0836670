/** Steps that turn a table: columns of numbers made rows (unpivot), and the values of a column made columns (pivot). */
import { failure, success, type Result } from '../../model/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { headingJoin } from '../detect/headers.ts';
import { cellsOf, encodeTexts, takeRows, textOf, unpackCell, type Frame, type FrameColumn } from './frame.ts';
import { presentCodes } from './row-steps.ts';
import {
  columnNamed,
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

const mostRows = 5_000_000;

/** One row for each number: the heading becomes labels, in as many columns as its parts. */
export const unpivot: StepRunner<'unpivot'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found =
    step.columns === undefined
      ? success(columnsOf(frame.value, 'value'))
      : columnsNamed(frame.value, step.columns, place);
  if (!found.ok) return found;
  const values = found.value;
  if (values.length === 0) return stopped(place, 'no column holds numbers.', 'Name the columns.');
  const rows = frame.value.rows * values.length;
  if (rows > mostRows) return stopped(place, `it would make ${counted(rows, 'row')}.`, 'Filter the rows first.');
  const labels = headingLabels(values, step.into, place);
  if (!labels.ok) return labels;
  const source = Uint32Array.from({ length: rows }, (_, at) => Math.floor(at / values.length));
  const kept = takeRows(
    { ...frame.value, columns: frame.value.columns.filter((column) => !values.includes(column)) },
    source,
  );
  const made = step.into.map((name, part): FrameColumn => {
    const { dictionary, codes } = encodeTexts(labels.value.map((parts) => parts[part] ?? ''));
    return {
      name,
      role: 'key',
      of: 'category',
      dictionary,
      codes: Uint32Array.from({ length: rows }, (_, at) => codes[at % values.length] ?? 0),
    };
  });
  const columns = [...kept.columns, ...made, stackValues(frame.value, values, step.value, rows)];
  return done(
    withFrame(state, { ...kept, columns }),
    `${counted(values.length, 'column')} became ${counted(rows, 'row')}.`,
  );
};

/** The headings' parts. Every heading has as many as there are columns to fill, or the last takes the rest. */
function headingLabels(values: readonly FrameColumn[], into: readonly string[], place: string): Result<string[][]> {
  const parts = values.map(({ name }) => (into.length === 1 ? [name] : name.split(headingJoin)));
  const short = parts.findIndex((list) => list.length < into.length);
  if (short !== -1) {
    const name = values[short]?.name ?? '';
    return stopped(
      place,
      `the heading “${name}” has ${counted(parts[short]?.length ?? 0, 'part')}, and ${counted(into.length, 'column')} are to be filled.`,
      'Name fewer columns in into, or choose the columns.',
    );
  }
  return success(
    parts.map((list) => [...list.slice(0, into.length - 1), list.slice(into.length - 1).join(headingJoin)]),
  );
}

function stackValues(frame: Frame, values: readonly FrameColumn[], name: string, rows: number): FrameColumn {
  const known = new Map<string, number>([['', 0]]);
  const shared = values.map(({ dictionary }) =>
    Uint32Array.from(dictionary, (text) => {
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    }),
  );
  const width = values.length;
  const codes = new Uint32Array(rows);
  const column = new Uint16Array(rows);
  const summed = values.some((one) => one.summed !== undefined) ? new Array<readonly number[]>(rows) : undefined;
  for (let at = 0; at < rows; at += 1) {
    const value = values[at % width];
    const row = Math.floor(at / width);
    if (value === undefined) continue;
    codes[at] = shared[at % width]?.[value.codes[row] ?? 0] ?? 0;
    const cells = cellsOf(frame, value, row);
    if (summed !== undefined) summed[at] = cells;
    else if (cells[0] !== undefined) column[at] = unpackCell(cells[0]).column;
  }
  return {
    name,
    role: 'value',
    dictionary: [...known.keys()],
    codes,
    ...(summed === undefined ? { places: { column } } : { summed }),
  };
}

/** One column for each value of a column; the other keys name the rows. Two numbers for one place are a problem. */
export const pivot: StepRunner<'pivot'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const column = columnNamed(frame.value, step.column, place);
  const value = columnNamed(frame.value, step.value, place);
  if (!column.ok || !value.ok) return failure(...[column, value].flatMap((one) => (one.ok ? [] : one.problems)));
  const keys = columnsOf(frame.value, 'key').filter(
    (key) => key.name !== column.value.name && key.name !== value.value.name,
  );
  if (keys.length === 0)
    return stopped(place, 'no other key column is left to name the rows.', 'Give a column the role of a key.');
  const groups = groupRows(frame.value, keys);
  const headings = presentCodes(column.value);
  const lookup = new Map<string, number>();
  for (let row = 0; row < frame.value.rows; row += 1) {
    const key = `${String(groups.of[row])},${String(column.value.codes[row])}`;
    const other = lookup.get(key);
    if (other !== undefined) {
      const label = [...keys, column.value].map((one) => oneLine(textOf(one, row))).join(', ');
      return stopped(
        place,
        `two rows say “${label}”.`,
        'Sum them first, or keep the column that tells them apart as a key.',
      );
    }
    lookup.set(key, row);
  }
  const first = Uint32Array.from(groups.first);
  const base = takeRows({ ...frame.value, columns: [...keys] }, first);
  const made = headings.map((code): FrameColumn => {
    const rows = groups.first.map((_, group) => lookup.get(`${String(group)},${String(code)}`));
    const cells = rows.map((row) => (row === undefined ? [] : cellsOf(frame.value, value.value, row)));
    const texts = rows.map((row) => (row === undefined ? '' : textOf(value.value, row)));
    return { name: oneLine(column.value.dictionary[code] ?? ''), role: 'value', ...encodeTexts(texts), summed: cells };
  });
  const blanks = headings.length * groups.first.length - lookup.size;
  const remarks = [`${counted(headings.length, 'column')}: ${listed(made.map(({ name }) => name))}.`];
  if (blanks > 0)
    remarks.push(
      `${counted(blanks, 'place')} had no row and ${blanks === 1 ? 'is' : 'are'} left blank, which is not 0.`,
    );
  return done(withFrame(state, { ...base, columns: [...base.columns, ...made] }), ...remarks);
};

export interface RowGroups {
  /** The group of each row. */
  readonly of: Uint32Array;
  /** The first row of each group. */
  readonly first: readonly number[];
}

/** Rows with the same labels in these columns, in the order in which they are first met. */
export function groupRows(frame: Frame, columns: readonly FrameColumn[]): RowGroups {
  const of = new Uint32Array(frame.rows);
  const first: number[] = [];
  const known = new Map<number | string, number>();
  const packs = columns.reduce((product, { dictionary }) => product * dictionary.length, 1) < Number.MAX_SAFE_INTEGER;
  for (let row = 0; row < frame.rows; row += 1) {
    const key = packs
      ? columns.reduce((packed, { dictionary, codes }) => packed * dictionary.length + (codes[row] ?? 0), 0)
      : columns.map(({ codes }) => codes[row]).join(',');
    let group = known.get(key);
    if (group === undefined) {
      group = first.length;
      known.set(key, group);
      first.push(row);
    }
    of[row] = group;
  }
  return { of, first };
}
