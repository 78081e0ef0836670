/**
 * A column's numbers as whole numbers of its last printed place, so that very many sums can be tried exactly: 12.1 is 121
 * tenths. What is no number is undefined, and a column that does not fit is left out.
 */
import type { Decimal } from '../../figures/quantity.ts';
import { readCell } from '../read-cell.ts';

export interface WholeColumn {
  readonly name: string;
  /** In units of the last place; undefined where the cell is no plain number. */
  readonly values: readonly (number | undefined)[];
  /** Decimal places printed at most. */
  readonly places: number;
  /** How far, in units of the last place, one rounded number may stand from the true one: 0 where counts are exact. */
  readonly slack: number;
}

const mostPlaces = 6;

/** The column's texts as whole numbers; undefined where they are percentages, or too long to be carried exactly. */
export function wholeColumn(name: string, texts: readonly string[]): WholeColumn | undefined {
  const cells = texts.map((text) => (text === '' ? undefined : readCell(text)));
  const numbers = cells.map((cell) =>
    cell?.kind === 'value' && cell.quantity.kind === 'value' && !cell.percent ? cell.quantity.value : undefined,
  );
  const known = numbers.filter((value) => value !== undefined);
  const places = Math.max(0, ...known.map((value) => value.decimalPlaces()));
  if (known.length < 2 || places > mostPlaces) return undefined;
  const values = numbers.map((value) => value?.times(10 ** places).toNumber());
  if (values.some((value) => value !== undefined && !Number.isSafeInteger(value * 4))) return undefined;
  return { name, values, places, slack: slackOf(known, places) };
}

/** The number as it would be printed, in the column's own places. */
export function printWhole(value: number, column: WholeColumn): string {
  const negative = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(column.places + 1, '0');
  const whole = digits.slice(0, digits.length - column.places).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${negative}${whole}${column.places === 0 ? '' : `.${digits.slice(-column.places)}`}`;
}

/** Counts in fives, tens or hundreds throughout are rounded; decimals are rounded to their last place. */
function slackOf(known: readonly Decimal[], places: number): number {
  if (places > 0) return 0.5;
  const large = known.filter((value) => value.abs().gte(5));
  if (large.length < 8) return 0;
  const rounding = [1000, 100, 10, 5].find((unit) => known.every((value) => value.mod(unit).isZero()));
  return rounding === undefined ? 0 : rounding / 2;
}
