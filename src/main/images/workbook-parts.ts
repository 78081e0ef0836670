/** The parts of a workbook as SpreadsheetML (ECMA-376, part 1, 18): styles, one sheet, one marked table. */
import { escapeXml } from './svg.ts';

export { escapeXml };

export type SheetCell =
  { readonly text: string; readonly style: number } | { readonly number: string; readonly style: number };

/** Places in the list of cell formats below. Number and percent formats are by decimals: 0, 1, 2. */
export const styleNumbers = { text: 0, title: 1, heading: 2, number: [3, 4, 5], percent: [6, 7, 8] } as const;

/** Sans serif 12 pt throughout; text wraps; titles and headings are bold. */
export function stylesXml(namespace: string): string {
  const font = (bold: boolean, size: number): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
  const format = (number: number, fontId: number, wrap: boolean): string =>
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${wrap ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'}`;
  return (
    `<styleSheet xmlns="${namespace}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.00"/></numFmts>` +
    `<fonts count="3">${font(false, 12)}${font(true, 16)}${font(true, 12)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="9">${[format(0, 0, true), format(0, 1, false), format(0, 2, true), format(3, 0, false), format(164, 0, false), format(166, 0, false), format(9, 0, false), format(165, 0, false), format(10, 0, false)].join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** "C7": column from 0, row from 1. */
export function cellName(column: number, row: number): string {
  const letters = (index: number): string =>
    index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
  return `${letters(column)}${row}`;
}

/** One sheet. Text is inline text, never a formula. The first column is wide enough for names and notes. */
export function sheetXml(
  namespace: string,
  relations: string,
  rows: readonly (readonly SheetCell[])[],
  hasTable: boolean,
): string {
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const columns = `<cols><col min="1" max="1" width="${widest === 1 ? 90 : 44}" customWidth="1"/>${widest > 1 ? `<col min="2" max="${widest}" width="24" customWidth="1"/>` : ''}</cols>`;
  const body = rows
    .map((row, index) => {
      // Words that open a sheet run across it and do not wrap into one narrow column.
      const cells = row.map((cell, column) =>
        cellXml(cell, cellName(column, index + 1), row.length === 1 && widest > 1),
      );
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const parts = hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '';
  return `<worksheet xmlns="${namespace}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>${columns}<sheetData>${body}</sheetData>${parts}</worksheet>`;
}

function cellXml(cell: SheetCell, name: string, across: boolean): string {
  if ('number' in cell) return `<c r="${name}" s="${cell.style}"><v>${cell.number}</v></c>`;
  const style = across && cell.style === styleNumbers.text ? styleNumbers.number[0] : cell.style;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
}

/** A marked table, so that a screen reader says its headings. */
export function tableXml(
  namespace: string,
  id: number,
  name: string,
  range: string,
  headings: readonly string[],
): string {
  const columns = headings
    .map((heading, index) => `<tableColumn id="${index + 1}" name="${escapeXml(heading)}"/>`)
    .join('');
  return `<table xmlns="${namespace}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><tableColumns count="${headings.length}">${columns}</tableColumns></table>`;
}
