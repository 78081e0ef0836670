/**
 * Detection: every table of a workbook, and what its other sheets are for. It only looks; what it found becomes a recipe
 * whose steps a person sees and can change (DOMAIN 6, issue "Evidence in").
 */
import { failure, success, type Result } from '../../model/index.ts';
import { suggestNames } from '../nearest.ts';
import type { Sheet, Workbook } from '../sheet.ts';
import { viewSheet, type SheetView } from './cell-class.ts';
import { describeTable, valuesOf } from './describe-table.ts';
import type { DetectedSheet, DetectedTable, TableCorrection, TableNote } from './detected-table.ts';
import { findBlocks, type Block } from './find-blocks.ts';
import { readNote } from './lines.ts';
import { kindOfSheet, textOf } from './sheet-kind.ts';

const detections = new WeakMap<Workbook, readonly DetectedSheet[]>();

/** Every sheet of the workbook with its tables, in order. A workbook is looked at once. */
export function detectSheets(workbook: Workbook): readonly DetectedSheet[] {
  const known = detections.get(workbook);
  if (known !== undefined) return known;
  const sheets = lookAt(workbook);
  detections.set(workbook, sheets);
  return sheets;
}

function lookAt(workbook: Workbook): DetectedSheet[] {
  const views = workbook.sheets.map(viewSheet);
  const looked = views.map((view) => ({ view, blocks: tableBlocks(view) }));
  const kinds = looked.map(({ view, blocks }) =>
    kindOfSheet(view, Math.max(0, ...blocks.map(({ values }) => values)), blocks.length),
  );
  const notes = looked.flatMap(({ view }, at) => (kinds[at]?.kind === 'notes' ? notesOf(view) : []));
  return looked.map(({ view, blocks }, at): DetectedSheet => {
    const { kind, because } = kinds[at] ?? { kind: 'data', because: '' };
    const { name, hidden } = view.sheet;
    if (kind !== 'data') return { name, kind, because, hidden, tables: [], lines: textOf(view) };
    return { name, kind, because, hidden, tables: describeAll(view, blocks, notes), lines: [] };
  });
}

/** Every table of the workbook, in the order of its sheets. Rows and columns count from 0. */
export function detectTables(workbook: Workbook): DetectedTable[] {
  return detectSheets(workbook).flatMap(({ tables }) => tables);
}

/** The tables of one sheet, as detection finds them; notes that the sheet refers to come from the workbook's notes sheets. */
export function detectTablesIn(workbook: Workbook, sheet: Sheet): readonly DetectedTable[] {
  return detectSheets(workbook).find(({ name }) => name === sheet.name)?.tables ?? [];
}

/**
 * The table as a person says it is: range, header rows, key columns. Whatever the correction leaves out is found.
 * Fails where the range holds no cells.
 */
export function correctTable(
  workbook: Workbook,
  found: Pick<DetectedTable, 'sheet' | 'number' | 'range'>,
  correction: TableCorrection,
): Result<DetectedTable> {
  const sheet = workbook.sheets.find(({ name }) => name === found.sheet);
  if (sheet === undefined) {
    const names = workbook.sheets.map(({ name }) => name);
    return failure({
      code: 'sheet-unknown',
      message: `There is no sheet “${found.sheet}”.`,
      remedy: suggestNames(found.sheet, names, 'sheets'),
    });
  }
  const view = viewSheet(sheet);
  const range = correction.range ?? found.range;
  const around = findBlocks(view).filter(
    (block) => block.firstColumn <= range.column + range.columns && block.lastColumn >= range.column,
  );
  const lastRow = Math.min(view.rows, range.row + range.rows) - 1;
  const block: Block = {
    firstRow: range.row,
    lastRow,
    firstColumn: range.column,
    lastColumn: Math.min(view.columns, range.column + range.columns) - 1,
    after: Math.max(-1, ...around.map((one) => one.lastRow).filter((row) => row < range.row)),
    before: Math.min(view.rows, ...around.map((one) => one.firstRow).filter((row) => row > lastRow)),
  };
  const notes = workbook.sheets
    .map(viewSheet)
    .flatMap((one) => (kindOfSheet(one, 0, 0).kind === 'notes' && /note/i.test(one.sheet.name) ? notesOf(one) : []));
  const table = describeTable(view, block, { number: found.number, workbookNotes: notes, correction });
  if (table !== undefined) return success(table);
  return failure({
    code: 'table-empty',
    message: 'The range holds no cells under its headings.',
    remedy: 'Choose the cells from the first heading to the last row.',
  });
}

interface Looked {
  readonly block: Block;
  /** How many columns of numbers it has. */
  readonly values: number;
}

/** Blocks that are tables: two rows or more, with numbers, or words in three columns or more under headings. */
function tableBlocks(view: SheetView): Looked[] {
  return findBlocks(view).flatMap((block) => {
    if (block.lastRow === block.firstRow) return [];
    const values = valuesOf(view, block).length;
    const wide = block.lastColumn > block.firstColumn;
    return values > 0 || (wide && block.lastRow - block.firstRow >= 2) ? [{ block, values }] : [];
  });
}

function describeAll(view: SheetView, blocks: readonly Looked[], notes: readonly TableNote[]): DetectedTable[] {
  // Beside a table of numbers, two columns of words are its notes and filters.
  const numbered = blocks.some(({ values }) => values > 0);
  const real = blocks.filter(({ values }) => values > 0 || !numbered).map(({ block }) => block);
  const tables: DetectedTable[] = [];
  for (const block of real) {
    const beside = real.filter(
      (one) => one !== block && one.firstColumn <= block.lastColumn && one.lastColumn >= block.firstColumn,
    );
    const own: Block = {
      ...block,
      after: Math.max(-1, ...beside.map(({ lastRow }) => lastRow).filter((row) => row < block.firstRow)),
      before: Math.min(view.rows, ...beside.map(({ firstRow }) => firstRow).filter((row) => row > block.lastRow)),
    };
    const table = describeTable(view, own, { number: tables.length + 1, workbookNotes: notes });
    if (table !== undefined) tables.push(table);
  }
  return tables;
}

/** A notes sheet's marks: two columns of mark and text, or lines that open with one. */
function notesOf(view: SheetView): TableNote[] {
  return textOf(view).flatMap((line) => {
    const note = readNote(line);
    return note.mark === undefined ? [] : [note];
  });
}
