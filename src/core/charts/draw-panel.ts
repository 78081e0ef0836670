/**
 * Chart.js on our own context. It is given a stand-in for its canvas, so that it neither resizes, clears nor re-scales
 * what is drawn already: several panels and all text share one context, on the screen as in pixels, SVG or PDF. The
 * caller brings Chart.js, so that the core stays free of it.
 */
import type { ChartJsConfig } from './chart-js.ts';

/** The part of Chart.js that drawing needs: a chart is made, which draws it, and let go of. */
export type ChartMaker = (canvas: object, config: object) => { destroy(): void };

const ignored = new Set<string | symbol>(['setTransform', 'resetTransform', 'clearRect', 'reset']);

/**
 * Draws one panel's marks on a 2D context. `width` and `height` are the layout's, in px at scale 1; the context's scale is
 * already set.
 */
export function drawPanelWith(
  makeChart: ChartMaker,
  context: object,
  config: ChartJsConfig,
  width: number,
  height: number,
): void {
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
  const copy = structuredClone(config);
  makeChart(canvas, { ...copy, options: { ...copy.options, devicePixelRatio: 1 } }).destroy();
}
