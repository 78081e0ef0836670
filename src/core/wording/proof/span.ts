/**
 * A span: the values for which a phrase is true. Every hedge of DOMAIN 2.5 comes to one unbroken span, which is why a
 * phrase that holds at both ends of an interval holds everywhere between them.
 */
import type { Decimal } from '../../figures/quantity.ts';

export interface Edge {
  readonly at: Decimal;
  /** Is the edge itself part of the span? */
  readonly included: boolean;
}

/** Without an edge the span goes on for ever. */
export interface Span {
  readonly from?: Edge;
  readonly to?: Edge;
}

export const including = (at: Decimal): Edge => ({ at, included: true });
export const excluding = (at: Decimal): Edge => ({ at, included: false });

/** Where a value lies: in the span, below it or above it. */
export function placeIn(span: Span, value: Decimal): 'in' | 'below' | 'above' {
  if (span.from !== undefined) {
    const order = value.comparedTo(span.from.at);
    if (order < 0 || (order === 0 && !span.from.included)) return 'below';
  }
  if (span.to !== undefined) {
    const order = value.comparedTo(span.to.at);
    if (order > 0 || (order === 0 && !span.to.included)) return 'above';
  }
  return 'in';
}

/** The values in both spans. */
export function intersect(a: Span, b: Span): Span {
  const from = tighter(a.from, b.from, 1);
  const to = tighter(a.to, b.to, -1);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function tighter(a: Edge | undefined, b: Edge | undefined, inward: 1 | -1): Edge | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = a.at.comparedTo(b.at) * inward;
  if (order === 0) return a.included ? b : a;
  return order > 0 ? a : b;
}
