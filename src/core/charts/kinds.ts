/** What each kind of chart is: which lie down, stack, start at zero, are drawn along time. */
import type { ChartKind } from '../model/index.ts';

/** Bars that lie down: bars and dot plots always, grouped and stacked ones where asked. */
export function liesDown(spec: { readonly chartKind: ChartKind; readonly horizontal?: boolean | undefined }): boolean {
  if (spec.chartKind === 'bar' || spec.chartKind === 'dot') return true;
  return isBarKind(spec.chartKind) && spec.chartKind !== 'column' && spec.horizontal === true;
}

/** Kinds whose length or height is the number, so they start at zero (DOMAIN 7). */
export function isBarKind(kind: ChartKind): boolean {
  return kind === 'column' || kind === 'bar' || kind === 'grouped' || isStacked(kind);
}

export function isStacked(kind: ChartKind): boolean {
  return kind === 'stacked' || kind === 'stacked-100';
}

export function isRound(kind: ChartKind): boolean {
  return kind === 'pie' || kind === 'doughnut';
}

/** Kinds that join points: order is the author's or time's, never by value. */
export function joinsPoints(kind: ChartKind): boolean {
  return kind === 'line' || kind === 'slope' || kind === 'small-multiples';
}
