/**
 * The data of a chart before it is worded: items down, series across, each datum an exact quantity. Figures and tables
 * are both read into this one shape; resolve.ts orders and words it.
 */
import type { Quantity } from '../figures/quantity.ts';
import type { Area, Finding, Period } from '../model/index.ts';

export interface Datum {
  readonly quantity: Quantity;
  /** The count behind a share, printed beside it. */
  readonly detail?: Quantity;
}

export interface ChartDataSeries {
  readonly name: string;
  /** One datum an item; a row that the source does not have is missing. */
  readonly data: readonly Datum[];
}

export interface ChartData {
  readonly items: readonly string[];
  readonly series: readonly ChartDataSeries[];
  /** The items are periods, so they keep the order of time. */
  readonly timed: boolean;
  readonly percent: boolean;
  /** Noun after the number; empty for a percentage. */
  readonly unit: string;
  /** Symbol before the number: £. */
  readonly symbol: string;
  /** Decimals that every label shows, so that a list has the same (DOMAIN 2.2). */
  readonly decimals: number;
  /** What is measured, for the caption: "Offences", "Share of offences". */
  readonly measure: string;
  readonly area?: Area;
  readonly periods: readonly Period[];
  readonly base?: string;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
  readonly findings: readonly Finding[];
}

/** A chart's reference to something that the briefing does not hold: always wrong. */
export function unknownReference(chart: string, what: string, name: string, remedy: string): Finding {
  return {
    rule: 'chart-unknown-reference',
    severity: 'wrong',
    message: `This chart names the ${what} "${name}", and the briefing has none of that name. ${remedy}`,
    where: { chart, text: name },
  };
}

/** A datum with no number behind it, and why. */
export function missingDatum(marker: string, why: string): Datum {
  return { quantity: { kind: 'missing', marker, why } };
}

/** One axis holds one kind of number: "offences, count" and "offences, share" are two. */
export function mixedUnits(chart: string, kinds: readonly string[]): Finding {
  return {
    rule: 'chart-mixed-units',
    severity: 'wrong',
    message: `One axis cannot hold different kinds of number: ${kinds.map((kind) => (kind === '' ? 'no unit' : kind)).join('; ')}. Draw them as separate charts.`,
    where: { chart },
  };
}
