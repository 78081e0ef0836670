/**
 * Steps on labels: merged cells filled, section rows made a column, footnote marks split off, columns renamed, kept and given
 * their parts.
 */
import { success } from '../../model/index.ts';
import { findGluedNotes, type GluedNote } from '../detect/index.ts';
import { oneLine } from '../detect/cell-class.ts';
import { headingJoin } from '../detect/headers.ts';
import { textAt } from '../sheet.ts';
import { encodeTexts, mapTexts, textOf, type Frame, type FrameColumn, type RecipeState } from './frame.ts';
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

/** Writes the text of a merged cell into every row that it spans. */
export const fillMerged: StepRunner<'fill-merged'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const chosen =
    step.columns === undefined
      ? success([...columnsOf(frame.value, 'key')])
      : columnsNamed(frame.value, step.columns, place);
  if (!chosen.ok) return chosen;
  let filled = 0;
  const columns = frame.value.columns.map((column) => {
    if (!chosen.value.includes(column) || typeof column.places?.column !== 'number') return column;
    const across = column.places.column;
    const texts = Array.from({ length: frame.value.rows }, (_, row) => {
      const own = textOf(column, row);
      if (own !== '') return own;
      const text = mergedText(state, frame.value, row, across);
      if (text !== '') filled += 1;
      return text;
    });
    return { ...column, ...encodeTexts(texts) };
  });
  return done(
    withFrame(state, { ...frame.value, columns }),
    `${counted(filled, 'cell')} took the text of the merged cell that spans them.`,
  );
};

function mergedText(state: RecipeState, frame: Frame, row: number, column: number): string {
  const sheet = state.chosen[frame.sheetOf?.[row] ?? 0]?.sheet;
  const at = frame.rowOf[row] ?? 0;
  const merge = sheet?.merges.find(
    (one) => at >= one.row && at < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  return sheet === undefined || merge === undefined ? '' : textAt(sheet, merge.row, merge.column);
}

/** Writes a label into the blank cells below it. */
export const fillDown: StepRunner<'fill-down'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const chosen = columnsNamed(frame.value, step.columns, place);
  if (!chosen.ok) return chosen;
  let filled = 0;
  const columns = frame.value.columns.map((column) => {
    if (!chosen.value.includes(column)) return column;
    let above = '';
    const texts = Array.from({ length: frame.value.rows }, (_, row) => {
      const own = textOf(column, row);
      if (own.trim() === '' && above !== '') filled += 1;
      if (own.trim() !== '') above = own;
      return above;
    });
    return { ...column, ...encodeTexts(texts) };
  });
  return done(withFrame(state, { ...frame.value, columns }), `${counted(filled, 'blank cell')} took the label above.`);
};

/** Makes the section rows a key column: every row gets the section that it stands under. */
export const readSections: StepRunner<'sections'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const sections = state.chosen.map(({ sheet, table }) =>
    table.sections.map((row) => ({
      row,
      text: firstText(sheet.columns.map((_, column) => oneLine(textAt(sheet, row, column)))),
    })),
  );
  if (sections.every((list) => list.length === 0)) {
    return stopped(place, 'the table has no section rows.', 'Take the step out, or choose the range again.');
  }
  const texts = Array.from({ length: frame.value.rows }, (_, row) => {
    const own = sections[frame.value.sheetOf?.[row] ?? 0] ?? [];
    return own.findLast((section) => section.row < (frame.value.rowOf[row] ?? 0))?.text ?? '';
  });
  const column: FrameColumn = { name: step.into, role: 'key', of: 'category', ...encodeTexts(texts) };
  const labels = [...new Set(texts)].filter((text) => text !== '');
  return done(
    withFrame(state, { ...frame.value, columns: [column, ...frame.value.columns] }),
    `${counted(labels.length, 'section')}: ${listed(labels)}.`,
  );
};

function firstText(texts: readonly string[]): string {
  return texts.find((text) => text !== '') ?? '';
}

