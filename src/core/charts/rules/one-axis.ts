/** One value axis: two scales side by side invite a comparison that is not there. */
import type { ChartRule } from './chart-rule.ts';

const second = /^(?:axis-?2|second-?axis|secondary-?axis|right-?axis|y2)$/i;

export const oneAxis: ChartRule = {
  id: 'chart-one-axis',
  severity: 'misleading',
  about: 'A chart that asks for a second value axis.',
  source: 'DOMAIN 7; Government Analysis Function, charts',
  find: (_chart, spec) =>
    [...Object.keys(spec), ...Object.keys(spec.axis ?? {})]
      .filter((name) => second.test(name))
      .map((name) => ({
        message: `Charts here have one value axis, so "${name}" is not drawn. Draw two charts side by side, or small multiples.`,
        text: name,
      })),
};
