/**
 * Describes one table of a sheet: headings, columns and their uses, rows, title, notes, totals. What a person corrects
 * (range, header rows, key columns) is taken as given, and the rest follows from it.
 */
import { nameColumn } from './name-columns.ts';
import { readBody } from './body.ts';
import { sampleRows, type SheetView } from './cell-class.ts';
import { chooseKeys, findValueColumns, isUnique, labelsOf, tallyColumns, type ColumnTally } from './column-uses.ts';
import { judgeConfidence } from './confidence.ts';
import type { DetectedColumn, DetectedTable, TableCorrection, TableNote } from './detected-table.ts';
import type { Block } from './find-blocks.ts';
import { findGluedNotes } from './glued-notes.ts';
import { findHeader, headingAt, joinHeadings, type Header } from './headers.ts';
import { areaIn, periodIn } from './lines.ts';
import { findMalformed } from './malformed.ts';
import { liesOnItsSide } from './on-its-side.ts';
import { doubtSideways } from './side-by-side.ts';
import { readAbove, readBelow } from './surroundings.ts';
import { totalsOf } from './table-totals.ts';

export interface TableSetting {
  readonly number: number;
  /** Notes of the workbook's notes sheets: "[note 1]" is explained there. */
  readonly workbookNotes: readonly TableNote[];
  readonly correction?: TableCorrection | undefined;
}

const sideways =
  'Areas stand across the top and what was counted down the side: the table may lie on its side. Its recipe turns it, so that each area has a row.';

/** The table that this block is; undefined where the block holds no table after all. */
export function describeTable(view: SheetView, block: Block, setting: TableSetting): DetectedTable | undefined {
  const { correction = {} } = setting;
  const values = valuesOf(view, block);
  const header = headerOf(view, block, values, correction.headerRows);
  const firstRow = block.firstRow + header.rows;
  const body = readBody(view, { ...block, firstRow }, values);
  if (body.rows.length === 0) return undefined;
  const above = readAbove(view, block);
  const below = readBelow(view, block);
  const marks = new Set([...below.notes, ...setting.workbookNotes].flatMap(({ mark }) => mark ?? []));
  const columns = describeColumns(view, block, { values, header, rows: body.rows, marks, keys: correction.keyColumns });
  const keys = columns.filter(({ use }) => use === 'key');
  const units = header.units ?? above.units;
  const labels = [...new Set(keys.flatMap(({ at }) => labelTexts(view, body.rows, at)))];
  const gluedNotes = findGluedNotes(labels, marks);
  const used = new Set([...gluedNotes, ...columns].flatMap((one) => one.marks).concat(above.marks));
  const notes = [...below.notes, ...setting.workbookNotes.filter(({ mark }) => mark !== undefined && used.has(mark))];
  const malformed = findMalformed(view, body.rows, values);
  const compared =
    body.rows.length > 60_000 ? sampleRows(0, body.rows.length - 1, 40_000).map((at) => body.rows[at] ?? 0) : body.rows;
  const unique =
    keys.length > 0 &&
    isUnique(
      view,
      compared,
      keys.map(({ at }) => at),
    );
  const layout = isLong(columns, unique) ? 'long' : 'grid';
  const stated = [above.title ?? '', ...above.lines];
  const period = periodIn(stated);
  const area = areaIn([...above.lines, ...keys.filter(({ of }) => of === 'period').map(({ name }) => name)]);
  const onItsSide = layout === 'grid' && liesOnItsSide(columns);
  const twice = doubtSideways(view, body.rows, columns);
  const evidence = {
    title: above.title !== undefined,
    headerRows: header.rows,
    columns,
    bodyRows: body.rows.length,
    uniqueKeys: unique || body.sections.length > 0,
    readable: readableShare(view, body.rows, values),
    madeUp: columns.filter(({ printed, use }) => printed === '' && use !== 'note').length,
    malformed,
    doubts: [...(twice === undefined ? [] : [twice]), ...(onItsSide ? [sideways] : [])],
  };
  return {
    sheet: view.sheet.name,
    number: setting.number,
    range: {
      row: block.firstRow,
      column: block.firstColumn,
      rows: block.lastRow - block.firstRow + 1,
      columns: block.lastColumn - block.firstColumn + 1,
    },
    headerRows: header.rows,
    columns,
    bodyRows: body.rows.length,
    sections: body.sections,
    blankRows: body.blanks,
    layout,
    onItsSide,
    ...(above.title === undefined ? {} : { title: above.title }),
    lines: above.lines,
    ...(units === undefined ? {} : { units }),
    ...(period === undefined ? {} : { period }),
    ...(area === undefined ? {} : { area }),
    ...(below.source === undefined ? {} : { source: below.source }),
    notes,
    ...totalsOf(view, { columns, body, layout, gluedNotes, units }),
    gluedNotes,
    malformed,
    ...judgeConfidence(evidence),
  };
}

