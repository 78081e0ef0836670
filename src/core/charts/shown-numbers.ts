/**
 * Numbers as chart labels print them: grouped digits, one number of decimals for the whole chart (DOMAIN 2.2), a percent
 * sign or a symbol. Rounded once, from the exact value (DOMAIN 2.4).
 */
import { groupDigits } from '../figures/index.ts';
import { Decimal, type Quantity } from '../figures/quantity.ts';
import type { ChartPoint } from './resolved-chart.ts';
import type { ChartData, Datum } from './chart-data.ts';

type NumberStyle = Pick<ChartData, 'percent' | 'symbol' | 'decimals'>;

/** "2,194", "49.7%", "£1.50", "-3.2": rounded half away from zero to the chart's decimals. */
export function showNumber(value: Decimal, style: NumberStyle): string {
  const digits = groupDigits(value.abs().toFixed(style.decimals));
  const negative = value.isNegative() && !/^[0.]*$/.test(digits);
  return `${negative ? '-' : ''}${style.symbol}${digits}${style.percent ? '%' : ''}`;
}

/** "1 to 4": a range with "to", never a dash (DOMAIN 2.2). */
export function showRange(low: Decimal, high: Decimal, style: NumberStyle): string {
  return `${showNumber(low, style)} to ${showNumber(high, style)}`;
}

/** Decimals that the data need, 2 at most: 0 when every value is whole. */
export function decimalsNeeded(quantities: readonly Quantity[]): number {
  const needed = quantities.flatMap((quantity) => {
    if (quantity.kind === 'value') return [quantity.value];
    return quantity.kind === 'interval' ? [quantity.low, quantity.high] : [];
  });
  return Math.min(2, ...[Math.max(0, ...needed.map((value) => value.decimalPlaces()))]);
}

/** Markers in words, as a label prints them (DOMAIN 5; UI 7: never "N/A"). */
const markerWords: Readonly<Record<string, string>> = {
  c: 'withheld',
  x: 'not available',
  z: 'not applicable',
  u: 'too unreliable to show',
  w: 'none recorded',
  '..': 'not available',
  '.': 'not applicable',
  ':': 'not available',
  '-': 'no number given',
  '*': 'withheld',
  na: 'not available',
  'n/a': 'not available',
};

/** The words for a marker: "[c]" is "withheld", "Not held" is "not held". */
export function wordMarker(marker: string): string {
  const bare = marker.trim().replace(/^\[(.*)\]$/, '$1');
  return markerWords[bare.toLowerCase()] ?? (bare === '' ? 'no number given' : lowerFirst(bare));
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** One datum as the chart's point. `detail` is a count, so it has no decimals and no sign. */
export function pointOf(datum: Datum, style: NumberStyle): ChartPoint {
  const { quantity, detail } = datum;
  if (quantity.kind === 'value') {
    const point = { kind: 'value', value: quantity.value.toFixed(), shown: showNumber(quantity.value, style) } as const;
    if (detail?.kind !== 'value') return point;
    return { ...point, detail: groupDigits(detail.value.toFixed(detail.value.decimalPlaces() > 2 ? 2 : undefined)) };
  }
  if (quantity.kind === 'interval') {
    const { low, high } = quantity;
    return { kind: 'interval', low: low.toFixed(), high: high.toFixed(), shown: showRange(low, high, style) };
  }
  return { kind: 'missing', marker: quantity.marker, shown: wordMarker(quantity.marker), why: quantity.why };
}

/** The number a point is ordered by: a range by its middle; none for a gap. */
export function orderValue(datum: Datum): Decimal | undefined {
  const { quantity } = datum;
  if (quantity.kind === 'value') return quantity.value;
  return quantity.kind === 'interval' ? new Decimal(quantity.low).plus(quantity.high).div(2) : undefined;
}
