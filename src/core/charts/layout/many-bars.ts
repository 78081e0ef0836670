/**
 * More items than names fit: thin bars in the given order, with the finding and the two ends named and an axis for the
 * rest. The picture says how many bars there are; every name and number stands in the data table.
 */
import { axesConfig } from '../chart-js.ts';
import { placeTicks, tickRoom } from './axis-labels.ts';
import { barDatasets, segmentsOf } from './bar-marks.ts';
import type { Shape, TextMark } from './layout-types.ts';
import { extent, roundScale, yOf } from './scales.ts';
import { sans, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { placeText, shortenText } from './text.ts';

/** Always gives a layout: bars of a series of any length, at least half a pixel each. */
export function layManyBars(sheet: Sheet): Drawn {
  const { region, measure, theme } = sheet;
  const [first] = sheet.chart.series;
  const chart = { ...sheet.chart, chartKind: 'column' as const, series: first === undefined ? [] : [first] };
  const own = { ...sheet, chart };
  const size = sheet.size.type.labelLeast * 1.1;
  const count = chart.items.length;
  const points = first?.points ?? [];
  const range = extent(points) ?? [0, 1];
  const scale = roundScale(range[0], range[1], 4);
  const left = tickRoom(own, scale, size);
  const plot = wholeBox({
    x: region.x + left,
    y: region.y + size * 2,
    width: region.width - left,
    height: Math.max(size * 3, region.height - size * 5),
  });
  const segments = segmentsOf(chart);
  const band = plot.width / Math.max(1, count);
  const texts: TextMark[] = [...placeTicks(own, scale, plot, size)];
  const over: Shape[] = [];
  const font = sans(size);
  const name = (item: number): string => `${chart.items[item] ?? ''} ${points[item]?.shown ?? ''}`;
  const half = plot.width * 0.48;
  const foot = plot.y + plot.height + size * 1.25;
  texts.push(
    placeText(
      'item',
      shortenText(name(0), font, half, measure),
      { x: plot.x, baseline: foot },
      font,
      theme.ink,
      measure,
    ),
  );
  if (count > 1)
    texts.push(
      placeText(
        'item',
        shortenText(name(count - 1), font, half, measure),
        { x: plot.x + plot.width, baseline: foot, align: 'right' },
        font,
        theme.ink,
        measure,
      ),
    );
  texts.push(
    placeText(
      'note',
      `Each bar is one of ${count}; all are named in the data table.`,
      { x: plot.x, baseline: foot + size * 1.5 },
      font,
      theme.ink2,
      measure,
    ),
  );
  const lit = chart.highlight;
  if (lit !== undefined && lit >= 0) {
    const bold = sans(size, 600);
    const point = points[lit];
    const top = point?.kind === 'value' ? yOf(Math.max(0, Number(point.value)), scale, plot) : plot.y + plot.height;
    const x = plot.x + band * (lit + 0.5);
    const text = shortenText(name(lit), bold, plot.width, measure);
    const mark = placeText(
      'annotation',
      text,
      { x, baseline: region.y + size, align: 'centre' },
      bold,
      theme.ink,
      measure,
    );
    texts.push({ ...mark, x: Math.max(plot.x, Math.min(mark.x, plot.x + plot.width - mark.width)) });
    over.push({
      kind: 'line',
      from: [x, region.y + size * 1.35],
      to: [x, Math.max(top, region.y + size * 1.35)],
      colour: theme.ink3,
      line: Math.max(1, size / 14),
    });
  }
  const zero = yOf(0, scale, plot);
  over.push({
    kind: 'line',
    from: [plot.x, zero],
    to: [plot.x + plot.width, zero],
    colour: theme.axis,
    line: Math.max(1, size / 14),
  });
  const datasets = barDatasets(own, segments, { categoryPercentage: band > 3 ? 0.8 : 1, barPercentage: 1, parting: 0 });
  const config = axesConfig('bar', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets,
    scale,
    horizontal: false,
    banded: true,
    gridColour: theme.line,
    gridWidth: Math.max(1, size / 16),
  });
  const named = new Set([0, count - 1, ...(lit === undefined ? [] : [lit])]).size;
  return { texts, under: [], panels: [{ plot, config }], over, unnamed: Math.max(0, count - named) };
}
