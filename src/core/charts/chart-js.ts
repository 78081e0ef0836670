/**
 * The Chart.js config of one panel: plain JSON, the same for the screen and for images. The layout fixes the chart area
 * (`layout.padding`), the scale and the bars' share of their band, so that every label's place is known before drawing;
 * labels, hatching and markers are drawn by draw-layout.ts.
 */
import type { Box } from './layout/layout-types.ts';

/** A number, the two ends of a floating bar, or a gap. */
export type ChartJsDatum = number | readonly [number, number] | null;

export interface ChartJsDataset {
  readonly label: string;
  readonly data: readonly ChartJsDatum[];
  readonly backgroundColor: string | readonly string[];
  readonly borderColor?: string | readonly string[];
  readonly borderWidth?: number | readonly number[];
  readonly barPercentage?: number;
  readonly categoryPercentage?: number;
  readonly minBarLength?: number;
  readonly borderSkipped?: boolean;
  readonly showLine?: boolean;
  readonly spanGaps?: boolean;
  readonly tension?: number;
  readonly pointRadius?: number | readonly number[];
  readonly pointBackgroundColor?: string | readonly string[];
  readonly pointBorderColor?: string;
  readonly pointBorderWidth?: number;
  readonly clip?: false;
  readonly order?: number;
  readonly spacing?: number;
}

export interface ChartJsScale {
  readonly type: 'linear' | 'category';
  readonly display: boolean;
  readonly offset?: boolean;
  readonly stacked?: boolean;
  readonly reverse?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly border: { readonly display: boolean };
  readonly ticks: {
    readonly display: false;
    readonly stepSize?: number;
    readonly autoSkip?: boolean;
    readonly count?: number;
  };
  readonly grid: {
    readonly display: boolean;
    readonly drawTicks: false;
    readonly color?: string;
    readonly lineWidth?: number;
  };
}

export interface ChartJsConfig {
  readonly type: 'bar' | 'line' | 'doughnut' | 'pie';
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly ChartJsDataset[] };
  readonly options: {
    readonly animation: false;
    readonly responsive: false;
    readonly events: readonly string[];
    readonly devicePixelRatio?: number;
    readonly layout: {
      readonly padding: {
        readonly left: number;
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
      };
      readonly autoPadding: false;
    };
    readonly plugins: {
      readonly legend: { readonly display: false };
      readonly tooltip: { readonly enabled: false };
      readonly title: { readonly display: false };
    };
    readonly indexAxis?: 'x' | 'y';
    readonly scales?: { readonly x: ChartJsScale; readonly y: ChartJsScale };
    readonly cutout?: string;
    readonly rotation?: number;
    readonly radius?: number;
  };
}

/** The value scale of a plot, in the data's own unit. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  /** Distance of gridlines. */
  readonly step: number;
  /** Are gridlines drawn? Not where every bar carries its number. */
  readonly grid: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
}

/** Padding that makes Chart.js's chart area exactly the plot. */
function padding({ width, height, plot }: Frame) {
  return { left: plot.x, top: plot.y, right: width - plot.x - plot.width, bottom: height - plot.y - plot.height };
}

function baseOptions(frame: Frame): ChartJsConfig['options'] {
  return {
    animation: false,
    responsive: false,
    events: [],
    layout: { padding: padding(frame), autoPadding: false },
    plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
  };
}

function valueAxis(scale: ValueScale, colour: string, lineWidth: number, stacked: boolean): ChartJsScale {
  return {
    type: 'linear',
    display: scale.grid,
    stacked,
    min: scale.min,
    max: scale.max,
    border: { display: false },
    ticks: { display: false, stepSize: scale.step },
    grid: { display: scale.grid, drawTicks: false, color: colour, lineWidth },
  };
}

function categoryAxis(offset: boolean, stacked: boolean): ChartJsScale {
  return {
    type: 'category',
    display: false,
    offset,
    stacked,
    border: { display: false },
    ticks: { display: false, autoSkip: false },
    grid: { display: false, drawTicks: false },
  };
}

export interface AxesInput extends Frame {
  readonly items: readonly string[];
  readonly datasets: readonly ChartJsDataset[];
  readonly scale: ValueScale;
  readonly horizontal: boolean;
  readonly stacked?: boolean;
  /** Items stand in the middle of a band (bars) or on the edges (lines). */
  readonly banded: boolean;
  readonly gridColour: string;
  readonly gridWidth: number;
}

/** A config with axes: bars that stand or lie, lines, dots. One value axis, never two (DOMAIN 7). */
export function axesConfig(type: 'bar' | 'line', input: AxesInput): ChartJsConfig {
  const stacked = input.stacked === true;
  const values = valueAxis(input.scale, input.gridColour, input.gridWidth, stacked);
  const categories = categoryAxis(input.banded, stacked);
  return {
    type,
    data: { labels: input.items, datasets: input.datasets },
    options: {
      ...baseOptions(input),
      indexAxis: input.horizontal ? 'y' : 'x',
      scales: input.horizontal ? { x: values, y: categories } : { x: categories, y: values },
    },
  };
}

export interface RingInput extends Frame {
  readonly items: readonly string[];
  readonly values: readonly number[];
  readonly colours: readonly string[];
  readonly ground: string;
  readonly gap: number;
  readonly hollow: boolean;
}

/** A pie or doughnut: parts from 12 o'clock, parted by a gap of the ground's colour. */
export function ringConfig(input: RingInput): ChartJsConfig {
  return {
    type: input.hollow ? 'doughnut' : 'pie',
    data: {
      labels: input.items,
      datasets: [
        {
          label: '',
          data: input.values,
          backgroundColor: input.colours,
          borderColor: input.ground,
          borderWidth: input.gap,
        },
      ],
    },
    options: { ...baseOptions(input), cutout: input.hollow ? '58%' : '0%', rotation: 0 },
  };
}
