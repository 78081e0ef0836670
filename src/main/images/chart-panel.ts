/** Chart.js for images: the parts of it that our charts are made of, drawing on a context of pixels, SVG or PDF alike. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  ArcElement,
  DoughnutController,
  LineController,
  LineElement,
  LinearScale,
  PieController,
  PointElement,
  type ChartItem,
  type ChartConfiguration,
} from 'chart.js';
import { drawPanelWith, type ChartJsConfig } from '../../core/charts/index.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  ArcElement,
  DoughnutController,
  LineController,
  LineElement,
  LinearScale,
  PieController,
  PointElement,
);

/** Draws one panel's marks. `width` and `height` are the layout's. */
export function drawPanel(context: object, config: ChartJsConfig, width: number, height: number): void {
  const make = (canvas: object, options: object) => new Chart(canvas as ChartItem, options as ChartConfiguration);
  drawPanelWith(make, context, config, width, height);
}
