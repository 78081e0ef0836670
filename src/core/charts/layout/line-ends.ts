/** Names and last numbers of lines, in the gutter at their ends, moved apart where lines end together. */
import type { ValueScale } from '../chart-js.ts';
import type { Box, Shape, TextMark } from './layout-types.ts';
import { ends, spread, yOf } from './scales.ts';
import { fillOf, sans, type Sheet } from './sheet.ts';
import { placeText, wrapText } from './text.ts';

interface EndLabel {
  readonly series: number;
  readonly lines: readonly string[];
  readonly shown: string;
  readonly value: number;
  /** The number stands on the name's last line, where there is room. */
  readonly beside: boolean;
}

export interface EndLabels {
  readonly labels: readonly EndLabel[];
  readonly width: number;
  readonly unnamed: number;
}

const pitchOf = (size: number): number => size * 1.12;
const offset = (size: number): number => size * 1.5;

/** The lines to name: the finding alone when there are more than eight, else all. */
function measureEnds(sheet: Sheet, size: number): EndLabels | undefined {
  const { chart, region, measure } = sheet;
  const room = region.width * 0.3;
  const crowded = chart.series.length > 8 || chart.series.length * size * 2.2 > region.height;
  const chosen = chart.series.flatMap((one, series) => {
    const point = one.points.findLast((candidate) => candidate.kind !== 'missing');
    const last = ends(point);
    const wanted = !crowded || chart.highlightSeries === undefined || series === chart.highlightSeries;
    return last === undefined || point === undefined || !wanted
      ? []
      : [{ series, name: one.name, value: (last[0] + last[1]) / 2, shown: point.shown }];
  });
  const labels = chosen.map(({ series, name, value, shown }): EndLabel => {
    const font = sans(size, series === chart.highlightSeries ? 600 : 400);
    const lines = wrapText(name, font, room, measure, 2);
    const last = lines.at(-1) ?? '';
    const beside = measure(last, font) + size * 0.4 + measure(shown, sans(size, 600)) <= room;
    return { series, lines, shown, value, beside };
  });
  const widths = labels.flatMap((label) => {
    const font = sans(size, label.series === chart.highlightSeries ? 600 : 400);
    const number = measure(label.shown, sans(size, 600));
    return label.lines
      .map(
        (line, at) => measure(line, font) + (label.beside && at === label.lines.length - 1 ? size * 0.4 + number : 0),
      )
      .concat(number);
  });
  if (labels.length === 0) return { labels, width: size, unnamed: chart.series.length };
  return { labels, width: Math.max(...widths) + offset(size), unnamed: chart.series.length - labels.length };
}

function placeEnds(sheet: Sheet, end: EndLabels, size: number, plot: Box, scale: ValueScale) {
  const { chart, measure, theme, region } = sheet;
  const heights = end.labels.map(
    (label) => (label.lines.length + (label.beside ? 0 : 1)) * pitchOf(size) + size * 0.12,
  );
  const centres = spread(
    end.labels.map((label, index) => ({ centre: yOf(label.value, scale, plot), length: heights[index] ?? 0 })),
    region.y,
    // Not into the row of names under the plot.
    plot.y + plot.height + size * 0.4,
  );
  if (centres === undefined) return undefined;
  const left = plot.x + plot.width + offset(size);
  const texts: TextMark[] = [];
  const over: Shape[] = [];
  end.labels.forEach((label, index) => {
    const lit = label.series === chart.highlightSeries;
    const centre = centres[index] ?? 0;
    const top = centre - (heights[index] ?? 0) / 2;
    let baseline = top + size * 0.9;
    const font = sans(size, lit ? 600 : 400);
    label.lines.forEach((line, at) => {
      const mark = placeText('series', line, { x: left, baseline }, font, theme.ink, measure);
      texts.push(mark);
      const last = at === label.lines.length - 1;
      if (last && label.beside)
        texts.push(
          placeText(
            'value',
            label.shown,
            { x: left + mark.width + size * 0.4, baseline },
            sans(size, 600),
            theme.ink,
            measure,
          ),
        );
      baseline += pitchOf(size);
    });
    if (!label.beside)
      texts.push(placeText('value', label.shown, { x: left, baseline }, sans(size, 600), theme.ink, measure));
    const y = yOf(label.value, scale, plot);
    const colour = fillOf(sheet, label.series, -1);
    const line = Math.max(1, size * 0.08);
    const [from, to] = [plot.x + plot.width + size * 0.45, left - size * 0.25];
    over.push({ kind: 'line', from: [from, y], to: [to, centre], colour, line });
  });
  return { texts, over, unnamed: end.unnamed };
}

export const labelEnds = { measure: measureEnds, place: placeEnds };
