/**
 * Chart.js on our own context. It is given a stand-in for its canvas, so that it neither resizes, clears nor re-scales
 * what is drawn already: several panels and all text share one context, of pixels, SVG or PDF alike.
 */
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
  type ChartConfiguration,
} from 'chart.js';
import type { ChartJsConfig } from '../../core/charts/index.ts';

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

const ignored = new Set<string | symbol>(['setTransform', 'resetTransform', 'clearRect', 'reset']);

/** Draws one panel's marks. `width` and `height` are the layout's. */
export function drawPanel(context: object, config: ChartJsConfig, width: number, height: number): void {
  const canvas: { width: number; height: number; getContext?: () => unknown } = { width, height };
  const own = new Map<string | symbol, unknown>();
  const stand = new Proxy(context, {
    get(target, name) {
      if (name === 'canvas') return canvas;
      if (ignored.has(name)) return () => undefined;
      const known = own.get(name);
      if (known !== undefined) return known;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const bound: unknown = value.bind(target);
      own.set(name, bound);
      return bound;
    },
    set(target, name, value) {
      return Reflect.set(target, name, value, target);
    },
  });
  canvas.getContext = () => stand;
  // Chart.js resolves options in place and its types ask for mutable data: it gets a copy of the plain config.
  const copy = structuredClone(config) as unknown as ChartConfiguration;
  const chart = new Chart(canvas, {
    ...copy,
    options: { ...copy.options, devicePixelRatio: 1 },
  });
  chart.destroy();
}
