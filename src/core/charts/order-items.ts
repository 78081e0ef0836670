/** The order of a chart's items: as given, or by value with gaps after numbers and the remainder last. */
import type { Decimal } from '../figures/quantity.ts';
import type { ChartSpec } from '../model/index.ts';
import type { ChartData } from './chart-data.ts';
import { isStacked, joinsPoints } from './kinds.ts';
import { orderValue } from './shown-numbers.ts';

/**
 * Orders items by `spec.order`. Time keeps its order, whatever is asked. Stacked kinds order by the sum of the parts,
 * others by the first series. Equal values keep the given order.
 */
export function orderItems(data: ChartData, spec: Pick<ChartSpec, 'chartKind' | 'order' | 'remainder'>): ChartData {
  if (spec.order === 'given' || data.timed || joinsPoints(spec.chartKind)) return data;
  const sizes = data.items.map((_, index) => sizeOf(data, index, isStacked(spec.chartKind)));
  const remainder = spec.remainder?.trim().toLowerCase();
  const rank = (index: number): number => {
    if (remainder !== undefined && data.items[index]?.trim().toLowerCase() === remainder) return 2;
    return sizes[index] === undefined ? 1 : 0;
  };
  const sign = spec.order === 'descending' ? -1 : 1;
  const order = data.items.map((_, index) => index);
  order.sort((a, b) => {
    const byRank = rank(a) - rank(b);
    const [left, right] = [sizes[a], sizes[b]];
    if (byRank !== 0 || left === undefined || right === undefined) return byRank === 0 ? a - b : byRank;
    return left.cmp(right) * sign || a - b;
  });
  return {
    ...data,
    items: order.flatMap((index) => data.items[index] ?? []),
    series: data.series.map((one) => ({ ...one, data: order.flatMap((index) => one.data[index] ?? []) })),
  };
}

function sizeOf(data: ChartData, item: number, summed: boolean): Decimal | undefined {
  const parts = (summed ? data.series : data.series.slice(0, 1)).flatMap((one) => {
    const datum = one.data[item];
    return datum === undefined ? [] : [orderValue(datum)];
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, part) => sum.plus(part));
}