/** Columns of numbers, told from the rows below the first few, which may be headings. */
export function valuesOf(view: SheetView, block: Block): number[] {
  const height = block.lastRow - block.firstRow + 1;
  const skipped = height > 8 ? 4 : height > 3 ? 2 : height > 1 ? 1 : 0;
  const headings = new Map<number, string>();
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
    const texts = Array.from({ length: Math.min(3, height) }, (_, at) => headingAt(view, block.firstRow + at, column));
    headings.set(column, texts.filter((text) => /[a-z]/i.test(text)).join('\n'));
  }
  return findValueColumns(tallyColumns(view, block, sampleRows(block.firstRow + skipped, block.lastRow)), headings);
}

function headerOf(view: SheetView, block: Block, values: readonly number[], given: number | undefined): Header {
  const found = findHeader(view, block, values);
  if (given === undefined || given === found.rows) return found;
  // The units row is one of the header rows that are left, or none.
  const { units, unitsRow } = found;
  return unitsRow !== undefined && units !== undefined && unitsRow < block.firstRow + given
    ? { rows: given, units, unitsRow }
    : { rows: given };
}

interface ColumnFacts {
  readonly values: readonly number[];
  readonly header: Header;
  readonly rows: readonly number[];
  readonly marks: ReadonlySet<string>;
  readonly keys: readonly number[] | undefined;
}

function describeColumns(view: SheetView, block: Block, facts: ColumnFacts): DetectedColumn[] {
  const { header, rows, marks } = facts;
  const some = sampleRows(0, rows.length - 1).map((at) => rows[at] ?? 0);
  const tallies = tallyColumns(view, block, some);
  const values = new Set(facts.values.filter((column) => facts.keys?.includes(column) !== true));
  const labels = tallies.filter(({ column }) => !values.has(column));
  const keyed = rows.length > 60_000 ? some : rows;
  const chosen = facts.keys ?? chooseKeys(view, keyed, labels, facts.values[0]).keys;
  const used = tallies.filter(({ column, filled }) => filled > 0 || headed(view, block, header, column));
  const at = used.map(({ column }) => column);
  const printed = joinHeadings(
    view,
    { firstRow: block.firstRow, rows: header.rows, unitsRow: header.unitsRow },
    at,
    new Set(at.filter((column) => !values.has(column))),
  );
  const glued = new Map(
    findGluedNotes(
      printed.flatMap((name) => name.split(' · ')),
      marks,
    ).map((note) => [note.printed, note]),
  );
  const names: string[] = [];
  const named = used.flatMap((tally: ColumnTally, index): DetectedColumn[] => {
    const { column } = tally;
    const use = chosen.includes(column) ? 'key' : values.has(column) ? 'value' : 'note';
    if (tally.filled === 0 && use === 'note') return [];
    const parts = (printed[index] ?? '').split(' · ').map((part) => glued.get(part) ?? { label: part, marks: [] });
    const own = parts.map(({ label }) => label).join(' · ');
    const of = use === 'value' ? undefined : labelsOf(view, some, column, own);
    const name = nameColumn(own, { use, of, column, taken: names });
    names.push(name);
    const noted = parts.flatMap((part) => part.marks);
    return [
      { at: column, name, printed: printed[index] ?? '', use, marks: noted, ...(of === undefined ? {} : { of }) },
    ];
  });
  // Names that stand beside codes of areas are areas, whether or not the gazetteer knows them.
  const coded = named.some(({ of }) => of === 'code') && !named.some(({ of }) => of === 'area');
  const first = named.find(({ use, of }) => use === 'key' && of === 'category');
  return coded && first !== undefined
    ? named.map((column) => (column === first ? { ...column, of: 'area' } : column))
    : named;
}

function headed(view: SheetView, block: Block, header: Header, column: number): boolean {
  return Array.from({ length: header.rows }, (_, at) => block.firstRow + at).some((row) => view.filled(row, column));
}

function labelTexts(view: SheetView, rows: readonly number[], column: number): string[] {
  const texts = new Set<string>();
  for (const at of sampleRows(0, rows.length - 1, 4000)) texts.add(view.text(rows[at] ?? 0, column));
  texts.delete('');
  return [...texts];
}

/** One number a row and words for the rest, with two keys or more: long. */
function isLong(columns: readonly DetectedColumn[], unique: boolean): boolean {
  const values = columns.filter(({ use }) => use === 'value').length;
  const keys = columns.filter(({ use, of }) => use === 'key' && of !== 'code').length;
  return values === 1 && keys >= 2 && (unique || keys >= 3);
}

function readableShare(view: SheetView, rows: readonly number[], values: readonly number[]): number {
  let [filled, readable] = [0, 0];
  for (const at of sampleRows(0, rows.length - 1, 400)) {
    for (const column of values) {
      const found = view.classAt(rows[at] ?? 0, column);
      if (found === 'empty') continue;
      filled += 1;
      if (found === 'number' || found === 'marker' || found === 'year') readable += 1;
    }
  }
  return filled === 0 ? 1 : readable / filled;
}
