/**
 * A chart in a letter: the finding as its caption, what is measured under it, the native chart, then base, source and
 * notes. All of it keeps together. (LibreOffice holds 20 charts in memory unless its settings say more, and paints every
 * chart of a letter that has more as if it were 16 cm by 9, stretched to its place; no file can tell it otherwise.)
 */
import { Paragraph, TextRun, type FileChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ResolvedChart } from '../../core/charts/resolved-chart.ts';
import { drawNatively } from './chart-options.ts';
import { inParagraph } from './elements.ts';
import { styleIds } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

/** "Chart 1: South Wales recorded most" and what belongs to it. */
export function chartBlocks(writing: Writing, chart: ResolvedChart, number: number): readonly FileChild[] {
  const name = `Chart ${number}`;
  const drawn = drawNatively(chart, name);
  const runs = drawn.map(({ options, finish }) => {
    writing.chartFinishes.push(finish);
    return inParagraph(new ChartRun(options));
  });
  const below = linesBelow(
    chart,
    drawn.flatMap((one) => one.inWords),
  );
  return [
    captionOf(`${name}: ${chart.title}`, chart.caption),
    new Paragraph({ style: styleIds.chart, children: runs }),
    ...below.map((text, index) => line(styleIds.sourceLine, text, { keepNext: index < below.length - 1 })),
    gapAfter(200),
  ];
}

/** What the drawing cannot carry is said: some annotations, and a reference line across lying bars. */
function linesBelow(chart: ResolvedChart, inWords: readonly string[]): readonly string[] {
  const base = chart.base === undefined ? '' : `Base: ${chart.base}.`;
  return [base, ...inWords, ...chart.notes, chart.sourceLine].filter((text) => text !== '');
}

/** Both lines are one paragraph: LibreOffice keeps a caption with its chart more surely than a chain of two. */
function captionOf(finding: string, measure: string): Paragraph {
  const below =
    measure === '' ? [] : [new TextRun({ break: 1 }), ...runsOf(measure, { style: styleIds.captionDetail })];
  return new Paragraph({ style: styleIds.caption, children: [...runsOf(finding), ...below] });
}
