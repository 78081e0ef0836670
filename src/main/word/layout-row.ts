/**
 * Blocks side by side. Each is a table of one row without borders, read cell by cell from left to right: tabs would make a
 * screen reader jump between two addresses line by line, and newspaper columns need section breaks, which drive Word to
 * a new page where a footnote stands above them. The one row is marked as header row, which Word's accessibility checker
 * asks of every table; as there is no other row, nothing is announced under it.
 */
import { Table, TableCell, TableRow, type Paragraph } from 'docx';
import { page } from './house-style.ts';

const none = { style: 'none', size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const gutter = 284;

/** One row of cells of equal width across the text; `columns` is at least the number of cells. */
export function layoutRow(cells: readonly (readonly Paragraph[])[], columns: number = cells.length): Table {
  const share = Math.floor(page.textWidth / columns);
  const widths = cells.map(() => share);
  const children = cells.map(
    (paragraphs, index) =>
      new TableCell({
        width: { size: share, type: 'dxa' },
        margins: { left: index === 0 ? 0 : gutter / 2, right: gutter / 2, top: 0, bottom: 0 },
        children: paragraphs,
      }),
  );
  return new Table({
    width: { size: share * cells.length, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    indent: { size: 0, type: 'dxa' },
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children })],
  });
}
