/**
 * Recognises the kinds of table that the desk has ready recipes for, by their shape: what their columns hold and which lines
 * stand round them. The file's name plays no part (DOMAIN 6).
 */
import { areaKindOf } from '../../areas/index.ts';
import type { DetectedColumn, DetectedTable } from '../detect/index.ts';
import { endingIn } from '../label-period.ts';
import { textAt, type Sheet } from '../sheet.ts';

export const knownShapes = [
  'recorded-crime-quarters',
  'recorded-crime-rolling',
  'foi-grid',
  'ons-police-force-areas',
  'statswales',
  'govuk-accessible',
] as const;
export type KnownShape = (typeof knownShapes)[number];

export interface RecognisedShape {
  readonly shape: KnownShape | 'long' | 'grid';
  /** "every row is one count of one offence, in one force, for 12 months". */
  readonly because: string;
}

/** What kind of table it is. `long` and `grid` where it is none of the known ones. */
export function recogniseShape(table: DetectedTable, sheet?: Sheet): RecognisedShape {
  return (
    readRecordedCrime(table) ??
    readWrapping(table) ??
    readPolice(table) ??
    readFoi(table, sheet) ?? {
      shape: table.layout,
      because: table.layout === 'long' ? 'every row holds one number' : 'every row holds a row of numbers',
    }
  );
}

function readRecordedCrime({ columns, layout }: DetectedTable): RecognisedShape | undefined {
  const names = columns.map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const forces = columns.some(({ name, of }) => of === 'area' && areaKindOf(name) === 'force');
  if (layout !== 'long' || !forces || !has(/offence/)) return undefined;
  if (has(/\bquarter\b/) && has(/\byear\b/)) {
    return {
      shape: 'recorded-crime-quarters',
      because: 'every row counts one offence, in one force, in one quarter of a year',
    };
  }
  const rolling = columns.some(({ name, of }) => of === 'period' && endingIn(name) === 12);
  return rolling
    ? { shape: 'recorded-crime-rolling', because: 'every row counts one offence, in one force, for 12 months' }
    : undefined;
}

function readWrapping({ lines, title }: DetectedTable): RecognisedShape | undefined {
  if (lines.some((line) => / > .* > /.test(line)) && lines.some((line) => /^filters?:?/i.test(line))) {
    return { shape: 'statswales', because: 'a breadcrumb, a title and filters stand above it' };
  }
  if ([title ?? '', ...lines].some((line) => /^this (?:work)?sheet contains (?:one|1|two|\d+) tables?/i.test(line))) {
    return { shape: 'govuk-accessible', because: 'a line above it says how many tables the worksheet contains' };
  }
  return undefined;
}

function readPolice({ columns, totals, layout }: DetectedTable): RecognisedShape | undefined {
  const coded = columns.some(({ of }) => of === 'code') && columns.some(({ of }) => of === 'area');
  const nested = totals.filter(({ by }) => by.includes('label')).length;
  if (layout !== 'grid' || !coded || nested < 1 || !columns.some(({ name }) => /\barea (?:code|name)/i.test(name)))
    return undefined;
  return { shape: 'ons-police-force-areas', because: 'forces stand among their regions, with area codes and names' };
}

const refusals =
  /\b(?:refused|not held|withheld|no response|did not respond|not given|not provided|cost exceeded|info(?:rmation)? not held|s\.? ?(?:12|14|21|22|31|40|43))\b/i;

/** One row an authority, with refusals in words where numbers should be. */
function readFoi(
  { columns, layout, range, headerRows }: DetectedTable,
  sheet: Sheet | undefined,
): RecognisedShape | undefined {
  if (layout !== 'grid' || sheet === undefined || !columns.some(({ of, use }) => of === 'area' && use === 'key'))
    return undefined;
  const count = (column: DetectedColumn): number => {
    let words = 0;
    for (let row = range.row + headerRows; row < range.row + range.rows; row += 1)
      if (refusals.test(textAt(sheet, row, column.at))) words += 1;
    return words;
  };
  const words = columns.filter(({ use }) => use === 'value').reduce((sum, column) => sum + count(column), 0);
  return words < 3
    ? undefined
    : {
        shape: 'foi-grid',
        because: `${String(words)} cells in columns of numbers say in words why there is no number`,
      };
}
