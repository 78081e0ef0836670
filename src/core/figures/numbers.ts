/**
 * Numbers as text: grouped digits, a quantity as a sum shows it, and the exact value for the annex. House style: commas
 * every three digits, a true minus sign, ranges with "to" (ONS style guide, numbers).
 */
import type { Measure, Unit } from '../model/index.ts';
import { Decimal, type Quantity } from './quantity.ts';

export type Per = 'day' | 'week' | 'month' | '1000' | '100000';

export interface ShowOptions {
  /** For averages and rates: what the number is per. */
  readonly per?: Per | undefined;
  /** For counts: the noun after the number, or the symbol before it. Left out, the number stands alone. */
  readonly unit?: Unit | undefined;
}

/** Digits that are trusted: arithmetic has 40, and a repeating decimal is cut at the last. */
const trustedDigits = 32;

/** "2194" -> "2,194"; "-1234.50" -> "−1,234.50". Text that is not plain digits comes back as it was. */
export function groupDigits(text: string): string {
  const match = /^([-\u2212]?)(\d+)(\.\d+)?$/.exec(text);
  if (match === null) return text;
  const grouped = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${match[1] === '' ? '' : '\u2212'}${grouped}${match[3] ?? ''}`;
}

/**
 * The quantity as a sum shows it: "2,194", "49.7%", "5.99 a day", "2.02 times", "16 to 19", or the marker. The fewest
 * decimals at which rounding hides nothing: 24.993 is "24.99%", never "25.0%", because a hedge turns on it.
 */
export function showQuantity(quantity: Quantity, measure: Measure = 'count', options: ShowOptions = {}): string {
  if (quantity.kind === 'missing') return quantity.marker === '' ? '(blank)' : quantity.marker;
  const fewest = fewestDecimals(measure);
  if (quantity.kind === 'value') {
    const text = showDecimal(quantity.value, decimalsFor(quantity.value, measure, fewest));
    return dress(text, measure, options, quantity.value);
  }
  const { low, high } = quantity;
  const places = Math.max(decimalsFor(low, measure, fewest), decimalsFor(high, measure, fewest));
  const [from, to] = [showDecimal(low, places), showDecimal(high, places)];
  if (measure === 'share' || measure === 'change') return `${from}% to ${to}%`;
  return dress(`${from} to ${to}`, measure, options, high);
}

/** A decimal with grouped digits at this many decimals, rounded half away from zero; whole numbers show none. */
export function showDecimal(value: Decimal, places: number): string {
  const text = value.decimalPlaces() <= places ? value.toFixed() : value.toFixed(places, Decimal.ROUND_HALF_UP);
  return groupDigits(text);
}

/**
 * The exact value for the annex: "2,194", "49.71381847…%", "16 to 19". A value that ends is given in full; one that never
 * ends is cut, not rounded, after ten digits, with an ellipsis. Missing gives its marker.
 */
export function exactText(quantity: Quantity, measure: Measure = 'count', per?: Per): string {
  if (quantity.kind === 'missing') return showQuantity(quantity);
  if (quantity.kind === 'value') return dress(exactDecimal(quantity.value), measure, { per }, quantity.value);
  const [from, to] = [exactDecimal(quantity.low), exactDecimal(quantity.high)];
  if (measure === 'share' || measure === 'change') return `${from}% to ${to}%`;
  return dress(`${from} to ${to}`, measure, { per }, quantity.high);
}

/** "a day", "per 1,000": how an average or rate ends. */
export function perText(per: Per): string {
  return per === '1000' || per === '100000' ? `per ${groupDigits(per)}` : `a ${per}`;
}

function exactDecimal(value: Decimal): string {
  if (value.precision() < 35) return groupDigits(value.toFixed());
  const whole = Math.max(0, value.abs().floor().precision(true));
  return `${groupDigits(value.toFixed(Math.max(2, 10 - whole), Decimal.ROUND_DOWN))}…`;
}

function fewestDecimals(measure: Measure): (value: Decimal) => number {
  const percent = measure === 'share' || measure === 'change' || measure === 'points';
  return (value) => {
    // Below 1, two digits that count: 0.083, not 0.1.
    if (!value.isZero() && value.abs().lt(1)) return 1 - value.e;
    return percent || value.abs().gte(100) ? 1 : 2;
  };
}

function decimalsFor(value: Decimal, measure: Measure, fewest: (value: Decimal) => number): number {
  const from = fewest(value);
  for (let places = from; places < from + 12; places += 1) {
    if (value.decimalPlaces() <= places) return value.decimalPlaces();
    const rounded = value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    const rounder = rounded.decimalPlaces() < places;
    if (!rounder && !(measure === 'share' && crossesThird(value, rounded))) return places;
  }
  return from + 12;
}

/** Would the rounded share lie on the other side of one third or two-thirds? A third itself never ends, so any rounding of it will do. */
function crossesThird(value: Decimal, rounded: Decimal): boolean {
  const thrice = value.times(3).toSignificantDigits(trustedDigits);
  return [100, 200].some((thirds) => !thrice.eq(thirds) && thrice.cmp(thirds) !== rounded.times(3).cmp(thirds));
}

function dress(text: string, measure: Measure, options: ShowOptions, value: Decimal): string {
  switch (measure) {
    case 'share':
    case 'change':
      return `${text}%`;
    case 'points':
      return `${text} percentage ${value.abs().eq(1) ? 'point' : 'points'}`;
    case 'ratio':
      return `${text} ${value.eq(1) ? 'time' : 'times'}`;
    case 'average':
    case 'rate':
      return options.per === undefined ? text : `${text} ${perText(options.per)}`;
    case 'rank':
      return text.replace(/\d[\d,]*/g, (place) => `${place}${placeEnding(place)}`);
    default:
      return withUnit(text, options.unit, value);
  }
}

/** "st" for 1, 21, 101; "th" for 11 and most others: a place is no count of things. */
function placeEnding(place: string): string {
  if (/1[123]$/.test(place)) return 'th';
  return ({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<string, string>>)[place.at(-1) ?? ''] ?? 'th';
}

function withUnit(text: string, unit: Unit | undefined, value: Decimal): string {
  if (unit === undefined) return text;
  if (unit.symbol !== undefined && unit.symbol !== '') return `${unit.symbol}${text}`;
  return `${text} ${value.abs().eq(1) ? unit.one : unit.many}`;
}
