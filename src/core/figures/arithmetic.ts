/**
 * Arithmetic on quantities that are independent of one another: intervals stay intervals, missing stays missing with
 * its reason (DESIGN 5, Cell kinds). Where the same cell stands on both sides, use linear forms instead.
 */
import { Decimal, type Quantity } from './quantity.ts';

export type Missing = Extract<Quantity, { kind: 'missing' }>;

/** An exact value. Accepts a Decimal, exact decimal text, or a safe whole number. */
export function exactly(value: Decimal | string | number): Quantity {
  return { kind: 'value', value: new Decimal(value) };
}

/** The interval from low to high, ends included; a value when the two are equal. The ends may come in either order. */
export function between(a: Decimal | string | number, b: Decimal | string | number): Quantity {
  const first = new Decimal(a);
  const second = new Decimal(b);
  if (first.eq(second)) return exactly(first);
  return first.lt(second)
    ? { kind: 'interval', low: first, high: second }
    : { kind: 'interval', low: second, high: first };
}

/** No number: the marker as printed, and why as the end of a sentence ("Gwent is not held"). */
export function missing(marker: string, why: string): Missing {
  return { kind: 'missing', marker, why };
}

/** The least it can be; undefined when missing. */
export function lowOf(quantity: Quantity): Decimal | undefined {
  return quantity.kind === 'value' ? quantity.value : quantity.kind === 'interval' ? quantity.low : undefined;
}

/** The most it can be; undefined when missing. */
export function highOf(quantity: Quantity): Decimal | undefined {
  return quantity.kind === 'value' ? quantity.value : quantity.kind === 'interval' ? quantity.high : undefined;
}

const mostReasons = 6;

/**
 * One missing made of several: the first marker, every reason once ("Gwent is not held; Kent was refused"). Of very many
 * reasons the first are told and the rest counted.
 */
export function joinMissing(parts: readonly Missing[]): Missing {
  const reasons = [...new Set(parts.map((part) => part.why))];
  const told = reasons.slice(0, reasons.length > mostReasons ? mostReasons - 1 : mostReasons);
  const rest = reasons.length - told.length;
  return missing(parts[0]?.marker ?? '', `${told.join('; ')}${rest === 0 ? '' : `; and ${String(rest)} more`}`);
}

/** a + b. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return combine(a, b, (x, y) => between(x.low.plus(y.low), x.high.plus(y.high)));
}

/** a − b, taken as independent: the interval is as wide as it can be. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity {
  return combine(a, b, (x, y) => between(x.low.minus(y.high), x.high.minus(y.low)));
}

/** a × a constant. */
export function scaleQuantity(a: Quantity, factor: Decimal | string | number): Quantity {
  if (a.kind === 'missing') return a;
  const { low, high } = endsOf(a);
  return between(low.times(factor), high.times(factor));
}

/** a ÷ b, taken as independent. A divisor that is or may be 0 gives missing, with the reason. */
export function divideQuantities(a: Quantity, b: Quantity): Quantity {
  return combine(a, b, (x, y) => {
    if (y.low.isZero() && y.high.isZero()) return missing('÷ 0', 'nothing can be divided by 0');
    if (y.low.lte(0) && y.high.gte(0)) return missing('÷ 0', 'the number to divide by may be 0');
    const corners = [x.low.div(y.low), x.low.div(y.high), x.high.div(y.low), x.high.div(y.high)];
    return between(Decimal.min(...corners), Decimal.max(...corners));
  });
}

/**
 * Which is larger: 1 when a is surely more, -1 when surely less, 0 when surely equal.
 * Undefined when it cannot be told: intervals that overlap, or a missing side.
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  if (a.kind === 'missing' || b.kind === 'missing') return undefined;
  const x = endsOf(a);
  const y = endsOf(b);
  if (x.low.gt(y.high)) return 1;
  if (x.high.lt(y.low)) return -1;
  return a.kind === 'value' && b.kind === 'value' ? 0 : undefined;
}

interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
}

function endsOf(quantity: Exclude<Quantity, Missing>): Ends {
  return quantity.kind === 'value' ? { low: quantity.value, high: quantity.value } : quantity;
}

function combine(a: Quantity, b: Quantity, act: (x: Ends, y: Ends) => Quantity): Quantity {
  if (a.kind === 'missing') return b.kind === 'missing' ? joinMissing([a, b]) : a;
  if (b.kind === 'missing') return b;
  return act(endsOf(a), endsOf(b));
}
