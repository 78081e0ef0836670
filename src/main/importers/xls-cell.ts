/** One cell as the library read it: what it displays, and what it stores where that is more. */
import type { StoredValue } from '../../core/tables/sheet.ts';
import type { NumberFormat } from './number-formats.ts';
import { showsAll, writeStoredNumber } from './stored-number.ts';

export interface XlsCell {
  readonly t: string;
  readonly v?: unknown;
  /** Its number format. */
  readonly z?: string;
}

export interface CellContent {
  readonly shown: string;
  readonly stored?: Pick<StoredValue, 'stored' | 'type'>;
}

const errors: Readonly<Record<string, string>> = {
  '0': '#NULL!',
  '7': '#DIV/0!',
  '15': '#VALUE!',
  '23': '#REF!',
  '29': '#NAME?',
  '36': '#NUM!',
  '42': '#N/A',
};

export function readXlsCell(cell: XlsCell, formatOf: (code: string) => NumberFormat): CellContent {
  const { t: type, v: value } = cell;
  if (type === 'e') {
    const shown = errors[String(value)] ?? '#ERROR!';
    return { shown, stored: { stored: shown, type: 'error' } };
  }
  if (typeof value === 'boolean')
    return { shown: value ? 'TRUE' : 'FALSE', stored: { stored: String(value), type: 'truth' } };
  if (typeof value === 'number') return numberContent(value, formatOf(cell.z ?? 'General'), formatOf);
  return { shown: typeof value === 'string' ? value : '' };
}

/** A stored number: the text that its format displays, and the number or date itself where that says more. */
function numberContent(value: number, format: NumberFormat, formatOf: (code: string) => NumberFormat): CellContent {
  const stored = writeStoredNumber(value);
  if (stored === undefined) return { shown: '' };
  const date = format.dateOf(value);
  if (date !== undefined) return { shown: format.show(value), stored: { stored: date, type: 'date' } };
  const shown = (format.isDate ? formatOf('General') : format).show(value);
  return showsAll(shown, stored) ? { shown } : { shown, stored: { stored, type: 'number' } };
}
