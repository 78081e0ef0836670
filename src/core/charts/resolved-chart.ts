/**
 * A resolved chart: a `ChartSpec` with its data fetched, ordered and worded. Plain data; the screen, Word, the images,
 * the alternative text and the data table are all drawn from it. Numbers are exact decimal text.
 */
import type { ChartKind, Finding } from '../model/index.ts';

export type ChartPoint =
  | {
      readonly kind: 'value';
      readonly value: string;
      readonly shown: string;
      /** A second number for the label, quieter: the count behind a share, "3,648". */
      readonly detail?: string;
    }
  | { readonly kind: 'interval'; readonly low: string; readonly high: string; readonly shown: string }
  /** Drawn as a gap with its marker, never as 0. */
  | { readonly kind: 'missing'; readonly marker: string; readonly shown: string; readonly why: string };

export interface ChartSeries {
  readonly name: string;
  /** One point an item, in the order of `items`. */
  readonly points: readonly ChartPoint[];
}

export interface ChartImage {
  /** SHA-256 of the asset. */
  readonly asset: string;
  readonly alt: string;
}

export interface ResolvedChart {
  readonly id: string;
  readonly uid: string;
  readonly chartKind: ChartKind;
  readonly horizontal: boolean;
  readonly title: string;
  /** Measure, area, period: "Recorded offences, Welsh police forces, 2023/24". */
  readonly caption: string;
  readonly items: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Noun for the values, after the number: "offences"; empty for a percentage. */
  readonly unit: string;
  readonly percent: boolean;
  /** Index in `items`. */
  readonly highlight?: number;
  /** Index in `series`, where the title is about a line and not about an item. */
  readonly highlightSeries?: number;
  readonly remainder?: number;
  readonly reference?: { readonly label: string; readonly value: string; readonly shown: string };
  readonly annotations: readonly { readonly item: number; readonly text: string }[];
  readonly axis: { readonly from?: string; readonly to?: string; readonly label?: string };
  readonly sourceLine: string;
  readonly base?: string;
  /** Notes under the chart: what a gap or a range means. */
  readonly notes: readonly string[];
  readonly alt: string;
  /** The edited alternative text was written for other data. */
  readonly altStale: boolean;
  /** Fingerprint of the data (12 hex). */
  readonly fingerprint: string;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
  /** The items are periods, in the order of time. */
  readonly timed?: boolean;
  /** What could not be resolved: unknown ids and labels, each of severity wrong. */
  readonly findings?: readonly Finding[];
  readonly logo?: ChartImage;
  readonly partner?: { readonly name: string; readonly image?: ChartImage };
}
