/** Overrides and accepted findings, printed with reason and name, so that a reader sees what was let stand (DESIGN 5). */
import type { FileChild } from 'docx';
import type { AnnexNote, LetterPlan } from '../../core/letters/letter-plan.ts';
import { labelled } from './annex-figures.ts';
import { grid } from './data-table.ts';
import { page } from './house-style.ts';
import { styleIds } from './names.ts';
import { gapAfter, line } from './paragraphs.ts';

/** `opensAnnex`: nothing stands before them, so the first heading begins the annex. */
export function annexFindingBlocks(annex: NonNullable<LetterPlan['annex']>, opensAnnex: boolean): readonly FileChild[] {
  const parts = [
    { heading: 'Findings overridden for this letter', act: 'Overridden', notes: annex.overrides },
    { heading: 'Findings accepted for this letter', act: 'Accepted', notes: annex.accepted },
  ].filter((part) => part.notes.length > 0);
  return parts.flatMap((part, index) => [
    opensAnnex && index === 0
      ? line(styleIds.annexHeading, part.heading, { pageBreakBefore: true })
      : line(styleIds.heading2, part.heading),
    findingGrid(part.notes, part.act),
    gapAfter(120),
  ]);
}

function findingGrid(notes: readonly AnnexNote[], act: string): FileChild {
  const columns = ['Finding', 'Reason'].map((text) => ({ text, align: 'left' as const }));
  const widths = [0.5, 0.5].map((share) => Math.floor(page.textWidth * share));
  return grid(
    columns,
    widths,
    notes.map((note) => [
      [
        line(styleIds.annexText, note.finding),
        ...labelled([
          ['About', note.about],
          ['Rule', note.rule],
        ]),
      ],
      [
        line(styleIds.annexText, note.reason),
        ...labelled([[act, [note.by, note.date].filter((text) => text !== '').join(', ')]]),
      ],
    ]),
  );
}
