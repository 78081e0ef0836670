/** A resolved chart as native Word charts: one, or a panel for each series of small multiples. */
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { drawBars } from './chart-bars.ts';
import { drawLines } from './chart-lines.ts';
import type { ChartName, NativeChart } from './chart-native.ts';
import { drawPanels } from './chart-panels.ts';
import { drawRing } from './chart-rings.ts';

/** Everything docx and the finish need; the alternative text stands on the first. */
export function drawNatively(chart: ResolvedChart, name: string): readonly NativeChart[] {
  const own: ChartName = { name, description: chart.alt };
  switch (chart.chartKind) {
    case 'line':
    case 'slope':
    case 'dot':
      return [drawLines(chart, own)];
    case 'small-multiples':
      return chart.series.length > 1 ? drawPanels(chart, own) : [drawLines(chart, own)];
    case 'pie':
    case 'doughnut':
      return [drawRing(chart, own)];
    case 'bar':
    case 'column':
    case 'grouped':
    case 'stacked':
    case 'stacked-100':
      return [drawBars(chart, own)];
  }
}