/** Splits footnote marks off labels and headings and keeps them as notes. Each split is said with its evidence. */
export const splitNotes: StepRunner<'split-notes'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const chosen =
    step.columns === undefined
      ? success(columnsOf(frame.value, 'key'))
      : columnsNamed(frame.value, step.columns, place);
  if (!chosen.ok) return chosen;
  const marks = new Set(state.facts.notes.flatMap(({ mark }) => mark ?? []));
  const splits: GluedNote[] = [];
  const headings = step.headings
    ? new Map(
        findGluedNotes(
          frame.value.columns.flatMap(({ name }) => name.split(headingJoin)),
          marks,
        ).map((note) => [note.printed, note]),
      )
    : new Map<string, GluedNote>();
  splits.push(...headings.values());
  const columns = frame.value.columns.map((column) => {
    const name = column.name
      .split(headingJoin)
      .map((part) => headings.get(part)?.label ?? part)
      .join(headingJoin);
    if (!chosen.value.includes(column)) return { ...column, name };
    const found = new Map(
      findGluedNotes(
        column.dictionary.map(oneLine).filter((text) => text !== ''),
        marks,
      ).map((note) => [note.printed, note]),
    );
    splits.push(...found.values());
    return { ...mapTexts(column, (text) => found.get(oneLine(text))?.label ?? oneLine(text)), name };
  });
  const twice = columns.find(({ name }, at) => columns.findIndex((other) => other.name === name) !== at);
  if (twice !== undefined) {
    return stopped(
      place,
      `without its mark a second column would be called “${twice.name}”.`,
      'Rename one of them before this step, or set headings: false.',
    );
  }
  const marked: Record<string, readonly string[]> = { ...state.facts.marked };
  for (const { label, marks: own } of splits) {
    for (const mark of own) marked[mark] = [...new Set([...(marked[mark] ?? []), label])];
  }
  const remarks = splits.map(
    ({ printed, label, marks: own, because }) =>
      `“${printed}” is “${label}” with ${own.length === 1 ? 'note' : 'notes'} ${own.join(', ')}: ${because}.`,
  );
  return done(
    { ...withFrame(state, { ...frame.value, columns }), facts: { ...state.facts, marked } },
    ...(remarks.length === 0 ? ['No label carries a footnote mark.'] : remarks),
  );
};

/** Gives columns other names. */
export const renameColumns: StepRunner<'rename'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found = columnsNamed(frame.value, Object.keys(step.columns), place);
  if (!found.ok) return found;
  const renamed = new Map(
    found.value.map((column, at) => [column.name, Object.values(step.columns)[at] ?? column.name]),
  );
  const columns = frame.value.columns.map((column) => ({ ...column, name: renamed.get(column.name) ?? column.name }));
  const twice = columns.find(({ name }, at) => columns.findIndex((other) => other.name === name) !== at);
  if (twice !== undefined)
    return stopped(place, `two columns would be called “${twice.name}”.`, 'Give each column a name of its own.');
  return done(withFrame(state, { ...frame.value, columns }));
};

export const keepColumns: StepRunner<'keep'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found = columnsNamed(frame.value, step.columns, place);
  if (!found.ok) return found;
  const left = frame.value.columns.length - found.value.length;
  return done(withFrame(state, { ...frame.value, columns: found.value }), `${counted(left, 'column')} left out.`);
};

export const dropColumns: StepRunner<'drop'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const found = columnsNamed(frame.value, step.columns, place);
  if (!found.ok) return found;
  return done(
    withFrame(state, {
      ...frame.value,
      columns: frame.value.columns.filter((column) => !found.value.includes(column)),
    }),
  );
};

/** Says which columns name the rows, which hold numbers, and which are text beside them. */
export const giveRoles: StepRunner<'roles'> = (state, step, place) => {
  const frame = frameOf(state, place);
  if (!frame.ok) return frame;
  const { keys = [], values = [], notes = [] } = step;
  const found = columnsNamed(frame.value, [...keys, ...values, ...notes], place);
  if (!found.ok) return found;
  const columns = frame.value.columns.map((column): FrameColumn => {
    if (keys.includes(column.name)) return { ...column, role: 'key' };
    if (values.includes(column.name)) return { ...column, role: 'value' };
    return notes.includes(column.name) ? { ...column, role: 'note' } : column;
  });
  return done(withFrame(state, { ...frame.value, columns }));
};

/** Says what the table is of: title, unit, area, period, threshold of hidden numbers. */
export const describeFacts: StepRunner<'describe'> = (state, { step: _step, ...facts }) => {
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return done({ ...state, facts: { ...state.facts, ...given } });
};
