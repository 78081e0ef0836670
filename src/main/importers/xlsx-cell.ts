/** One cell of an XLSX sheet: what it displays, and what it stores where that is more. */
import type { StoredValue } from '../../core/tables/sheet.ts';
import { numberFormat, type NumberFormat } from './number-formats.ts';
import { serialOf } from './stored-date.ts';
import { readStoredNumber, showsAll } from './stored-number.ts';
import { decodeCellText, isTrue } from './xlsx-parts.ts';
import { decodeXml } from './xml.ts';

/** A cell's parts as the file writes them. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  /** What stands in `v`; undefined when there is none. */
  readonly value: string | undefined;
  /** The text of a cell that holds its own. */
  readonly inline: string;
  readonly formula: string | undefined;
}

export interface CellContent {
  readonly shown: string;
  readonly stored?: Pick<StoredValue, 'stored' | 'type'>;
}

export interface CellContext {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

const general = numberFormat('General', false);
const plainDate = numberFormat('dd/mm/yyyy', false);

/** A formula that was never worked out displays nothing and is never run: its text is kept, and no 0 stands in its place. */
export function readCellContent(cell: RawCell, context: CellContext): CellContent {
  const { value, formula } = cell;
  if (formula !== undefined && (value === undefined || (value === '' && cell.type !== 'str'))) {
    const stored = formula === '' ? '' : `=${decodeXml(formula)}`;
    return { shown: '', stored: { stored, type: 'formula-without-value' } };
  }
  switch (cell.type) {
    case 's':
      return { shown: context.texts[Number(value)] ?? '' };
    case 'str':
      return { shown: decodeCellText(value ?? '') };
    case 'inlineStr':
      return { shown: cell.inline };
    case 'b':
      if (value === undefined) return { shown: '' };
      return { shown: isTrue(value) ? 'TRUE' : 'FALSE', stored: { stored: String(isTrue(value)), type: 'truth' } };
    case 'e':
      return { shown: decodeXml(value ?? ''), stored: { stored: decodeXml(value ?? ''), type: 'error' } };
    case 'd':
      return isoDate(value ?? '', context.formats[cell.style]);
    default:
      return value === undefined ? { shown: '' } : numberCell(value.trim(), cell.style, context);
  }
}

function numberCell(raw: string, style: number, context: CellContext): CellContent {
  const stored = readStoredNumber(raw);
  // No number after all: the text is kept as it is written.
  if (stored === undefined) return { shown: decodeXml(raw) };
  const format = context.formats[style] ?? general;
  const value = Number(raw);
  const date = format.dateOf(value);
  if (date !== undefined) return { shown: format.show(value), stored: { stored: date, type: 'date' } };
  const shown = (format.isDate ? general : format).show(value);
  return showsAll(shown, stored) ? { shown } : { shown, stored: { stored, type: 'number' } };
}

/** Written by programs that store dates as text: shown in the cell's format where that is one for dates. */
function isoDate(text: string, format: NumberFormat | undefined): CellContent {
  const serial = serialOf(text);
  if (serial === undefined) return { shown: text };
  const shown = (format?.isDate === true ? format : plainDate).show(serial);
  return { shown, stored: { stored: text.replace(/Z$|T00:00:00(?:\.0+)?Z?$/, ''), type: 'date' } };
}
