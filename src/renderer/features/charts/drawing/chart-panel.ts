/** Chart.js for the screen: the parts of it that our charts are made of, drawing on our own canvas. Loaded when first needed. */
import {
  ArcElement,
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  DoughnutController,
  LineController,
  LineElement,
  LinearScale,
  PieController,
  PointElement,
  type ChartConfiguration,
  type ChartItem,
} from 'chart.js';
import { drawPanelWith, type ChartJsConfig } from '../../../../core/charts/index.ts';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  LineController,
  LineElement,
  LinearScale,
  PieController,
  PointElement,
);

/** The plain platform: Chart.js is to leave styles and sizes of the page alone. */
export function drawPanel(context: object, config: ChartJsConfig, width: number, height: number): void {
  const make = (canvas: object, options: object) =>
    new Chart(canvas as ChartItem, { ...(options as ChartConfiguration), platform: BasicPlatform });
  drawPanelWith(make, context, config, width, height);
}
