/** Small multiples: one panel a series, all on one scale, so that they can be compared. */
import { tickRoom } from './axis-labels.ts';
import type { Box } from './layout-types.ts';
import { layLines, lineScale } from './lines.ts';
import { layLyingBars } from './lying-bars.ts';
import { pickSeries } from './pick-items.ts';
import { extent } from './scales.ts';
import { joinDrawn, sans, sizesBetween, type Drawn, type Sheet } from './sheet.ts';
import { placeText, shortenText } from './text.ts';

/** Lays panels in the grid that gives them the best shape, at the largest type that fits, or gives nothing. */
export function laySmallMultiples(sheet: Sheet): Drawn | undefined {
  const { label, labelLeast } = sheet.size.type;
  for (const size of sizesBetween(label, labelLeast)) {
    for (const columns of gridsFor(sheet)) {
      const drawn = layGrid(sheet, columns, size);
      if (drawn !== undefined) return drawn;
    }
  }
  return undefined;
}

/** Numbers of columns, best shape of a panel (about 3 to 2) first. */
function gridsFor({ chart, region }: Sheet): number[] {
  const count = chart.series.length;
  const shape = (columns: number): number => {
    const ratio = region.width / columns / (region.height / Math.ceil(count / columns));
    const empty = Math.ceil(count / columns) * columns - count;
    return Math.abs(Math.log(ratio / 1.5)) + empty * 0.25;
  };
  return Array.from({ length: Math.min(count, 6) }, (_, index) => index + 1).sort((a, b) => shape(a) - shape(b));
}

function layGrid(sheet: Sheet, columns: number, size: number): Drawn | undefined {
  const { chart, region, theme, measure } = sheet;
  const count = chart.series.length;
  const rows = Math.ceil(count / columns);
  const gutter = size * 1.5;
  const height = (region.height - size * 0.9 * (rows - 1)) / rows;
  const range = extent(chart.series.flatMap((one) => one.points)) ?? [0, 1];
  const timed = chart.timed === true;
  const scale = lineScale({ ...sheet, region: { ...region, height: height - size * 4 } }, size);
  // The axis stands at the left of each row alone: the panels share it.
  const axis = timed ? tickRoom(sheet, scale, size * 0.94) : 0;
  const width = (region.width - axis - gutter * (columns - 1)) / columns;
  const parts: Drawn[] = [];
  for (let index = 0; index < count; index += 1) {
    const column = index % columns;
    const left = region.x + axis + column * (width + gutter);
    const box: Box = { x: left, y: region.y + Math.floor(index / columns) * (height + size * 0.9), width, height };
    const name = shortenText(chart.series[index]?.name ?? '', sans(size, 600), width, measure);
    const title = placeText(
      'panel',
      name,
      { x: box.x, baseline: box.y + size * 0.95 },
      sans(size, 600),
      theme.ink,
      measure,
    );
    const lead = column === 0 ? axis : 0;
    const inner = {
      ...sheet,
      chart: pickSeries(chart, index),
      region: { x: left - lead, y: box.y + size * 1.55, width: width + lead, height: box.height - size * 1.55 },
    };
    const drawn = timed
      ? layLines(inner, { scale, panel: { ticks: column === 0, size: size * 0.94 } })
      : layLyingBars(
          {
            ...inner,
            size: { ...sheet.size, labelsAbove: false, type: { ...sheet.size.type, label: size, labelLeast: size } },
          },
          { range, oneColumn: true },
        );
    if (drawn === undefined) return undefined;
    parts.push({ ...drawn, texts: [title, ...drawn.texts] });
  }
  return joinDrawn(parts);
}
