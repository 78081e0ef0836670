/** A dot plot: one row an item, a dot a series, joined where there are several; ranges are whiskers. */
import { axesConfig, type ChartJsDataset } from '../chart-js.ts';
import type { Shape, TextMark } from './layout-types.ts';
import { thinMarks } from './axis-labels.ts';
import { breakAround } from './reference-line.ts';
import { ends, extent, roundScale, showTick, ticksOf, xOf } from './scales.ts';
import { fillOf, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { middleBaseline, placeText, wrapText } from './text.ts';

/** Lays dots into the region at the largest type that fits, or gives nothing. */
export function layDots(sheet: Sheet): Drawn | undefined {
  for (const size of sizesBetween(sheet.size.type.label, sheet.size.type.labelLeast)) {
    const drawn = layDotsAt(sheet, size);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

function layDotsAt(sheet: Sheet, size: number): Drawn | undefined {
  const { chart, region, measure, theme } = sheet;
  const font = sans(size);
  const wrapped = chart.items.map((item) => wrapText(item, font, region.width * 0.4, measure, 3));
  const lines = Math.max(1, ...wrapped.map((one) => one.length));
  const labelWidth = Math.max(0, ...wrapped.flat().map((line) => measure(line, font)));
  const foot = size * 1.7;
  const head = chart.reference === undefined ? 0 : size * 1.5;
  const need = lines * size * 1.1 + size * 0.35;
  const room = (region.height - foot - head) / chart.items.length;
  const pitch = Math.min(room, Math.max(need + size * 1.6, Math.min(room * 0.9, need + size * 3)));
  if (pitch < need) return undefined;
  const reference = chart.reference === undefined ? [] : [Number(chart.reference.value)];
  const points = chart.series.flatMap((one) => one.points);
  const range = extent(points, reference) ?? [0, 1];
  const single = chart.series.length === 1;
  const numberRoom = single ? Math.max(...points.map((point) => measure(point.shown, sans(size, 600)))) + size : size;
  const left = region.x + labelWidth + size;
  const plot = wholeBox({
    x: left,
    y: region.y + head,
    width: region.x + region.width - left - numberRoom,
    height: pitch * chart.items.length,
  });
  if (plot.width < size * 6) return undefined;
  const scale = roundScale(range[0], range[1], Math.max(2, Math.min(6, Math.floor(plot.width / (size * 5)))));
  const centre = (item: number): number => plot.y + (plot.height / chart.items.length) * (item + 0.5);
  const texts: TextMark[] = [];
  const under: Shape[] = [];
  const over: Shape[] = [];
  const thin = Math.max(1, size / 16);
  const ticks: TextMark[] = [];
  for (const tick of ticksOf(scale)) {
    const x = xOf(tick, scale, plot);
    const zero = Math.abs(tick) < 1e-9;
    under.push({
      kind: 'line',
      from: [x, plot.y],
      to: [x, plot.y + plot.height],
      colour: zero ? theme.axis : theme.line,
      line: thin,
    });
    ticks.push(
      placeText(
        'tick',
        showTick(tick, scale.step, { symbol: '', percent: chart.percent }),
        { x, baseline: plot.y + plot.height + size * 1.2, align: 'centre' },
        sans(size * 0.92),
        theme.ink2,
        measure,
      ),
    );
  }
  const right = region.x + region.width;
  texts.push(
    ...thinMarks(
      ticks.map((mark) => ({ ...mark, x: Math.max(region.x, Math.min(mark.x, right - mark.width)) })),
      size * 0.5,
    ),
  );
  chart.items.forEach((_, item) => {
    const own = wrapped[item] ?? [];
    const first = middleBaseline(centre(item) - ((own.length - 1) * size * 1.1) / 2, font);
    own.forEach((line, at) =>
      texts.push(placeText('item', line, { x: region.x, baseline: first + at * size * 1.1 }, font, theme.ink, measure)),
    );
    const known = chart.series.flatMap((one) => ends(one.points[item]) ?? []);
    if (known.length === 0) {
      const shown = chart.series[0]?.points[item]?.shown ?? 'no number';
      texts.push(
        placeText(
          'marker',
          shown,
          { x: xOf(Math.max(scale.min, 0), scale, plot) + size * 0.4, baseline: middleBaseline(centre(item), font) },
          font,
          theme.ink3,
          measure,
        ),
      );
      return;
    }
    const y = centre(item);
    const [low, high] = [xOf(Math.min(...known), scale, plot), xOf(Math.max(...known), scale, plot)];
    under.push({
      kind: 'line',
      from: single ? [xOf(Math.max(scale.min, 0), scale, plot), y] : [low, y],
      to: [high, y],
      colour: single ? theme.line : theme.quiet,
      line: single ? thin : size * 0.16,
    });
    chart.series.forEach((one, series) => {
      const point = one.points[item];
      if (point?.kind === 'interval') {
        const [a, b] = [xOf(Number(point.low), scale, plot), xOf(Number(point.high), scale, plot)];
        const look = { colour: fillOf(sheet, series, item), line: size * 0.16 };
        over.push({ kind: 'line', from: [a, y], to: [b, y], ...look });
        for (const x of [a, b])
          over.push({ kind: 'line', from: [x, y - size * 0.32], to: [x, y + size * 0.32], ...look });
      }
      if (single && point !== undefined)
        texts.push(
          placeText(
            'value',
            point.shown,
            { x: high + size * 0.65, baseline: middleBaseline(y, font) },
            sans(size, 600),
            theme.ink,
            measure,
          ),
        );
    });
  });
  if (chart.reference !== undefined) {
    const x = xOf(Number(chart.reference.value), scale, plot);
    const mark = placeText(
      'reference',
      `${chart.reference.label}: ${chart.reference.shown}`,
      { x, baseline: region.y + size, align: 'centre' },
      sans(size * 0.92),
      theme.ink,
      measure,
    );
    if (mark.width > region.width) return undefined;
    texts.push({ ...mark, x: Math.max(region.x, Math.min(mark.x, region.x + region.width - mark.width)) });
    const line = {
      kind: 'line',
      from: [x, region.y + size * 1.25],
      to: [x, plot.y + plot.height],
      colour: theme.ink,
      line: thin * 1.4,
      dash: [size * 0.35, size * 0.25],
    } as const;
    over.push(...breakAround(line, texts, size * 0.2));
  }
  const datasets = chart.series.map((one, series): ChartJsDataset => {
    const colours = chart.items.map((_, item) => fillOf(sheet, series, item));
    return {
      label: one.name,
      data: one.points.map((point) => (point.kind === 'value' ? Number(point.value) : null)),
      backgroundColor: colours,
      showLine: false,
      pointRadius: size * 0.42,
      pointBackgroundColor: colours,
      pointBorderColor: theme.ground,
      pointBorderWidth: size * 0.08,
      clip: false,
    };
  });
  const config = axesConfig('line', {
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    datasets,
    scale: { ...scale, grid: false },
    horizontal: true,
    banded: true,
    gridColour: theme.line,
    gridWidth: thin,
  });
  return { texts, under, panels: [{ plot, config }], over, unnamed: 0 };
}
