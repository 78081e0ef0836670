/** Pies and doughnuts of two or three parts: the ring, and each part named with its number beside or under it. */
import { ringConfig } from '../chart-js.ts';
import { Decimal } from '../../figures/quantity.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { fillOf, sans, sizesBetween, wholeBox, type Drawn, type Sheet } from './sheet.ts';
import { seriesColours } from '../theme.ts';
import { balanceText, placeText } from './text.ts';

/** Lays a ring into the region at the largest type that fits, or gives nothing. Every part must have one number. */
export function layRing(sheet: Sheet): Drawn | undefined {
  for (const size of sizesBetween(sheet.size.type.label * 1.12, sheet.size.type.labelLeast)) {
    const drawn = layRingAt(sheet, size);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

function layRingAt(sheet: Sheet, size: number): Drawn | undefined {
  const { chart, region, measure, theme } = sheet;
  const points = chart.series[0]?.points ?? [];
  const values = points.map((point) => (point.kind === 'value' ? Number(point.value) : 0));
  const total = points.reduce((sum, point) => (point.kind === 'value' ? sum.plus(point.value) : sum), new Decimal(0));
  const beside = region.width > region.height * 1.15;
  const listWidth = beside ? region.width * 0.54 - size * 2.2 : region.width;
  const colours = values.map((_, item) =>
    chart.highlight === undefined ? (seriesColours(theme, values.length)[item] ?? theme.quiet) : fillOf(sheet, 0, item),
  );
  const numberSize = size * 1.35;
  const names = chart.items.map((item) => balanceText(item, sans(size), listWidth - size * 1.6, measure, 3));
  const heights = names.map((lines) => numberSize * 1.2 + lines.length * size * 1.2 + size * 0.8);
  const listHeight = heights.reduce((sum, height) => sum + height, 0) - size * 0.8;
  const side = beside
    ? Math.min(region.height, region.width * 0.46)
    : Math.min(region.width * 0.78, region.height - listHeight - size * 1.2);
  if (listHeight > region.height || side < Math.max(size * 6, region.height * 0.3)) return undefined;
  const listTop = beside ? region.y + (region.height - listHeight) / 2 : region.y + side + size * 1.2;
  const listLeft = beside ? region.x + side + size * 2.2 : region.x;
  const plot = wholeBox({
    x: beside ? region.x : region.x + (region.width - side) / 2,
    y: beside ? region.y + (region.height - side) / 2 : region.y,
    width: side,
    height: side,
  });
  const texts: TextMark[] = [];
  const over: Shape[] = [];
  let top = listTop;
  chart.items.forEach((_, item) => {
    const point = points[item];
    const share =
      total.isZero() || point?.kind !== 'value' ? '' : `${new Decimal(point.value).div(total).times(100).toFixed(0)}%`;
    const main = chart.percent || share === '' ? (point?.shown ?? '') : share;
    const detail = chart.percent ? (point?.kind === 'value' ? (point.detail ?? '') : '') : (point?.shown ?? '');
    const swatch = { x: listLeft, y: top + numberSize * 0.22, width: size * 0.85, height: size * 0.85 };
    const colour = colours[item] ?? theme.quiet;
    over.push(
      item === chart.remainder
        ? { kind: 'hatch', box: swatch, colour, ground: theme.ground, gap: size * 0.3 }
        : { kind: 'rect', box: swatch, fill: colour },
    );
    const x = listLeft + size * 1.5;
    const number = placeText(
      'value',
      main,
      { x, baseline: top + numberSize * 0.9 },
      sans(numberSize, 600),
      theme.ink,
      measure,
    );
    texts.push(number);
    if (detail !== '')
      texts.push(
        placeText(
          'detail',
          detail,
          { x: x + number.width + size * 0.5, baseline: number.baseline },
          sans(size),
          theme.ink2,
          measure,
        ),
      );
    (names[item] ?? []).forEach((line, at) =>
      texts.push(
        placeText(
          'item',
          line,
          { x, baseline: top + numberSize * 1.2 + size * (0.9 + at * 1.2) },
          sans(size),
          theme.ink,
          measure,
        ),
      ),
    );
    top += heights[item] ?? 0;
  });
  const hollow = chart.chartKind === 'doughnut';
  if (chart.remainder !== undefined)
    over.push(
      hatchedSlice(sheet, plot, values, chart.remainder, hollow, colours[chart.remainder] ?? theme.quiet, size),
    );
  const config = ringConfig({
    width: sheet.width,
    height: sheet.height,
    plot,
    items: chart.items,
    values,
    colours,
    ground: theme.ground,
    gap: gapOf(size),
    hollow,
  });
  return { texts, under: [], panels: [{ plot, config }], over, unnamed: 0 };
}

function gapOf(size: number): number {
  return Math.max(2, size * 0.18);
}

function hatchedSlice(
  sheet: Sheet,
  plot: Box,
  values: readonly number[],
  item: number,
  hollow: boolean,
  colour: string,
  size: number,
): Shape {
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const turn = (upTo: number): number =>
    (values.slice(0, upTo).reduce((sum, value) => sum + value, 0) / total) * Math.PI * 2;
  // Chart.js keeps its border inside the plot, and the border, in the ground's colour, takes half its width off each edge.
  const gap = gapOf(size);
  const radius = (plot.width - gap) / 2;
  const outer = radius - gap / 2;
  const inner = hollow ? radius * 0.58 + gap / 2 : 0;
  const parting = gap / 2 / radius;
  return {
    kind: 'hatch-slice',
    x: plot.x + plot.width / 2,
    y: plot.y + plot.height / 2,
    inner,
    outer,
    start: turn(item) + parting,
    end: turn(item + 1) - parting,
    colour,
    ground: sheet.theme.ground,
    gap: size * 0.42,
  };
}
