/**
 * "Figures in this letter": a row a figure in three columns of stacked lines, which A4 holds without cramped cells: how
 * the letter words it, what it comes to, and where it comes from.
 */
import { Paragraph, TextRun, type FileChild } from 'docx';
import type { AnnexFigure } from '../../core/letters/letter-plan.ts';
import { grid } from './data-table.ts';
import { page } from './house-style.ts';
import { styleIds } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';
import { runsOf } from './runs.ts';

const shares = [0.25, 0.36, 0.39] as const;

export function annexFigureBlocks(figures: readonly AnnexFigure[]): readonly FileChild[] {
  const columns = ['In the letter', 'The value', 'Where it comes from'].map((text) => ({
    text,
    align: 'left' as const,
  }));
  const widths = shares.map((share) => Math.floor(page.textWidth * share));
  return [
    line(
      styleIds.annexText,
      'Each statistic in the letter, in the order of its first use, with the value behind the words.',
      {
        keepNext: true,
        spacing: { after: 140 },
      },
    ),
    grid(
      columns,
      widths,
      figures.map((figure) => [wordingCell(figure), valueCell(figure), sourceCell(figure)]),
    ),
    gapAfter(120),
  ];
}

function wordingCell(figure: AnnexFigure): readonly Paragraph[] {
  return [
    ...figure.wordings.map((wording) => line(styleIds.annexText, `\u201C${wording}\u201D`, {}, { bold: true })),
    line(styleIds.annexText, figure.label, {}, { style: styleIds.annexLabel }),
  ];
}

function valueCell(figure: AnnexFigure): readonly Paragraph[] {
  const scope = [figure.area, figure.period].filter((text) => text !== '').join(', ');
  const facts = [
    ['', figure.sum === figure.exact ? '' : figure.sum],
    ['', scope],
    ['Base', figure.base],
    ['Coverage', figure.coverage],
  ] as const;
  return [line(styleIds.annexText, figure.exact, {}, { bold: true }), ...labelled(facts)];
}

function sourceCell(figure: AnnexFigure): readonly Paragraph[] {
  const facts = [
    ['', figure.source],
    ['Cell', figure.cells],
    ['Checked', figure.checker],
  ] as const;
  return orEmpty(labelled(facts));
}

/** "Label: text" lines, the label quiet; what is empty is left away. */
export function labelled(pairs: readonly (readonly [label: string, text: string])[]): readonly Paragraph[] {
  return pairs
    .filter(([, text]) => text !== '')
    .map(
      ([label, text]) =>
        new Paragraph({
          style: styleIds.annexText,
          children: [
            ...(label === '' ? [] : [new TextRun({ text: `${label}: `, style: styleIds.annexLabel })]),
            ...runsOf(text),
          ],
        }),
    );
}

/** A table cell holds at least one paragraph. */
function orEmpty(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.length === 0 ? [new Paragraph({ style: styleIds.annexText })] : paragraphs;
}
