/** A chart of some of its items: for columns of bars and panels. */
import type { ResolvedChart } from '../resolved-chart.ts';

/** The same chart with only these items, in this order; highlight, remainder and annotations follow them. */
export function pickItems(chart: ResolvedChart, indexes: readonly number[]): ResolvedChart {
  const { highlight, remainder, ...rest } = chart;
  const moved = (index: number | undefined): number | undefined => {
    const place = index === undefined ? -1 : indexes.indexOf(index);
    return place < 0 ? undefined : place;
  };
  const [lit, left] = [moved(highlight), moved(remainder)];
  return {
    ...rest,
    items: indexes.map((index) => chart.items[index] ?? ''),
    series: chart.series.map((one) => ({ ...one, points: indexes.flatMap((index) => one.points[index] ?? []) })),
    annotations: chart.annotations.flatMap((note) => {
      const item = moved(note.item);
      return item === undefined ? [] : [{ ...note, item }];
    }),
    // An item that is elsewhere is still lit elsewhere: -1 keeps the rest quiet.
    ...(highlight === undefined ? {} : { highlight: lit ?? -1 }),
    ...(left === undefined ? {} : { remainder: left }),
  };
}

/** The same chart with one of its series: a panel. */
export function pickSeries(chart: ResolvedChart, series: number): ResolvedChart {
  const { highlightSeries, ...rest } = chart;
  const one = chart.series[series];
  return {
    ...rest,
    series: one === undefined ? [] : [one],
    ...(highlightSeries === undefined ? {} : { highlightSeries: highlightSeries === series ? 0 : -1 }),
  };
}
