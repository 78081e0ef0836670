/**
 * A table: caption above, header row that repeats, numbers to the right, totals in bold, source line below; no merged
 * cells (DOMAIN 9). Short tables stay on one page.
 */
import { Paragraph, Table, TableCell, TableRow, type FileChild } from 'docx';
import type { PlanTable } from '../../core/letters/letter-plan.ts';
import { colour, page } from './house-style.ts';
import { styleIds } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';

const shortEnough = 12;
const hairline = { style: 'single', size: 4, color: colour.rule } as const;
const heavy = { style: 'single', size: 8, color: colour.accent } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;

/** The table with its caption ("Table 1: ..."; without a number the title alone), source line and notes. */
export function tableBlocks(table: PlanTable, label?: string): readonly FileChild[] {
  return [
    line(styleIds.caption, label === undefined ? table.title : `${label}: ${table.title}`),
    gridOf(table),
    ...[table.sourceLine, ...table.notes].filter((text) => text !== '').map((text) => line(styleIds.sourceLine, text)),
    gapAfter(200),
  ];
}

export interface Column {
  readonly text: string;
  readonly align: 'left' | 'right';
}

/** The bare grid: one header row, then rows of cells that may each hold several paragraphs. */
export function grid(
  columns: readonly Column[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const head = columns.map((column, index) =>
    cell(widths[index] ?? 0, [line(styleIds.tableHeading, column.text, { alignment: column.align })], {
      top: heavy,
      bottom: heavy,
    }),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: {
      top: heavy,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    margins: { left: 60, right: 100, top: 55, bottom: 55 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((paragraphs, index) => cell(widths[index] ?? 0, paragraphs)),
          }),
      ),
    ],
  });
}

function gridOf(table: PlanTable): Table {
  const keepTogether = table.rows.length <= shortEnough;
  const rows = table.rows.map((row, rowIndex) => {
    const bold = table.totals.includes(rowIndex);
    const keepNext = keepTogether || rowIndex === 0 || rowIndex === table.rows.length - 2;
    return table.headings.map((heading, index) => [
      new Paragraph({
        style: heading.align === 'right' ? styleIds.tableNumber : styleIds.tableText,
        keepNext,
        children: runsOf(row[index] ?? '', bold ? { bold } : {}),
      }),
    ]);
  });
  return grid(table.headings, columnWidths(table), rows);
}

/** Twips of a letter of table text, and of a cell's padding. */
const letterWidth = 118;
const padding = 220;
/** A table of few short columns is no wider than its numbers can be read across. */
const narrowest = 0.62;

/** Widths by the longest text of each column, between three fifths and the whole of the text's width. */
export function columnWidths(table: PlanTable): readonly number[] {
  const natural = table.headings.map((heading, index) => {
    const longest = Math.max(heading.text.length, ...table.rows.map((row) => (row[index] ?? '').length));
    return Math.min(44, Math.max(7, longest)) * letterWidth + padding;
  });
  const total = natural.reduce((sum, width) => sum + width, 0);
  const wanted = Math.min(page.textWidth, Math.max(page.textWidth * narrowest, total));
  return natural.map((width) => Math.floor((width * wanted) / total));
}

function cell(width: number, children: readonly Paragraph[], borders = {}): TableCell {
  return new TableCell({ width: { size: width, type: 'dxa' }, borders, verticalAlign: 'top', children });
}
