/** What each kind of native chart is drawn with, and what all of them share. */
import type { ChartRunOptions } from 'docx/charts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import type { ChartFinish } from './chart-finish.ts';
import { ink, type Size } from './chart-look.ts';

export interface NativeChart {
  readonly options: ChartRunOptions;
  readonly finish: ChartFinish;
  /** What this kind cannot draw, in words, for the lines under the chart. */
  readonly inWords: readonly string[];
}

/** Name and alternative text as the drawing carries them. */
export interface ChartName {
  readonly name: string;
  readonly description: string;
}

/** One panel of several: a title of its own, the scale of all, and only the first in a row carries the axis. */
export interface Panel {
  readonly title: string;
  readonly size: Size;
  readonly max: number;
  readonly axis: boolean;
  /** px that the axis takes at the left of the first in a row, which is so much wider. */
  readonly axisRoom: number;
}

/** Alternative text, white ground, Arial and size: the same for every kind. */
export function sharedOptions({ name, description }: ChartName, transformation: Size) {
  return {
    altText: { name, description },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    font: { name: 'Arial', color: ink },
    transformation,
  } as const;
}

/** "Gwent: new system", for every annotation that the drawing does not carry. */
export function annotationsInWords(chart: ResolvedChart, drawn: ReadonlyMap<number, string>): readonly string[] {
  return chart.annotations
    .filter((note) => drawn.get(note.item) !== note.text)
    .map((note) => `${chart.items[note.item] ?? ''}: ${note.text}`);
}

/** "Mean of four: 548.5". */
export function referenceText(chart: ResolvedChart): string {
  return chart.reference === undefined ? '' : `${chart.reference.label}: ${chart.reference.shown}`;
}
