/** A slope chart: two moments, one line a series, named and numbered at both ends. */
import { axesConfig, type ChartJsDataset } from '../chart-js.ts';
import type { Shape, TextMark } from './layout-types.ts';
import { ends, extent, roundScale, spread, yOf } from './scales.ts';
import { fillOf, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { placeText, shortenText, wrapText } from './text.ts';

/** Lays a slope into the region at the largest type that fits, or gives nothing. The chart has two items. */
export function laySlope(sheet: Sheet): Drawn | undefined {
  for (const size of sizesBetween(sheet.size.type.label, sheet.size.type.labelLeast)) {
    const drawn = laySlopeAt(sheet, size);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

function laySlopeAt(sheet: Sheet, size: number): Drawn | undefined {
  const { chart, region, measure, theme } = sheet;
  const bold = sans(size, 600);
  const numberWidth = Math.max(...chart.series.flatMap((one) => one.points.map((point) => measure(point.shown, bold))));
  const nameRoom = region.width * 0.34;
  const names = chart.series.map((one, series) =>
    wrapText(one.name, sans(size, series === chart.highlightSeries ? 600 : 400), nameRoom, measure, 2),
  );
  const nameWidth = Math.max(
    0,
    ...names.flatMap((lines, series) =>
      lines.map((line) => measure(line, sans(size, series === chart.highlightSeries ? 600 : 400))),
    ),
  );
  const left = numberWidth + size * 1.2;
  const right = numberWidth + size * 1.8 + nameWidth;
  const head = size * 2;
  const plot = wholeBox({
    x: region.x + left,
    y: region.y + head,
    width: region.width - left - right,
    height: region.height - head - size * 0.8,
  });
  if (plot.width < size * 4 || plot.height < size * 5) return undefined;
  const range = extent(chart.series.flatMap((one) => one.points)) ?? [0, 1];
  const scale = roundScale(range[0], range[1], 4, false);
  const texts: TextMark[] = [];
  const over: Shape[] = [];
  const under: Shape[] = [];
  const edges = [plot.x, plot.x + plot.width] as const;
  for (const [item, x] of edges.entries()) {
    under.push({
      kind: 'line',
      from: [x, plot.y - size * 0.5],
      to: [x, plot.y + plot.height],
      colour: theme.line,
      line: Math.max(1, size / 14),
    });
    const mark = placeText(
      'tick',
      shortenText(chart.items[item] ?? '', sans(size, 600), region.width * 0.46, measure),
      { x, baseline: region.y + size * 0.95, align: 'centre' },
      sans(size, 600),
      theme.ink2,
      measure,
    );
    texts.push({ ...mark, x: Math.max(region.x, Math.min(mark.x, region.x + region.width - mark.width)) });
  }
  const values = (item: number): (number | undefined)[] =>
    chart.series.map((one) => {
      const range2 = ends(one.points[item]);
      return range2 === undefined ? undefined : (range2[0] + range2[1]) / 2;
    });
  for (const item of [0, 1]) {
    const own = values(item);
    const wanted = own.map((value, series) => ({
      centre: value === undefined ? plot.y + plot.height : yOf(value, scale, plot),
      length: Math.max(1, item === 1 ? (names[series]?.length ?? 1) : 1) * size * 1.14,
    }));
    const centres = spread(wanted, plot.y - size * 0.6, region.y + region.height);
    if (centres === undefined) return undefined;
    chart.series.forEach((one, series) => {
      const point = one.points[item];
      if (point === undefined) return;
      const missing = point.kind === 'missing';
      const font = missing ? sans(size) : bold;
      const centre = centres[series] ?? 0;
      const baseline = centre + size * 0.34;
      const x = edges[item] ?? 0;
      const colour = missing ? theme.ink3 : theme.ink;
      const gap = size * 0.75;
      if (item === 0)
        texts.push(placeText('value', point.shown, { x: x - gap, baseline, align: 'right' }, font, colour, measure));
      else {
        texts.push(placeText('value', point.shown, { x: x + gap, baseline }, font, colour, measure));
        const lines = names[series] ?? [];
        const nameFont = sans(size, series === chart.highlightSeries ? 600 : 400);
        lines.forEach((line, at) =>
          texts.push(
            placeText(
              'series',
              line,
              {
                x: x + gap + numberWidth + size * 0.5,
                baseline: baseline + (at - (lines.length - 1) / 2) * size * 1.12,
              },
              nameFont,
              theme.ink,
              measure,
            ),
          ),
        );
      }
      if (point.kind === 'interval') {
        const look = { colour: fillOf(sheet, series, -1), line: size * 0.15 };
        over.push({
          kind: 'line',
          from: [x, yOf(Number(point.low), scale, plot)],
          to: [x, yOf(Number(point.high), scale, plot)],
          ...look,
        });
      }
    });
  }
  const datasets = chart.series.map((one, series): ChartJsDataset => {
    const colour = fillOf(sheet, series, -1);
    const lit = chart.highlightSeries === undefined || series === chart.highlightSeries;
    return {
      label: one.name,
      data: [0, 1].map((item) => {
        const point = one.points[item];
        return point?.kind === 'value' ? Number(point.value) : null;
      }),
      backgroundColor: colour,
      borderColor: colour,
      borderWidth: size * (lit ? 0.2 : 0.13),
      tension: 0,
      spanGaps: false,
      pointRadius: size * 0.32,
      pointBackgroundColor: colour,
      pointBorderColor: theme.ground,
      pointBorderWidth: size * 0.08,
      clip: false,
      order: lit ? 0 : 1,
    };
  });
  const config = axesConfig('line', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets,
    scale,
    horizontal: false,
    banded: false,
    gridColour: theme.line,
    gridWidth: 1,
  });
  return { texts, under, panels: [{ plot, config }], over, unnamed: 0 };
}
