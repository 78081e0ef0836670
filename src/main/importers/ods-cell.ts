/** One cell of an ODS sheet: what it displays, and what it stores where that is more. */
import type { StoredValue } from '../../core/tables/sheet.ts';
import { readStoredNumber, showsAll } from './stored-number.ts';
import { attributeOf } from './xml.ts';

export interface OdsCell {
  readonly shown: string;
  readonly stored?: Pick<StoredValue, 'stored' | 'type'>;
}

/** `raw` are the cell's attributes; `text` its paragraphs, undefined when it has none. */
export function readOdsCell(raw: string, text: string | undefined): OdsCell {
  const type = attributeOf(raw, 'office:value-type');
  const formula = attributeOf(raw, 'table:formula');
  if (attributeOf(raw, 'calcext:value-type') === 'error')
    return { shown: text ?? '', stored: { stored: text ?? '', type: 'error' } };
  const stored = storedIn(raw, type);
  if (stored !== undefined) {
    const shown = text ?? stored.stored;
    return stored.type === 'number' && showsAll(shown, stored.stored) ? { shown } : { shown, stored };
  }
  const shown = text ?? attributeOf(raw, 'office:string-value') ?? '';
  if (formula !== undefined && type === undefined && shown === '') {
    // "of:=SUM(...)": the prefix names the language of the formula.
    return { shown, stored: { stored: formula.replace(/^[a-z]+:(?==)/i, ''), type: 'formula-without-value' } };
  }
  return { shown };
}

function storedIn(raw: string, type: string | undefined): OdsCell['stored'] {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const stored = readStoredNumber(attributeOf(raw, 'office:value') ?? '');
      return stored === undefined ? undefined : { stored, type: 'number' };
    }
    case 'date':
      return { stored: (attributeOf(raw, 'office:date-value') ?? '').replace(/T00:00:00(?:\.0+)?$/, ''), type: 'date' };
    case 'time':
      return { stored: timeOfDay(attributeOf(raw, 'office:time-value') ?? ''), type: 'date' };
    case 'boolean':
      return { stored: attributeOf(raw, 'office:boolean-value') ?? '', type: 'truth' };
    default:
      return undefined;
  }
}

/** "PT09H30M00S" is 09:30:00; a length of time of more than a day stays as it is written. */
function timeOfDay(duration: string): string {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(duration) ?? [];
  if (duration.length < 3 || Number(hours) > 23 || !duration.startsWith('PT')) return duration;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
